import LedeConfig
import LedeSyntax

/// What a test says of a text that can hardly be one.
enum TestText {
  /// `^The bridge.*`, `/monday/i`: a regular expression, where texts are compared.
  static func isPattern(_ text: String) -> Bool {
    if [".*", ".+", "\\d", "\\s", "\\w", "\\b"].contains(where: text.contains) { return true }
    let flags = text.lastIndex(of: "/").map { text[$0...].dropFirst() }
    if text.hasPrefix("/"), text.count > 2, let flags, flags.count < 4, flags.allSatisfy({ "gimsux".contains($0) }) {
      return text.dropFirst().dropLast(flags.count + 1).allSatisfy { $0 != "/" }
    }
    return text.hasPrefix("^") && text.count > 1
  }
}

extension WrittenList {
  /// A number without quotes and brackets, where a list of texts is wanted; `nil`: it is something else.
  var number: String? {
    guard let place, place.definition == nil, items.count == 1, Int(items[0].text) != nil else { return nil }
    let (bytes, start) = (place.source.text.bytes, place.range.lowerBound)
    return start < bytes.count && (0x30...0x39).contains(bytes[start]) ? items[0].text : nil
  }
}

extension PipelineTest.Texts {
  /// `{equals: 2}`, where texts are wanted.
  func checkNumbers(_ problems: inout Problems) {
    for written in [equals, contains] {
      guard let written, let place = written.place, let number = written.number else { continue }
      problems.report(
        Diagnostic(
          .ineffective, "a text is wanted here, and a number is one", at: place, severity: .warning,
          help: "write `count: \(number)` for so many of them, or put it in quotes if it is the text"))
    }
  }
}

extension PipelineTest {
  /// A text that was to have several lines, and has one: `\\n` in '…', lines behind `>` where the test speaks of lines.
  static func reportOneLine(_ text: Node, expect: Node?, _ problems: inout Problems) {
    guard let raw = text.rawScalar, text.place.definition == nil else { return }
    func warn(_ message: String, _ help: String) {
      problems.report(Diagnostic(.ineffective, message, at: text.place, severity: .warning, help: help))
    }
    if raw.contains("\\n"), !raw.contains("\n") {
      return warn(
        "`\\n` is no line break here, so that the text is one line", "put it in \"…\", or write it below `text: |`")
    }
    let lines = text.place.source.text.bytes[text.place.range].split(separator: 0x0A).count
    guard text.blockSign == ">", lines > 2, !raw.trimmed.contains("\n"),
      ["cut", "kept", "title"].contains(where: { expect?[$0] != nil })
    else { return }
    warn("`>` makes one line of these, and the test speaks of lines", "write `text: |`")
  }
}
