import CLede

/// An element of an XML document with its place.
public struct XMLElement: Sendable {
  public let name: String
  /// Empty: none.
  public let namespace: String
  public private(set) var attributes: [String: String] = [:]
  public private(set) var children: [XMLElement] = []
  /// Its own text, without that of its children.
  public private(set) var text = ""
  /// The line of its start tag.
  public let place: Place

  /// The root element of a source; `nil` where it is no XML, which is then in `problems`.
  ///
  /// Nothing is fetched, and entities that the document itself defines are refused.
  public static func parse(_ source: Source, _ problems: inout Problems) -> XMLElement? {
    source.text.bytes.withUnsafeBufferPointer { bytes in
      guard let handle = lede_xml_open(bytes.baseAddress, bytes.count) else { return nil }
      defer { lede_xml_close(handle) }
      return root(source, handle, &problems)
    }
  }

  private static func root(_ source: Source, _ handle: OpaquePointer, _ problems: inout Problems) -> XMLElement? {
    var open: [XMLElement] = []
    while true {
      let event = lede_xml_next(handle)
      let place = source.place(ofLine: Int(event.line))
      switch event.kind {
      case LEDE_XML_ELEMENT_START:
        var element = XMLElement(name: string(event.name), namespace: string(event.space), place: place)
        element.takeAttributes(handle)
        open.append(element)
      case LEDE_XML_TEXT:
        if !open.isEmpty { open[open.count - 1].text += string(event.text) }
      case LEDE_XML_ELEMENT_END:
        guard let element = open.popLast() else { return nil }
        if open.isEmpty { return atEnd(element, source, handle, &problems) }
        open[open.count - 1].children.append(element)
      case LEDE_XML_ENTITY:
        problems.report(
          Diagnostic(
            .syntax, "the entity `\(string(event.name))` is not expanded", at: place,
            help: "write its text in its place"))
        return nil
      default:
        return refuse(event, place, &problems)
      }
    }
  }

  /// What stands behind the root must be well formed too.
  private static func atEnd(
    _ element: XMLElement, _ source: Source, _ handle: OpaquePointer, _ problems: inout Problems
  ) -> XMLElement? {
    let event = lede_xml_next(handle)
    return event.kind == LEDE_XML_END
      ? element : refuse(event, source.place(ofLine: Int(event.line)), &problems)
  }

  private static func refuse(_ event: lede_xml_event, _ place: Place, _ problems: inout Problems) -> XMLElement? {
    problems.report(
      Diagnostic(
        .syntax, "this is no XML: \(string(event.text))", at: place, help: "mend the syntax here or just above"))
    return nil
  }

  private mutating func takeAttributes(_ handle: OpaquePointer) {
    var (name, value): (UnsafePointer<CChar>?, UnsafePointer<CChar>?)
    while lede_xml_next_attribute(handle, &name, &value) != 0 {
      attributes[Self.string(name)] = Self.string(value)
    }
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
