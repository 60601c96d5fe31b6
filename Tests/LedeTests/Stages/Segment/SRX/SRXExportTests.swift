import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeSyntax

struct SRXExportTests {
  private func stage(_ language: String) throws -> SegmentStage {
    try segmentStage("srx: x.srx", files: ["in/x.srx": try SRXExport.xml([language])])
  }

  @Test(arguments: [
    ("ru", "Ул. им. Абая, т. е. центр.| В 1998 г. Ельцин приехал.| Это стоило 5 тыс. рублей.| Всё."),
    (
      "ru", "Выступили К. К. Токаев и А. Н. Чилингаров.| «Куда?» — спросил он.| Он ушёл… и вернулся.| См. рис. 3 и всё."
    ),
    ("en", "Dr. Smith met Mr. Jones at 5 p.m. sharp.| “Why?” John asked.| (He left.)| See fig. 3 there."),
    ("en", "They sell tents, maps, etc.| “The river is deep.”| They left at 5 p.m.| (The river was deep.)"),
    ("ru", "Это Тверская обл.| (б) Хозяин платит.| Это Тверская обл. «и всё» тут."),
    ("de", "Am 3. Oktober, d. h. bald, kommt Dr. Meier.| „Gut.“| Ende."),
    ("fr", "« Oui. »| M. Martin partit."),
    ("kk", "«Кім?» Қарт әжесі үйінде отырып сұрады"), ("zh", "“等等！”小红大声喊道"),
    ("de", "Kunst, XIX. Jahrhundert, Öl auf Holz.| Ende."), ("tr", "Dedem, II. Dünya Savaşı sırasında doğdu.| Son."),
    ("zh", "他来了。|她走了！|好。"),
    ("hy", "Նա եկավ։| Նա գնաց։| Վերջ."),
  ])
  func theRulesThatSRXCanSayAreKept(language: String, text: String) throws {
    try expectBoundaries(text, language, try stage(language))
  }

  @Test func allLanguagesAreWrittenAndReadAgain() throws {
    var problems = Problems()
    let source = Source(name: "all.srx", string: try SRXExport.xml(LanguageFile.languages))
    let root = try #require(XMLElement.parse(source, &problems))
    let document = try #require(SRXReader.document(root, &problems))
    #expect(problems.diagnostics.isEmpty)
    #expect(document.cascades)
    #expect(document.maps.count > 30)
    #expect(SRXWriter.xml(document) == source.text[0..<source.text.count])
    let names = Set(document.rules(for: "de-AT").map { String($0.name.prefix { $0 != "[" }) })
    #expect(names == ["srx:German", "srx:Default"])
  }

  @Test func whatXMLNeedsIsEscaped() throws {
    let rule = try SRXDocument.Rule(breaks: true, before: "<&\"", after: "")
    let document = SRXDocument(
      cascades: false, languageRules: [.init(name: "A \"&\" B", rules: [rule])],
      maps: [try .init(languagePattern: "x|\"y", ruleName: "A \"&\" B")])
    var problems = Problems()
    let root = try #require(XMLElement.parse(Source(name: "x", string: SRXWriter.xml(document)), &problems))
    let read = try #require(SRXReader.document(root, &problems))
    #expect(read.languageRules[0].rules[0].pattern.before == "<&\"")
    #expect(read.maps[0].ruleName == "A \"&\" B")
  }
}
