import LedeCore
import LedeText

/// Lays users' rules over the boundaries of paragraphs.
///
/// Each place between two characters is decided by the first rule in order that fits there; where none does, the built-in rules' word
/// stands, or the sentence goes on if there are none. A break lies in the white space around its place.
struct RuleOverlay {
  private let rules: [BreakRule]
  private let exceptions: [Int]
  private let replacesBuiltins: Bool
  private let search: PassageSearch

  /// The places in the white space of a built-in boundary that exceptions are tried at: its first ones and its last.
  private static let placesInGap = 8

  /// - Parameter replacesBuiltins: built-in boundaries do not count.
  /// - Parameter budgets: of the article, whatever languages it is in.
  init(_ rules: [BreakRule], replacesBuiltins: Bool, _ budgets: PatternBudgets) {
    self.rules = rules
    self.replacesBuiltins = replacesBuiltins
    exceptions = rules.indices.filter { !rules[$0].breaks }
    search = PassageSearch(rules.map(\.pattern), budgets)
  }

  /// The boundaries of a paragraph and the places of joins, after the users' rules.
  func apply(
    _ boundaries: [BlockScanner.Boundary], _ joins: [Sentences.Join], _ text: Text, _ block: Range<Int>
  ) throws(ArticleError) -> (boundaries: [BlockScanner.Boundary], joins: [Sentences.Join]) {
    do {
      try search.begin(text, block)
    } catch {
      throw ArticleError(.patternLimit, "the paragraph is too long for users' rules: \(error.name)")
    }
    var (made, vetoed) = try decide(text, block)
    guard !replacesBuiltins else { return (made, vetoed) }
    let places = Set(made.map(\.end))
    for boundary in boundaries where !places.contains(boundary.end) {
      if let rule = try exception(in: boundary, text) {
        vetoed.append(Sentences.Join(offset: boundary.end, rule: rules[rule].name))
      } else {
        made.append(boundary)
      }
    }
    let vetoedPlaces = Set(vetoed.map(\.offset))
    vetoed += joins.filter { !places.contains($0.offset) && !vetoedPlaces.contains($0.offset) }
    return (made.sorted { $0.end < $1.end }, vetoed)
  }

  /// Where break rules fit: the breaks they make, and those that an exception before them in order takes back.
  private func decide(
    _ text: Text, _ block: Range<Int>
  ) throws(ArticleError) -> (made: [BlockScanner.Boundary], vetoed: [Sentences.Join]) {
    var deciding: [Int: Int] = [:]
    for (index, rule) in rules.enumerated() where rule.breaks {
      for place in try places(index) where deciding[place] == nil {
        deciding[place] = try exception(at: place, before: index) ?? index
      }
    }
    var made: [BlockScanner.Boundary] = []
    var vetoed: [Sentences.Join] = []
    for (place, index) in deciding.sorted(by: { $0.key < $1.key }) {
      let end = text.trimmed(block.lowerBound..<place).upperBound
      let next = text.trimmed(place..<block.upperBound).lowerBound
      guard end > block.lowerBound, next < block.upperBound else { continue }
      if !rules[index].breaks {
        vetoed.append(Sentences.Join(offset: end, rule: rules[index].name))
      } else if made.last?.end != end {
        made.append(BlockScanner.Boundary(end: end, next: next, rule: rules[index].name, isUsers: true))
      }
    }
    // A break elsewhere in the same white space stands.
    let places = Set(made.map(\.end))
    return (made, vetoed.filter { !places.contains($0.offset) })
  }

  /// The first exception that fits at a place, among those before a rule.
  private func exception(at place: Int, before limit: Int) throws(ArticleError) -> Int? {
    for index in exceptions {
      if index >= limit { return nil }
      if try fits(index, at: place) { return index }
    }
    return nil
  }

  /// The first exception that fits anywhere in the white space of a boundary.
  private func exception(in boundary: BlockScanner.Boundary, _ text: Text) throws(ArticleError) -> Int? {
    var places: [Int] = []
    var place = boundary.end
    while place < boundary.next, places.count < Self.placesInGap {
      places.append(place)
      place += text.scalar(at: place).length
    }
    places.append(boundary.next)
    for index in exceptions {
      for place in places where try fits(index, at: place) { return index }
    }
    return nil
  }

  private func fits(_ index: Int, at place: Int) throws(ArticleError) -> Bool {
    do { return try search.fits(index, at: place) } catch { throw limitHit(index, error) }
  }

  private func places(_ index: Int) throws(ArticleError) -> [Int] {
    do { return try search.places(index) } catch { throw limitHit(index, error) }
  }

  private func limitHit(_ index: Int, _ failure: Pattern.Failure) -> ArticleError {
    let name = rules[index].name
    return ArticleError(
      .patternLimit,
      "the rule `\(name)` (\(rules[index].written)) hit a limit: \(failure.name); "
        + "make its repetitions simpler")
  }
}
