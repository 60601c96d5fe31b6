import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText
@testable import LedeTranslation

/// Text, marks and the rest cover what a segment is in its file, without gap, and lead to the very bytes.
@Suite struct SegmentCoverTests {
  private static let seeds = UInt64(1)...12

  @Test(
    arguments: [
      ("UTF-8", Document.Script.cyrillic), ("UTF-8", Document.Script.chinese), ("UTF-16LE", Document.Script.cyrillic),
      ("UTF-16BE", Document.Script.chinese),
      ("windows-1251", Document.Script.cyrillic), ("KOI8-R", Document.Script.cyrillic),
      ("GB18030", Document.Script.chinese), ("Shift_JIS", Document.Script.japanese),
    ], seeds)
  func text(_ sample: (encoding: String, script: Document.Script), _ seed: UInt64) throws {
    var document = Document(sample.script, seed)
    let text = document.lines(6).joined(separator: seed % 2 == 0 ? "\r\n\r\n" : "\n")
    let mark: [UInt8] =
      switch sample.encoding {
      case "UTF-16LE": [0xFF, 0xFE]
      case "UTF-16BE": [0xFE, 0xFF]
      case "UTF-8": seed % 3 == 0 ? [0xEF, 0xBB, 0xBF] : []
      default: []
      }
    let bytes = mark + (try Encoding.encode(Text(text), as: sample.encoding))
    try expectCover(bytes, PlainTextReader(), .text, in: sample.encoding, shows: document.words)
  }

  @Test(
    arguments: [
      ("UTF-8", Document.Script.cyrillic), ("windows-1251", Document.Script.cyrillic),
      ("KOI8-R", Document.Script.cyrillic), ("GB18030", Document.Script.chinese),
      ("Shift_JIS", Document.Script.japanese), ("UTF-16LE", Document.Script.chinese),
    ], seeds)
  func pages(_ sample: (encoding: String, script: Document.Script), _ seed: UInt64) throws {
    var document = Document(sample.script, seed)
    let page = "<meta charset=\(sample.encoding)>\n" + document.html(12)
    let bytes = try Encoding.encode(Text(page), as: sample.encoding)
    try expectCover(bytes, HTMLReader(), .html, in: sample.encoding, shows: document.words)
  }

  @Test(
    arguments: [
      ("UTF-8", Document.Script.cyrillic), ("windows-1251", Document.Script.cyrillic),
      ("GB18030", Document.Script.chinese),
    ], seeds)
  func markdown(_ sample: (encoding: String, script: Document.Script), _ seed: UInt64) throws {
    var document = Document(sample.script, seed)
    let bytes = try Encoding.encode(Text(document.markdown(8)), as: sample.encoding)
    try expectCover(bytes, MarkdownReader(), .markdown, in: sample.encoding, shows: document.words)
  }

  @Test(arguments: ["text", "html"], seeds)
  func records(_ field: String, _ seed: UInt64) throws {
    var document = Document(.cyrillic, seed)
    let content = field == "html" ? document.html(10) : document.lines(5).joined(separator: "\n\n")
    let bytes = Array("{\"id\": 1, \"\(field)\" : \"\(document.escaped(content))\", \"x\":\"é\"}".utf8)
    try expectCover(bytes, JSONLinesReader(), field == "html" ? .html : .text, isJSON: true, shows: document.words)
    // The line stands somewhere in its file.
    try expectCover(
      bytes, JSONLinesReader(), field == "html" ? .html : .text, isJSON: true, start: 4321, shows: document.words)
  }

  @Test(arguments: ["content_text", "content_html"], seeds)
  func itemsOfJSONFeeds(_ field: String, _ seed: UInt64) throws {
    var document = Document(.cyrillic, seed)
    let content = field == "content_html" ? document.html(10) : document.lines(5).joined(separator: "\n\n")
    let head = #"{"version":"https://jsonfeed.org/version/1.1","title":"t","items":["#
    let feed = head + "{\"title\":\"u\", \"\(field)\" : \"\(document.escaped(content))\"}]}"
    let bytes = Array(((seed % 2 == 0 ? "\u{FEFF}" : "") + feed).utf8)
    let form = field == "content_html" ? Written.Form.html : .text
    try expectCover(bytes, JSONFeedReader(), form, isJSON: true, shows: document.words)
  }

  @Test(arguments: ["cdata", "escaped", "text", "atom"], seeds)
  func entriesOfXMLFeeds(_ kind: String, _ seed: UInt64) throws {
    var document = Document(.cyrillic, seed)
    let (page, lines) = (document.html(10), document.lines(5).joined(separator: "\n\n"))
    func escaped(_ text: String) -> String { text.replacing("&", with: "&amp;").replacing("<", with: "&lt;") }
    let content =
      switch kind {
      case "cdata": "<description>\n<![CDATA[\(page)]]></description>"
      case "escaped", "atom": "<content type=\"html\">\(escaped(page))</content>"
      default: "<description>\(escaped(lines))</description>"
      }
    let feed =
      kind == "atom"
      ? "<feed><entry>\(content)</entry></feed>" : "<rss><channel><item>\(content)</item></channel></rss>"
    let bytes = Array(((seed % 2 == 0 ? "\u{FEFF}" : "") + feed).utf8)
    let article = try XMLFeedReader().read(ReaderInput(source: "x", bytes: bytes, language: "ru"))
      .processed(by: ["segment", "extract"])
    let segments = article.segments.filter { $0.range != nil }
    #expect(!segments.isEmpty)
    for segment in segments {
      let (source, parts) = try (#require(segment.source), #require(article.parts(of: segment)))
      #expect(parts.first?.source.lowerBound == source.lowerBound && parts.last?.source.upperBound == source.upperBound)
      #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.source.upperBound == $1.source.lowerBound })
    }
  }

  /// The decoder takes one of the two, which of them it does not say.
  @Test func aValueThatStandsTwiceInAnItemIsNotFollowedBack() throws {
    let item = #"{"content_text":"One came.","content_text":"One came."}"#
    let feed = #"{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[\#(item)]}"#
    let article = try JSONFeedReader().read(ReaderInput(source: "x", bytes: Array(feed.utf8), language: "en"))
    #expect(article.origin == .unknown)
  }

  @Test(arguments: [
    // Two contents that differ in what libxml2 makes of an attribute.
    "<feed><entry><content type=\"xhtml\"><p class = \"a\">One two.</p></content></entry></feed>",
    "Subject: s\nMessage-ID: <1>\nContent-Type: text/html\n\n<p>One <b>two</b>.</p>",
    "Subject: s\nMessage-ID: <1>\nContent-Transfer-Encoding: base64\n\nT25lIHR3by4=",
  ])
  func whatIsNotFollowedBackSaysSo(_ file: String) throws {
    let reader = try #require(Readers.standard.choose(forFile: "x", FileHead(Array(file.utf8))))
    let article = try reader.read(ReaderInput(source: "x", bytes: Array(file.utf8), language: "en"))
      .processed(by: ["segment", "extract"])
    #expect(article.origin == .unknown)
    let segments = article.segments.filter { $0.range != nil }
    #expect(segments.map(\.text) == ["One two."])
    for segment in segments {
      #expect(segment.source == nil && segment.codes.allSatisfy { $0.source == nil })
      #expect(article.parts(of: segment) == nil)
    }
    #expect(!article.record(withText: true).encoded.contains("\"source\":["))
  }

  // MARK: What must hold

  private func expectCover(
    _ bytes: [UInt8], _ reader: some Reader, _ form: Written.Form, in encoding: String = "UTF-8", isJSON: Bool = false,
    start: Int = 0, shows words: [String]
  ) throws {
    let file = [UInt8](repeating: 0x20, count: start) + bytes
    let read = try reader.read(ReaderInput(source: "x", bytes: bytes, start: start, language: "ru"))
    let article = try read.processed(by: ["segment", "extract"])
    let written = Written(encoding: encoding, form: form, isJSON: isJSON)
    let shown = article.text[0..<article.text.count]
    for word in words { #expect(shown.contains(word), "\(shown)") }
    var spliced: [(place: Range<Int>, bytes: [UInt8])] = []
    for segment in article.segments {
      guard let range = segment.range else { continue }
      let all = "\(segment.text) of \(String(decoding: bytes, as: UTF8.self))"
      let source = try #require(segment.source, "\(all)")
      let parts = try #require(article.parts(of: segment), "\(all)")
      #expect(
        parts.map(\.source.lowerBound) == [source.lowerBound] + parts.dropLast().map(\.source.upperBound), "\(all)")
      #expect(parts.last?.source.upperBound == source.upperBound, "\(all)")
      var end = range.lowerBound
      for part in parts {
        switch part.kind {
        case .text(let text):
          #expect(text.lowerBound == end, "\(all)")
          end = text.upperBound
          #expect(try written.text(file[part.source]) == split(article.text[text]), "\(all)")
        case .code(let index):
          #expect(try written.mark(file[part.source]) == segment.codes[index].markup, "\(all)")
        case .other:
          let other = try written.mark(file[part.source])
          #expect(!words.contains { other.contains($0) }, "\(all)")
        }
      }
      #expect(end == range.upperBound, "\(all)")
      spliced.append((source, parts.flatMap { file[$0.source] }))
    }
    #expect(!spliced.isEmpty)
    spliced.sort { $0.place.lowerBound < $1.place.lowerBound }
    var (result, end) = ([UInt8](), 0)
    for (place, bytes) in spliced {
      try #require(place.lowerBound >= end, "segments share bytes: \(String(decoding: file, as: UTF8.self))")
      result += file[end..<place.lowerBound] + bytes
      end = place.upperBound
    }
    #expect(result + file[end...] == file)
  }
}

/// White space is not looked at but for where it parts words.
private func split(_ text: String) -> [Substring] { text.split { $0.isWhitespace } }

/// How the bytes of a file mean text, told by other code than that which reads them.
private struct Written {
  enum Form { case text, html, markdown }

  let encoding: String
  let form: Form
  let isJSON: Bool

  /// The text that bytes without marks stand for.
  func text(_ bytes: ArraySlice<UInt8>) throws -> [Substring] {
    let string = try mark(bytes)
    if form == .text { return split(string) }
    let source = Array(string.utf8)
    var (result, offset) = ([UInt8](), 0)
    while offset < source.count {
      if let (character, length) = CharacterReference.decode(source, at: offset) {
        result += String(character).utf8
        offset += length
      } else {
        result.append(source[offset])
        offset += 1
      }
    }
    return split(String(decoding: result, as: UTF8.self))
  }

  /// Bytes as they stand in the page.
  func mark(_ bytes: ArraySlice<UInt8>) throws -> String {
    if isJSON {
      let json = try JSONText([0x22] + bytes + [0x22])
      let string = json.string(json.root.range).text
      return string[0..<string.count]
    }
    let text = try Encoding.decode(Array(bytes), as: encoding).text
    return text[0..<text.count]
  }
}
