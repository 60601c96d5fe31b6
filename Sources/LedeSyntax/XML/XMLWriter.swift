/// Writes an XML document, or a part of one, an element a line.
///
/// Nothing gets into it unescaped or illegal: names stand in the code, values and text are escaped and cleared of what XML does not allow
/// (`LegalText`), and markup can only come from `XMLContent`.
package struct XMLWriter {
  /// What has been written so far; elements may be open.
  package var xml: String { String(decoding: bytes, as: UTF8.self) }
  private var bytes: [UInt8] = []
  private var around: [StaticString]
  /// Put before a line once for each element around it.
  private let indentation: String

  /// - Parameter open: elements that were opened elsewhere and that this part of the document stands in, the outermost first.
  package init(inside open: [StaticString] = [], indentation: String = "  ") {
    around = open
    self.indentation = indentation
  }

  package mutating func declaration() {
    bytes += #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8
    bytes.append(0x0A)
  }

  /// Of HTML, whose documents this writes as well: what has no content there is written by `element(_:_:)`, all else by the others.
  package mutating func doctype() {
    bytes += "<!DOCTYPE html>\n".utf8
  }

  /// Opens an element whose content follows on lines of its own.
  package mutating func open(_ name: StaticString, _ attributes: XMLAttributes = [:]) {
    indent()
    bytes.startTag(name, attributes)
    bytes += ">\n".utf8
    around.append(name)
  }

  /// Closes the element that was opened last.
  package mutating func close() {
    guard let name = around.popLast() else { return }
    indent()
    bytes.endTag(name)
    bytes.append(0x0A)
  }

  /// An element with all of its content on one line.
  package mutating func element(_ name: StaticString, _ attributes: XMLAttributes = [:], content: XMLContent) {
    indent()
    bytes.element(name, attributes, content)
    bytes.append(0x0A)
  }

  /// An element with text alone.
  package mutating func element(_ name: StaticString, _ attributes: XMLAttributes = [:], text: String) {
    element(name, attributes, content: XMLContent(text))
  }

  /// An element without content.
  package mutating func element(_ name: StaticString, _ attributes: XMLAttributes) {
    indent()
    bytes.startTag(name, attributes)
    bytes += "/>\n".utf8
  }

  private mutating func indent() {
    for _ in around { bytes += indentation.utf8 }
  }
}

/// Text and elements on one line: the only markup that an `XMLWriter` takes.
package struct XMLContent: Sendable {
  fileprivate private(set) var bytes: [UInt8] = []

  package var xml: String { String(decoding: bytes, as: UTF8.self) }

  package init(_ text: String = "") {
    add(text)
  }

  package mutating func add(_ text: String) {
    bytes.append(xml: text, isAttribute: false)
  }

  package mutating func add(_ content: XMLContent) {
    bytes += content.bytes
  }

  /// An element with text alone.
  package static func element(_ name: StaticString, _ attributes: XMLAttributes = [:], text: String) -> XMLContent {
    element(name, attributes, content: XMLContent(text))
  }

  package static func element(
    _ name: StaticString, _ attributes: XMLAttributes = [:], content: XMLContent
  ) -> XMLContent {
    var result = XMLContent()
    result.bytes.element(name, attributes, content)
    return result
  }

  /// An element without content.
  package static func element(_ name: StaticString, _ attributes: XMLAttributes) -> XMLContent {
    var result = XMLContent()
    result.bytes.startTag(name, attributes)
    result.bytes += "/>".utf8
    return result
  }
}

/// The attributes of an element in order; those without a value are left out.
package struct XMLAttributes: ExpressibleByDictionaryLiteral {
  fileprivate let items: [(name: StaticString, value: String?)]

  package init(dictionaryLiteral elements: (StaticString, String?)...) {
    self.init(elements)
  }

  package init(_ elements: [(StaticString, String?)]) {
    items = elements.map { (name: $0.0, value: $0.1) }
  }
}

extension [UInt8] {
  fileprivate mutating func element(_ name: StaticString, _ attributes: XMLAttributes, _ content: XMLContent) {
    startTag(name, attributes)
    append(UInt8(ascii: ">"))
    self += content.bytes
    endTag(name)
  }

  /// Up to before the bracket that closes it.
  fileprivate mutating func startTag(_ name: StaticString, _ attributes: XMLAttributes) {
    append(UInt8(ascii: "<"))
    self += name.description.utf8
    for attribute in attributes.items {
      guard let value = attribute.value else { continue }
      append(0x20)
      self += attribute.name.description.utf8
      self += "=\"".utf8
      append(xml: value, isAttribute: true)
      append(UInt8(ascii: "\""))
    }
  }

  fileprivate mutating func endTag(_ name: StaticString) {
    self += "</".utf8
    self += name.description.utf8
    append(UInt8(ascii: ">"))
  }

  /// Appends text as the content of an element, or as an attribute's value between double quotes.
  ///
  /// A tab stays in an element, but parsers would make it a space in an attribute; a carriage return neither keeps.
  fileprivate mutating func append(xml text: String, isAttribute: Bool) {
    for byte in LegalText(text).text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): self += "&amp;".utf8
      case UInt8(ascii: "<"): self += "&lt;".utf8
      case UInt8(ascii: ">"): self += "&gt;".utf8
      case UInt8(ascii: "\"") where isAttribute: self += "&quot;".utf8
      case 0x0D: self += "&#13;".utf8
      case 0x09 where isAttribute: self += "&#9;".utf8
      case 0x0A where isAttribute: self += "&#10;".utf8
      default: append(byte)
      }
    }
  }
}
