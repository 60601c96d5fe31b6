import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct PageVocabularyTests {
  private func decode(_ yaml: String) -> (vocabulary: PageVocabulary, problems: Problems) {
    var problems = Problems()
    return (PageVocabulary.decode(Source(name: "pages.yaml", string: yaml), &problems), problems)
  }

  @Test func theProgramsOwnFileDecodes() {
    let (vocabulary, problems) = decode(String(decoding: EmbeddedDocuments.pages, as: UTF8.self))
    #expect(problems.diagnostics.isEmpty, "\(DiagnosticRenderer(color: false).render(problems.diagnostics))")
    for (hint, list) in zip(MarkupHints.names, vocabulary.words) {
      #expect(!list.words.isEmpty, "\(hint)")
      #expect(Set(list.words).count == list.words.count, "\(hint)")
      // Names are cut into runs of small letters: no other word can be found.
      #expect(list.words.allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } }, "\(hint)")
    }
  }

  @Test func eachWordHasTheHintsOfItsKeys() {
    let (vocabulary, problems) = decode("byline: [writer, editor]\ntext: [editor]\nembed: [frame]\n")
    #expect(problems.diagnostics.isEmpty)
    func hints(_ word: String) -> MarkupHints? { vocabulary.hints[FNV1a.hash(word.utf8)] }
    #expect(hints("writer") == .byline && hints("editor") == [.byline, .text] && hints("frame") == .embed)
    #expect(hints("reader") == nil)
  }

  @Test func aKeyThatIsNoHintIsRefused() {
    #expect(decode("bylines: [writer]").problems.diagnostics.map(\.code) == [.unknownKey])
    #expect(decode("byline: {put: [writer]}").problems.diagnostics.map(\.code) == [.unknownKey])
  }

  private static let names: [(name: String, hints: MarkupHints)] = [
    ("story-body__text", [.article, .body, .text]), ("articleLead", [.article, .standfirst]),
    ("ARTICLE", .article), ("article2lead", [.article, .standfirst]), ("particle", []), ("", []),
  ]

  @Test(arguments: names)
  func namesAreCutIntoWords(_ name: String, _ hints: MarkupHints) {
    let bytes = Array("class=\(name) ad".utf8)
    #expect(HTMLHints.hints(bytes, 6..<bytes.count - 3) == hints)
  }
}
