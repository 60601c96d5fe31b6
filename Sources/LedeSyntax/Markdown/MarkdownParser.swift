import CLede

/// Takes what a Markdown text is made of, in order.
public protocol MarkdownHandler: AnyObject {
  /// - Parameter level: of a heading, 1 to 6; of a list, the number of its first item, or -1 for bullets.
  func start(_ element: MarkdownParser.Element, level: Int)
  func startLink(_ element: MarkdownParser.Element, _ link: MarkdownParser.Link)
  func end(_ element: MarkdownParser.Element)
  /// - Parameter offset: where it stands in the source; `nil`: it does not.
  func text(_ text: UnsafeBufferPointer<UInt8>, _ kind: MarkdownParser.TextKind, offset: Int?)
}

/// Reads CommonMark with GitHub's tables, links and strike-through (MD4C).
public enum MarkdownParser {
  /// A block or a span.
  public enum Element: UInt32, Sendable {
    /// It does not matter to the text: the document itself, the head and body of a table.
    case other, quotation, list, item, rule, heading, codeBlock, htmlBlock, paragraph, row, table, cell
    /// Of these, it is inline.
    case image, link, emphasis, strong, codeSpan, strikethrough
  }

  /// What a link or an image says, without backslashes but with character references.
  public struct Link {
    /// As the source has it.
    public let address: UnsafeBufferPointer<UInt8>
    /// As the source has it; empty: there is none.
    public let title: UnsafeBufferPointer<UInt8>
  }

  /// What a run of text is.
  public enum TextKind: Sendable {
    case plain
    /// With line breaks, where it stands in a code block.
    case code
    /// A character reference as it is written.
    case reference
    /// HTML as it is written.
    case markup
    case softBreak, hardBreak
  }

  /// Why a text could not be parsed.
  public enum Failure: Error {
    /// It has far more elements than bytes.
    case tooTangled
    case outOfMemory
  }

  /// Rows of a table are filled up to its width, which makes a short text with a wide table endless.
  private static let eventsPerByte = 8

  private final class Run {
    let handler: any MarkdownHandler
    var left: Int

    init(_ handler: any MarkdownHandler, left: Int) {
      self.handler = handler
      self.left = left
    }
  }

  /// Hands on a text's blocks, spans and runs in the order in which they stand.
  public static func parse(_ bytes: ArraySlice<UInt8>, _ handler: any MarkdownHandler) throws(Failure) {
    let run = Run(handler, left: bytes.count * eventsPerByte + 1000)
    // MD4C 0.4 looks at the byte behind the last one, which may be anything or not there at all.
    let terminated = bytes + [0]
    let result = withExtendedLifetime(run) {
      terminated.withUnsafeBufferPointer { terminated in
        lede_markdown_parse(terminated.baseAddress, bytes.count, take, Unmanaged.passUnretained(run).toOpaque())
      }
    }
    if result == 1 { throw .tooTangled }
    if result < 0 { throw .outOfMemory }
  }

  /// `SIZE_MAX`, as Swift takes `size_t`.
  private static let nowhere = -1

  private static let take: lede_md_handler = { context, event in
    guard let context, let event = event?.pointee else { return 1 }
    let run = Unmanaged<Run>.fromOpaque(context).takeUnretainedValue()
    run.left -= 1
    if run.left < 0 { return 1 }
    let element = Element(rawValue: UInt32(event.element.rawValue)) ?? .other
    switch event.kind {
    case LEDE_MD_START where element == .link || element == .image:
      run.handler.startLink(element, Link(address: bytes(event.address), title: bytes(event.title)))
    case LEDE_MD_START: run.handler.start(element, level: Int(event.level))
    case LEDE_MD_END: run.handler.end(element)
    default:
      run.handler.text(
        UnsafeBufferPointer(start: event.text, count: event.length), kind(event.kind),
        offset: event.offset == Self.nowhere ? nil : event.offset)
    }
    return 0
  }

  private static func bytes(_ string: lede_md_string) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: string.bytes, count: string.length)
  }

  private static func kind(_ kind: lede_md_kind) -> TextKind {
    switch kind {
    case LEDE_MD_CODE: .code
    case LEDE_MD_ENTITY: .reference
    case LEDE_MD_HTML: .markup
    case LEDE_MD_SOFT_BREAK: .softBreak
    case LEDE_MD_HARD_BREAK: .hardBreak
    default: .plain
    }
  }
}
