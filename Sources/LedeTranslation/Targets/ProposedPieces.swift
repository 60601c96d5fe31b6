import LedeCore
import LedeText

/// What the translation of a similar sentence is in a segment: its text, and its codes where the segment has the same.
struct ProposedPieces {
  /// What the codes of the job are in the segment.
  private var pieces: [Key: [Target.Piece]] = [:]

  private struct Key: Hashable {
    let part: JobCode.Part
    let id: String
  }

  /// Codes pair in order, where they say the same. Of a link or an emphasis both halves pair, or none.
  init(_ source: [JobPiece], of segment: Segment) {
    var (marks, placeholders) = (segment.codes.indices[...], segment.placeholders.indices[...])
    var opened: [String: Int] = [:]
    for case .code(let code) in source {
      let key = Key(part: code.part, id: code.id)
      if code.part == .closing {
        guard let opening = opened[code.id], let closing = Self.closing(of: opening, segment) else { continue }
        pieces[key] = [.code(closing)]
        pieces[Key(part: .opening, id: code.id)] = [.code(opening)]
      } else if let index = marks.first(where: { Self.isSame(code, segment.codes[$0]) }) {
        marks = marks[(index + 1)...]
        if code.part == .opening { opened[code.id] = index } else { pieces[key] = [.code(index)] }
      } else if let index = placeholders.first(where: { code.content.contains(segment.placeholderText($0)) }) {
        // With the marks around it where it is one code with them.
        guard let all = Self.protected(index, code, segment) else { continue }
        placeholders = placeholders[(index + 1)...]
        pieces[key] = all
      }
    }
  }

  /// Each code once; those that do not pair are left out.
  func pieces(_ target: [JobPiece]) -> [Target.Piece] {
    var seen: Set<Key> = []
    return target.flatMap { piece -> [Target.Piece] in
      switch piece {
      case .text(let text): return [.text(text)]
      case .code(let code):
        let key = Key(part: code.part, id: code.id)
        return seen.insert(key).inserted ? pieces[key] ?? [] : []
      }
    }
  }

  private static func isSame(_ code: JobCode, _ mark: Segment.Code) -> Bool {
    let isOpening = mark.part == .opening
    return (code.part == .opening) == isOpening && mark.part != .closing && code.content == mark.markup
  }

  private static func protected(_ index: Int, _ code: JobCode, _ segment: Segment) -> [Target.Piece]? {
    let (text, range) = (segment.placeholderText(index), segment.placeholders[index].range)
    if code.content == text { return [.placeholder(index)] }
    guard
      let opening = segment.codes.lastIndex(where: { $0.part == .opening && $0.offset == range.lowerBound }),
      let closing = closing(of: opening, segment),
      code.content == segment.codes[opening].markup + text + segment.codes[closing].markup
    else { return nil }
    return [.code(opening), .placeholder(index), .code(closing)]
  }

  private static func closing(of opening: Int, _ segment: Segment) -> Int? {
    segment.codes.indices.first {
      segment.codes[$0].part == .closing && segment.codes[$0].pair == segment.codes[opening].pair
    }
  }
}
