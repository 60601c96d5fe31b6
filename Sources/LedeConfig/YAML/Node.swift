import LedeSyntax

/// A YAML value with its place.
package struct Node: Sendable {
  package struct Entry: Sendable {
    package let key: String
    package let keyPlace: Place
    package let value: Node

    package init(key: String, keyPlace: Place, value: Node) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  package indirect enum Content: Sendable {
    /// `isPlain`: written without quotes.
    case scalar(String, isPlain: Bool)
    case sequence([Node])
    case mapping([Entry])
  }

  package let content: Content
  package let place: Place

  package init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }

  /// An empty value, `~` or `null`: "with the defaults".
  package var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// What a message calls it.
  package var kind: String {
    switch content {
    case .scalar: isNull ? "nothing" : "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  package var entries: [Entry]? {
    guard case .mapping(let entries) = content else { return nil }
    return entries
  }

  /// The entries of a mapping, or of a list of names and mappings (`[markdown, xliff: {…}]`): a name alone has nothing as value.
  var listedEntries: [Entry]? {
    guard let items else { return entries }
    var result: [Entry] = []
    for item in items {
      if let name = item.rawScalar, !item.isNull {
        let nothing = Node(.scalar("", isPlain: true), at: item.place)
        result.append(Entry(key: name, keyPlace: item.place, value: nothing))
      } else if let entries = item.entries {
        result += entries
      } else {
        return nil
      }
    }
    return result
  }

  package var items: [Node]? {
    guard case .sequence(let items) = content else { return nil }
    return items
  }

  /// The scalar as it is written, environment references included.
  package var rawScalar: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }

  /// The entry of a key of a mapping, or of a list of names and mappings.
  package subscript(key: String) -> Entry? {
    listedEntries?.first { $0.key == key }
  }

  /// The place of a mapping's first key, of a list's first item, of a scalar itself: what a frame underlines.
  var headPlace: Place {
    switch content {
    case .mapping(let entries): entries.first?.keyPlace ?? place
    case .sequence(let items): items.first?.headPlace ?? place
    case .scalar: place
    }
  }
}
