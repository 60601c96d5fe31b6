import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// Holds each boundary rule to its examples.
@Suite struct BoundaryExampleTests {
  struct Case: CustomTestStringConvertible {
    let rule: String
    let example: BoundaryExample
    var testDescription: String { "\(rule), \(example.language): \(example.marked)" }
  }

  private static let rules = BoundaryRules.all.map { ($0.name, type(of: $0.make()).examples) }
  static let cases = rules.flatMap { rule, examples in examples.map { Case(rule: rule, example: $0) } }

  /// What a rule decides is marked in a text, and what others decide is not.
  @Test(arguments: cases) func theRuleDecidesWhereItsExampleSays(_ test: Case) throws {
    let example = test.example
    #expect(try marked(example.text, example.language, test.rule) == example.marked)
  }

  @Test(arguments: rules) func theRuleDecidesSomewhere(_ rule: String, _ examples: [BoundaryExample]) {
    #expect(
      examples.contains { $0.marked.contains(BoundaryExample.ownEnd) || $0.marked.contains(BoundaryExample.ownJoin) })
  }

  /// Some sentence of its examples ends elsewhere without the rule: it is not there for its name alone.
  @Test(arguments: rules) func aRuleThatIsTurnedOffIsMissed(_ rule: String, _ examples: [BoundaryExample]) throws {
    var stage = SegmentStage()
    stage.take("\(rule): false")
    var isMissed = false
    for example in examples {
      let with = try segment(example.text, example.language)
      let without = try segment(example.text, example.language, stage)
      #expect(!(without.items.map(\.rule) + without.joins.map(\.rule)).contains(rule))
      isMissed = isMissed || with.items.map(\.range) != without.items.map(\.range)
    }
    #expect(isMissed)
  }

  @Test func theMarksSayWhichRuleDecided() throws {
    let text = "Пришёл А. Иванов.Ушла Б. Петрова. Всё."
    #expect(try marked(text, "ru", "initials") == "Пришёл А.⁀ Иванов.|Ушла Б.⁀ Петрова.| Всё.")
    #expect(try marked(text, "ru", "missing-space") == "Пришёл А. Иванов.‖Ушла Б. Петрова.| Всё.")
  }

  /// The text with the marks of an example of the rule.
  private func marked(_ text: String, _ language: String, _ rule: String) throws -> String {
    let sentences = try segment(text, language)
    var marks = sentences.items.dropLast().map { sentence in
      (sentence.range.upperBound, sentence.rule == rule ? BoundaryExample.ownEnd : BoundaryExample.end)
    }
    marks += sentences.joins.filter { $0.rule == rule }.map { ($0.offset, BoundaryExample.ownJoin) }
    let text = Text(text)
    var (found, last) = ("", 0)
    for (offset, mark) in marks.sorted(by: { $0.0 < $1.0 }) {
      found += text[last..<offset] + String(mark)
      last = offset
    }
    return found + text[last..<text.count]
  }
}
