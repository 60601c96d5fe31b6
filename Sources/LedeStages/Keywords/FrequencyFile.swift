import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// A file with the number of texts that have each word; it is read and checked when the pipeline is loaded.
package struct FrequencyFile: OptionValue {
  package private(set) var frequencies: DocumentFrequencies?

  package init() {}

  package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    if node.isNull {
      frequencies = nil
      return
    }
    guard let source = problems.source(namedBy: node) else { return }
    let head = source.text.bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let isKnown = !head.isEmpty && head.allSatisfy { $0 &- 0x30 < 10 }
    frequencies = problems.content(
      ofFileNamedBy: node, as: "file of frequencies", beginning: "the number of all texts, alone in its line",
      isKnown: isKnown
    ) { problems in
      Self.read(source, &problems)
    }
  }

  private static func read(_ source: Source, _ problems: inout Problems) -> DocumentFrequencies? {
    var result: DocumentFrequencies?
    var start = 0
    let bytes = source.text.bytes
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = source.text.trimmed(start..<end)
      start = end + 1
      if line.isEmpty { continue }
      let tab = bytes[line].lastIndex(of: 0x09)
      let number = Int(source.text[source.text.trimmed((tab.map { $0 + 1 } ?? line.lowerBound)..<line.upperBound)])
      guard let number, number > 0, (result == nil) == (tab == nil) else {
        problems.report(
          Diagnostic(
            .wrongType, "this line is no word with the number of texts that have it",
            at: Place(source: source, range: line),
            help: "the first line has the number of all texts alone; each line behind it a word, a tab and a number"))
        return nil
      }
      if let tab {
        result?.add(DocumentFrequencies.key(source.text, source.text.trimmed(line.lowerBound..<tab)), texts: number)
      } else {
        result = DocumentFrequencies(texts: number)
      }
    }
    return result
  }

  package var yaml: String? { nil }
}
