import Testing

@testable import LedeReaders

/// The picture of an entry that stands in its text alone.
@Suite struct ContentPictureTests {
  @Test(arguments: [
    ("<p><img src=\"https://q.example/a.jpg\">The ferry sails.</p>", "https://q.example/a.jpg"),
    ("<img class=wide alt='a > b' src='https://q.example/a?w=9&amp;h=8'/>", "https://q.example/a?w=9&h=8"),
    ("<img src=//q.example/a.png width=640>", "https://q.example/a.png"),
    (
      "<img src='https://q.example/c.gif' width='1' height='1'><img src='https://q.example/b.jpg'>",
      "https://q.example/b.jpg"
    ),
    ("<img data-src='https://q.example/a.jpg' src='data:image/gif;base64,R0'>", nil), ("<img src='/a.jpg'>", nil),
    ("<p>The ferry sails.</p>", nil), ("<img", nil), ("<img src=", nil),
    ("<img src='https://q.example/a", "https://q.example/a"),
  ])
  func theFirstThatIsNoMark(markup: String, address: String?) {
    #expect(ContentPicture.address(in: markup) == address)
  }

  @Test func whatTheFeedNamesGoesFirst() throws {
    func image(_ more: String) throws -> String? {
      let text = "&lt;img src='https://q.example/a.jpg'&gt;The ferry sails."
      let feed =
        "<rss><channel><item><title>Ferry</title><description>\(text)</description>\(more)</item></channel></rss>"
      let entries = try XMLFeedReader().entries(of: Array(feed.utf8))
      return try entries.next()?.article(source: "a", language: "en").metadata.image
    }
    #expect(try image("") == "https://q.example/a.jpg")
    #expect(try image("<enclosure url='https://q.example/b.webp' type='image/webp'/>") == "https://q.example/b.webp")
  }
}
