import Testing

@testable import LedeSyntax
@testable import LedeText

@Suite struct MarkdownParserTests {
  /// Writes down what it is told.
  private final class Recorder: MarkdownHandler {
    var events: [String] = []

    func start(_ element: MarkdownParser.Element, level: Int) { events.append("start \(element) \(level)") }
    func startLink(_ element: MarkdownParser.Element, _ link: MarkdownParser.Link) {
      events.append("\(element) to \(String(decoding: link.address, as: UTF8.self))")
    }
    func end(_ element: MarkdownParser.Element) { events.append("end \(element)") }
    func text(_ text: UnsafeBufferPointer<UInt8>, _ kind: MarkdownParser.TextKind, offset: Int?) {
      events.append("\(kind) \(String(decoding: text, as: UTF8.self)) at \(offset ?? -1)")
    }
  }

  private func events(_ bytes: ArraySlice<UInt8>) throws -> [String] {
    let recorder = Recorder()
    try MarkdownParser.parse(bytes, recorder)
    return recorder.events
  }

  /// MD4C 0.4 looks at the byte behind the end.
  @Test func whatStandsBehindTheEndDoesNotMatter() throws {
    let text = Array("[a](u) ![b](<v> 't') `c` **d** <b> &amp; ~~e~~\n\n[r]: u 't'\n\n| a |\n| - |\n".utf8)
    for end in 1...text.count {
      let alone = try events((text[..<end] + [0])[..<end])
      for next in [")", "'", "]", "`", "*", ">", "|", "\n"] {
        #expect(try events((text[..<end] + Array(next.utf8))[..<end]) == alone, "before \(next), up to \(end)")
      }
    }
  }
}
