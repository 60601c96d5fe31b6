import LedeCore
import LedeSyntax
import LedeText

/// Finds the attributes of a page, or of a part of one, that say something to people. It goes over the page once more: only jobs for
/// translators want them.
struct HTMLValues {
  /// A value with its place in the page.
  struct Item {
    let name: FileValue.Attribute
    let text: String
    /// Between the quotes.
    let range: Range<Int>
    let form: FileValue.Form

    func moved(to range: Range<Int>) -> Item { Item(name: name, text: text, range: range, form: form) }
  }

  private(set) var items: [Item] = []
  private let source: Text
  /// Of each element that is open: what is in it is left out, and what its own text is.
  private var open: [(isLeftOut: Bool, isDrawing: Bool, isField: Bool, name: FileValue.Attribute?)] = []
  /// The text of an element that is a value: what it says so far, and its bytes.
  private var content: (text: String, range: Range<Int>)?
  private var hasTitle = false
  /// Of the element that started last: its name, and its attributes by their names.
  private var started: (element: Element?, attributes: [(name: Name, text: String, range: Range<Int>)])?

  private enum Element: String, CaseIterable {
    case script, style, template, meta, link, input, img, area, title
    case option, textarea, svg, text, tspan, desc
  }

  private enum Name: String, CaseIterable {
    case alt, title, placeholder, label, summary, value, content, name, property, type, translate, hidden
    case `class`
    case ariaLabel = "aria-label"
    case ariaDescription = "aria-description"
    case ariaPlaceholder = "aria-placeholder"
    case ariaRole = "aria-roledescription"
    case ariaValue = "aria-valuetext"
    case ariaHidden = "aria-hidden"
  }

  private static let events = HTMLEvents(
    elements: Element.allCases.map(\.rawValue), attributes: Name.allCases.map(\.rawValue))

  /// More no page of a person's making has.
  private static let most = 100_000
  /// Longer ones are data.
  private static let longest = 4096

  init(_ source: Text) {
    self.source = source
    // What cannot be parsed has been refused as a page; a piece of HTML in Markdown is text.
    try? Self.events.parse(source) { events, values in
      for event in events { take(event, event.isExact ? source.bytes : values) }
    }
    finishStart()
  }

  private mutating func take(_ event: HTMLEvents.Event, _ values: [UInt8]) {
    if event.kind == .attribute {
      let text = String(decoding: values[event.value], as: UTF8.self)
      started?.attributes.append((Name.allCases[Int(event.name)], text, event.valueSource))
      return
    }
    finishStart()
    switch event.kind {
    case .start:
      started = (event.name == HTMLEvents.Event.other ? nil : Element.allCases[Int(event.name)], [])
    case .end:
      finishContent()
      open.removeLast()
    case .text where open.last?.name != nil && open.last?.isLeftOut == false:
      content = (
        (content?.text ?? "") + String(decoding: values[event.value], as: UTF8.self),
        (content?.range.lowerBound ?? event.valueSource.lowerBound)..<event.valueSource.upperBound
      )
    case .attribute, .text: break
    }
  }

  /// The text of the innermost element ends, or another one begins in it.
  private mutating func finishContent() {
    guard let (text, range) = content, let name = open.last?.name else { return }
    content = nil
    let trimmed = source.trimmed(range)
    // In a field each line is one, elsewhere they are joined.
    guard open.last?.isField == true, source.bytes[trimmed].contains(0x0A) else { return add(name, text, of: trimmed) }
    for line in source.bytes[trimmed].split(separator: 0x0A) {
      let range = source.trimmed(line.startIndex..<line.endIndex)
      add(name, shown(range), of: range)
    }
  }

  /// A stretch of the page with the characters of its references.
  private func shown(_ range: Range<Int>) -> String {
    var (shown, offset) = ([UInt8](), range.lowerBound)
    while offset < range.upperBound {
      let found = CharacterReference.decode(source.bytes, at: offset)
      shown += found.map { Array(String($0.character).utf8) } ?? [source.bytes[offset]]
      offset += found?.length ?? 1
    }
    return String(decoding: shown, as: UTF8.self)
  }

  private mutating func add(_ name: FileValue.Attribute, _ text: String, of range: Range<Int>) {
    guard !range.isEmpty, range.count <= Self.longest, items.count < Self.most, FileValue.isText(text) else { return }
    items.append(Item(name: name, text: text.onOneLine.trimmed, range: range, form: .element))
  }

  /// A start tag is complete when something else than an attribute follows.
  private mutating func finishStart() {
    guard let (element, attributes) = started else { return }
    started = nil
    finishContent()
    let isLeftOut = isLeftOut(element, attributes)
    let isDrawing = element == .svg || open.last?.isDrawing ?? false
    let name = name(of: element, isDrawing)
    open.append((isLeftOut, isDrawing, element == .textarea, name))
    if isLeftOut { return }
    if name == .pageTitle { hasTitle = true }
    for (name, text, range) in attributes {
      guard let kind = Self.kind(name, of: element, attributes), items.count < Self.most else { continue }
      add(kind, text, range)
    }
  }

  /// What the own text of an element is; `nil`: no value.
  private func name(of element: Element?, _ isDrawing: Bool) -> FileValue.Attribute? {
    switch element {
    case .title where !isDrawing: hasTitle ? nil : .pageTitle
    case .option, .textarea: .label
    case .title, .text, .tspan, .desc: isDrawing ? .label : nil
    default: nil
    }
  }

  private func isLeftOut(_ element: Element?, _ attributes: [(name: Name, text: String, range: Range<Int>)]) -> Bool {
    switch element {
    case .script, .style, .template: return true
    default: break
    }
    var isLeftOut = open.last?.isLeftOut ?? false
    for (name, text, _) in attributes {
      switch name {
      case .translate: isLeftOut = text.lowercased() == "no"
      case .class where !isLeftOut: isLeftOut = HTMLAttributes.saysUntranslated(Array(text.utf8)[...])
      case .hidden: isLeftOut = true
      case .ariaHidden where text == "true": isLeftOut = true
      default: break
      }
    }
    return isLeftOut
  }

  /// What an attribute says; `nil`: nothing to people.
  private static func kind(
    _ name: Name, of element: Element?, _ attributes: [(name: Name, text: String, range: Range<Int>)]
  ) -> FileValue.Attribute? {
    func value(_ name: Name) -> String? { attributes.first { $0.name == name }?.text.lowercased() }
    switch (element, name) {
    case (.meta, .content): return meta(value(.name) ?? value(.property) ?? "")
    case (.meta, _), (.link, _): return nil
    case (.img, .alt), (.area, .alt), (.input, .alt): return .alt
    case (_, .title): return .title
    case (_, .placeholder), (_, .ariaPlaceholder): return .placeholder
    case (_, .ariaLabel), (_, .label), (_, .summary), (_, .ariaDescription), (_, .ariaRole), (_, .ariaValue):
      return .label
    case (.input, .value): return ["button", "submit", "reset"].contains(value(.type) ?? "") ? .label : nil
    default: return nil
    }
  }

  private static func meta(_ name: String) -> FileValue.Attribute? {
    switch name {
    case "description", "og:description", "twitter:description", "dc.description": .description
    case "og:title", "twitter:title", "dc.title": .pageTitle
    case "og:image:alt", "twitter:image:alt": .alt
    case "keywords", "news_keywords": .keywords
    default: nil
    }
  }

  private mutating func add(_ name: FileValue.Attribute, _ text: String, _ range: Range<Int>) {
    let text = text.onOneLine.trimmed
    // Where the parser repaired the tag, its places are not known.
    guard !range.isEmpty, range.lowerBound > 0, range.count <= Self.longest, FileValue.isText(text) else { return }
    let quotes: FileValue.Quotes =
      switch source.bytes[range.lowerBound - 1] {
      case UInt8(ascii: "\""): .double
      case UInt8(ascii: "'"): .single
      default: .none
      }
    items.append(Item(name: name, text: text, range: range, form: .attribute(quotes)))
  }
}

extension HTMLValues {
  /// The items of a page; of a title that says the headline and the name of the site, the headline alone.
  func items(headline: String?, site: String?) -> [Item] {
    items.map { item in
      guard item.name == .pageTitle, item.text != headline, item.form != .attribute(.none),
        HTMLTitle.withoutSite(item.text, site) == headline, let headline, let end = end(of: headline, in: item.range)
      else { return item }
      return Item(name: item.name, text: headline, range: item.range.lowerBound..<end, form: item.form)
    }
  }

  /// Where a text ends that something in the page begins with.
  private func end(of text: String, in range: Range<Int>) -> Int? {
    var (shown, offset) = ([UInt8](), range.lowerBound)
    while offset < range.upperBound {
      if let (character, length) = CharacterReference.decode(source.bytes, at: offset) {
        shown += String(character).utf8
        offset += length
      } else {
        let next = offset + source.scalar(at: offset).length
        shown += source.bytes[offset..<next]
        offset = next
      }
      if shown.count >= text.utf8.count, String(decoding: shown, as: UTF8.self).onOneLine == text { return offset }
    }
    return nil
  }
}

extension FileValues {
  /// Those of a page, with their places in the file.
  /// - Parameters:
  ///   - page: the way from the page to the file.
  ///   - article: of the page.
  init(_ items: [HTMLValues.Item], _ page: Article.Origin, in article: Article) {
    self.init(
      items.compactMap { item in
        page.exactSource(of: item.range).map { source in
          FileValue(
            .attribute(item.name), item.text, source: source,
            offset: article.origin.firstOffset(from: source.lowerBound, in: 0..<article.text.count),
            form: item.form)
        }
      }.sorted { $0.source.lowerBound < $1.source.lowerBound })
  }
}
