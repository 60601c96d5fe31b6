import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeNewsletter
@testable import LedeSyntax

@Suite struct FeedTests {
  private let run = RunInfo(name: "week", time: Timestamp(seconds: 1_747_224_000), zone: 300)

  private func item(_ title: String = "Мост", language: String = "ru", _ change: (inout Item) -> Void = { _ in })
    -> Item
  {
    var item = Item(sampleArticle(title: title, ["Да & <b>. |Нет."], summary: [0, 1], language: language))
    (item.url, item.id) = ("https://e.kz/мост", "https://e.kz/мост")
    (item.site, item.author, item.date) = ("Порт", "А. Б.", "2025-05-14T10:30:00+05:00")
    (item.image, item.tags) = ("https://e.kz/a.jpg", ["река"])
    change(&item)
    return item
  }

  /// The text of the elements with this name, and their attributes.
  private func elements(_ name: String, _ xml: String) -> [(text: String, attributes: [String: String])] {
    var problems = Problems(environment: [:]) { _ in nil }
    guard let root = XMLElement.parse(Source(name: "feed", string: xml), &problems) else {
      Issue.record("the feed is no XML")
      return []
    }
    func below(_ element: XMLElement) -> [XMLElement] { [element] + element.children.flatMap(below) }
    return below(root).filter { $0.name == name }.map { ($0.text, $0.attributes) }
  }

  @Test func rssItemsHaveWhatMailServicesRead() {
    let xml = RSSNewsletter().write(Edition([item()]), run)
    for (name, text) in [
      ("link", "https://e.kz/%D0%BC%D0%BE%D1%81%D1%82"), ("pubDate", "Wed, 14 May 2025 10:30:00 +0500"),
      ("creator", "А. Б."),
      ("publisher", "Порт"), ("category", "река"), ("description", "Да &amp; &lt;b&gt;. Нет."),
      ("encoded", #"<p lang="ru" dir="ltr">Да &amp; &lt;b&gt;. Нет.</p>"#), ("guid", "https://e.kz/мост"),
    ] {
      #expect(elements(name, xml).last?.text == text, "\(name)")
    }
    #expect(elements("content", xml).first?.attributes == ["url": "https://e.kz/a.jpg", "medium": "image"])
    #expect(elements("language", xml).map(\.text) == ["ru", "ru"])
    #expect(elements("guid", xml).first?.attributes == ["isPermaLink": "false"])
  }

  @Test func anIDThatIsTheLinkIsPermanent() {
    let xml = RSSNewsletter().write(Edition([item { ($0.url, $0.id) = ("https://e.kz/1", "https://e.kz/1") }]), run)
    #expect(elements("guid", xml).first?.attributes == ["isPermaLink": "true"])
  }

  @Test(arguments: [
    ("", "", "https://e.kz/"), ("https://a.kz/page", "", "https://a.kz/page"),
    ("", "https://b.kz/x.rss", "https://b.kz/"), ("https://a.kz/page", "https://b.kz/x.rss", "https://a.kz/page"),
    ("javascript:1", "", "https://e.kz/"),
  ])
  func anRSSFeedHasAlwaysALink(link: String, address: String, expected: String) {
    var writer = RSSNewsletter()
    (writer.feed.link, writer.feed.address) = (link, address)
    let xml = writer.write(Edition([item()]), run)
    let links = elements("link", xml)
    #expect(links.first?.text == expected)
    #expect(
      links.filter { $0.attributes["rel"] == "self" }.map { $0.attributes["href"] }
        == (address.isEmpty ? [] : [address]))
    #expect(elements("link", RSSNewsletter().write(Edition([]), run)).map(\.text) == ["about:blank"])
  }

  /// Some readers take titles for HTML: after both are decoded no tag must be left.
  @Test func noTagOfAnArticleIsOneInAFeed() {
    let hostile = item("<script>a</script>") { item in
      (item.url, item.image, item.site, item.tags) = ("javascript:a", "data:a", "<i>", ["<u>"])
      item.others = [OtherReport(name: "<em>", title: nil, url: "javascript:a", id: "", reason: "")]
    }
    for text in [
      RSSNewsletter().write(Edition([hostile]), run), AtomNewsletter().write(Edition([hostile]), run),
      JSONFeedNewsletter().write(Edition([hostile]), run),
    ] {
      #expect(!text.contains("javascript:") && !text.contains("data:"))
    }
    let rss = RSSNewsletter().write(Edition([hostile]), run)
    for name in ["title", "description", "encoded"] {
      let text = elements(name, rss).last?.text ?? ""
      #expect(!text.contains("<script") && !text.contains("<b>") && !text.contains("<em>") && !text.contains("<hr>"))
    }
  }

  /// What is said of a feed stands in it, each by the name of its format.
  @Test func feedsAreDescribed() {
    func made<Feed: FeedNewsletter>(_ type: Feed.Type) -> String {
      var writer = Feed()
      (writer.feed.title, writer.feed.description) = ("River", "What floats & sinks")
      return writer.write(Edition([item()]), run)
    }
    #expect(elements("description", made(RSSNewsletter.self)).first?.text == "What floats & sinks")
    #expect(elements("subtitle", made(AtomNewsletter.self)).map(\.text) == ["What floats & sinks"])
    #expect(made(JSONFeedNewsletter.self).contains("\"description\":\"What floats & sinks\""))
    #expect(elements("subtitle", AtomNewsletter().write(Edition([item()]), run)).isEmpty)
  }

  @Test func atomEntriesHaveWhatTheyMust() {
    let items = [item(), item { ($0.date, $0.author, $0.site, $0.url, $0.id) = (nil, nil, nil, nil, "7f") }]
    let xml = AtomNewsletter().write(Edition(items), run)
    let ids = elements("id", xml).map(\.text)
    #expect(ids.count == 3 && Set(ids).count == 3)
    #expect(ids[1] == "https://e.kz/мост" && ids[0].hasPrefix("urn:uuid:"))
    #expect(ids[2].utf8.count == 45 && ids[2].contains(/-8[0-9a-f]{3}-8[0-9a-f]{3}-/))
    #expect(elements("updated", xml).map(\.text) == Array(repeating: "2025-05-14T10:30:00+05:00", count: 3))
    #expect(elements("published", xml).count == 1)
    #expect(elements("name", xml).map(\.text) == ["А. Б.", "week"])
    #expect(elements("entry", xml).map { $0.attributes["lang"] } == ["ru", "ru"])
    #expect(elements("content", xml).filter { $0.attributes["type"] == "html" }.count == 2)
  }

  @Test(arguments: [
    ("tag:e.org,2005:1", "tag:e.org,2005:1"), ("urn:isbn:1", "urn:isbn:1"),
    ("https://e.org/?p=1", "https://e.org/?p=1"),
    ("feed.jsonl#1", nil), ("javascript:a", nil), ("7f", nil),
  ])
  func idsHoldBeyondTheRun(id: String, expected: String?) {
    let edition = Edition([item { $0.id = id }])
    let made = elements("id", AtomNewsletter().write(edition, run)).last?.text ?? ""
    #expect(expected.map { made == $0 } ?? made.hasPrefix("urn:uuid:"))
    #expect(elements("guid", RSSNewsletter().write(edition, run)).map(\.text) == [made])
    #expect(JSONFeedNewsletter().write(edition, run).contains("{\"id\":\"\(made)\""))
  }

  @Test func withoutDatesAFeedIsAsOldAsItsRun() {
    let xml = AtomNewsletter().write(Edition([item { $0.date = "на той неделе" }]), run)
    #expect(elements("updated", xml).map(\.text) == ["2025-05-14T17:00:00+05:00", "2025-05-14T17:00:00+05:00"])
    #expect(!RSSNewsletter().write(Edition([item { $0.date = "на той неделе" }]), run).contains("pubDate"))
  }

  @Test func jsonFeed() throws {
    var writer = JSONFeedNewsletter()
    (writer.feed.title, writer.feed.link, writer.feed.address) = ("Вести", "https://e.kz/", "https://e.kz/feed.json")
    let text = writer.write(
      Edition([item(), item(language: "kk") { ($0.url, $0.date, $0.image) = (nil, nil, nil) }]), run)
    #expect(
      text.hasPrefix(#"{"version":"https://jsonfeed.org/version/1.1","title":"Вести","home_page_url":"https://e.kz/","#)
    )
    #expect(text.contains(#""feed_url":"https://e.kz/feed.json","items":["# + "\n{"))
    #expect(
      text.contains(
        #""date_published":"2025-05-14T10:30:00+05:00","authors":[{"name":"А. Б."}],"tags":["река"],"language":"ru"}"#))
    #expect(text.hasSuffix(#""language":"kk"}"# + "\n]}\n"))
    #expect(try JSONText(Array(text.utf8)).root.kind == .object)
    #expect(try JSONText(Array(writer.write(Edition([]), run).utf8)).root.kind == .object)
  }

  @Test func anItemWithoutASummaryHasItsHeadlineAsText() {
    let bare = Item(sampleArticle(title: "Мост <цел>", ["Да."], language: "ru"))
    #expect(JSONFeedNewsletter().write(Edition([bare]), run).contains(#""content_text":"Мост <цел>""#))
    #expect(elements("content", AtomNewsletter().write(Edition([bare]), run)).map(\.text) == ["Мост &lt;цел&gt;"])
    #expect(!RSSNewsletter().write(Edition([bare]), run).contains("content:encoded>"))
  }

  @Test func otherReportsAndLists() {
    let grouped = item(language: "ar") { item in
      item.others = [
        OtherReport(name: "Port & Co", title: nil, url: "https://p.org/?a&b", id: "", reason: "")
      ]
    }
    var writer = RSSNewsletter()
    writer.feed.layout = .list
    #expect(
      elements("encoded", writer.write(Edition([grouped]), run)).first?.text
        == #"<ul lang="ar" dir="rtl"><li>Да &amp; &lt;b&gt;.</li><li>Нет.</li></ul>"#
        + #"<p lang="ar" dir="rtl">أيضًا: <a href="https://p.org/?a&amp;b">Port &amp; Co</a></p>"#)
  }

  @Test func records() {
    #expect(
      ItemRecords().write(Edition([item { $0.section = "Русский" }])) == """
        {"id":"https://e.kz/мост","url":"https://e.kz/%D0%BC%D0%BE%D1%81%D1%82","title":"Мост","summary":["Да & <b>.","Нет."],"text":"Да & <b>. Нет.","language":"ru","direction":"ltr","source":"Порт","author":"А. Б.","date":"2025-05-14T10:30:00+05:00","date_written":"14 мая 2025 г.","minutes":1,"reading_time":"1 мин","image":"https://e.kz/a.jpg","tags":["река"],"section":"Русский","score":0.75}

        """)
  }
}
