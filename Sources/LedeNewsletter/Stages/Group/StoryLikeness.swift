import LedeCore
import LedeText

/// How much two items look like reports of one event, from 0 to 1.
///
/// *Facts* are names and numbers, *words* the stems of a language; each counts by how rare it is in the run. Facts are alike by the
/// weight of what both have, by that of what they have (the geometric mean), words by the cosine of tf-idf (Salton and
/// Buckley 1988). In one language the likeness is the geometric mean of both: reports of one flood share places and words, of two floods
/// words alone, and two stories of one town its name alone. Across languages it is that of facts, where there are enough of them.
struct StoryLikeness {
  private let frequencies: StoryFrequencies
  /// The length of each item's vector of words.
  private let norms: [Double]

  init(_ items: [Item], _ frequencies: StoryFrequencies) {
    self.frequencies = frequencies
    norms = items.map { item in
      let language = StoryFrequencies.language(of: item)
      let squares = (item.story?.words ?? []).map { word -> Double in
        let value = Self.value(word, frequencies.weight(StoryFrequencies.word(word.hash, language)))
        return value * value
      }
      return squares.reduce(0, +).squareRoot()
    }
  }

  struct Result {
    /// Words are alike to this degree in one text that was saved or sent twice.
    private static let copyLikeness = 0.85
    /// Fewer words make no copy.
    private static let leastWords = 12

    var likeness = 0.0
    var words = 0.0
    var sharedWords = 0
    /// The names that both have, as indices of the first one's, and the numbers.
    var names: [Int] = []
    var numbers: [String] = []
    var isCopy: Bool { words >= Self.copyLikeness && sharedWords >= Self.leastWords }
  }

  /// Facts that two items in different languages need to have in common, the second name of a person not counted, and how many of them need
  /// to be more than a small number or a year.
  private static let leastFacts = 3
  private static let leastStrongFacts = 2
  /// Below it words are alike by chance.
  private static let leastWords = 0.12
  /// What facts count across languages beside what they and words count in one.
  private static let acrossLanguages = 0.7
  /// What words alone count where names cannot be told.
  private static let wordsAlone = 0.6

  /// - Parameter indices: of the items.
  func compare(_ one: Item, _ other: Item, _ indices: (Int, Int)) -> Result {
    guard let a = one.story, let b = other.story else { return Result() }
    let language = StoryFrequencies.language(of: one)
    var result = Result()
    guard language == StoryFrequencies.language(of: other) else {
      let facts = facts(a, b, sureOnly: false, &result)
      let areEnough = facts.count >= Self.leastFacts && facts.strong >= Self.leastStrongFacts
      result.likeness = areEnough ? facts.likeness * Self.acrossLanguages : 0
      return result
    }
    let norm = norms[indices.0] * norms[indices.1]
    if norm > 0 { result.words = dot(a.words, b.words, language, &result.sharedWords) / norm }
    guard result.words >= Self.leastWords else { return result }
    if result.isCopy {
      // Facts would change nothing.
      result.likeness = result.words
      return result
    }
    let facts = facts(a, b, sureOnly: true, &result)
    guard facts.strong >= Self.leastFacts || areOfOneTopic(a, b) else { return result }
    let hasFacts = facts.strong > 0 || a.hasCapitals || b.hasCapitals
    if hasFacts { result.likeness = (facts.likeness * result.words).squareRoot() }
    if !a.hasCapitals, !b.hasCapitals { result.likeness = max(result.likeness, result.words * Self.wordsAlone) }
    return result
  }

  /// A place and its mayor are in all stories of a town, with the words of such news: there the headlines must be of one thing.
  private func areOfOneTopic(_ one: StoryTrace, _ other: StoryTrace) -> Bool {
    guard let own = one.topicShare(in: other), let others = other.topicShare(in: one) else { return true }
    return own + others >= Self.leastTopic
  }

  /// Of the shares of two headlines that the other report says, together.
  private static let leastTopic = 0.3

  /// What a word counts that is met so often.
  private static let timesMet = [0] + (1...StoryTrace.Word.mostTimes).map { 1 + log(Double($0)) }

  private static func value(_ word: StoryTrace.Word, _ weight: Double) -> Double {
    timesMet[word.count] * weight
  }

  private func dot(
    _ a: [StoryTrace.Word], _ b: [StoryTrace.Word], _ language: UInt64, _ shared: inout Int
  ) -> Double {
    var (sum, i, j) = (0.0, 0, 0)
    while i < a.count, j < b.count {
      if a[i].hash == b[j].hash {
        let weight = frequencies.weight(StoryFrequencies.word(a[i].hash, language))
        sum += Self.value(a[i], weight) * Self.value(b[j], weight)
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if a[i].hash < b[j].hash {
        i += 1
      } else {
        j += 1
      }
    }
    return sum
  }

  /// - Parameter sureOnly: what has a capital where all words have one is left out.
  private func facts(
    _ a: StoryTrace, _ b: StoryTrace, sureOnly: Bool, _ result: inout Result
  ) -> (likeness: Double, count: Int, strong: Int) {
    let (own, others) = (names(a, sureOnly), names(b, sureOnly))
    let numbers = Set(b.numbers)
    var isUsed = [Bool](repeating: false, count: others.count)
    var (shared, count, strong) = (0.0, 0, 0)
    for name in own {
      let forms = others.indices.filter { !isUsed[$0] && others[$0].skeleton.isForm(of: name.skeleton) }
      guard let match = forms.max(by: { others[$0].skeleton.length < others[$1].skeleton.length }) else { continue }
      isUsed[match] = true
      shared += min(name.weight, others[match].weight)
      if !name.isSecond { (count, strong) = (count + 1, strong + 1) }
      result.names.append(name.index)
    }
    for number in a.numbers where numbers.contains(number) {
      shared += weight(ofNumber: number)
      count += 1
      if Self.share(ofNumber: number) == 1 { strong += 1 }
      result.numbers.append(number)
    }
    let all = total(own, a.numbers) * total(others, b.numbers)
    return (all > 0 ? shared / all.squareRoot() : 0, count, strong)
  }

  private typealias WeighedName = (skeleton: NameSkeleton, weight: Double, isSecond: Bool, index: Int)

  private func names(_ story: StoryTrace, _ sureOnly: Bool) -> [WeighedName] {
    story.names.enumerated().compactMap { index, name in
      if sureOnly, !name.isSure { return nil }
      let length = min(1, Double(name.skeleton.length - 1) / 3)
      let certainty = (name.isSure ? 1 : 0.6) * (name.isSecond ? 0.5 : 1)
      let weight = frequencies.weight(StoryFrequencies.name(name.skeleton))
      return (name.skeleton, weight * length * certainty, name.isSecond, index)
    }
  }

  private func weight(ofNumber number: String) -> Double {
    frequencies.weight(StoryFrequencies.number(number)) * Self.share(ofNumber: number)
  }

  /// Numbers of two digits and years are in many articles by chance.
  private static func share(ofNumber number: String) -> Double {
    let isYear = number.utf8.count == 4 && ["19", "20"].contains(number.prefix(2))
    return isYear ? 0.4 : number.utf8.count == 2 ? 0.5 : 1
  }

  /// With half of what a rare name counts: who has one fact alone has not all in common with whoever has it too.
  private func total(_ names: [WeighedName], _ numbers: [String]) -> Double {
    let sum = names.reduce(0) { $0 + $1.weight } + numbers.reduce(0) { $0 + weight(ofNumber: $1) }
    return sum + frequencies.greatestWeight / 2
  }
}
