import Testing

@testable import LedeNewsletter

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("https://e.org", "https://e.org", "e.org"),
    (" HTTP://www.e.org:80/a?b=c&d#e ", "http://www.e.org:80/a?b=c&d#e", "e.org"),
    (
      "https://e.kz/жаңа лық?a=«b»", "https://e.kz/%D0%B6%D0%B0%D2%A3%D0%B0%20%D0%BB%D1%8B%D2%9B?a=%C2%ABb%C2%BB",
      "e.kz"
    ),
    ("https://мир.рф/1", "https://мир.рф/1", "мир.рф"),
    ("https://e.org/%20\"<>`", "https://e.org/%20%22%3C%3E%60", "e.org"),
    ("https://e.org/a\u{202E}b\u{0}", "https://e.org/a%E2%80%AEb%00", "e.org"),
    ("https://[::1]/", "https://[::1]/", "[::1]"),
    ("https://e.org/\u{301}a", "https://e.org/%CC%81a", "e.org"),
    ("https://ann@e.org/1", "https://ann@e.org/1", "e.org"),
  ])
  func whatMayBeFollowed(_ text: String, _ encoded: String, _ host: String) throws {
    let address = try #require(WebAddress(text))
    #expect(address.encoded == encoded && address.host == host)
  }

  @Test(arguments: [
    nil, "", "e.org", "/a", "//e.org/a", "a.html", "javascript:alert(1)", "data:text/html,a", "file:///etc/passwd",
    "mailto:a@e.org", "https:/e.org", "https://", "https:///a", "java\nscript:alert(1)", "https://e .org/",
    "https://e.org\u{202E}/",
    "https://e.org\">/", "ftp://e.org/", "blob:https://e.org/1", "view-source:https://e.org/",
  ])
  func whatMayNot(_ text: String?) {
    #expect(WebAddress(text) == nil)
  }

  @Test func peopleSeeItsLetters() {
    #expect(WebAddress("https://e.kz/жаңа лық/é\u{301}\u{202E}")?.text == "https://e.kz/жаңа%20лық/é\u{301}%E2%80%AE")
  }

  @Test func theRootOfItsSite() {
    #expect(WebAddress("https://e.org:8080/a/b?c")?.home == "https://e.org:8080/")
  }
}
