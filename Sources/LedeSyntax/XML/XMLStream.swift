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

  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let handle: OpaquePointer?
  /// Of the last event, from 1.
  public private(set) var line = 1

  /// - Parameter bytes: UTF-8, whatever the document declares.
  public init(_ bytes: [UInt8]) {
    self.bytes = .allocate(capacity: bytes.count)
    _ = self.bytes.initialize(from: bytes)
    handle = lede_xml_open(self.bytes.baseAddress, self.bytes.count)
  }

  deinit {
    lede_xml_close(handle)
    bytes.deallocate()
  }

  /// The next event; `nil` at the end.
  public func next() -> Event? {
    guard let handle else { return nil }
    let event = lede_xml_next(handle)
    if event.line > 0 { line = Int(event.line) }
    switch event.kind {
    case LEDE_XML_ELEMENT_START:
      return .start(name: string(event.name), namespace: string(event.space), attributes: attributes(handle))
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

  private func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
