import LedeCore
import LedeSyntax
import LedeText

/// Where the content of an entry stands in its feed: what the parser hands out does not say.
struct FeedPlaces {
  private let scanner: FeedScanner
  /// The way from the mended bytes to the file.
  private let file: Article.Origin

  init(_ scanner: FeedScanner, _ file: Article.Origin) {
    (self.scanner, self.file) = (scanner, file)
  }

  /// From the fullest account on.
  private static let names = ["encoded", "content", "description", "summary"]

  /// The way from a content to the file.
  /// - Returns: `nil`: no element of the entry says it.
  func origin(of content: Entry.Content, in entry: Range<Int>) -> Article.Origin? {
    let value =
      switch content {
      case .text(let text), .html(let text): text
      }
    let elements = scanner.contents(Set(Self.names), in: entry)
    for name in Self.names {
      for element in elements where element.name == name {
        for keepsMarkup in [false, true] {
          var reading = ElementReading(scanner.bytes, element.range, keepsMarkup: keepsMarkup)
          guard reading.read(), reading.text.elementsEqual(value.utf8) else { continue }
          reading.origins.end(at: element.range.upperBound)
          return Article.Origin.runs(reading.origins).through(file)
        }
      }
    }
    return nil
  }
}

/// Reads what stands in an element as the parser does, with the way back: references, CDATA, line ends.
private struct ElementReading {
  private let bytes: [UInt8]
  private let end: Int
  private var offset: Int
  /// Elements in it stay as tags (Atom's `xhtml`), and so do the escapes of their text.
  private let keepsMarkup: Bool
  private(set) var text: [UInt8] = []
  var origins = OriginRuns()

  init(_ bytes: [UInt8], _ range: Range<Int>, keepsMarkup: Bool) {
    (self.bytes, self.keepsMarkup) = (bytes, keepsMarkup)
    (offset, end) = (range.lowerBound, range.upperBound)
  }

  /// - Returns: `false`: there is something in it that is not followed.
  mutating func read() -> Bool {
    while offset < end {
      switch bytes[offset] {
      // A line end of two characters is one.
      case 0x0D: add([0x0A], offset + 1 < end && bytes[offset + 1] == 0x0A ? 2 : 1)
      case UInt8(ascii: "&"):
        guard let (character, length) = CharacterReference.decode(bytes, at: offset) else { return false }
        let shown =
          keepsMarkup && character == "&" ? "&amp;" : keepsMarkup && character == "<" ? "&lt;" : String(character)
        add(shown.utf8, length)
      case UInt8(ascii: "<") where bytes[offset...].starts(with: Self.cdata):
        let start = offset + Self.cdata.count
        guard !keepsMarkup, let close = bytes[start..<end].firstRange(of: Self.cdataEnd) else { return false }
        // Here libxml2 leaves line ends as they are.
        text += bytes[start..<close.lowerBound]
        origins.append(exact: start, count: close.lowerBound - start)
        offset = close.upperBound
      case UInt8(ascii: "<") where bytes[offset...].starts(with: Self.comment):
        guard let close = bytes[offset..<end].firstRange(of: Self.commentEnd) else { return false }
        offset = close.upperBound
      case UInt8(ascii: "<"):
        guard keepsMarkup, addTag() else { return false }
      default:
        let next =
          bytes[offset..<end].firstIndex { $0 == 0x0D || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") } ?? end
        text += bytes[offset..<next]
        origins.append(exact: offset, count: next - offset)
        offset = next
      }
    }
    return true
  }

  private static let cdata = Array("<![CDATA[".utf8)
  private static let cdataEnd = Array("]]>".utf8)
  private static let comment = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)

  private mutating func add(_ new: some Collection<UInt8>, _ length: Int) {
    text += new
    origins.append(offset, unit: new.count, written: length)
    offset += length
  }

  /// As `FeedText` writes it: without declarations of namespaces, and with an end.
  private mutating func addTag() -> Bool {
    guard let close = bytes[offset..<end].firstIndex(of: UInt8(ascii: ">")) else { return false }
    let tag = String(decoding: bytes[offset...close], as: UTF8.self)
    let (start, isEmpty) = (offset, tag.hasSuffix("/>"))
    func place(_ index: String.Index) -> Int { start + tag.utf8.distance(from: tag.startIndex, to: index) }
    for declaration in tag.ranges(of: #/\s+xmlns(:\w+)?=("[^"]*"|'[^']*')/#) {
      addExact(to: place(declaration.lowerBound))
      offset = place(declaration.upperBound)
    }
    let end = isEmpty ? bytes[offset..<close - 1].lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? close - 1 : close + 1
    addExact(to: end)
    guard isEmpty else { return true }
    guard let name = tag.dropFirst().split(whereSeparator: { $0.isWhitespace || $0 == "/" }).first else { return false }
    add("></\(name)>".utf8, close + 1 - offset)
    return true
  }

  private mutating func addExact(to end: Int) {
    text += bytes[offset..<end]
    origins.append(exact: offset, count: end - offset)
    offset = end
  }
}
