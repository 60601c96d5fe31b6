import LedeCore
import LedeText

/// What formats that have nothing but text say of a unit.
extension OutgoingUnit {
  /// What stands where its translation shall be; `nil`: nothing.
  var givenTarget: [UnitPiece]? {
    isDone ? content.source : target.map { content.pieces($0) }
  }

  /// How far that is done.
  var state: Target.State {
    isDone ? .final : target?.state ?? .initial
  }

  /// Its notes, a translation of a similar sentence, and what its codes are.
  var notesInText: [String] {
    notes.map(\.text) + [similar].compactMap { $0 } + PlainCodes.legend(content.source)
  }

  /// The translation of a similar sentence, for formats that have no place of their own for it.
  var similar: String? {
    guard let proposal, let score = proposal.score else { return nil }
    return "similar (\(Int(score * 100)) %): \(proposal.text(of: segment).onOneLine)"
  }

  /// The sentences around it; empty where it stands alone.
  var context: String {
    if previous == nil, next == nil { return "" }
    return [previous?.text, "[…]", next?.text].compactMap { $0 }.joined(separator: " ")
  }
}

extension JobOptions {
  /// For formats that have nothing but text: placeholders stand in it as they are.
  var inText: JobOptions {
    var options = self
    (options.placeholders, options.addresses) = (false, false)
    return options
  }
}
