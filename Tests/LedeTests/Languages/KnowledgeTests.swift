import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct KnowledgeTests {
  private func knowledge(_ change: (inout LanguageFile) -> Void) -> SegmentationKnowledge {
    var file = LanguageFile()
    change(&file)
    return SegmentationKnowledge(file)
  }

  /// In small letters an entry stands for its capitalised form, too, and for the one in capitals where that is no acronym.
  @Test func abbreviationsAreSpelledInThreeWays() {
    let made = knowledge { file in
      file.segmentation.abbreviations.never.words = ["dr", "prof", "т.е", "Mt"]
      file.segmentation.abbreviations.afterNumber.words = ["kg", "mill"]
    }
    func known(_ words: String...) -> [Bool] { words.map { made.abbreviation(WordHash($0)) != nil } }
    #expect(known("dr", "Dr", "DR", "dR") == [true, true, false, false])
    #expect(known("prof", "Prof", "PROF") == [true, true, true] && known("Т.е", "Т.Е") == [true, true])
    #expect(known("Mt", "MT", "mt") == [true, true, false])
    // Units are never capitalised, but names are spelled like units.
    #expect(known("kg", "Kg", "mill", "Mill", "MILL") == [true, false, true, false, false])
    #expect(made.abbreviation(WordHash("Prof"))?.isCapitalised == true)
    #expect(made.abbreviation(WordHash("prof"))?.isCapitalised == false)
  }

  @Test func aFunctionWordStartsASentenceWhereThereAreCapitals() {
    let made = knowledge { file in
      file.scoring.stopWords.words = ["the", "ने"]
      file.segmentation.starters.words = ["आज"]
    }
    #expect(["the", "ने", "आज"].map { made.isStarter(WordHash($0)) } == [true, false, true])
  }

  /// Cues of English and those of the language in its first script.
  @Test(arguments: [
    ("kk-Latn", "Оқи отырыңыз", true), ("kk-Latn", "Read also", true), ("ru", "Read also", true),
    ("ru", "Оқи отырыңыз", false),
    ("en", "Read also", true), ("xx", "Read also", true),
  ])
  func pagesHaveFurnitureInOtherLanguagesAsWell(language: String, line: String, isKnown: Bool) {
    let text = Text(line)
    let page = Page(text, BlockFinder.blocks(text), KnowledgeBase().knowledge(language).cues)
    #expect((RelatedRule().evidence(0, in: page) != nil) == isKnown)
  }

  @Test func cuesOfMenusAndArchivesAreWholeLines() {
    func finds(_ line: String) -> Bool {
      let text = Text(line)
      let page = Page(text, BlockFinder.blocks(text), KnowledgeBase().knowledge("ru").cues)
      return ArchiveRule().evidence(0, in: page) != nil || NavigationRule().evidence(0, in: page) != nil
    }
    #expect(finds("Архив") && finds("Главная"))
    #expect(!finds("Архив города сгорел") && !finds("Главная улица закрыта"))
  }

  @Test func wordsOfCuesAreLettersAndDigits() {
    let text = Text("18+ © it’s 2025-й 天气 e\u{301}é")
    var words: [HashedWord] = []
    WordHasher.words(text, 0..<text.count, limit: .max, into: &words)
    #expect(words.map { text[$0.range] } == ["18+", "©", "it", "s", "2025", "й", "天", "气", "e\u{301}é"])
    #expect(words.map(\.isNumber) == [false, false, false, false, true, false, false, false, false])
    var few: [HashedWord] = []
    WordHasher.words(text, 0..<text.count, limit: 2, into: &few)
    #expect(few.count == 2)
  }

  @Test func aLetterAloneIsNoCue() {
    func length(_ phrase: String, letters: Bool) -> Int {
      var table = PhraseTable()
      table.insert(phrase, bits: 1, letters: letters)
      var words: [HashedWord] = []
      WordHasher.words(Text("A b c"), 0..<5, limit: .max, into: &words)
      return table.matchLength(words, at: 0)
    }
    #expect(length("a", letters: false) == 0 && length("a", letters: true) == 1)
    #expect(length("a B", letters: false) == 2 && length("b", letters: true) == 0)
  }
}
