import LedeSyntax

/// Diagnostics as a log of SARIF 2.1.0 (OASIS), which code hosts and editors show.
package enum SARIF {
  /// - Parameter version: of the program.
  package static func log(_ diagnostics: [Diagnostic], version: String) -> JSON {
    let codes = DiagnosticCode.allCases.filter { code in diagnostics.contains { $0.code == code } }
    let rules = codes.map { code in
      JSON.object(["id": .string(code.rawValue), "shortDescription": text(code.help)])
    }
    return .object([
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [
        .object([
          "tool": .object([
            "driver": .object(["name": "lede", "version": .string(version), "rules": .array(rules)])
          ]),
          "columnKind": "unicodeCodePoints", "results": .array(diagnostics.map(result)),
        ])
      ],
    ])
  }

  private static func result(_ diagnostic: Diagnostic) -> JSON {
    let message = [diagnostic.message, diagnostic.help].compactMap { $0 }.joined(separator: ": ")
    let notes = diagnostic.notes.enumerated().map { index, note in
      location(
        note.place,
        [JSON.Member(key: "id", value: .int(index)), JSON.Member(key: "message", value: text(note.message))])
    }
    return .object([
      "ruleId": .string(diagnostic.code.rawValue), "level": .string(diagnostic.severity.rawValue),
      "message": text(message), "locations": [location(diagnostic.place, [])],
      "relatedLocations": notes.isEmpty ? nil : .array(notes),
    ])
  }

  private static func location(_ place: Place, _ more: [JSON.Member]) -> JSON {
    let end = Place(source: place.source, range: place.range.upperBound..<place.range.upperBound)
    let physical = JSON.object([
      "artifactLocation": .object(["uri": .string(uri(place.file))]),
      "region": .object([
        "startLine": .int(place.line), "startColumn": .int(place.column), "endLine": .int(end.line),
        "endColumn": .int(end.column),
      ]),
    ])
    return .object(more + [JSON.Member(key: "physicalLocation", value: physical)])
  }

  private static func text(_ text: String) -> JSON { .object(["text": .string(text)]) }

  /// A path as a reference of RFC 3986: all but what stands for itself is escaped.
  private static func uri(_ path: String) -> String {
    path.utf8.reduce(into: "") { result, byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "/.-_~".utf8.contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      result += isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }
  }
}
