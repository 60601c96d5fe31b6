import Testing

@testable import LedeCore
@testable import LedeReaders

/// Pasted articles that go on behind a pointer to one other story.
@Suite struct ArticleEndTests {
  private func body(_ lines: [String], _ language: String) throws -> [String] {
    let text = lines.joined(separator: "\n") + "\n"
    let input = ReaderInput(source: "a", bytes: Array(text.utf8), language: language)
    let article = try PlainTextReader().read(input).cleaned()
    let (blocks, cuts) = (try #require(article.layers[Blocks.self]), try #require(article.layers[Cuts.self]))
    return zip(blocks.items, cuts.decisions).filter { $1.role != .cut }.map { article.text[$0.0.range] }
  }

  @Test(arguments: [
    (
      "en",
      [
        "Footbridge opens at Alder after the flood",
        "The footbridge over the Inny opened on Monday. It had been closed since the flood of January 2024.",
        "The council spent £210,000 on new piers, said engineer P. Holl. Two of the old ones had cracked.", "Read more",
        "Ferry timetable cut for winter",
        "Cyclists must still dismount on the western ramp. A second part will widen it next year.",
        "The work employed nine people.", "Share",
      ]
    ),
    (
      "de",
      [
        "Storch bleibt über den Winter in Inny",
        "Ein Weißstorch verbringt den Winter auf dem Dach der Feuerwehr. Anwohner versorgen ihn mit Fisch.",
        "Jeden Morgen legt Rentner Karl Bode drei Heringe aufs Garagendach. Die kosten ihn rund 40 Euro im Monat.",
        "Lesen Sie auch", "Sperrung der Brücke: Das müssen Fahrer wissen",
        "Der Verein sieht die Fütterung kritisch, will aber nicht einschreiten. Im März soll der Vogel beringt werden.",
        "Die Stadt hat ein Schild aufgestellt.", "Teilen",
      ]
    ),
    (
      "kk",
      [
        "Көкжарда ескі жазу табылды",
        "Көкжар тауларындағы үңгір маңынан түркі руникалық жазуы табылды. Жазу 11 таңбадан тұрады.",
        "Археолог Асан Үсеновтың айтуынша, жазу VIII–IX ғасырларға тиесілі. Таңбалардың төртеуі өшіп қалған.",
        "Тағы оқыңыз:", "Ақтауда алтын паром табылды",
        "Ғалымдар тасты мұражайға көшірмей, сол жерінде қоршап қоюды ұсынады. Қоршау күзде тұрғызылады.",
        "Жұмысқа 3 млн теңге бөлінді.", "Бөлісу",
      ]
    ),
  ])
  func whatFollowsOneHeadlineGoesOn(language: String, lines: [String]) throws {
    let found = try body(lines, language)
    #expect(found.contains(lines[5]) && found.contains(lines[6]) && !found.contains(lines[3]))
  }
}
