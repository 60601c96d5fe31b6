import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct VocabularyTests {
  /// The numbers of each sentence's words.
  private func numbers(_ vocabulary: Vocabulary) -> [[Int32]] {
    vocabulary.lengths.indices.map { Array(vocabulary[$0]) }
  }

  @Test func wordsHaveNumbersWithoutRegardToCase() {
    let vocabulary = MarkedText("Мост МОСТ и река.|Река, река!", stopWords: ["и"]).vocabulary()
    #expect(numbers(vocabulary) == [[0, 1], [1]])
    #expect(vocabulary.lengths == [4, 2])
    #expect(
      vocabulary.words == [
        Vocabulary.Word(frequency: 2, spread: 1, first: 0, isName: true, place: 0..<8),
        Vocabulary.Word(frequency: 3, spread: 2, first: 0, place: 21..<29),
      ])
  }

  @Test func stopWordsCanBeKept() {
    #expect(numbers(MarkedText("The tram.", stopWords: ["the"]).vocabulary(stopWords: false)) == [[0, 1]])
  }

  @Test func snowballMakesFormsOneWord() {
    let text = MarkedText("Bridges.|Bridge.", title: "The bridge's", language: "en")
    #expect(numbers(text.vocabulary()) == [[0], [1]])
    #expect(numbers(text.vocabulary(stems: .snowball)) == [[0], [0]])
  }

  @Test func languagesWithoutAStemmerFoldByPrefix() {
    let text = MarkedText("Қалаларда.|Қалаларға.|Қала.", language: "kk")
    #expect(numbers(text.vocabulary(stems: .snowball)) == [[0], [0], [1]])
    #expect(numbers(text.vocabulary(stems: .prefix)) == [[0], [0], [1]])
  }

  @Test func titleWordsShareTheNumbers() {
    let text = MarkedText("The tram stops.", title: "Stops of the old tram", stopWords: ["the", "of"])
    let vocabulary = text.vocabulary()
    #expect(numbers(vocabulary) == [[0, 1]])
    #expect(vocabulary.title == [1, 2, 0])
  }

  @Test func unspacedScriptsHaveWordsToo() {
    let vocabulary = MarkedText("东京的天气。|天气很好。", language: "zh").vocabulary()
    #expect(Set(vocabulary[0]).intersection(vocabulary[1]).count == 1)
  }

  @Test func moreWordsThanExpectedHaveRoom() {
    var table = WordTable(capacity: 1)
    for key in 0..<5000 { table.insert(WordHash("word \(key)").value, Int32(key)) }
    #expect((0..<5000).allSatisfy { table[WordHash("word \($0)").value] == Int32($0) })
    #expect(table[WordHash("word 5000").value] == nil)
  }

  @Test func hashesOfWordsAreWithoutCase() {
    func hash(_ string: String, limit: Int = .max) -> WordHash {
      let text = Text(string)
      return WordHash(folding: text, 0..<text.count, limit: limit)
    }
    #expect(hash("МОСТ") == WordHash("мост"))
    #expect(hash("ΟΔΟΣ") == hash("οδος"))
    #expect(hash("ab") != hash("ba"))
    // A limit counts letters with their marks.
    #expect(hash("каланча", limit: 4) == hash("КАЛАчи", limit: 4))
    #expect(hash("e\u{301}abc", limit: 2) == hash("e\u{301}axy", limit: 2))
    #expect(hash("abc", limit: 2) != hash("abc", limit: 3))
  }

  @Test func aParagraphInAnotherLanguageHasTheStopWordsOfItsOwn() {
    let text = MarkedText("the boat|le bateau", stopWords: ["the"])
    let sentences = Sentences(
      text.sentences.items.enumerated().map { Sentence(range: $1.range, block: $0, rule: $1.rule) })
    var file = LanguageFile()
    file.scoring.stopWords.words = ["le"]
    func words(others: [Int: Knowledge]) -> Int {
      VocabularyBuilder.build(
        text.article, sentences, title: nil, text.knowledge, others: others, stems: .none, stopWords: true
      ).words.count
    }
    #expect(words(others: [:]) == 3)
    #expect(words(others: [1: Knowledge(language: "fr", file: file, others: { [] })]) == 2)
  }
}
