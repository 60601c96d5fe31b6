import LedeCore
import LedeText

/// The body that a page states apart from what it shows (JSON-LD `articleBody`): where a script makes the page of it, or shows its
/// beginning only, it is the article.
struct StatedBody {
  private let body: String

  /// Shorter ones are summaries.
  private static let leastWords = 30
  /// A page that shows this share of the body shows the article.
  private static let leastShown = 0.5

  /// `nil`: the page states none, or shows it, or half as much of something else.
  init?(_ page: HTMLPage) {
    guard let stated = page.head.mainBody, case .success(let text) = Text.validating(page.builder.bytes) else {
      return nil
    }
    body = Self.unescaped(stated)
    let shown = Text(HTMLStatements.withoutTags(body))
    var words: [HashedWord] = []
    WordHasher.words(shown, 0..<shown.count, limit: .max, into: &words)
    guard words.count >= Self.leastWords else { return nil }
    let (covered, prose) = Self.shown(words, page.builder, text)
    guard covered < Self.leastShown, prose * 2 < words.count else { return nil }
  }

  /// The share of the body that the page shows, and the words of prose that it shows outside of menus and the like.
  private static func shown(_ body: [HashedWord], _ builder: HTMLBlockBuilder, _ text: Text) -> (Double, Int) {
    var rows = Set<UInt64>()
    for start in body.indices.dropLast(row - 1) { rows.insert(hash(body, start)) }
    var found = Set<UInt64>()
    var prose = 0
    var words: [HashedWord] = []
    for block in builder.blocks {
      words.removeAll(keepingCapacity: true)
      WordHasher.words(text, block.range, limit: .max, into: &words)
      for start in words.indices.dropLast(row - 1) {
        let hash = hash(words, start)
        if rows.contains(hash) { found.insert(hash) }
      }
      guard let markup = block.markup, markup.linkBytes * 2 < block.range.count, words.count >= shortestProse else {
        continue
      }
      let places = builder.elements[markup.element].places
      if places.isDisjoint(with: [.nav, .footer, .dialog, .unseen]) { prose += words.count }
    }
    return (rows.isEmpty ? 1 : Double(found.count) / Double(rows.count), prose)
  }

  private static let row = 3
  private static let shortestProse = 8

  private static func hash(_ words: [HashedWord], _ start: Int) -> UInt64 {
    (start..<start + row).reduce(FNV1a.seed) { FNV1a.combine($0, words[$1].hash) }
  }

  /// Some programs escape what they put into JSON once more.
  private static func unescaped(_ body: String) -> String {
    var body = body
    if body.utf8.contains(0x26), ["&lt;p", "&lt;br", "&lt;/"].contains(where: { body.contains($0) }) {
      body = body.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
        .replacing("&amp;", with: "&")
    }
    if body.utf8.contains(0x5C), !body.utf8.contains(0x0A) {
      body = body.replacing("\\r", with: "").replacing("\\n", with: "\n")
    }
    return body
  }

  /// A page of the body below a headline.
  func markup(title: String?) -> String {
    let heading = title.map { "<h1>\(Self.escaped($0))</h1>" } ?? ""
    return "<article>\(heading)<div itemprop=\"articleBody\">\(paragraphs)</div></article>"
  }

  private var paragraphs: String {
    let tags = ["</p>", "<p>", "<p ", "<br", "</div>", "</li>"]
    let lower = body.lowercased()
    if tags.contains(where: lower.contains) { return body }
    // Inline markup may stand in it, and character references.
    let text = lower.contains("</") ? body : body.replacing("<", with: "&lt;")
    let lines = text.split(whereSeparator: \.isNewline).filter { $0.contains { !$0.isWhitespace } }
    return lines.map { "<p>\($0)</p>" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
