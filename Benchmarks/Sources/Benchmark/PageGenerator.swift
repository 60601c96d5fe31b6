/// Makes pages of the paragraphs of articles: a head with metadata, menus, the article, teasers, scripts and a foot, as sites have them.
struct PageGenerator {
  /// Of each article its title, its short lines and its paragraphs.
  private let articles: [(title: String, short: [String], paragraphs: [String])]

  /// - Parameter texts: articles, a paragraph a line.
  init(_ texts: [String]) {
    articles = texts.map { text in
      let lines = text.split(separator: "\n").map(String.init)
      let paragraphs = lines.filter { $0.utf8.count >= 120 }
      return (lines.first ?? "", lines.filter { $0.utf8.count < 120 }, paragraphs.isEmpty ? lines : paragraphs)
    }
  }

  /// A page as a server sends it, and the same as it comes out of a browser by copying all of it.
  func page(_ number: Int) -> (html: String, pasted: String) {
    let article = articles[number % articles.count]
    var random = Generator(seed: UInt64(number))
    let menu = (0..<120).map { _ in article.short.randomElement(using: &random) ?? "Home" }
    let body = (0..<Int.random(in: 12...40, using: &random)).compactMap { _ in
      article.paragraphs.randomElement(using: &random)
    }
    let teasers = (0..<60).map { _ in article.short.randomElement(using: &random) ?? "More" }
    let foot = ["© 2025 Example", "info@news.example", "+7 700 000 00 00"]
    let pasted = (menu + [article.title] + body.flatMap { [$0, ""] } + teasers + foot).joined(separator: "\n")
    let html = """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>\(Self.escaped(article.title)) | Example</title>
      <meta property="og:title" content="\(Self.escaped(article.title))"><meta property="og:site_name" content="Example">
      <meta property="article:published_time" content="2025-03-\(10 + number % 20)T09:00:00+05:00">
      <link rel="canonical" href="https://news.example/a/\(number)"><style>\(Self.style)</style>
      <script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"A. Writer"}}</script>
      </head><body class="page"><header class="site-header"><nav class="menu"><ul>\(Self.list(menu, "menu-item"))</ul></nav>
      </header><main><article class="post" id="post-\(number)"><h1 class="entry-title">\(Self.escaped(article.title))</h1>
      <div class="meta"><span class="author">A. Writer</span> <time datetime="2025-03-10">10.03.2025</time></div>
      <div class="entry-content">\(body.map { Self.paragraph($0, &random) }.joined(separator: "\n"))</div>
      </article><aside class="sidebar"><h3>Popular</h3><ul class="teasers">\(Self.list(teasers, "teaser"))</ul></aside></main>
      <script>\(Self.script(number))</script>
      <footer class="site-footer">\(foot.map { "<p>\($0)</p>" }.joined())</footer></body></html>
      """
    return (html, pasted)
  }

  /// Links in as many boxes as sites put them into.
  private static func list(_ lines: [String], _ style: String) -> String {
    lines.enumerated().map { index, line in
      """
      <li class="\(style) \(style)-\(index) \(style)--level-1" id="\(style)-\(index)"><div class="\(style)__box"><div class="\(style)__inner">
      <a class="\(style)__link" href="/section/\(index)/?from=\(style)" data-track="\(style)" data-position="\(index)" rel="nofollow">
      <span class="\(style)__icon" aria-hidden="true"></span><span class="\(style)__text">\(escaped(line))</span></a></div></div></li>
      """
    }.joined(separator: "\n")
  }

  private static func paragraph(_ text: String, _ random: inout Generator) -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: "<p class=\"text\"><strong>\(escaped(text))</strong></p>"
    case 1: "<p>\(escaped(text)) <a href=\"https://news.example/more\" target=\"_blank\">…</a></p>"
    case 2: "<figure><img src=\"/i/1.jpg\" alt=\"\"><figcaption>Photo</figcaption></figure><p>\(escaped(text))</p>"
    default: "<p>\(escaped(text))</p>"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
      .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
      .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
  }

  private static let style = String(repeating: ".menu-item{display:inline;color:#333}\n", count: 500)

  private static func script(_ number: Int) -> String {
    (0..<500).map { "window.track(\(number), {\"event\": \"view\", \"block\": \($0)});" }.joined(separator: "\n")
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same pages each time.
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
