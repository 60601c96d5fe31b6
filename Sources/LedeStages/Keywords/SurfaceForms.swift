import LedeCore
import LedeText

/// How a term is written where it stands, to show it as a reader would look it up: in the first case, if it stands there once, as often as it is
/// written so, and without endings.
struct SurfaceForms {
  private struct Form {
    let place: Range<Int>
    var count = 1
  }

  /// By the bytes of the form, in the order of the text.
  private var forms: [Form] = []

  /// More forms than a noun has cases are of several terms.
  private static let most = 24

  /// - Parameter place: a place of the term.
  mutating func add(_ place: Range<Int>, _ text: Text) {
    let known = forms.firstIndex { text.bytes[$0.place].elementsEqual(text.bytes[place]) }
    if let known {
      forms[known].count += 1
    } else if forms.count < Self.most {
      forms.append(Form(place: place))
    }
  }

  /// The place of the best form.
  ///
  /// - Parameter endings: of other cases than the first, folded; where a language has none, the first form is the best.
  func best(_ text: Text, endings: [[UInt8]]) -> Range<Int>? {
    if endings.isEmpty { return forms.first?.place }
    let written = forms.map { Array(text[$0.place].folded.utf8) }
    let ranks = forms.indices.map { rank($0, written, endings) }
    return forms.indices.min { ranks[$0] < ranks[$1] }.map { forms[$0].place }
  }

  /// The least is the best.
  private func rank(_ index: Int, _ written: [[UInt8]], _ endings: [[UInt8]]) -> (Int, Int, Int, Int) {
    let own = written[index]
    let hasEnding = endings.contains { $0.count < own.count && own.suffix($0.count).elementsEqual($0) }
    // “kadın” ends so without any: another form of it is longer.
    let isOblique = hasEnding && !written.contains { $0.count > own.count && $0.starts(with: own) }
    return (isOblique ? 1 : 0, -forms[index].count, own.count, index)
  }
}
