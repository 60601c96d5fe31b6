/// An element of an XML document with its place.
package struct XMLElement: Sendable {
  package let name: String
  /// Empty: none.
  package let namespace: String
  package let attributes: [String: String]
  package private(set) var children: [XMLElement] = []
  /// Its own text, without that of its children.
  package private(set) var text = ""
  /// The line of its start tag.
  package let place: Place

  /// The root element of a source; `nil` where it is no XML, which is then in `problems`.
  ///
  /// Nothing is fetched, and entities that the document itself defines are refused.
  package static func parse(_ source: Source, _ problems: inout Problems) -> XMLElement? {
    let stream = XMLStream(source.text.bytes)
    var open: [XMLElement] = []
    while let event = stream.next() {
      let place = source.place(ofLine: stream.line)
      switch event {
      case .start(let name, let namespace, let attributes):
        let values = Dictionary(attributes.map { ($0.name, $0.value) }) { $1 }
        open.append(XMLElement(name: name, namespace: namespace, attributes: values, place: place))
      case .text(let text):
        if !open.isEmpty { open[open.count - 1].text += text }
      case .end:
        guard let element = open.popLast() else { return nil }
        if open.isEmpty { return atEnd(element, stream, source, &problems) }
        open[open.count - 1].children.append(element)
      case .entity(let name):
        problems.report(
          Diagnostic(
            .syntax, "the entity `\(name)` is not expanded", at: place, help: "write its text in its place"))
        return nil
      case .failure(let message):
        refuse(message, place, &problems)
        return nil
      }
    }
    return nil
  }

  /// What stands behind the root must be well formed too.
  private static func atEnd(
    _ element: XMLElement, _ stream: XMLStream, _ source: Source, _ problems: inout Problems
  ) -> XMLElement? {
    guard case .failure(let message) = stream.next() else { return element }
    refuse(message, source.place(ofLine: stream.line), &problems)
    return nil
  }

  private static func refuse(_ message: String, _ place: Place, _ problems: inout Problems) {
    problems.report(
      Diagnostic(.syntax, "this is no XML: \(message)", at: place, help: "mend the syntax here or just above"))
  }

  private init(name: String, namespace: String, attributes: [String: String], place: Place) {
    (self.name, self.namespace, self.attributes, self.place) = (name, namespace, attributes, place)
  }
}
