import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// Finds the values of a Markdown file: those of front matter, the titles of links, and attributes of the HTML in it.
struct MarkdownValues {
  private let source: Text
  private let file: Article.Origin
  private let article: Article

  /// - Parameter file: the way from the source to the file.
  init(_ source: Text, _ file: Article.Origin, _ article: Article) {
    (self.source, self.file, self.article) = (source, file, article)
  }

  /// - Parameter html: in the source.
  func values(_ front: FrontMatter?, _ html: [HTMLValues.Item]) -> FileValues {
    let all = (front.map(keys) ?? []) + FileValues(html, file, in: article).items + titles + definedTitles
    var (apart, end) = ([FileValue](), 0)
    for value in all.sorted(by: { $0.source.lowerBound < $1.source.lowerBound }) where value.source.lowerBound >= end {
      apart.append(value)
      end = value.source.upperBound
    }
    return FileValues(apart)
  }

  // MARK: Front matter

  private func keys(_ front: FrontMatter) -> [FileValue] {
    let text = source[front.body.range]
    var found: [(key: String, text: String, place: Range<Int>)] = []
    if front.body.isTOML {
      for entry in TOMLText(text)?.entries ?? [] { Self.add(entry.value, at: entry.place, entry.key, to: &found) }
    } else {
      var problems = Problems()
      let node = YAMLParser.parse(Source(name: "front matter", string: text), &problems)
      if let node { Self.add(node, "", to: &found) }
    }
    return found.compactMap { key, value, place in
      let range = front.body.range.lowerBound + place.lowerBound..<front.body.range.lowerBound + place.upperBound
      guard !place.isEmpty, FileValue.isText(value), let source = file.source(of: range) else { return nil }
      return FileValue(
        .key(key), value.onOneLine, source: source, offset: 0, form: front.body.isTOML ? .toml : .yaml)
    }
  }

  private static func add(
    _ value: TOMLText.Value, at place: Range<Int>, _ key: String,
    to found: inout [(key: String, text: String, place: Range<Int>)]
  ) {
    switch value {
    case .string(let text): found.append((key, text, place))
    case .list(let items): for item in items { add(item.value, at: item.place, key, to: &found) }
    case .table(let entries):
      for entry in entries { add(entry.value, at: entry.place, "\(key).\(entry.key)", to: &found) }
    case .plain: break
    }
  }

  /// Scalars and items of lists by their keys. Where an alias stands, or an anchor or a tag, nothing is written.
  private static func add(
    _ node: Node, _ key: String, to found: inout [(key: String, text: String, place: Range<Int>)]
  ) {
    if let entries = node.entries {
      for entry in entries { add(entry.value, key.isEmpty ? entry.key : "\(key).\(entry.key)", to: &found) }
    } else if let items = node.items {
      for item in items { add(item, key, to: &found) }
    } else if let text = node.rawScalar, !node.isNull, node.place.definition == nil {
      let bytes = node.place.source.text.bytes
      var range = node.place.range
      while let last = bytes[range].last, last <= 0x20 { range = range.lowerBound..<range.upperBound - 1 }
      guard let first = bytes[range].first, !"&!*".utf8.contains(first) else { return }
      found.append((key, text, range))
    }
  }

  // MARK: Links

  /// `[text](address "title")`, on one line.
  private var titles: [FileValue] {
    guard let inlines = article.layers[Inlines.self] else { return [] }
    return inlines.items.compactMap { inline in
      guard inline.kind == .link || inline.kind == .image, let text = inlines.title(of: inline)?.onOneLine.trimmed,
        FileValue.isText(text), let (place, quotes) = Self.title(inlines.markup(inline.closing))
      else { return nil }
      let mark = inline.closing.source
      // In another encoding the mark's bytes are not those of the file.
      guard mark.count == inline.closing.markup.count else { return nil }
      return FileValue(
        .attribute(.title), text, source: mark.lowerBound + place.lowerBound..<mark.lowerBound + place.upperBound,
        offset: inline.range.upperBound, form: .linkTitle(quotes))
    }
  }

  /// Of links that name a definition: the definition's, where nothing shows it.
  private var definedTitles: [FileValue] {
    guard let inlines = article.layers[Inlines.self] else { return [] }
    var wanted: Set<String> = []
    for inline in inlines.items where inline.kind == .link || inline.kind == .image {
      guard let text = inlines.title(of: inline)?.onOneLine.trimmed, FileValue.isText(text),
        !inlines.markup(inline.closing).hasPrefix("](")
      else { continue }
      wanted.insert(text)
    }
    if wanted.isEmpty { return [] }
    return MarkdownDefinitions(source.bytes).titles.compactMap { title in
      guard wanted.contains(title.text), let place = file.exactSource(of: title.range) else { return nil }
      let offset = article.origin.firstOffset(from: place.lowerBound, in: 0..<article.text.count)
      // An example in a block of code.
      guard offset == article.text.count || article.origin.offset(offset) ?? 0 >= place.upperBound else { return nil }
      let quotes: FileValue.Quotes =
        switch source.bytes[title.range.upperBound] {
        case UInt8(ascii: "\""): .double
        case UInt8(ascii: "'"): .single
        default: .round
        }
      return FileValue(.attribute(.title), title.text, source: place, offset: offset, form: .linkTitle(quotes))
    }
  }

  /// Where the title stands in what closes a link, between its quotes.
  private static func title(_ markup: String) -> (Range<Int>, FileValue.Quotes)? {
    let bytes = Array(markup.utf8)
    guard bytes.starts(with: "](".utf8), bytes.last == UInt8(ascii: ")"), !bytes.contains(0x0A),
      let end = bytes.dropLast().lastIndex(where: { $0 > 0x20 }), end > 2
    else { return nil }
    let (open, quotes): (UInt8, FileValue.Quotes)
    switch bytes[end] {
    case UInt8(ascii: "\""): (open, quotes) = (bytes[end], .double)
    case UInt8(ascii: "'"): (open, quotes) = (bytes[end], .single)
    case UInt8(ascii: ")"): (open, quotes) = (UInt8(ascii: "("), .round)
    default: return nil
    }
    // Behind white space: an address may have such characters in it.
    let start = (3..<end).first { bytes[$0] == open && bytes[$0 - 1] <= 0x20 }
    return start.map { ($0 + 1..<end, quotes) }
  }
}
