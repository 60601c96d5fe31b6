import CLede

/// An XML document as events, one after the other (libxml2): nothing is fetched, no entity of the document's own is expanded.
public final class XMLStream {
  /// What is met in a document.
  public enum Event: Sendable, Equatable {
    /// An element starts; the namespace is empty where it has none, attributes are in order, by local name.
    case start(name: String, namespace: String, attributes: [Attribute])
    case end
    /// Also CDATA.
    case text(String)
    /// A reference to an entity that XML does not define.
    case entity(String)
    /// The document is not well formed: nothing more comes.
    case failure(String)
  }

  /// An attribute of an element.
  public struct Attribute: Sendable, Equatable {
    /// With its prefix, as the document has it.
    public let name: String
    /// References resolved.
    public let value: String
  }

  /// The next bytes of a document; empty at its end, `nil` where they cannot be had.
  public typealias Source = () -> [UInt8]?

  private let document: Document
  private let handle: OpaquePointer?
  /// Names of namespaces are long, and nearly all elements of a document have the same: the parser keeps each once.
  private var space: (pointer: UnsafePointer<CChar>?, name: String) = (nil, "")
  /// Of the last event, from 1.
  public private(set) var line = 1

  /// - Parameter bytes: UTF-8, whatever the document declares.
  public convenience init(_ bytes: [UInt8]) {
    var rest = bytes
    self.init {
      defer { rest = [] }
      return rest
    }
  }

  /// A document that is never in memory as a whole.
  /// - Parameter source: UTF-8, whatever the document declares.
  public init(reading source: @escaping Source) {
    document = Document(source)
    let read: lede_xml_read = { source, bytes, room in
      guard let source, let bytes else { return -1 }
      return Unmanaged<Document>.fromOpaque(source).takeUnretainedValue().read(into: bytes, Int(room))
    }
    handle = lede_xml_open(read, Unmanaged.passUnretained(document).toOpaque())
  }

  deinit { lede_xml_close(handle) }

  /// What of a document the parser has not had.
  private final class Document {
    private let source: Source
    private var piece: [UInt8] = []
    private var start = 0

    init(_ source: @escaping Source) { self.source = source }

    /// - Returns: how many bytes there were; 0 at the end, below it where they cannot be had.
    func read(into bytes: UnsafeMutablePointer<UInt8>, _ room: Int) -> Int32 {
      if start == piece.count {
        guard let next = source() else { return -1 }
        (piece, start) = (next, 0)
      }
      let count = min(room, piece.count - start)
      piece.withUnsafeBufferPointer { piece in
        if let base = piece.baseAddress, count > 0 { bytes.update(from: base + start, count: count) }
      }
      start += count
      return Int32(count)
    }
  }

  /// The next event; `nil` at the end.
  public func next() -> Event? {
    guard let handle else { return nil }
    let event = lede_xml_next(handle)
    if event.line > 0 { line = Int(event.line) }
    switch event.kind {
    case LEDE_XML_ELEMENT_START:
      return .start(name: string(event.name), namespace: namespace(event.space), attributes: attributes(handle))
    case LEDE_XML_ELEMENT_END: return .end
    case LEDE_XML_TEXT: return .text(string(event.text))
    case LEDE_XML_ENTITY: return .entity(string(event.name))
    case LEDE_XML_ERROR: return .failure(string(event.text))
    default: return nil
    }
  }

  private func attributes(_ handle: OpaquePointer) -> [Attribute] {
    var result: [Attribute] = []
    var (name, value): (UnsafePointer<CChar>?, UnsafePointer<CChar>?)
    while lede_xml_next_attribute(handle, &name, &value) != 0 {
      result.append(Attribute(name: string(name), value: string(value)))
    }
    return result
  }

  private func namespace(_ pointer: UnsafePointer<CChar>?) -> String {
    if pointer != space.pointer { space = (pointer, string(pointer)) }
    return space.name
  }

  private func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
