import Testing

@testable import LedeCore
@testable import LedeReaders

/// Pages in one language have furniture in others.
@Suite struct FurnitureLanguagesTests {
  private static let notice = "Продолжая пользоваться сайтом, вы принимаете его правила."

  private func role(_ language: String) throws -> Cuts.Role {
    let body = "Anlo 1999, Bremen 2004, Calais 2012, Dover 2019, Emden 2020, Fin 2021, Gent 2022, Hull 2023, Jena 2024."
    let page = [body, Self.notice, body].joined(separator: "\n\n")
    let input = ReaderInput(source: "a", bytes: Array(page.utf8), language: language)
    let cleaned = try PlainTextReader().read(input).cleaned()
    return try #require(cleaned.layers[Cuts.self]).decisions[1].role
  }

  @Test(arguments: ["ru", "kk", "kk-Latn", "ky", "tt", "uz", "be", "uk"])
  func russianStandsOnPagesOfItsNeighbours(language: String) throws {
    #expect(try role(language) == .cut)
  }

  @Test(arguments: ["de", "tr"])
  func andNotOnOthers(language: String) throws {
    #expect(try role(language) == .body)
  }
}
