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
    // Words of other scripts are compared slowly, and are longer.
    return text.utf8.count <= 4 && (text.isEmpty || text == "~" || text == "null")
  }

  /// What a message calls it.
  package var kind: String {
    switch content {
    case .scalar: isNull ? "nothing" : "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// What it looks like; `nil`: nothing stands there.
  package var shape: KeyHome.Shape? {
    switch content {
    case .sequence: .list
    case .mapping: .mapping
    case .scalar(let text, let isPlain):
      if isNull {
        nil
      } else if isPlain, ["true", "false", "yes", "no", "on", "off"].contains(text.lowercased()) {
        .flag
      } else {
        isPlain && Double(text) != nil ? .number : .text
      }
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

  /// The items of a list; a value alone is a list of one.
  var listedItems: [Node]? { items ?? (rawScalar != nil && !isNull ? [self] : nil) }

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

  /// A key stands somewhere in it.
  package func holds(_ key: String) -> Bool {
    items?.contains { $0.holds(key) } ?? entries?.contains { $0.key == key || $0.value.holds(key) } ?? false
  }

  /// Where an option is named, or the value of one below it stands (`title.weight`); `nil`: nowhere.
  package func place(of path: String) -> Place? {
    let names = path.split(separator: ".").map(String.init)
    guard let first = names.first.flatMap({ self[$0] }), names.count > 1 else { return self[path]?.keyPlace }
    return names.dropFirst().reduce(Optional(first.value)) { $0?[$1]?.value }?.place ?? first.keyPlace
  }

  /// Where an item of an option's list stands, the last one that is so written, else the option (`place(of:)`).
  package func place(of path: String, item: String?) -> Place? {
    guard let item, let value = path.split(separator: ".").reduce(Optional(self), { $0?[String($1)]?.value }) else {
      return place(of: path)
    }
    return value.places(of: item).last ?? place(of: path)
  }

  private func places(of item: String) -> [Place] {
    if rawScalar == item { return [place] }
    return items?.flatMap { $0.places(of: item) } ?? entries?.flatMap { $0.value.places(of: item) } ?? []
  }

  /// The YAML in which it stands below a path: `score: {position: {weight: 2}}`.
  package func nested(below path: [String]) -> String {
    let value =
      if case .scalar(let text, let isPlain) = content {
        isPlain ? brief(text) : "'\(brief(text))'"
      } else if let items = items?.map(\.rawScalar), !items.contains(nil) {
        "[\(brief(items.compactMap { $0 }.joined(separator: ", ")))]"
      } else {
        "{…}"
      }
    let inner = path.dropFirst().reversed().reduce(value) { "{\($1): \($0)}" }
    return "\(path.first ?? ""): \(inner)"
  }

  /// It is a scalar in quotes, or a block of text.
  package var isQuoted: Bool { if case .scalar(_, isPlain: false) = content { true } else { false } }

  /// It is a scalar in '…'.
  var isSingleQuoted: Bool {
    rawScalar != nil && place.range.lowerBound < place.source.text.count
      && place.source.text.bytes[place.range.lowerBound] == UInt8(ascii: "'")
  }

  /// `*short`, where an alias stands for the value; `nil`: the value stands there itself.
  package var alias: String? {
    guard place.definition != nil else { return nil }
    let text = String(place.source.text[place.range])
    return text.hasPrefix("*") ? brief(text) : nil
  }

  /// `!clean`, which YAML takes for a tag, and of which it has been told.
  package var isTag: Bool {
    let (bytes, start) = (place.source.text.bytes, place.range.lowerBound)
    return isQuoted && place.definition == nil && start < bytes.count && bytes[start] == UInt8(ascii: "!")
  }

  /// A character of a scalar, counted in UTF-16 units, where it is written as it counts; else the scalar.
  func place(inside offset: Int) -> Place {
    guard offset >= 0, place.definition == nil, let raw = rawScalar, !raw.isEmpty else { return place }
    let bytes = place.source.text.bytes
    let quote =
      bytes[place.range.lowerBound] == UInt8(ascii: "'") || bytes[place.range.lowerBound] == UInt8(ascii: "\"")
    let start = place.range.lowerBound + (quote ? 1 : 0)
    guard start + raw.utf8.count <= bytes.count, bytes[start..<start + raw.utf8.count].elementsEqual(raw.utf8) else {
      return place
    }
    let units = raw.utf16
    let end = units.index(units.startIndex, offsetBy: min(max(offset - 1, 0), units.count - 1))
    let index = end.samePosition(in: raw.unicodeScalars) ?? raw.startIndex
    let before = raw.unicodeScalars[..<index].reduce(0) { $0 + UTF8.width($1) }
    let width = UTF8.width(raw.unicodeScalars[index])
    return Place(source: place.source, range: start + before..<start + before + width)
  }

  /// Where a text stands in a scalar that is written as it counts; else the scalar.
  package func place(ofText text: String) -> Place {
    guard let found = rawScalar?.firstRange(of: text), let raw = rawScalar else { return place }
    let before = raw[..<found.lowerBound]
    let first = place(inside: before.utf16.count + 1)
    guard first.range != place.range else { return place }
    return Place(source: place.source, range: first.range.lowerBound..<first.range.lowerBound + text.utf8.count)
  }

  /// The same node where an alias stands for it.
  func placed(at alias: Place) -> Node {
    func moved(_ place: Place) -> Place {
      Place(source: alias.source, range: alias.range, definition: place.definition ?? place.range)
    }
    let content: Content =
      switch content {
      case .scalar: content
      case .sequence(let items): .sequence(items.map { $0.placed(at: alias) })
      case .mapping(let entries):
        .mapping(
          entries.map { Entry(key: $0.key, keyPlace: moved($0.keyPlace), value: $0.value.placed(at: alias)) })
      }
    return Node(content, at: moved(place))
  }
}
