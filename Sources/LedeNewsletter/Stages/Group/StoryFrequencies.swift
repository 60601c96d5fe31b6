import LedeCore
import LedeText

/// How many items of a run have each word, name and number: what few have tells more.
struct StoryFrequencies {
  /// What counts as one feature.
  enum Kind: UInt64 {
    case word, name, number
  }

  private var counts = WordTable(capacity: 0)
  /// By the number of items that have a feature, what it weighs.
  private let weights: [Double]

  /// A run of few items says little of what is rare: as if there were so many more, which have nothing in common with them.
  private static let more = 20.0

  init(_ items: [Item]) {
    let total = items.count { $0.story != nil }
    weights = (0...max(total, 1)).map { log((Double(total) + Self.more) / Double($0 + 1)) }
    for item in items {
      for feature in Self.words(of: item) + Self.facts(of: item) { counts.count(feature) }
    }
  }

  /// In how many items a feature is.
  func count(_ feature: UInt64) -> Int32 { counts[feature] ?? 0 }

  /// The logarithm of how rare it is (inverse document frequency, Spärck Jones 1972).
  func weight(_ feature: UInt64) -> Double { weights[Int(count(feature))] }

  /// The weight of what one item alone has.
  var greatestWeight: Double { weights[1] }

  /// Each once, of one language.
  static func words(of item: Item) -> [UInt64] {
    let language = language(of: item)
    return (item.story?.words ?? []).map { word($0.hash, language) }
  }

  /// Names and numbers of all languages, each once.
  static func facts(of item: Item) -> [UInt64] {
    Array(Set((item.story?.names ?? []).map { name($0.skeleton) } + (item.story?.numbers ?? []).map(number)))
  }

  static func language(of item: Item) -> UInt64 { FNV1a.hash(LanguageTag(item.language).primary.lowercased().utf8) }

  static func word(_ hash: UInt32, _ language: UInt64) -> UInt64 { feature(.word, UInt64(hash) ^ language) }
  /// Forms of a name have the first four letters in common.
  static func name(_ skeleton: NameSkeleton) -> UInt64 { feature(.name, skeleton.prefix(4)) }
  static func number(_ number: String) -> UInt64 { feature(.number, FNV1a.hash(number.utf8)) }

  private static func feature(_ kind: Kind, _ value: UInt64) -> UInt64 {
    FNV1a.combine(FNV1a.combine(FNV1a.seed, kind.rawValue), value)
  }
}
