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
