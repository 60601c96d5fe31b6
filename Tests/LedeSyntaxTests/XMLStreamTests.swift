import Testing

@testable import LedeSyntax

/// Documents that come in pieces.
@Suite struct XMLStreamTests {
  private func events(_ text: String, by count: Int) -> [XMLStream.Event] {
    var rest = Array(text.utf8)[...]
    let stream = XMLStream {
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    var events: [XMLStream.Event] = []
    while let event = stream.next() {
      if case .text(let more) = event, case .text(let text)? = events.last {
        events[events.count - 1] = .text(text + more)
      } else {
        events.append(event)
      }
    }
    return events
  }

  private static let sizes = [1, 2, 3, 7, 4096]

  @Test(arguments: sizes)
  func wherePiecesEndMakesNoDifference(_ count: Int) {
    let text = "<a x='1' y=\"&lt;қ\"><b xmlns='n'>Көпір &amp; 桥<![CDATA[<c>]]></b><!-- <d> --><?e <f>?></a>"
    let expected: [XMLStream.Event] = [
      .start(
        name: "a", namespace: "",
        attributes: [XMLStream.Attribute(name: "x", value: "1"), XMLStream.Attribute(name: "y", value: "<қ")]),
      .start(name: "b", namespace: "n", attributes: []), .text("Көпір & 桥<c>"), .end, .end,
    ]
    #expect(events(text, by: count) == expected)
  }

  @Test(arguments: sizes) func eachElementHasItsLine(_ count: Int) {
    var rest = Array("<a>\n<b>x</b>\n\n<c y='1'/>\n<d>\n</d></a>".utf8)[...]
    let stream = XMLStream {
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    var lines: [Int] = []
    while let event = stream.next() { if case .start = event { lines.append(stream.line) } }
    #expect(lines == [1, 2, 4, 5])
  }

  private static let signs = String(repeating: "=", count: 300)
  private static let attributes = (0..<257).map { " a\($0)='>'" }.joined()

  /// More than 256 attributes are found before the parser has them; signs that look like them stand in many places.
  @Test(
    arguments: [
      ("<a\(attributes)/>", true), ("<a><!-- --><b\(attributes)/></a>", true),
      ("<a><![CDATA[ ]]]><b\(attributes)/></a>", true), ("<?x ??><a\(attributes)/>", true),
      ("<a x='\(signs)' y=\"'\(signs)\">\(signs)</a>", false), ("<a><!-- \(signs) --><!--=\(signs)--></a>", false),
      ("<a><![CDATA[\(signs)]]]]><![CDATA[>\(signs)]]></a>", false), ("<?x \(signs)??><a/>", false),
    ] as [(String, Bool)], sizes)
  func tagsWithTooManyAttributes(_ test: (text: String, isRefused: Bool), _ count: Int) {
    let isRefused = events(test.text, by: count).last == .failure("a tag has more than 256 attributes")
    #expect(isRefused == test.isRefused, "\(test.text.prefix(40))")
  }

  @Test func bytesThatCannotBeHad() {
    var pieces: [[UInt8]] = [Array("<a>x".utf8)]
    let stream = XMLStream { pieces.popLast() }
    var last: XMLStream.Event?
    while let event = stream.next() { last = event }
    if case .failure = last {} else { Issue.record("\(String(describing: last))") }
  }
}
