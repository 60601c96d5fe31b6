import Testing

@testable import LedeCore
@testable import LedeReaders

/// What entries of a feed take from it: its author, and the address that theirs count from.
@Suite struct FeedAddressesTests {
  private func entry(_ feed: String, _ reader: any FeedReader = XMLFeedReader()) throws -> Entry? {
    try reader.entries(of: Array(feed.utf8)).next() as? Entry
  }

  private func atom(_ feed: String, _ head: String, _ entry: String) -> String {
    "<feed xmlns='http://www.w3.org/2005/Atom' \(feed)><title>Moths</title>\(head)<entry><title>A third record</title>"
      + "<link href='third'/><content type='html'>&lt;img src='/m.jpg'&gt;</content>\(entry)</entry></feed>"
  }

  @Test(arguments: [
    ("xml:base='https://moth.example/2026/'", "", "https://moth.example/2026/third"),
    ("", "<link href='https://moth.example/b/'/>", "https://moth.example/b/third"),
    ("", "", "third"),
  ])
  func addressesCountFromTheBase(_ feed: String, _ head: String, _ url: String) throws {
    let found = try entry(atom(feed, head, ""))
    #expect(found?.url == url)
    #expect(found?.image == (url == "third" ? nil : "https://moth.example/m.jpg"))
  }

  @Test(arguments: [("", "Gwen Pascoe"), ("<author><name>Асан Үсенов</name></author>", "Асан Үсенов")])
  func theAuthorOfTheFeedIsThatOfEntriesWithoutOne(_ own: String, _ author: String) throws {
    let head = "<author><name>Gwen Pascoe</name><uri>https://moth.example/</uri></author>"
    #expect(try entry(atom("", head, own))?.author == author)
  }

  @Test(arguments: ["", " "])
  func anEmptyTitleIsNone(_ title: String) throws {
    let feed =
      "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"The Slow Ferry\", \"items\": "
      + "[{\"id\": \"7\", \"title\": \"\(title)\", \"content_text\": \"It sinks.\"}]}"
    let found = try entry(feed, JSONFeedReader())
    #expect(found != nil && found?.title == nil)
  }
}
