import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeText
@testable import LedeTranslation

/// Translations in Markdown are read again as what they are.
@Suite struct MarkdownMarksTests {
  /// - Parameter target: of the unit whose text begins with a word, with `{1}` as its codes.
  private func merged(_ text: String, _ start: String, _ target: String, _ language: String = "en") throws -> (
    text: String, problems: [ArticleMerge.Problem]
  ) {
    let merging = try Merging(text, named: "a.md", language: language)
    let job = merging.translated { $0.source.plainText.hasPrefix(start) ? PlainCodes.pieces(target) : nil }
    #expect(job.units.contains { $0.target != nil })
    let merged = merging.merge(job)
    return (merged.text, merged.result.problems)
  }

  @Test(arguments: [
    ("1. Mai ist frei.", "1\\. Mai ist frei."), ("12) x", "12\\) x"), ("- x", "\\- x"), ("+ x", "\\+ x"),
    ("# x", "\\# x"), ("> x", "\\> x"), ("===", "\\==="), ("---", "\\---"), ("``` x", "\\`\\`\\` x"),
    ("~~~ x", "\\~\\~\\~ x"), (":-: | -", "\\:-: | -"), ("x - y", "x - y"), ("1.5 x", "1.5 x"),
  ])
  func aLineBeginsInsideAParagraph(_ target: String, _ written: String) throws {
    #expect(try merged("The shop is shut.\nMay is dry.\n", "May", target).text == "The shop is shut.\n\(written)\n")
    #expect(
      try merged("> The shop is shut.\n> May is dry.\n", "May", target).text == "> The shop is shut.\n> \(written)\n")
    #expect(
      try merged("- The shop is shut.\n  May is dry.\n", "May", target).text == "- The shop is shut.\n  \(written)\n")
    #expect(try merged("The shop is shut. May is dry.\n", "May", "# x").text == "The shop is shut. # x\n")
  }

  @Test func aBackslashBeforeTheFirstCharacterGoesWithIt() throws {
    #expect(try merged("\\*not marked\\* and more.\n", "*not", "Plus de *x*.").text == "Plus de \\*x\\*.\n")
    #expect(try merged("It is. \\# no heading\n", "#", "rien").text == "It is. rien\n")
    #expect(try merged("\\\\\\*not marked\\*\n", "\\*not", "x").text == "x\n")
  }

  @Test(arguments: [
    ("Run `make` now.\n", "Lance {1}ma`ke{/1}.", "Lance ``ma`ke``.\n"),
    ("Run `make` now.\n", "Lance {1}`make`{/1}.", "Lance `` `make` ``.\n"),
    ("Run `` `make` `` now.\n", "Lance {1}`make`{/1}.", "Lance `` `make` ``.\n"),
    ("Run `make` now.\n", "Lance {1}a``b`c{/1}.", "Lance ```a``b`c```.\n"),
    ("Run `make` now.\n", "Lance{1}{/1}.", "Lance.\n"),
  ])
  func codeHasBackticksAroundIt(_ text: String, _ target: String, _ written: String) throws {
    #expect(try merged(text, "Run", target).text == written)
  }

  @Test(arguments: [
    ("In 2026 [@fao, p. 12] it fell.\n", "In 2026", "В 2026 [@fao, с. 12] он упал.", "В 2026 [@fao, с. 12] он упал.\n"),
    ("It is^[a *short* note] so.\n", "It is", "Да^[[Нет] {2}да{/2}] [x]", "Да^[\\[Нет\\] *да*] \\[x\\]\n"),
    ("Es \\textbf{gilt} hier.\n", "Es", "Бұл \\textbf{{x} жүреді}.", "Бұл \\textbf{\\{x} жүреді}.\n"),
  ])
  func whatClosesAMarkOfTextAloneIsWrittenAsItIs(
    _ text: String, _ start: String, _ target: String, _ written: String
  ) throws {
    let merging = try Merging(text, named: "a.md")
    let units = merging.job.units.map { unit -> JobUnit in
      guard unit.source.plainText.hasPrefix(start) else { return unit }
      let shown = unit.source.map { piece -> JobPiece in
        guard case .code(let code) = piece, code.part == .standalone else { return piece }
        return .text(code.content)
      }
      return JobUnit(
        id: unit.id, source: shown, target: PlainCodes.pieces(target), state: nil, place: unit.place, isTitle: false)
    }
    #expect(merging.merge(merging.job.with(units)).text == written)
  }

  @Test func aBarInCodeOfACell() throws {
    let table = "| A | B |\n|---|---|\n| One `x\\|y` | two |\n"
    #expect(try merged(table, "One", "Un {1}x|y|z{/1}").text == table.replacing("One `x\\|y`", with: "Un `x\\|y\\|z`"))
    #expect(try merged(table, "One", "Un {1}x|y{/1}").text == table.replacing("One", with: "Un"))
  }

  @Test(arguments: [
    ("Run _make_ now.\n", "{1}make{/1}ті іске қос.", "*make*ті іске қос.\n"),
    ("Run __make__ now.\n", "x{1}make{/1} қос.", "x**make** қос.\n"),
    ("Run _make_ now.\n", "Lance {1}make{/1}.", "Lance _make_.\n"),
    ("Run *one* and *two* here.\n", "{1}eins{/1}{2}zwei{/2} da.", "_eins_*zwei* da.\n"),
    ("Run **one** here.\n", "Un {1} deux {/1} ici.", "Un **deux** ici.\n"),
    ("Run **one** here.\n", "Un{1} deux{/1} ici.", "Un **deux** ici.\n"),
    ("Run **one** here.\n", "{1}{/1} ici.", "ici.\n"),
    ("Run **one** here.\n", "{1}注意:{/1}文字。", "**注意**:文字。\n"),
    ("Run **one** here.\n", "文字{1}!注意{/1}。", "文字!**注意**。\n"),
    ("Run ***one* two** here.\n", "Un {1}{2}a{/2} b{/1}.", "Un ***a* b**.\n"),
    ("Run ~~one~~ here.\n", "Un {1} a{/1}.", "Un ~~a~~.\n"),
    ("Run <b>one</b> here.\n", "Un{1} a {/1}b.", "Un<b> a </b>b.\n"),
  ])
  func emphasisHolds(_ text: String, _ target: String, _ written: String) throws {
    let merged = try merged(text, "Run", target)
    #expect(merged.text == written && merged.problems.isEmpty, "\(merged.problems)")
  }

  @Test func emphasisThatCannotHoldIsTold() throws {
    let merged = try merged("Run **one** here.\n", "Run", "字{1}「注意」{/1}文字。")
    #expect(merged.text == "Run **one** here.\n" && merged.problems.map(\.error.code) == [.codes])
    #expect(merged.problems[0].error.message.contains("`**` would not mark anything"))
  }

  @Test(arguments: ["|-|-|", "|--|--|", "| - | :-: |", "-|-", "|:-|-:|"])
  func tablesOfOneHyphen(_ row: String) throws {
    let text = "Text.\n\n| One | Two |\n\(row)\n| Three | Four |\n"
    #expect(
      try Merging(text, named: "a.md").job.units.map(\.source.plainText) == ["Text.", "One", "Two", "Three", "Four"])
    #expect(try merged(text, "Three", "Drei").text == text.replacing("Three", with: "Drei"))
  }
}
