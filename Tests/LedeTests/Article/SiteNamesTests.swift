import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeStages
@testable import LedeSyntax

@Suite struct SiteNamesTests {
  @Test(arguments: [
    ("https://www.port.example/a", "port.example"), ("http://user:word@Port.Example:8080?a", "port.example"),
    ("port.example/a", nil),
    ("https:///a", nil), ("https://www2.port.example#a", "www2.port.example"),
  ])
  func theHostIsInSmallLetters(url: String, host: String?) {
    var metadata = Metadata(language: "en")
    metadata.url = url
    #expect(metadata.host == host)
  }

  @Test func theNarrowestNameGoesFirst() {
    var article = sampleArticle(["One."], source: "in/Ports/a.txt")
    #expect(article.siteNames(in: "") == ["ports", "in"] && article.siteNames(in: "/x/Y") == ["y", "x"])
    (article.metadata.url, article.metadata.site) = ("https://a.port.example/", "The Port")
    #expect(article.siteNames(in: "x") == ["a.port.example", "port.example", "example", "the port", "x"])
  }
}
