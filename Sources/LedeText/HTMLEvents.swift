import CLede

/// What an HTML page is made of, in order: tags, attributes and text with their places in the source (libxml2's lenient parser).
///
/// What the parser repairs is repaired here: each element that starts also ends.
public struct HTMLEvents: Sendable {
  public enum Event {
    /// An index into the names of elements; `nil`: it has another name.
    case start(Int?)
    /// An index into the names of attributes, of the element that started last.
    case attribute(Int)
    case end
    /// The byte of the source that it begins at; exact: it stands there as it is.
    case text(source: Int, isExact: Bool)
  }

  public enum Failure: Error, Equatable {
    /// Elements are nested more than 4,096 deep.
    case tooDeep(offset: Int)
    /// End tags without start are beyond all measure.
    case tooTangled(offset: Int)
    case outOfMemory
  }

  /// Memory for C strings that lives as long as the program.
  private struct Names: @unchecked Sendable {
    let pointers: UnsafeBufferPointer<UnsafePointer<CChar>?>

    init(_ names: [String]) {
      precondition(names.count <= 254, "an event has a byte for a name")
      let pointers = UnsafeMutableBufferPointer<UnsafePointer<CChar>?>.allocate(capacity: names.count)
      for (index, name) in names.enumerated() {
        let bytes = UnsafeMutableBufferPointer<CChar>.allocate(capacity: name.utf8.count + 1)
        _ = bytes.initialize(from: name.utf8.map { CChar(bitPattern: $0) } + [0])
        pointers.initializeElement(at: index, to: UnsafePointer(bytes.baseAddress))
      }
      self.pointers = UnsafeBufferPointer(pointers)
    }
  }

  private let elements, attributes: Names

  /// Made once: it stays in memory.
  /// - Parameters:
  ///   - elements: the names that events tell, lower case, at most 254.
  ///   - attributes: the names of those that there are events for, lower case, at most 254; `type` must be among them.
  public init(elements: [String], attributes: [String]) {
    self.elements = Names(elements)
    self.attributes = Names(attributes)
  }

  /// - Parameters:
  ///   - text: without NUL characters, which end a page for libxml2.
  ///   - handle: takes an event; the value of an attribute or text is a range of the bytes.
  public func parse(_ text: Text, _ handle: (Event, [UInt8], Range<Int>) -> Void) throws(Failure) {
    var stoppedAt = 0
    let status = withoutActuallyEscaping(handle) { handle in
      var receiver = Receiver(source: text.bytes, handle: handle)
      return text.bytes.withUnsafeBufferPointer { bytes in
        var wanted = lede_html_wanted(
          elements: elements.pointers.baseAddress, element_count: elements.pointers.count,
          attributes: attributes.pointers.baseAddress, attribute_count: attributes.pointers.count)
        return withUnsafeMutablePointer(to: &receiver) { receiver in
          lede_html_parse(
            bytes.baseAddress, bytes.count, &wanted,
            { context, batch in
              guard let context, let batch else { return }
              context.assumingMemoryBound(to: Receiver.self).pointee.take(batch.pointee)
            }, receiver, &stoppedAt)
        }
      }
    }
    switch status {
    case LEDE_HTML_OK: return
    case LEDE_HTML_TOO_DEEP: throw .tooDeep(offset: stoppedAt)
    case LEDE_HTML_TOO_TANGLED: throw .tooTangled(offset: stoppedAt)
    default: throw .outOfMemory
    }
  }

  /// Where events go while a page is parsed.
  private struct Receiver {
    let source: [UInt8]
    let handle: (Event, [UInt8], Range<Int>) -> Void

    func take(_ batch: lede_html_batch) {
      let values = Array(UnsafeBufferPointer(start: batch.values, count: batch.values_length))
      for event in UnsafeBufferPointer(start: batch.events, count: batch.count) {
        let start = Int(event.text)
        let range = start..<start + Int(event.length)
        handle(Self.event(event), event.exact != 0 ? source : values, range)
      }
    }

    @inline(__always)
    private static func event(_ event: lede_html_event) -> Event {
      switch Int(event.kind) {
      case Int(LEDE_HTML_START.rawValue): .start(event.name == UInt8(LEDE_HTML_OTHER) ? nil : Int(event.name))
      case Int(LEDE_HTML_ATTRIBUTE.rawValue): .attribute(Int(event.name))
      case Int(LEDE_HTML_END.rawValue): .end
      default: .text(source: Int(event.source), isExact: event.exact != 0)
      }
    }
  }
}
