import LedeSyntax

extension Diagnostic {
  /// For editors and CI: places with lines and columns from 1 (in code points) and UTF-8 byte offsets.
  package var json: JSON {
    .object([
      "severity": .string(severity.rawValue), "code": .string(code.rawValue), "message": .string(message),
      "place": place.json, "help": help.map { .string($0) },
      "notes": .array(notes.map { .object(["message": .string($0.message), "place": $0.place.json]) }),
    ])
  }
}

extension Diagnostic {
  /// A workflow command of GitHub Actions, which shows it beside the line.
  package var annotation: String {
    func escaped(_ text: String, _ signs: [(String, String)]) -> String {
      ([("%", "%25"), ("\r", "%0D"), ("\n", "%0A")] + signs).reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
    let text = escaped([message, help].compactMap { $0 }.joined(separator: ": "), [])
    let file = escaped(place.file, [(":", "%3A"), (",", "%2C")])
    return "::\(severity.rawValue) file=\(file),line=\(place.line),col=\(place.column),title=\(code.rawValue)::\(text)"
  }
}

extension Place {
  fileprivate var json: JSON {
    let end = Place(source: source, range: range.upperBound..<range.upperBound)
    return .object([
      "file": .string(source.name), "line": .int(line), "column": .int(column), "end_line": .int(end.line),
      "end_column": .int(end.column), "offset": .int(range.lowerBound), "end_offset": .int(range.upperBound),
    ])
  }
}
