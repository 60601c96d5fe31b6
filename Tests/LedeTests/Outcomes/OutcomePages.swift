import Foundation
import LedeText

@testable import Lede
@testable import LedeCore

/// Pages of all sorts, the same ones on every machine.
struct OutcomePages {
  enum Form: String, CaseIterable {
    case text, wrapped, encoded, languages, html, markdown, mail, feed, records
  }

  struct Page {
    let name: String
    let bytes: [UInt8]
  }

  private static let languages = ["en", "ru", "kk", "de", "fr", "tr", "uk", "ar", "zh", "ja"]
  private static let count = 40

  /// By language; reading the files of all of them takes seconds.
  private static let pieces = Dictionary(
    uniqueKeysWithValues: LanguageFile.languages.compactMap { language in
      (try? OutcomePieces(language)).map { (language, $0) }
    })

  private let form: Form
  private let name: String
  private var random: SplitMix

  /// What is on a page hangs on its own name alone: another one more changes nothing of the rest.
  private init(_ form: Form, _ name: String) {
    (self.form, self.name) = (form, name)
    random = SplitMix(seed: FNV1a.hash("\(form.rawValue) \(name)".utf8))
  }

  static func all(_ form: Form) throws -> [Page] {
    let languages =
      switch form {
      case .languages: LanguageFile.languages
      case .encoded: ["ru", "en", "de", "kk"]
      default: Self.languages
      }
    let count = form == .languages ? languages.count : Self.count
    return try (0..<count).map { index in
      let language = languages[index % languages.count]
      var page = OutcomePages(form, form == .languages ? language : (index < 10 ? "0" : "") + "\(index)-\(language)")
      return try page.page(index, language)
    }
  }

  private mutating func page(_ index: Int, _ language: String) throws -> Page {
    guard let pieces = Self.pieces[language] else { throw CocoaError(.fileReadUnknown) }
    var lines = [pieces.headline]
    for _ in 0...5 + random.below(14) { lines.append(pieces.next(&random)) }
    switch form {
    case .text, .languages: return Page(name: name + ".txt", bytes: Array(text(lines).utf8))
    case .wrapped: return Page(name: name + ".txt", bytes: Array(wrapped(lines).utf8))
    case .encoded: return Page(name: name + ".txt", bytes: encoded(text(lines), index))
    case .html: return Page(name: name + ".html", bytes: Array(html(lines, language).utf8))
    case .markdown: return Page(name: name + ".md", bytes: Array(markdown(lines).utf8))
    case .mail: return Page(name: name + ".eml", bytes: Array(mail(lines, language, index).utf8))
    case .feed: return Page(name: name + ".xml", bytes: Array(feed(lines, language, isAtom: index % 2 == 1).utf8))
    case .records: return Page(name: name + ".jsonl", bytes: Array(try records(lines, language).utf8))
    }
  }

  private mutating func text(_ lines: [String]) -> String {
    let isSparse = random.below(3) == 0
    return lines.map { $0 + (isSparse || random.below(4) > 0 ? "\n\n" : "\n") }.joined()
  }

  private mutating func wrapped(_ lines: [String]) -> String {
    lines.map { line in
      var (text, width) = ("", 0)
      for word in line.split(separator: " ") {
        if width > 0, width + word.count > 58 { (text, width) = (text + "\n", 0) }
        if word.count > 9, width > 40, random.below(3) == 0, text.last != "\n" {
          (text, width) = (text + " " + word.prefix(4) + "-\n" + word.dropFirst(4), word.count - 4)
          continue
        }
        text += (width > 0 ? " " : "") + word
        width += word.count + 1
      }
      return text + (random.below(3) > 0 ? "\n\n" : "\n")
    }.joined()
  }

  private func encoded(_ text: String, _ index: Int) -> [UInt8] {
    let all: [String.Encoding] = [
      .windowsCP1251, .isoLatin1, .windowsCP1252, .utf16LittleEndian, .utf16BigEndian, .utf8, .utf16, .macOSRoman,
    ]
    if index % 8 == 4 { return text.map { Self.koi8[$0] ?? $0.asciiValue ?? UInt8(ascii: "?") } }
    let encoding = all[(index * 5 + index / 4) % all.count]
    let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    let mark = isWide || encoding == .utf8 && index % 3 == 0 ? "\u{FEFF}" : ""
    return Array((mark + text).data(using: encoding, allowLossyConversion: true) ?? Data())
  }

  /// KOI8-R, which Foundation does not write (RFC 1489).
  private static let koi8: [Character: UInt8] = {
    let letters = "юабцдефгхийклмнопярстужвьызшэщчъ"
    let small = zip(letters, UInt8(0xC0)...0xDF).map { ($0, $1) }
    let capitals = zip(letters.uppercased(), UInt8(0xE0)...0xFF).map { ($0, $1) }
    return Dictionary(uniqueKeysWithValues: small + capitals)
  }()

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  /// With marks around some of the words.
  private mutating func inline(_ line: String, _ marks: [(String, String)]) -> String {
    var words = line.split(separator: " ").map(String.init)
    guard words.count > 2, random.below(2) == 0 else { return line }
    let first = random.below(words.count)
    let last = min(words.count - 1, first + random.below(3))
    let (open, close) = random.pick(marks)
    words[first] = open + words[first]
    words[last] += close
    return words.joined(separator: " ")
  }

  private mutating func html(_ lines: [String], _ language: String) -> String {
    let title = Self.escaped(lines[0])
    var page = """
      <!DOCTYPE html><html lang="\(language)"><head><meta charset="utf-8"><title>\(title) | Anlo News</title>
      <meta property="og:title" content="\(title)"><meta name="author" content="Ann Berg"></head><body><nav><a href="/">Anlo</a> <a href="/b">Berg</a></nav>
      <div class="content"><h1>\(title)</h1>

      """
    let marks = [
      ("<b>", "</b>"), ("<a href='/x?a=1&amp;b=2'>", "</a>"), ("<em>", "</em>"), ("<code>", "</code>"), ("", "<br>"),
      ("<span lang=fr>", "</span>"), ("<img src=a.jpg alt=Berg>", ""), ("<sup>", "</sup>"),
      ("<span translate=no>", "</span>"),
    ]
    for line in lines.dropFirst() {
      let text = inline(Self.escaped(line), marks)
      switch random.below(16) {
      case 0: page += "<ul><li>\(text)<li><a href=/1>\(text)</a></ul>\n"
      case 1: page += "<h2>\(text)</h2>\n"
      case 2: page += "<blockquote><p>\(text)</p></blockquote>\n"
      case 3: page += "<figure><img src=b.jpg alt='Anlo'><figcaption>\(text)</figcaption></figure>\n"
      case 4: page += "<table><tr><td>\(text)<td>12<tr><td>Anlo<td>Berg</table>\n"
      case 5: page += "<div class='related'><a href=/2>\(text)</a></div>\n"
      case 6: page += "<div>\(text)<br>\(text)</div>\n"
      case 7: page += "<div style='display:none'>\(text)</div><!-- \(text) -->\n"
      case 8: page += "<pre>\(text)</pre>\n"
      default: page += "<p>\(text)</p>\n"
      }
    }
    return page + "</div><footer>Anlo 2024</footer></body></html>\n"
  }

  private mutating func markdown(_ lines: [String]) -> String {
    let marks = [
      ("**", "**"), ("[", "](/x \"Anlo\")"), ("*", "*"), ("`", "`"), ("![", "](a.png)"), ("~~", "~~"), ("", "[^1]"),
    ]
    var page =
      random.below(3) == 0
      ? "---\ntitle: \"\(lines[0].replacing("\"", with: "'"))\"\ndate: 2024-05-04\ntags: [anlo]\n---\n\n" : ""
    page += "# \(lines[0])\n\n"
    for line in lines.dropFirst() {
      let text = inline(line.replacing("\n", with: " "), marks)
      switch random.below(12) {
      case 0: page += "- \(text)\n- \(text)\n  - Anlo\n\n"
      case 1: page += "## \(text)\n\n"
      case 2: page += "> \(text)\n\n"
      case 3: page += "| Anlo | Berg |\n|---|:-:|\n| \(text.replacing("|", with: "/")) | 12 |\n\n"
      case 4: page += "```\n\(text)\n```\n\n"
      case 5: page += "7. \(text)\n8. Berg\n\n"
      case 6: page += "\(text)  \nAnlo\n===\n\n"
      case 7: page += "::: note\n\(text)\n:::\n\n[^1]: \(text)\n\n"
      case 8: page += "<div>\n\n\(text)\n\n</div>\n\n"
      default: page += "\(text)\n\n"
      }
    }
    return page
  }

  private mutating func mail(_ lines: [String], _ language: String, _ index: Int) -> String {
    let subject = Data(lines[0].utf8).base64EncodedString()
    let head = """
      From: =?utf-8?B?\(Data("Ann Berg".utf8).base64EncodedString())?= <ann@anlo.example>
      Subject: =?utf-8?B?\(subject)?=
      Date: Sat, 04 May 2024 18:30:00 +0500
      Message-ID: <\(index)@anlo.example>
      MIME-Version: 1.0

      """
    let plain = index % 2 == 0 ? text(lines) : wrapped(lines)
    let body = Data(plain.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
    let part = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n\(body)\n"
    if index % 3 > 0 { return head + part }
    let page = html(lines, language)
    return head
      + "Content-Type: multipart/alternative; boundary=\"b\"\n\n--b\n\(part)\n--b\nContent-Type: text/html; charset=utf-8\n\n\(page)\n--b--\n"
  }

  private mutating func feed(_ lines: [String], _ language: String, isAtom: Bool) -> String {
    var feed =
      isAtom
      ? "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='\(language)'><title>Anlo</title>\n"
      : "<rss version='2.0' xmlns:c='http://purl.org/rss/1.0/modules/content/'><channel><title>Anlo</title><language>\(language)</language>\n"
    for part in 0..<3 {
      let own = stride(from: part, to: lines.count, by: 3).map { lines[$0] }
      let title = Self.escaped(own[0])
      let body = Self.escaped(own.map { "<p>\(Self.escaped($0))</p>" }.joined(separator: "\n"))
      if isAtom {
        feed +=
          "<entry><id>urn:\(part)</id><title>\(title)</title><updated>2024-05-0\(part + 1)T08:00:00Z</updated><link href='https://anlo.example/\(part)'/><content type='html'>\(body)</content></entry>\n"
      } else {
        feed +=
          "<item><title>\(title)</title><link>https://anlo.example/\(part)</link><pubDate>Sat, 04 May 2024 18:30:0\(part) GMT</pubDate><category>Anlo</category><description>\(Self.escaped(Self.escaped(own.last ?? "")))</description><c:encoded>\(body)</c:encoded></item>\n"
      }
    }
    return feed + (isAtom ? "</feed>\n" : "</channel></rss>\n")
  }

  private mutating func records(_ lines: [String], _ language: String) throws -> String {
    let (plain, page) = (text(Array(lines.dropFirst())), html(lines, language))
    let records: [[String: String]] = [
      ["id": "a", "title": lines[0], "text": plain, "date": "2024-05-04", "url": "https://anlo.example/a"],
      ["id": "b", "html": page, "author": "Ann Berg"], ["text": text(lines), "language": language],
    ]
    return try records.map {
      String(decoding: try JSONSerialization.data(withJSONObject: $0, options: .sortedKeys), as: UTF8.self) + "\n"
    }.joined()
  }
}
