import LedeConfig
import LedeSyntax
import LedeText

/// Writes what came into the file whose tests expected something else. All other bytes stay as they are.
package enum TestUpdate {
  /// - Returns: the bytes of the file with the mends; those of values behind an alias are left out.
  package static func bytes(of source: Source, with mends: [TestMend]) -> [UInt8] {
    var edits: [(range: Range<Int>, text: String)] = []
    for case .value(let place, let value) in mends
    where place.source === source && place.definition == nil
      && !edits.contains(where: { $0.range.overlaps(place.range) })
    {
      edits.append((trimmed(place), text(value, at: place)))
    }
    var bytes = Array(source.text.bytes)
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8))
    }
    return bytes
  }

  /// A list or scalar of several lines ends where the next thing begins.
  private static func trimmed(_ place: Place) -> Range<Int> {
    let bytes = place.source.text.bytes
    var end = place.range.upperBound
    while end > place.range.lowerBound, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
    return place.range.lowerBound..<end
  }

  private static func text(_ value: TestMend.Value, at place: Place) -> String {
    switch value {
    case .count(let count): return "\(count)"
    case .text(let text): return text.yamlScalar
    case .list(let items):
      let start = place.range.lowerBound
      guard place.source.text.bytes[start] == UInt8(ascii: "-"), !items.isEmpty else {
        return "[" + items.map(\.yamlScalar).joined(separator: ", ") + "]"
      }
      let indentation = String(repeating: " ", count: place.column - 1)
      return items.map { "- " + $0.yamlScalar }.joined(separator: "\n" + indentation)
    }
  }
}
