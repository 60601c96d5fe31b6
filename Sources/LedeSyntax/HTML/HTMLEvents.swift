import CLede
import LedeText

/// What an HTML page is made of, in order: tags, attributes and text with their places in the source (libxml2's lenient parser).
///
/// What the parser repairs is repaired here: each element that starts also ends.
public struct HTMLEvents: Sendable {
  /// What was met.
  public enum Kind: UInt8, Sendable {
    case start, attribute, end, text
  }

  /// One thing that was met, in the order of the source.
  public struct Event: Sendable {
    /// What was met.
    public let kind: Kind
    /// Of attributes and text: the value stands in the source as it is.
    public let isExact: Bool
    /// Of starts an index into the names of elements, of attributes one into their names; `other`: it is not among them.
    public let name: UInt8
    fileprivate let start, length: UInt32
    /// The byte of the source that text begins at; of starts and ends, where the parser stands: behind the tag, or at the mark that
    /// closes it.
    public let source: UInt32
    private let sourceEnd: UInt32

    /// Of attributes and text: their value, in the source if it is exact, else in the values that came with the event.
    public var value: Range<Int> { Int(start)..<Int(start) + Int(length) }

    /// Of text and attributes: the bytes of the source that stand for their value; of an attribute empty where they are not known.
    public var valueSource: Range<Int> { Int(source)..<max(Int(source), Int(sourceEnd)) }

    /// An element or attribute that has no number of its own.
    public static let other = UInt8(LEDE_HTML_OTHER)

    fileprivate init(_ event: lede_html_event) {
      kind = Kind(rawValue: event.kind) ?? .text
      (isExact, name) = (event.exact != 0, event.name)
      (start, length, source) = (event.text, event.length, event.source)
      sourceEnd = isExact ? event.source + event.length : event.source_end
    }
  }

  /// Why a page could not be parsed.
  public enum Failure: Error, Equatable {
    /// Elements are nested more than 4,096 deep.
    case tooDeep(offset: Int)
    /// End tags without start are beyond all measure.
    case tooTangled(offset: Int)
    case outOfMemory
  }

  /// Memory for C strings that lives as long as the program.
  ///
  /// Sendable: nobody else has the memory, it is written before `init` ends, only read from then on, and never freed.
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
  ///   - handle: takes the next events, some thousands at a time, and the values of those that are not exact.
  public func parse(_ text: Text, _ handle: ([Event], _ values: [UInt8]) -> Void) throws(Failure) {
    var stoppedAt = 0
    let status = withoutActuallyEscaping(handle) { handle in
      var receiver = Receiver(handle: handle)
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
    let handle: ([Event], [UInt8]) -> Void

    func take(_ batch: lede_html_batch) {
      handle(
        UnsafeBufferPointer(start: batch.events, count: batch.count).map(Event.init),
        Array(UnsafeBufferPointer(start: batch.values, count: batch.values_length)))
    }
  }
}
