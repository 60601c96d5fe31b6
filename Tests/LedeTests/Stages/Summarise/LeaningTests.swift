import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeStages

/// The last sentence of each text has the best score, and stands alone or not; one that does stands behind it.
@Suite struct LeaningTests {
  private func reason(_ text: String, _ language: String, title: String? = nil) throws -> Summary.Reason? {
    let marked = MarkedText(
      text + "|Anlo 1999, Bremen 2004, twice over.", title: title, knowledge: KnowledgeBase().knowledge(language))
    var stage = SummariseStage()
    (stage.sentences, stage.continuity) = (1, 0)
    let count = marked.sentences.items.count
    let scores = (0..<count).map { $0 == count - 2 ? 9.0 : Double($0) }
    return try marked.summary(scores, stage).reasons[count - 2]
  }

  @Test(arguments: [
    ("en", "The council met on Tuesday.|While these were drying, the crew painted the old mast."),
    ("de", "Der Rat tagte am Dienstag.|Während diese trockneten, strich die Mannschaft den Mast."),
    ("fr", "Le conseil a siégé mardi.|Pendant longtemps cette digue a protégé le port."),
    ("ru", "Совет собрался во вторник.|Когда они высохли, команда покрасила старую мачту."),
    ("ru", "Совет собрался во вторник.|Жители села такого урожая давно не видели."),
    ("ru", "Совет собрался во вторник.|Чтобы избежать этого, во время ремонта мельницу закроют."),
    ("en", "The council met on Tuesday.|To prevent these, last week the council closed the mill."),
    ("kk", "Кеңес сейсенбіде жиналды.|Ауыл тұрғындары мұндай өнімді көптен көрмеген."),
    ("cs", "Rada se sešla v úterý.|Obec takových slavností pořádá každý rok deset."),
    ("tr", "Meclis salı günü toplandı.|Köylüler böyle bir hasadı uzun süredir görmemişti."),
    ("en", "The council met on Tuesday.|Next spring a second mill will be built here for the growers."),
    ("ru", "Совет собрался во вторник.|Весной здесь построят вторую мельницу для крестьян."),
    ("en", "The council met on Tuesday.|Which is why the mill is closed on all Sundays."),
    ("de", "Der Rat tagte am Dienstag.|Weshalb die Mühle nun an allen Sonntagen geschlossen bleibt."),
    ("fr", "Le conseil a siégé mardi.|D’où la fermeture du moulin tous les dimanches."),
    ("en", "Who needs a second mill?|Ask the growers, and all will tell of last autumn."),
    ("kk", "Екінші диірмен кімге керек?|Шаруалар былтырғы күзді айтып береді екен."),
    ("de", "Am Tisch schreiben sie viele Briefe.|Briefe, ohne die der Einspruch wenig Gehör fände."),
    ("en", "The council met on Tuesday.|The dilemma is older than the mill and its owners."),
    ("de", "Der Rat tagte am Dienstag.|Der Vorfall beschäftigt inzwischen auch das Gericht."),
    ("en", "The council met on Tuesday.|Including the mill and all of its old wheels."),
    ("ru", "Совет собрался во вторник.|Включая мельницу и все её старые колёса."),
    ("kk", "Кеңес сейсенбіде жиналды.|Соның ішінде диірмен мен оның ескі дөңгелектері."),
    ("ru", "Совет собрался во вторник.|Инцидент произошёл поздно вечером на окраине."),
  ])
  func itLeans(language: String, text: String) throws { #expect(try reason(text, language) == .leaningOpener) }

  @Test(arguments: [
    ("en", "The council met on Tuesday.|Those who own a mill pay twice as much for water."),
    ("en", "The council met on Tuesday.|When she arrived, Ann Lee found the mill on fire."),
    ("en", "The council met on Tuesday.|Last week this year's harvest was brought in by boat."),
    ("en", "The council met on Tuesday.|In Larkwick a second mill will be built here by spring."),
    ("en", "The council met on Tuesday.|The case of Ann Lee will be heard by a new judge."),
    ("ru", "Совет собрался во вторник.|Урожай этого года привезли в село на лодках."),
    ("ru", "Совет собрался во вторник.|Компания «Волна» построит на окраине вторую мельницу."),
    ("kk", "Кеңес сейсенбіде жиналды.|Диқандар осы жылы өнімді қайықпен тасыды."),
    ("de", "Der Rat tagte am Dienstag.|Müller Vollmar baut in diesem Jahr eine zweite Mühle."),
  ])
  func itStandsAlone(language: String, text: String) throws { #expect(try reason(text, language) == nil) }

  @Test func theHeadlineMayHaveToldOfIt() throws {
    let text = "Council met on Tuesday.|The decision comes after nine years of talks."
    #expect(try reason(text, "en", title: "Council takes its decision on the mill") == nil)
  }

  /// So may what is shown before it.
  @Test func onlyTheFirstSentenceMustNotStandForWhatWasTold() throws {
    let marked = MarkedText(
      "The council met on Tuesday.|Boats lay at the pier.|The dilemma is older than the mill and its owners.",
      knowledge: KnowledgeBase().knowledge("en"))
    var stage = SummariseStage()
    (stage.sentences, stage.continuity) = (2, 0)
    #expect(try marked.summary([9, 1, 8], stage).chosen == [0, 2])
  }

  @Test(arguments: [
    ("en", "The council met on Tuesday.|“We have waited for nine long years,” she said."),
    ("en", "The council met on Tuesday.|“We have waited for nine long years.”"),
    ("ru", "Совет собрался во вторник.|«Мы ждали этого девять лет», — сказал он."),
    ("ru", "Совет собрался во вторник.|— Мы ждали мельницу девять долгих лет."),
    ("kk", "Кеңес сейсенбіде жиналды.|«Біз тоғыз жыл күттік», — деді ол."),
  ])
  func itsSpeakerIsLost(language: String, text: String) throws { #expect(try reason(text, language) == .speaker) }

  @Test(arguments: [
    ("en", "The council met on Tuesday.|“We have waited for nine long years,” said Ann Lee."),
    ("ru", "Совет собрался во вторник.|«Мы ждали девять лет», — сказал Игорь Ракитин."),
    ("ru", "Совет собрался во вторник.|— Мы ждали девять лет, — сказал Игорь Ракитин."),
    ("kk", "Кеңес сейсенбіде жиналды.|«Біз тоғыз жыл күттік», — деді Асан Үсенов."),
  ])
  func itsSpeakerIsNamed(language: String, text: String) throws { #expect(try reason(text, language) == nil) }

  @Test func theSentenceBeforeIsBroughtAlong() throws {
    let text = MarkedText(
      "Rain fell.|The ferry sank on Monday.|It had no lights.|Shops open.", knowledge: KnowledgeBase().knowledge("en"))
    var stage = SummariseStage()
    (stage.sentences, stage.continuity, stage.minimumWords, stage.wholeOpening) = (2, 0, 1, false)
    #expect(try text.summary([2, 2, 5, 1], stage).chosen == [1, 2])
    // Both together are worth less than others.
    #expect(try text.summary([4, 1, 4, 3], stage).chosen == [0, 3])
  }
}
