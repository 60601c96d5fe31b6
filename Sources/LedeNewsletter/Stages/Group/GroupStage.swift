import LedeConfig
import LedeCore

/// Shows each story once: reports of one event become one item, which names the others.
///
/// Reports are of one story where they have the same address or the same text, or where names, numbers and words are alike
/// (`StoryLikeness`) and their dates are near. What is like one report of a story belongs to it.
package struct GroupStage: RunStage, RemarkingStage, LanguageParting {
  package static let name = "group"
  package static let help = "Shows a story once that several articles report, and names the others"
  package static let synonyms = ["cluster", "dedup", "dedupe", "deduplicate", "merge", "stories"]
  package static let reads = [StoryTrace.requirement]

  package var threshold = 0.25
  package var days = 3
  package var acrossLanguages = true
  package var show = GroupChoice.best

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .number(
      "threshold", \.threshold, 0...1, "How alike two reports are that tell one story; 1: only the same address or text"
    )
    .synonyms("min_similarity", "similarity"),
    .integer("days", \.days, 0...365, "How many days may lie between two reports of one event")
      .synonyms("max_days", "window"),
    .flag("across_languages", \.acrossLanguages, "Reports in several languages are one story, shown in one of them")
      .synonyms("cross_language", "crosslingual", "languages", "multilingual"),
    .choice("show", \.show, "Which report is shown")
      .synonyms("keep", "pick", "prefer", "representative"),
  ]

  package var languageOption: String? { "across_languages" }

  package var remarks: [(option: String, idleness: Idleness)] {
    if threshold == 1, days != Self().days {
      let reason = "with `threshold: 1` reports of one address or text alone are one story, whatever their days"
      return [("days", Idleness(reason, mend: "leave it out, or lower `threshold`"))]
    }
    if threshold > 0 { return [] }
    let reason = "with 0 reports that have nothing in common are one story"
    return [("threshold", Idleness(reason, mend: "leave it out, or turn the stage off: `group: false`"))]
  }

  package func run(_ edition: Edition, _ resources: Resources) -> Edition {
    let items = edition.items
    let stories = Stories(items, threshold: threshold, days: days, acrossLanguages: acrossLanguages)
    var result = edition
    result.items = stories.groups.map { group in
      guard group.count > 1 else { return items[group[0]] }
      let shown = group.max { show.prefers(items[$1], to: items[$0]) } ?? group[0]
      var item = items[shown]
      item.position = group.map { items[$0].position }.min() ?? item.position
      for member in group where member != shown {
        let link = stories.link(of: member, to: shown)
        item.take(items[member], isCopy: link.isCopy, reason: link.reason)
        item.fill(from: items[member], isCopy: link.isCopy)
      }
      return item
    }
    return result
  }
}

/// Which report of a story is shown.
package enum GroupChoice: String, OptionChoice {
  case best, first, latest, longest

  package var help: String {
    switch self {
    case .best: "the one with the fewest doubts, of these the one with the highest score"
    case .first: "the first one in the order of the input"
    case .latest: "the one with the latest date"
    case .longest: "the one that takes longest to read"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .best: ["highest", "score", "top"]
    case .first: ["input"]
    case .latest: ["last", "newest", "recent"]
    case .longest: ["biggest", "largest"]
    }
  }

  func prefers(_ one: Item, to other: Item) -> Bool {
    switch self {
    case .best: (-one.doubts.count, one.score, -one.position) > (-other.doubts.count, other.score, -other.position)
    case .first: one.position < other.position
    case .latest: (one.moment ?? .min, -one.position) > (other.moment ?? .min, -other.position)
    case .longest: (one.minutes, one.score, -one.position) > (other.minutes, other.score, -other.position)
    }
  }
}

extension Item {
  /// Takes what it lacks itself from another report of its story. Who wrote that one wrote this one where it is the same text, or where this one
  /// says nothing of where it is from.
  fileprivate mutating func fill(from item: Item, isCopy: Bool) {
    if date == nil { (date, dateAsGiven) = (item.date, item.dateAsGiven) }
    image = image ?? item.image
    let isNameless = site == nil && url == nil
    if isCopy || isNameless { author = author ?? item.author }
  }

  /// Takes another item of its story, with what that one had taken. A source is named once.
  fileprivate mutating func take(_ item: Item, isCopy: Bool, reason: String) {
    let report = OtherReport(name: item.sourceName, title: item.title, url: item.url, id: item.id, reason: reason)
    for (report, isCopy) in [(report, isCopy)] + item.others.map({ ($0, false) }) + item.copies.map({ ($0, true) }) {
      let name = (report.name ?? report.title)?.lowercased()
      let known = [sourceName] + others.map { $0.name ?? $0.title }
      if isCopy || name == nil || known.contains(where: { $0?.lowercased() == name }) {
        copies.append(report)
      } else {
        others.append(report)
      }
    }
  }
}
