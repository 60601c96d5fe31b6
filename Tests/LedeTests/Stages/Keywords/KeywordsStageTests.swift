import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct KeywordsStageTests {
  private func terms(
    _ text: String, _ language: String, title: String? = nil, _ others: DocumentFrequencies? = nil,
    change: (inout KeywordsStage) -> Void = { _ in }
  ) throws -> [String] {
    var stage = KeywordsStage()
    change(&stage)
    let marked = MarkedText(text, title: title, knowledge: KnowledgeBase().knowledge(language))
    return try stage.run(marked.article, marked.resources, marked.sentences, others).items.map(\.term)
  }

  @Test(arguments: [
    ("en", "The ferry sank.|Divers found the ferry.|It rained.", ["ferry"]),
    ("ru", "Паром затонул.|Водолазы нашли паром.|Шёл дождь.", ["Паром"]),
    ("kk", "Қайықтар батты.|Сүңгуірлер қайықтың ізін тапты.|Жаңбыр жауды.", ["Қайықтар"]),
    ("en", "Bank of England rates rose.|The Bank of England said so.", ["Bank of England"]),
    ("en", "The climate summit opened.|Leaders left the climate summit.", ["climate summit"]),
    ("en", "The summit, climate first.|A summit, climate last.", ["summit", "climate"]),
    ("en", "Child care is dear.|A child needs child care.|Child care closed.", ["Child care"]),
    ("en", "Care is dear.|Child care is care.|Nobody needs care, child care.", ["Care"]),
    ("ru", "Паром ходил один год.|Тот год был плох, паром стоял.", ["Паром"]),
    ("en", "The ferry ran for years.|Those years the ferry was red.", ["ferry"]),
    ("kk", "Паром бір жыл жүрді.|Сол жылы паром тоқтады.", ["Паром"]),
    ("en", "The film is about Prague Spring.|It shows Prague Spring.", ["Prague Spring"]),
    ("fr", "L’usine ferme.|Les salariés de l’usine partent.", ["usine"]),
    ("fr", "Il parle d’un port.|Le plan d’un port plaît.", ["port"]),
    ("fr", "Le chef de l’État parle.|La dette de l’État monte.", ["État"]),
    ("en", "Mr O’Brien sang.|Then O’Brien left.", ["O’Brien"]),
    // Where nouns have capitals, a term ends with one, and is shown as one.
    ("de", "Der kleine Zug fuhr.|Im Zug war das kleine Kind.", ["Zug"]),
    ("de", "Sie werden die Brücke umbauen.|Der Umbau der Brücke beginnt.", ["Brücke", "Umbau"]),
    // Verbs and adjectives alone are none, in any of their forms.
    ("ru", "Паром появился утром.|Рядом появился паромный причал.|Паром ушёл.", ["Паром"]),
    ("kk", "Паром ертең жүреді.|Жаңа паром да жүреді.", ["Паром"]),
    ("fr", "Le bac permet la traversée.|La traversée en bac permettait cela.", ["bac", "traversée"]),
    ("en", "The ferry needs oil.|It offers a ferry, and needed it.", ["ferry"]),
    // Parts of a longer name that overlap.
    ("en", "The Grand Old River Fund pays.|Ask the Grand Old River Fund.", ["Grand Old River"]),
  ])
  func termsAreWhatComesAgain(language: String, text: String, expected: [String]) throws {
    #expect(try terms(text, language) == expected)
  }

  /// They are shown in the first case, where they stand so once; with the most frequent form else.
  @Test(arguments: [
    ("ru", "На мельнице тихо.|Жители ждут мельницу.|Мельница стоит.", ["Мельница"]),
    ("ru", "О пожаре спорят.|К пожару ехали.|Пожар потух.", ["Пожар"]),
    ("ru", "В парке тихо.|О парке спорят.|К парку идут.", ["парке"]),
    ("pl", "O systemie cicho.|Bez systemu źle.|System stoi.", ["System"]),
    ("kk", "Диірменнің суы аз.|Диірменге барды.|Диірмен тоқтады.", ["Диірмен"]),
    ("tr", "Köprüde sis var.|Köprüden geçtik.|Köprü kapandı.", ["Köprü"]),
    ("tr", "Ses kadından geldi.|Kadın konuştu.|O kadının idi.", ["Kadın"]),
    ("en", "Ferries are old.|The ferry sank.|A ferry is new.", ["Ferries"]),
  ])
  func termsAreShownInTheFirstCase(language: String, text: String, expected: [String]) throws {
    #expect(try terms(text, language).prefix(1) == expected[...])
  }

  @Test func whatTheHeadlineSaysCounts() throws {
    #expect(try terms("The ferry sank.|Rain fell.", "en", title: "Ferry sinks") == ["ferry"])
  }

  @Test func optionsHold() throws {
    let text = "The climate summit of Anlo opened.|Leaders left the climate summit of Anlo.|Anlo slept."
    #expect(try terms(text, "en") { $0.words = 1 } == ["Anlo", "climate", "summit"])
    #expect(try terms(text, "en") { $0.count = 1 }.count == 1)
  }

  @Test func whatManyTextsHaveCountsLess() throws {
    var others = DocumentFrequencies(texts: 100)
    let word = Text("ferry")
    others.add(DocumentFrequencies.key(word, 0..<word.count), texts: 99)
    let text = "The ferry left.|The ferry found a wreck.|The wreck was old."
    #expect(try terms(text, "en") == ["ferry", "wreck"])
    #expect(try terms(text, "en", others) == ["wreck", "ferry"])
  }

  @Test func frequenciesComeFromAFile() throws {
    var problems = Problems(environment: [:], homes: [:]) { path in
      path == "words.tsv" ? Array("100\nferry\t99\n".utf8) : Array("100\nferry\n".utf8)
    }
    var stage = KeywordsStage()
    let node = try #require(YAMLParser.parse(Source(name: "p.yaml", string: "{frequencies: words.tsv}"), &problems))
    stage.take(node, named: "`keywords`", &problems)
    #expect(problems.diagnostics.isEmpty && stage.frequencies.frequencies?.texts == 100)
    let wrong = try #require(YAMLParser.parse(Source(name: "p.yaml", string: "{frequencies: wrong.tsv}"), &problems))
    stage.take(wrong, named: "`keywords`", &problems)
    #expect(problems.diagnostics.first?.message.contains("no word with the number") == true)
  }

  @Test func theOtherArticlesOfTheRunAreASurvey() {
    var survey = FrequencySurvey()
    let words = DocumentFrequencies.keys(Text("Паром ушёл."))
    for _ in 0..<FrequencySurvey.leastArticles { survey.add(words) }
    let article = MarkedText("Паром.").article
    #expect(survey.conclude()(article, "")?.texts == FrequencySurvey.leastArticles)
    var few = FrequencySurvey()
    few.add(words)
    #expect(few.conclude()(article, "") == nil)
    #expect(!KeywordsStage().uses(Requirement(DocumentFrequencies.self, isOptional: true)))
  }
}
