import LedeText

/// A text that configuration was read from: a file, or an argument of the command line.
package final class Source: Sendable {
  /// How messages name it: the path as the user gave it, or `--set`.
  package let name: String
  /// Where it lies; files that it names are looked for from there.
  package let path: String
  package let text: Text
  /// The byte offset at which each line starts.
  private let lineStarts: [Int]
  package var lineCount: Int { lineStarts.count }

  /// - Parameter path: `nil`: the name.
  package init(name: String, path: String? = nil, text: Text) {
    self.name = name
    self.path = path ?? name
    self.text = text
    var starts = [0]
    while let lineBreak = text.bytes.firstIndex(of: 0x0A, in: (starts.last ?? 0)..<text.bytes.count) {
      starts.append(lineBreak + 1)
    }
    lineStarts = starts
  }

  package convenience init(name: String, string: String) {
    self.init(name: name, text: Text(string))
  }

  /// A line begins with one of these keys of YAML, or with a misspelt one; whether all else is YAML does not matter.
  /// - Parameter others: keys that say nothing, and are no misspelt ones.
  package func hasLine(beginningWith keys: [String], not others: [String]) -> Bool {
    let longest = (keys.map(\.utf8.count).max() ?? 0) * 2
    return lineStarts.indices.contains { line in
      let start = text.bytes[lineRange(line)].prefix(longest + 1)
      guard let colon = start.firstIndex(of: UInt8(ascii: ":")) else { return false }
      let key = text[text.trimmed(start.startIndex..<colon)]
      return !others.contains(key) && nearest(to: key, among: keys) != nil
    }
  }

  /// The byte range of a line (from 0), without its line break.
  package func lineRange(_ line: Int) -> Range<Int> {
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : text.count
    if end > start, text.bytes[end - 1] == 0x0D { end -= 1 }
    return start..<max(start, end)
  }

  /// A whole line, counted from 1; the nearest one where there is no such line.
  package func place(ofLine line: Int) -> Place {
    Place(source: self, range: text.trimmed(lineRange(min(max(line, 1), lineStarts.count) - 1)))
  }

  /// The line (from 0) that a byte offset lies in, and its column there in code points (from 0).
  func lineAndColumn(_ offset: Int) -> (line: Int, column: Int) {
    let line = lineStarts.countAtStart { $0 <= offset } - 1
    return (line, text.scalarCount(lineStarts[line]..<max(lineStarts[line], min(offset, text.count))))
  }
}

/// A span in a source.
public struct Place: Sendable {
  package let source: Source
  /// UTF-8 byte offsets into the source.
  package let range: Range<Int>
  /// Where that is written which an alias at this place stands for; `nil`: no alias stands here.
  package let definition: Range<Int>?

  package init(source: Source, range: Range<Int>, definition: Range<Int>? = nil) {
    self.source = source
    self.range = range
    self.definition = definition
  }

  /// The file as the user named it, or the part of the command line.
  public var file: String { source.name }
  /// From 1.
  public var line: Int { source.lineAndColumn(range.lowerBound).line + 1 }
  /// From 1, in code points.
  public var column: Int { source.lineAndColumn(range.lowerBound).column + 1 }
}
