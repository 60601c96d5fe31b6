import Testing

@testable import LedeCore
@testable import LedeReaders

/// What stands inside the elements of media.
@Suite struct FeedMediaTests {
  @Test(arguments: [
    "<media:content url='https://q.example/v.mp4'><media:credit>https://q.example/anna</media:credit></media:content>",
    "<media:group><thumbnail url='https://q.example/x.png'/></media:group>",
  ])
  func whatIsOfAnotherElementIsNoPicture(_ content: String) throws {
    let feed = """
      <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>T</title>\(content)</item></channel></rss>
      """
    let entry = try #require(try XMLFeedReader().entries(of: Array(feed.utf8)).next() as? Entry)
    #expect(entry.title == "T" && entry.image == nil)
  }
}
