import LedeCore
import LedeText

/// The body that a page states apart from what it shows (JSON-LD `articleBody`): where a script makes the page of it, or shows its
/// beginning only, it is the article.
struct StatedBody {
  let body: String
  /// It is as the page states it.
  let isVerbatim: Bool

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
    isVerbatim = body == stated
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

  /// A page of the body below a headline, with the way from it to the body.
  func page(title: String?) -> (text: Text, origins: OriginRuns) {
    var page = Page()
    page.add("<article>" + (title.map { "<h1>\(Self.escaped($0))</h1>" } ?? "") + "<div itemprop=\"articleBody\">")
    if hasBlocks {
      page.add(body[...], of: body, escapesTags: false)
    } else {
      // Inline markup may stand in it, and character references.
      let escapesTags = !isMarkup
      for line in body.split(whereSeparator: \.isNewline) where line.contains(where: { !$0.isWhitespace }) {
        page.add("<p>")
        page.add(line, of: body, escapesTags: escapesTags)
        page.add("</p>")
      }
    }
    page.add("</div></article>")
    page.origins.end(at: body.utf8.count)
    return (Text(String(decoding: page.bytes, as: UTF8.self)), page.origins)
  }

  /// It has paragraphs of its own.
  private var hasBlocks: Bool {
    let lower = body.lowercased()
    return ["</p>", "<p>", "<p ", "<br", "</div>", "</li>"].contains(where: lower.contains)
  }

  /// It is markup.
  var isMarkup: Bool { hasBlocks || body.contains("</") }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  /// A page in the making.
  private struct Page {
    var bytes: [UInt8] = []
    var origins = OriginRuns()
    /// Where the body goes on.
    private var place = 0

    mutating func add(_ markup: String) {
      origins.append(place, unit: markup.utf8.count, written: 0)
      bytes += markup.utf8
    }

    mutating func add(_ part: Substring, of body: String, escapesTags: Bool) {
      place = body.utf8.distance(from: body.startIndex, to: part.startIndex)
      for byte in part.utf8 {
        if byte == UInt8(ascii: "<"), escapesTags {
          origins.append(place, unit: 4, written: 1)
          bytes += "&lt;".utf8
        } else {
          origins.append(exact: place, count: 1)
          bytes.append(byte)
        }
        place += 1
      }
    }
  }
}
