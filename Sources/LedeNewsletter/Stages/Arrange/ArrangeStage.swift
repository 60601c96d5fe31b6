import LedeConfig
import LedeCore
import LedeText

/// Puts the items of an edition in order and in sections, and leaves out what is too old or too much.
///
/// Keys are tried one after the other; items that no key tells apart stay in the order that they have. What an item lacks puts it behind
/// those that have it. Limits count in this order; sections come after, each in the same order. What an editor has pinned or changed counts first and
/// stays; what he has dropped counts nowhere, so that the next item takes its place.
package struct ArrangeStage: RunStage, RemarkingStage, LeaningStage, LanguageParting, Dated {
  package static let name = "arrange"
  package static let help = "Puts the articles of a newsletter in order, in sections, within limits"
  package static let synonyms = ["layout", "order", "sort"]

  package var by = [ArrangeKey.input]
  package var sections = SectionKey.none
  package var sectionOrder: [String] = []
  package var limit: Int?
  package var limitBySection: Int?
  package var limitBySource: Int?
  package var since = Since()

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .choices("by", \.by, "What decides, in order: the second where the first is equal, and so on")
      .synonyms("key", "keys", "order", "order_by", "sort", "sort_by"),
    .choice("sections", \.sections, "What sections are made of, each with its heading")
      .synonyms("group_by", "section", "section_by"),
    ComponentOption(
      "section_order", \.sectionOrder, .list(.text), default: [],
      "The first sections, by language tag, tag, folder or site; the others follow in the order of their first articles"
    ),
    .integer("limit", \.limit, 1...1_000_000, "At most so many articles in all")
      .synonyms("count", "max", "max_articles", "max_items", "maximum", "n", "number", "size", "top"),
    .integer("limit_by_section", \.limitBySection, 1...1_000_000, "At most so many articles in a section")
      .synonyms("limit_per_section", "max_per_section", "per_section"),
    .integer("limit_by_source", \.limitBySource, 1...1_000_000, "At most so many articles of a site")
      .synonyms(
        "limit_by_site", "limit_per_site", "limit_per_source", "max_per_site", "max_per_source", "per_site",
        "per_source"),
    ComponentOption(
      "since", \.since, .text, default: Since(),
      "Older articles are left out: a date (`2025-11-17`), or days, weeks or hours before the run (`7d`, `2w`, `12h`)"
    )
    .synonyms("after", "from", "max_age", "newer_than", "start"),
  ]

  package var isDated: Bool { since.isRelative }
  package var languageOption: String? { sections == .language ? "sections" : nil }

  package var remarks: [(option: String, idleness: Idleness)] {
    idle + deadKeys + deadLimits + (makesSections ? deadSections : sectionless)
  }

  /// Nothing is ordered, parted or left out.
  private var idle: [(option: String, idleness: Idleness)] {
    guard by == [.input], sections == .none, sectionOrder.isEmpty, since.earliest(now: 0) == nil,
      [limit, limitBySection, limitBySource].allSatisfy({ $0 == nil })
    else { return [] }
    let idleness = Idleness(
      "`arrange` leaves the articles as they are", mend: "write what decides, such as `by: [newest]`, or leave it out")
    return [("", idleness)]
  }

  package var leanings: [(option: String, stage: String, idleness: Idleness)] {
    guard by.contains(.reports) else { return [] }
    let group = GroupStage.name
    let idleness = Idleness(
      "without `\(group)` before it every article is one report, so that `reports` decides nothing",
      mend: "put `\(group)` before it, or leave `reports` out")
    return [("by", group, idleness.of(item: ArrangeKey.reports.rawValue))]
  }

  /// Sections that there cannot be.
  private var deadSections: [(option: String, idleness: Idleness)] {
    sectionOrder.indices.compactMap { index in
      idleness(ofSectionAt: index).map { ("section_order", $0.of(item: sectionOrder[index])) }
    }
  }

  private func idleness(ofSectionAt index: Int) -> Idleness? {
    let name = sectionOrder[index]
    if name.allSatisfy({ $0 == " " }) {
      return Idleness("an empty text is the name of no section", mend: "leave it out")
    }
    if sectionOrder[..<index].contains(where: { $0.folded == name.folded }) {
      return Idleness("`\(brief(name))` stands twice in this list", mend: "keep one of them")
    }
    switch sections {
    case .language where !LanguageTag.isWellFormed(name):
      return Idleness(
        "`\(brief(name))` is no language tag, so that no section is of it",
        mend: languageList(name).map { "write `[\($0.joined(separator: ", "))]`" } ?? languageMend(name))
    case .language:
      return LanguageTag.meant(by: name).map {
        Idleness("`\(name)` names a country, and no language", mend: "did you mean `\($0)`?")
      }
    case .site where name.utf8.count == 2 && LanguageTag.isWellFormed(name) && !LanguageTag.isUnassigned(name):
      return Idleness(
        "`\(name)` is a language, and sections are of sites here",
        mend: "write the name or the host of a site, or `sections: language`")
    case .folder where name.hasPrefix("/") || name.hasSuffix("/") || name.contains("*"):
      let bare = name.split(separator: "/").filter { !$0.contains("*") }.joined(separator: "/")
      return Idleness("no folder is called `\(brief(name))`", mend: "write `\(brief(bare))`")
    case .site:
      let address = name.folded.hasPrefix("www.") ? WebAddress("http://" + name) : WebAddress(name)
      return address.map {
        Idleness("no article's site is called `\(brief(name))`", mend: "write `\($0.host)`")
      }
    default: return nil
    }
  }

  /// Keys behind one that leaves nothing to decide.
  private var deadKeys: [(option: String, idleness: Idleness)] {
    guard let last = by.indices.dropFirst().first(where: { Self.decidesAll(by[$0 - 1], before: by[$0]) }) else {
      return []
    }
    let (key, dead) = (by[last - 1].rawValue, by[last].rawValue)
    return [
      (
        "by",
        Idleness(
          "`\(key)` leaves nothing for `\(dead)` behind it to decide", mend: "leave `\(dead)` out, or put it first"
        ).of(item: dead)
      )
    ]
  }

  private static func decidesAll(_ key: ArrangeKey, before other: ArrangeKey) -> Bool {
    key == .input || [key, other] == [.newest, .oldest] || [key, other] == [.oldest, .newest]
  }

  /// Limits of a part that are above that of the whole.
  private var deadLimits: [(option: String, idleness: Idleness)] {
    guard let limit else { return [] }
    let parts = [("limit_by_section", makesSections ? limitBySection : nil), ("limit_by_source", limitBySource)]
    return parts.compactMap { name, part in
      guard let part, part >= limit else { return nil }
      let mend = "give it less than `limit`, or leave it out"
      return (name, Idleness("`limit` lets in no more articles in all, so that this limits nothing", mend: mend))
    }
  }

  private var sectionless: [(option: String, idleness: Idleness)] {
    [("section_order", "orders"), ("limit_by_section", "limits")].filter { name, _ in
      name == "section_order" ? !sectionOrder.isEmpty : limitBySection != nil
    }.map { name, verb in
      (
        name,
        Idleness(
          "`\(name)` \(verb) sections, and there are none",
          mend: "make some, such as `sections: language`, or leave it out")
      )
    }
  }

  package static let offersSections = true
  package var makesSections: Bool { sections != .none }

  package func run(_ edition: Edition, _ resources: Resources) -> Edition {
    var result = edition
    // A key is made once for an item, not with each comparison.
    let columns = by.map { key in edition.items.map(key.value) }
    let order = edition.items.indices.sorted { a, b in
      for column in columns where column[a] != column[b] { return column[a] < column[b] }
      return a < b
    }
    var limits = EditionLimits(self, now: resources.now)
    var sections = Sections(self.sections, order: sectionOrder)
    let work = EditorsWork(edition)
    for item in work.others { limits.count(item, section: sections.section(of: item)?.key) }
    let reviews = edition.items.map(work.review)
    for (item, review) in zip(edition.items, reviews) where review.map({ !$0.isDropped }) ?? false {
      limits.count(item, section: sections.section(of: item)?.key)
    }
    for index in order {
      var item = edition.items[index]
      let section = sections.section(of: item)
      if reviews[index] == nil, let reason = limits.reason(toLeaveOut: item, section: section?.key) {
        result.leaveOut("\(Self.name): \(reason)")
      } else {
        if makesSections { item.section = section?.heading }
        sections.add(item, section)
      }
    }
    result.items = sections.items
    return result
  }
}

/// What tells the order of two items.
package enum ArrangeKey: String, OptionChoice, DefaultInitializable {
  case input, newest, oldest, score, reports, site, language

  package init() {
    self = .input
  }

  /// `date desc`, `-date`: a key with its direction.
  package static func mend(of word: String) -> String? {
    if ["asc", "desc", "descending", "reverse"].contains(word.lowercased()) {
      return "leave it out: each key says its direction, `newest` and `oldest`, `score` from the highest on"
    }
    let parts = word.split(separator: " ").map { $0.lowercased() }
    let (name, down) =
      word.hasPrefix("-")
      ? (String(word.dropFirst()), true) : (parts.first ?? "", parts.last?.hasPrefix("desc") ?? false)
    guard word.hasPrefix("-") || parts.count == 2 && (down || parts[1].hasPrefix("asc")) else { return nil }
    if ["date", "published", "time"].contains(name) {
      return "did you mean `\((down ? Self.newest : .oldest).rawValue)`?"
    }
    let key = allCases.first { $0.rawValue == name || $0.synonyms.contains(name) }
    return key.map { "did you mean `\($0.rawValue)`? It says the direction as well" }
  }

  package var help: String {
    switch self {
    case .input: "the order of the input"
    case .newest: "by date, the latest first"
    case .oldest: "by date, the earliest first"
    case .score: "by the mean score of the sentences of the summary, the greatest first"
    case .reports: "by how many articles report the story, the most first (`group` finds them)"
    case .site: "by site, in the order of the alphabet"
    case .language: "by language tag"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .input: ["files", "given", "none", "original"]
    case .newest: ["date", "latest", "new", "recent", "time"]
    case .oldest: ["ascending", "chronological", "earliest"]
    case .score: ["rank", "relevance", "weight"]
    case .reports: ["popularity", "sources"]
    case .site: ["domain", "host", "source"]
    default: []
    }
  }

  /// What is compared: the number first, then the text. Items without a date or site have the greatest number.
  fileprivate func value(of item: Item) -> Value {
    switch self {
    case .input: Value(number: Double(item.position))
    case .newest: Value(number: item.moment.map { -Double($0) } ?? .infinity)
    case .oldest: Value(number: item.moment.map(Double.init) ?? .infinity)
    case .score: Value(number: -item.score)
    case .reports: Value(number: -Double(item.others.count))
    case .site: item.site.map { Value(number: 0, text: $0.lowercased()) } ?? Value(number: .infinity)
    case .language: Value(number: 0, text: item.language.lowercased())
    }
  }

  fileprivate struct Value: Comparable {
    let number: Double
    var text = ""

    static func < (a: Self, b: Self) -> Bool { (a.number, a.text) < (b.number, b.text) }
  }
}
