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
  /// Of each element that is open: what is in it is left out.
  private var open: [Bool] = []
  /// The text of the page's title so far, and its bytes; `nil`: it has not begun.
  private var title: (text: String, range: Range<Int>)?
  private var isInTitle = false
  /// Of the element that started last: its name, and its attributes by their names.
  private var started: (element: Element?, attributes: [(name: Name, text: String, range: Range<Int>)])?

  private enum Element: String, CaseIterable {
    case script, style, template, meta, link, input, img, area, title
  }

  private enum Name: String, CaseIterable {
    case alt, title, placeholder, label, summary, value, content, name, property, type, translate, hidden
    case `class`
    case ariaLabel = "aria-label"
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
      open.removeLast()
      endTitle()
    case .text where isInTitle:
      let start = title?.range.lowerBound ?? event.valueSource.lowerBound
      title = (
        (title?.text ?? "") + String(decoding: values[event.value], as: UTF8.self), start..<event.valueSource.upperBound
      )
    case .attribute, .text: break
    }
  }

  /// Nothing stands in a title but text.
  private mutating func endTitle() {
    defer { isInTitle = false }
    guard isInTitle, let (text, range) = title else { return }
    let trimmed = source.trimmed(range)
    guard !trimmed.isEmpty, trimmed.count <= Self.longest, FileValue.isText(text) else { return }
    items.append(Item(name: .pageTitle, text: text.onOneLine.trimmed, range: trimmed, form: .element))
  }

  /// A start tag is complete when something else than an attribute follows.
  private mutating func finishStart() {
    guard let (element, attributes) = started else { return }
    started = nil
    let isLeftOut = isLeftOut(element, attributes)
    open.append(isLeftOut)
    if isLeftOut { return }
    isInTitle = element == .title && title == nil
    for (name, text, range) in attributes {
      guard let kind = Self.kind(name, of: element, attributes), items.count < Self.most else { continue }
      add(kind, text, range)
    }
  }

  private func isLeftOut(_ element: Element?, _ attributes: [(name: Name, text: String, range: Range<Int>)]) -> Bool {
    switch element {
    case .script, .style, .template: return true
    default: break
    }
    var isLeftOut = open.last ?? false
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
    case (_, .placeholder): return .placeholder
    case (_, .ariaLabel), (_, .label), (_, .summary): return .label
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
