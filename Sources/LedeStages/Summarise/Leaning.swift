import LedeCore
import LedeText

/// Whether a sentence leans on what stands before it: a reader who has not read that does not know of what it speaks.
struct Leaning {
  let words: SentenceWords
  let quotations: Quotations

  /// Words that point are looked for among so many at the beginning.
  private static let beginning = 6
  /// A place that is pointed at: among so many.
  private static let reach = 24
  private static let afterPronoun = 10

  /// - Parameter previous: the sentence before in the same paragraph; `nil`: it begins one.
  func leans(behind previous: Range<Int>?) -> Bool {
    guard !words.words.isEmpty else { return false }
    return opensLeaning || leansBehindConjunction || pointsBack || pointsAtPlace || answers(previous)
      || takesUp(previous)
  }

  /// “However, …”, “This …”
  private var opensLeaning: Bool {
    let length = words.length(.leaningOpener, at: 0)
    return length > 0 && words.length(.time, at: length) == 0 && words.length(.forwardPointer, at: 0) <= length
  }

  /// “While these …”, “When she arrived …”; not “When she arrived, Merkel …”
  private var leansBehindConjunction: Bool {
    var index = 0
    while index < 3 {
      let length = words.length(.subordinator, at: index)
      if length == 0 { break }
      index += length
    }
    guard index > 0 else { return false }
    if words.pointer(at: index) > 0 { return true }
    let pronoun = words.length(.pronoun, at: index)
    return pronoun > 0 && !words.hasName(index + pronoun..<index + pronoun + Self.afterPronoun)
  }

  private func isQuoted(_ index: Int) -> Bool { quotations.contains(words.words[index].range.lowerBound) }

  /// “Ve Vrbohradu se takových obědů vydá …”
  private var pointsBack: Bool {
    guard words.words.count > 1 else { return false }
    return (1..<min(Self.beginning, words.words.count)).contains { words.pointer(at: $0) > 0 && !isQuoted($0) }
  }

  /// “… will be put up here”, and no place has been named.
  private var pointsAtPlace: Bool {
    let isTold = words.knowledge.coherence.hasCapitalNouns || !words.isCapital(0)
    for index in 0..<min(isTold ? Self.beginning : Self.reach, words.words.count) {
      if words.length(.placePointer, at: index) > 0, !isQuoted(index) { return true }
      if words.isName(index) { return false }
    }
    return false
  }

  /// “Who still needs a boat? Ask around …”
  private func answers(_ previous: Range<Int>?) -> Bool {
    guard let previous else { return false }
    return SentenceEnding(words.text, previous, words.knowledge.segmentation) == .question
  }

  /// “They write letters. Letters without which …”
  private func takesUp(_ previous: Range<Int>?) -> Bool {
    guard let previous, words.words[0].range.count >= 4 else { return false }
    let before = SentenceWords(words.text, previous, words.knowledge, limit: .max)
    return before.words.last?.hash == words.words[0].hash
  }

  /// “The dilemma …” says nothing to one who begins to read there, unless the headline told of it.
  func standsForWhatWasTold(_ title: ContentWords) -> Bool {
    let length = words.length(.shellNoun, at: 0)
    guard length > 0 else { return false }
    if length < words.words.count,
      words.hasName(length..<length + 3) || words.words[length].isNumber || !words.follows(length)
    {
      return false
    }
    return title.share(of: words.text, words.words[0].range.lowerBound..<words.words[length - 1].range.upperBound) == 0
  }

  /// “«…», he said”: speech whose speaker is a pronoun, or nobody.
  var lacksSpeaker: Bool {
    if quotations.areAll(of: words.range) { return true }
    let first = words.text.scalar(at: words.range.lowerBound).value
    let isDialogue = CharacterClass(of: first).contains(.dash)
    if isDialogue, !words.words.indices.contains(where: words.isAttribution) { return true }
    guard isDialogue || quotations.contains(words.range.lowerBound) else { return false }
    for index in words.words.indices where !isQuoted(index) || isDialogue {
      if words.isName(index) { return false }
      guard words.length(.pronoun, at: index) > 0 else { continue }
      if index > 0 && words.isAttribution(index - 1) { return true }
      let behind = index + words.length(.pronoun, at: index)
      if behind < words.words.count && words.isAttribution(behind) { return true }
    }
    return false
  }
}
