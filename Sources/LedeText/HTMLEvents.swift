import CLede

/// What an HTML page is made of, in order: tags, attributes and text with their places in the source (libxml2's lenient parser).
///
/// What the parser repairs is repaired here: each element that starts also ends.
public struct HTMLEvents: Sendable {
  public enum Kind: UInt8, Sendable {
    case start, attribute, end, text
  }

  public struct Event: Sendable {
    public let kind: Kind
    /// It stands in the source as it is, from `source` on.
    public let isExact: Bool
    /// An index into `names`; 0 where the page has too many names.
    public let name: Int
    /// Of an attribute's value or of text, in `values`.
    public let value: Range<Int>
    /// The byte of the source that text begins at; of tags and attributes, the byte behind the tag.
    public let source: Int
  }

  public enum Failure: Error, Equatable {
    /// Elements are nested more than 4,096 deep.
    case tooDeep(offset: Int)
    /// End tags without start, or attributes of one tag, are beyond all measure.
    case tooTangled(offset: Int)
    case outOfMemory
  }

  public let events: [Event]
  /// UTF-8.
  public let values: [UInt8]
  /// Names of elements and attributes, lower case.
  public let names: [String]

  /// - Parameter text: without NUL characters, which end a page for libxml2.
  public init(parsing text: Text) throws(Failure) {
    guard let page = text.bytes.withUnsafeBufferPointer({ lede_html_parse($0.baseAddress, $0.count) }) else {
      throw .outOfMemory
    }
    defer { lede_html_free(page) }
    var stoppedAt = 0
    switch lede_html_result(page, &stoppedAt) {
    case LEDE_HTML_OK: break
    case LEDE_HTML_TOO_DEEP: throw .tooDeep(offset: stoppedAt)
    case LEDE_HTML_TOO_TANGLED: throw .tooTangled(offset: stoppedAt)
    default: throw .outOfMemory
    }
    var count = 0
    let events = UnsafeBufferPointer(start: lede_html_events(page, &count), count: count)
    self.events = events.map { event in
      let start = Int(event.text)
      return Event(
        kind: Kind(rawValue: event.kind) ?? .text, isExact: event.exact != 0, name: Int(event.name),
        value: start..<start + Int(event.length), source: Int(event.source))
    }
    values = Array(UnsafeBufferPointer(start: lede_html_values(page, &count), count: count))
    names = (0..<lede_html_name_count(page)).map { String(cString: lede_html_name(page, $0)) }
  }
}
