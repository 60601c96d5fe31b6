import Testing

@testable import LedeSyntax

@Suite struct FeedScannerTests {
  /// Elements of one name may stand in each other.
  @Test(arguments: [
    ("<entry><a>x</a><b>y</b><c>z</c></entry>", ["a x", "b y"]), ("<entry><a>x<a/>y</a></entry>", ["a x<a/>y"]),
    ("<entry><a>x<a>y</a>z</a></entry>", ["a x<a>y</a>z"]), ("<entry><a/><a>x</a></entry>", ["a x"]),
    ("<entry><c><a>x</a></c></entry>", ["a x"]), ("<entry><a>x<c/></a></entry>", ["a x<c/>"]),
    ("<entry><a>x</entry>", []), ("<entry></a><a>x</a></entry>", ["a x"]),
    ("<entry><a><!-- </a> -->x</a></entry>", ["a <!-- </a> -->x"]),
    ("<entry><a><![CDATA[</a>]]>x</a></entry>", ["a <![CDATA[</a>]]>x"]),
  ])
  func whatStandsInElementsIsFound(feed: String, expected: [String]) {
    let bytes = Array(feed.utf8)
    let found = FeedScanner(bytes).contents(["a", "b"], in: 0..<bytes.count)
    #expect(found.map { "\($0.name) \(String(decoding: bytes[$0.range], as: UTF8.self))" } == expected)
  }
}
