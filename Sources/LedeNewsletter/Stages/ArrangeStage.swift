import LedeConfig
import LedeCore

/// Puts the items of an edition in order.
///
/// Keys are tried one after the other; items that no key tells apart stay in the order that they have. What an item lacks puts it behind
/// those that have it.
package struct ArrangeStage: RunStage {
  package static let name = "arrange"
  package static let help = "Puts the articles of a newsletter in order"

  package var by = [ArrangeKey.input]

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .choices("by", \.by, "What decides, in order: the second where the first is equal, and so on")
  ]

  package func run(_ edition: Edition, _ resources: Resources) -> Edition {
    // A key is made once for an item, not with each comparison.
    let columns = by.map { key in edition.items.map(key.value) }
    let order = edition.items.indices.sorted { a, b in
      for column in columns where column[a] != column[b] { return column[a] < column[b] }
      return a < b
    }
    return Edition(order.map { edition.items[$0] })
  }
}

/// What tells the order of two items.
package enum ArrangeKey: String, OptionChoice, DefaultInitializable {
  case input, newest, oldest, site, language

  package init() {
    self = .input
  }

  package var help: String {
    switch self {
    case .input: "the order of the input"
    case .newest: "by date, the latest first"
    case .oldest: "by date, the earliest first"
    case .site: "by site, in the order of the alphabet"
    case .language: "by language tag"
    }
  }

  /// What is compared: the number first, then the text. Items without a date or site have the greatest number.
  fileprivate func value(of item: Item) -> Value {
    switch self {
    case .input: Value(number: item.position)
    case .newest: Value(number: item.moment.map { -$0 } ?? .max)
    case .oldest: Value(number: item.moment ?? .max)
    case .site: item.site.map { Value(number: 0, text: $0.lowercased()) } ?? Value(number: .max)
    case .language: Value(number: 0, text: item.language.lowercased())
    }
  }

  fileprivate struct Value: Comparable {
    let number: Int
    var text = ""

    static func < (a: Self, b: Self) -> Bool { (a.number, a.text) < (b.number, b.text) }
  }
}
