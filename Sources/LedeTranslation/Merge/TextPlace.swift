import LedeCore
import LedeSyntax
import LedeText

/// What text must be written as where it stands in a file: escaped by the file's markup, and by JSON or XML around it, in the file's
/// encoding.
struct TextPlace {
  enum Markup: Equatable { case none, html, markdown }

  /// What the text stands in as a value.
  enum Frame: Equatable { case none, json, xml, cdata }

  let markup: Markup
  let frame: Frame
  private let encoding: String

  /// - Returns: `nil`: text is not put back into files of this format.
  init?(_ article: Article, _ bytes: [UInt8]) {
    guard let file = article.file else { return nil }
    let hasElements = !(article.layers[Blocks.self]?.elements.isEmpty ?? true)
    switch file.format {
    case "html": (markup, frame) = (.html, .none)
    case "markdown": (markup, frame) = (.markdown, .none)
    case "plain-text": (markup, frame) = (.none, .none)
    case "jsonl", "json-feed": (markup, frame) = (hasElements ? .html : .none, .json)
    case "feed":
      guard let entry = FeedEntryPlace(article, bytes) else { return nil }
      (markup, frame) = (hasElements || entry.holdsMarkup ? .html : .none, entry.frame(isHTML: hasElements))
    default: return nil
    }
    encoding = Self.encoding(file.format == "jsonl" ? "UTF-8" : article.metadata.encoding, bytes)
  }

  /// Its bytes have no state: what stands between may be written anew without what stands around.
  var canSplice: Bool { encoding != "ISO-2022-JP" && encoding != "UTF-7" }

  /// The order of bytes is that of the file, and no byte order mark stands in its middle.
  private static func encoding(_ name: String, _ bytes: [UInt8]) -> String {
    guard name == "UTF-16" || name == "UTF-32" else { return name }
    return name + (bytes.first == 0xFF ? "LE" : "BE")
  }

  /// The encoding has all letters.
  var isUnicode: Bool { encoding.hasPrefix("UTF-") }

  /// A character of ASCII has two bytes or four.
  var isWide: Bool { encoding.hasPrefix("UTF-16") || encoding.hasPrefix("UTF-32") }

  // MARK: Text

  /// What stands around a piece of text.
  struct Surroundings {
    /// Nothing stands before it on its line.
    var startsLine = false
    var isCell = false
    /// Nothing stands behind it in its heading.
    var endsHeading = false
    /// Between marks of code, where Markdown escapes nothing.
    var isCode = false
    /// In a block of HTML, where Markdown has no marks of its own.
    var isMarkup = false
    /// How the source writes words that need no escape, `snake_case`, `R&D`, or that have one: `\(x\)`. Asked for where there is
    /// something to escape.
    var spellings: () -> [Substring: Substring] = { [:] }
    /// Some of these words have soft hyphens, which no translator sees.
    var isHyphenated = false
    /// How the source writes characters for which it has references.
    var references = CharacterReferences()
  }

  /// - Throws: where the encoding lacks a character and nothing can stand for it.
  func bytes(_ text: String, _ around: Surroundings) throws(ArticleError) -> [UInt8] {
    let text = LegalText(text).text
    let whole = escaped(text, around)
    if markup == .none { return try encoded(whole) }
    let isSame = whole.utf8.elementsEqual(text.utf8)
    if isSame, !around.isHyphenated, markup != .markdown || around.isMarkup { return try encoded(whole) }
    var spellings = around.spellings()
    if isSame { spellings = spellings.filter { $0.key != $0.value } }
    if spellings.isEmpty { return try encoded(whole) }
    var (result, around, isFirst) = ("", around, true)
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !isFirst { result += " " }
      // What begins a line of Markdown may be read as a mark of the line.
      let spelling = spellings[word].flatMap { spelling in
        markup == .markdown && around.startsLine && spelling.first.map { !$0.isLetter && $0 != "\\" } ?? true
          ? nil : spelling
      }
      result += spelling.map(String.init) ?? escaped(String(word), around)
      (isFirst, around.startsLine) = (false, false)
    }
    return try encoded(result)
  }

  private func escaped(_ text: String, _ around: Surroundings) -> String {
    switch markup {
    case .none: text
    case .html: around.references.markup(text)
    case .markdown where around.isMarkup: around.references.markup(text)
    case .markdown where around.isCode: around.isCell ? text.replacing("|", with: "\\|") : text
    case .markdown:
      around.references.beyondASCII(
        text.markdownEscaped(startsLine: around.startsLine, isCell: around.isCell, isWhole: around.endsHeading))
    }
  }

  /// The references that some bytes of the file have.
  func references(_ stretches: [ArraySlice<UInt8>]) -> CharacterReferences {
    var references = CharacterReferences()
    if markup == .none { return references }
    for stretch in stretches where stretch.contains(UInt8(ascii: "&")) {
      guard let shown = shown(stretch) else { continue }
      if frame == .xml {
        // Those of the markup; those of the XML around it say how that is written.
        for part in shown.split(separator: "&amp;", omittingEmptySubsequences: false).dropFirst() {
          references.add("&" + part.prefix { $0 != "&" })
        }
      } else {
        references.add(shown)
      }
    }
    return references
  }

  /// Of text that is escaped by the markup.
  func encoded(_ text: String) throws(ArticleError) -> [UInt8] {
    try written(framed(text))
  }

  /// Of text that is escaped by whatever it stands in.
  func written(_ text: String) throws(ArticleError) -> [UInt8] {
    if encoding == "UTF-8" { return Array(text.utf8) }
    let canRefer = markup != .none || frame == .xml
    do {
      return try Encoding.encode(Text(text), as: encoding, substitute: canRefer ? .characterReference : nil)
    } catch {
      guard case .unencodable(let offset) = error else {
        throw ArticleError(
          .unwritable, "the encoding \(encoding) is not written: save the file as UTF-8 and merge again")
      }
      let letter = Text(text).scalar(at: offset).value
      throw ArticleError(
        .unwritable,
        "\(Self.known(encoding)) has no letter «\(Unicode.Scalar(letter).map(String.init) ?? "")» "
          + "(U+\(String(letter, radix: 16, uppercase: true))): write the file as UTF-8 with --encoding utf-8")
    }
  }

  private func framed(_ text: String) -> String {
    switch frame {
    case .none: text
    case .json: String(JSON.string(text).encoded.dropFirst().dropLast())
    case .xml: text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    case .cdata: text.replacing("]]>", with: "]]]]><![CDATA[>")
    }
  }

  /// As people call it: ISO-8859-1, EUC-JP.
  private static func known(_ encoding: String) -> String {
    if encoding.hasPrefix("Extended_UNIX_Code_Packed") { return "EUC-JP" }
    return encoding.hasPrefix("ISO_8859-") ? "ISO-8859-" + encoding.dropFirst(9).prefix { $0 != ":" } : encoding
  }

  /// White space of the file, from a place in it, with what is written as a reference.
  func blanks(of bytes: [UInt8], from start: Int) -> ArraySlice<UInt8> {
    let blanks = Self.blanks.compactMap { try? written($0) }
    var end = start
    while end < bytes.count {
      let next = blanks.first { bytes[end...].starts(with: $0) }?.count ?? blankReference(bytes, end)
      guard let next else { break }
      end += next
    }
    return bytes[start..<end]
  }

  /// Those of ASCII, and those that hold words together or are of some width.
  private static let blanks =
    [" ", "\t", "\n", "\r", "\u{A0}", "\u{202F}", "\u{205F}", "\u{3000}"]
    + (0x2000...0x200A).compactMap { Unicode.Scalar($0).map(String.init) }

  /// The length of a reference to white space.
  private func blankReference(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard markup != .none, !isWide, bytes[start] == UInt8(ascii: "&") else { return nil }
    // In XML the ampersand is one itself.
    let sign = frame == .xml && bytes[start...].starts(with: "&amp;".utf8) ? 5 : 1
    let reference = [UInt8(ascii: "&")] + bytes[(start + sign)...].prefix(12)
    guard let found = CharacterReference.decode(reference, at: 0), found.character.properties.isWhitespace else {
      return nil
    }
    return found.length - 1 + sign
  }

  /// Bytes of the file as text, with the escapes of the markup; `nil`: they are no text.
  func shown(_ bytes: ArraySlice<UInt8>) -> String? {
    if encoding == "UTF-8" { return String(validating: bytes, as: UTF8.self) }
    return (try? Encoding.decode(Array(bytes), as: encoding)).map { $0.text[0..<$0.text.count] }
  }
}
