import LedeCore
import LedeText

/// Numbers the words of an article in one pass. A word is its 64-bit hash: no string is made for it.
struct VocabularyBuilder {
  private let options: (stems: Stems, stopWords: Bool)
  /// What follows is of this language.
  private var knowledge: Knowledge
  /// `nil`: all words count.
  private var stopWords: WordTable?
  private var stems: StemFolder
  private var breaker: WordBreaker
  /// The number of each surface form; -1: a stop word.
  private var forms: WordTable
  /// The number of each stem, where stems are not the forms themselves.
  private var numbers = WordTable(capacity: 0)
  /// The last sentence in which each word was met.
  private var lastSentence: [Int32] = []
  private var vocabulary = Vocabulary()
  /// Room for the words of a sentence, kept between sentences.
  private var words: [Range<Int>] = []

  init(knowledge: Knowledge, stems: Stems, stopWords: Bool, textLength: Int) {
    // News has a new word in every 20 to 40 bytes.
    forms = WordTable(capacity: textLength / 24)
    options = (stems, stopWords)
    self.knowledge = knowledge
    self.stopWords = stopWords ? knowledge.stopWords : nil
    self.stems = StemFolder(stems, knowledge)
    breaker = WordBreaker(language: knowledge.language)
  }

  /// Goes on with sentences in another language. A form that was met before stays what it is: names have one number.
  private mutating func turn(to knowledge: Knowledge) {
    guard knowledge !== self.knowledge else { return }
    self.knowledge = knowledge
    stopWords = options.stopWords ? knowledge.stopWords : nil
    stems = StemFolder(options.stems, knowledge)
    breaker = WordBreaker(language: knowledge.language)
  }

  /// The vocabulary of the sentences and, numbered with it, of the title.
  ///
  /// - Parameter others: the knowledge of the blocks that are in another language.
  static func build(
    _ article: Article, _ sentences: Sentences, title: String?, _ knowledge: Knowledge,
    others: [Int: Knowledge] = [:], stems: Stems, stopWords: Bool
  ) -> Vocabulary {
    var builder = VocabularyBuilder(
      knowledge: knowledge, stems: stems, stopWords: stopWords, textLength: article.text.count)
    for sentence in sentences.items {
      if !others.isEmpty { builder.turn(to: others[sentence.block] ?? knowledge) }
      builder.add(article.text, sentence.range)
    }
    builder.turn(to: knowledge)
    if let title { builder.addTitle(Text(title)) }
    return builder.vocabulary
  }

  private mutating func add(_ text: Text, _ range: Range<Int>) {
    let sentence = Int32(vocabulary.lengths.count)
    breaker.words(in: text, range, into: &words)
    for word in words {
      let number = number(text, word, sentence)
      guard number >= 0 else { continue }
      if vocabulary.words[Int(number)].frequency == 0 { vocabulary.words[Int(number)].place = word }
      vocabulary.words[Int(number)].frequency += 1
      if isName(text, word, range) { vocabulary.words[Int(number)].isName = true }
      guard lastSentence[Int(number)] != sentence else { continue }
      lastSentence[Int(number)] = sentence
      vocabulary.words[Int(number)].spread += 1
      vocabulary.occurrences.append(number)
    }
    vocabulary.lengths.append(words.count)
    vocabulary.ends.append(vocabulary.occurrences.count)
  }

  /// It has a capital letter, and what stands before it asks for none.
  @inline(__always)
  private func isName(_ text: Text, _ word: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard word.lowerBound > sentence.lowerBound + 1,
      CharacterClass(of: text.scalar(at: word.lowerBound).value).contains(.upper)
    else { return false }
    let (space, length) = text.scalar(before: word.lowerBound)
    guard CharacterClass(of: space).contains(.space) else { return false }
    let value = text.scalar(before: word.lowerBound - length).value
    return value == 0x2C || !CharacterClass(of: value).isDisjoint(with: [.letter, .digit, .mark, .close])
  }

  private mutating func addTitle(_ text: Text) {
    let afterAll = Int32(vocabulary.lengths.count)
    for word in breaker.words(in: text, 0..<text.count) {
      let number = number(text, word, afterAll)
      if number >= 0, !vocabulary.title.contains(number) { vocabulary.title.append(number) }
    }
  }

  /// The number of a word, a new one where it was not met before; -1: a stop word.
  private mutating func number(_ text: Text, _ word: Range<Int>, _ sentence: Int32) -> Int32 {
    let form = WordHash(folding: text, word)
    if let known = forms[form.value] { return known }
    let isNumber = CharacterClass(of: text.scalar(at: word.lowerBound).value).contains(.digit)
    let number =
      stopWords?[form.value] != nil ? -1 : stemNumber(stems.hash(text, word, form: form), sentence, isNumber)
    forms.insert(form.value, number)
    return number
  }

  /// The number of a stem whose form was not met before.
  private mutating func stemNumber(_ stem: UInt64, _ sentence: Int32, _ isNumber: Bool) -> Int32 {
    if !stems.areForms, let known = numbers[stem] { return known }
    let number = Int32(vocabulary.words.count)
    if !stems.areForms { numbers.insert(stem, number) }
    vocabulary.words.append(Vocabulary.Word(frequency: 0, spread: 0, first: sentence, isNumber: isNumber))
    lastSentence.append(-1)
    return number
  }
}
