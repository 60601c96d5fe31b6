import LedeCore
import LedeSyntax
import LedeText

/// Reads JSON lines of units: only `unit`, `source` and `target` need be there, in any order and with others between.
package struct UnitRecordReader: JobFormat {
  package static let name = "JSON lines of units"

  package init() {}

  package static func recognises(_ head: FileHead) -> Bool {
    let line = head.firstLine
    return line.first == UInt8(ascii: "{")
      && ["\"unit\"", "\"source\""].allSatisfy { line.firstRange(of: Array($0.utf8)) != nil }
  }

  package func read(_ source: JobSource, _ body: (Job) throws(ArticleError) -> Void) throws(ArticleError) {
    let text = try ReturnedText.decode(try source.all(), languages: Self.languages)
    var units = ReturnedUnits()
    for (index, line) in text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      let record: Record
      do {
        record = Record(json: try JSONText(Array(line)))
      } catch {
        throw ArticleError(.malformed, "line \(index + 1): the record is no JSON: \(error.message)")
      }
      guard let name = record["unit"], let source = record["source"] else {
        throw ArticleError(.malformed, "line \(index + 1): the record has no text named `unit` or `source`")
      }
      guard record.hasTextOrNothing("target") else {
        throw ArticleError(
          .malformed, "line \(index + 1): `target` of the record is no text: put it in quotation marks")
      }
      units.add(
        name, source: PlainCodes.pieces(source), target: PlainCodes.pieces(record["target"] ?? ""),
        state: record["state"] ?? "",
        origin: UnitOrigin(parsing: record["origin"] ?? ""))
      try units.handOn(to: body)
    }
    try units.handOn(isAtEnd: true, to: body)
  }

  /// What the records say of their languages.
  private static func languages(_ text: Text) -> Set<String> {
    text.bytes.split(separator: 0x0A).reduce(into: []) { languages, line in
      guard let json = try? JSONText(Array(line)), let origin = Record(json: json)["origin"] else { return }
      languages.formUnion(UnitOrigin(parsing: origin).languages)
    }
  }

  private struct Record {
    let json: JSONText

    /// No other sort of value stands there.
    func hasTextOrNothing(_ name: String) -> Bool {
      json.members(named: name, of: json.root).first.map { $0.value.kind == .string || $0.value.kind == .null } ?? true
    }

    /// `nil`: there is none, or it is no text.
    subscript(name: String) -> String? {
      guard let value = json.members(named: name, of: json.root).first?.value, value.kind == .string else { return nil }
      let text = json.string(value.range).text
      return text[0..<text.count]
    }
  }
}
