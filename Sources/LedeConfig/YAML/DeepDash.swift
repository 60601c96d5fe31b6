import LedeSyntax
import LedeText

/// An item of a list that stands deeper than the one above: YAML takes it, with its dash, for a part of that one's text.
enum DeepDash {
  /// The items that were meant.
  static func items(of item: Node) -> [Node] {
    guard case .scalar(let text, _) = item.content else { return [item] }
    // All that is said of them points at the first line.
    let (source, range) = (item.place.source, item.place.range)
    let end = source.text.bytes[range].firstIndex(of: 0x0A) ?? range.upperBound
    let place = Place(source: source, range: range.lowerBound..<end, definition: item.place.definition)
    return text.split(separator: " - ").map { Node(.scalar(String($0), isPlain: true), at: place) }
  }

  /// - Parameter item: of a list.
  static func diagnostic(of item: Node) -> Diagnostic? {
    guard case .scalar(_, isPlain: true) = item.content, item.place.definition == nil, !item.place.range.isEmpty else {
      return nil
    }
    let (source, start) = (item.place.source, item.place.line)
    let end = Place(source: source, range: item.place.range.upperBound - 1..<item.place.range.upperBound).line
    for number in start..<max(start, end) {
      let line = source.text.trimmed(source.lineRange(number))
      guard String(source.text[line]).hasPrefix("- ") else { continue }
      return Diagnostic(
        .syntax, "this dash stands in no column of the dashes above",
        at: Place(source: source, range: line.lowerBound..<line.lowerBound + 1),
        notes: [
          .init(
            "the text begins here",
            at: Place(source: source, range: item.place.range.lowerBound..<item.place.range.lowerBound + 1))
        ],
        help: "put it below that one")
    }
    return nil
  }
}
