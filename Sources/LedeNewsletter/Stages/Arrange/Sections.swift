import LedeConfig
import LedeCore
import LedeText

/// What the sections of an edition are made of.
package enum SectionKey: String, OptionChoice {
  case none, language, tag, folder, site

  package var help: String {
    switch self {
    case .none: "no sections"
    case .language: "the language, by the name that it has for itself"
    case .tag: "the first tag"
    case .folder: "the folder of the file"
    case .site: "the name of the site, else its host"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .none: ["no", "off"]
    case .language: ["languages", "locale"]
    case .tag: ["categories", "category", "tags", "topic", "topics"]
    case .folder: ["directory", "path"]
    case .site: ["domain", "host", "source"]
    }
  }
}

/// Puts items into sections as they come.
struct Sections {
  struct Section {
    /// What tells it from others.
    let key: String
    let heading: String
  }

  private let kind: SectionKey
  /// By key, the place that the user gave.
  private let wished: [String: Int]
  private var places: [String: Int] = [:]
  private var found: [(key: String, items: [Item])] = []
  private var others: [Item] = []

  init(_ kind: SectionKey, order: [String]) {
    self.kind = kind
    wished = Dictionary(order.enumerated().map { ($1.folded, $0) }) { first, _ in first }
  }

  /// `nil`: it has what makes no section, and stands behind all.
  func section(of item: Item) -> Section? {
    switch kind {
    case .none: return nil
    case .language:
      let tag = LanguageTag(item.language)
      if tag.primary == "und" || tag.primary.isEmpty { return nil }
      let own = [tag.primary, tag.script].compactMap { $0 }.joined(separator: "-")
      return Section(key: own.folded, heading: LanguageTag.name(of: own, in: own) ?? own)
    case .tag: return item.tags.first.flatMap(Self.named)
    case .folder: return Self.named(Path(item.source).folder.description)
    case .site: return item.sourceName.flatMap(Self.named)
    }
  }

  private static func named(_ name: String) -> Section? {
    name.isEmpty ? nil : Section(key: name.folded, heading: name)
  }

  mutating func add(_ item: Item, _ section: Section?) {
    guard let section else { return others.append(item) }
    if let place = places[section.key] {
      // One tag may be written in two ways: the first one is the heading.
      var item = item
      item.section = found[place].items.first?.section
      found[place].items.append(item)
    } else {
      places[section.key] = found.count
      found.append((section.key, [item]))
    }
  }

  /// Section after section.
  var items: [Item] {
    let order = found.indices.sorted { (wish($0), $0) < (wish($1), $1) }
    return order.flatMap { found[$0].items } + others
  }

  private func wish(_ place: Int) -> Int { wished[found[place].key] ?? .max }
}
