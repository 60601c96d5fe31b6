import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct ChainTests {
  private static let states = "above article inside below"

  @Test func theFileHasOnlyNamesThatTheCodeKnows() {
    #expect(ChainWeights.fitted.unknown.isEmpty)
    #expect(ChainWeights.fitted.features.count == ChainFeatures.count * Chain.states)
    #expect(ChainWeights.fitted.features.count { $0 != 0 } > 1000)
    #expect(ChainWeights.fitted.starts.contains { $0 > -.infinity && $0 != 0 })
  }

  /// Neither the order of the file nor that of the features matters, and what the file does not name weighs nothing.
  @Test func weightsGoByName() {
    let lines = ["core/1 1 2 3 4", "credit/0 5 6 7 8", "start 1 -inf 0 0", "end 0 1 0 -inf", "from-inside 4 3 -inf 1"]
    for lines in [lines, lines.reversed()] {
      let text = (["model: chain", "", Self.states] + lines).joined(separator: "\n") + "\n"
      let weights = ChainWeights(Array(text.utf8), features: ["credit/0", "new/0", "core/1"])
      #expect(weights.unknown.isEmpty)
      #expect(weights.features == [5, 6, 7, 8, 0, 0, 0, 0, 1, 2, 3, 4])
      #expect(weights.starts == [1, -.infinity, 0, 0] && weights.ends == [0, 1, 0, -.infinity])
      #expect(weights.moves[8..<12] == [4, 3, -.infinity, 1] && weights.moves[..<8].allSatisfy { $0 == -.infinity })
    }
  }

  @Test(arguments: [
    (states, "core/2 1 2 3 4", ["core/2"]), (states, "core/1 1 2 3", ["core/1"]),
    (states, "core/1 1 2 3 x", ["core/1"]),
    (states, "core/1 1 2 3 4 5", ["core/1"]), (states, "from-aside 1 2 3 4", ["from-aside"]),
    ("above in inside below", "core/1 1 2 3 4", ["above", "in", "inside", "below"]), ("", "", ["no states"]),
  ])
  func whatTheCodeDoesNotKnowIsTold(head: String, line: String, unknown: [String]) {
    #expect(ChainWeights(Array("model: chain\n\n\(head)\n\(line)\n".utf8), features: ["core/1"]).unknown == unknown)
  }

  /// Which part of the prose stands above: none where there is none, else from nothing of it to all of it.
  @Test(arguments: [
    ("Menu\nLogin\nSearch\n", [0, 0, 0]),
    (
      "Menu\n\nThe last ferry was late again on Monday, the harbour office said in the evening.\nLogin\n\nThe first one of Tuesday left on time, with fewer people than seats on it.\n\nMore\n",
      [2, 3, 8, 15, 14]
    ),
  ])
  func proseAbove(text: String, values: [Int]) {
    let text = Text(text)
    let page = Page(text, BlockFinder.blocks(text), KnowledgeBase().knowledge("en").cues)
    let table = SignalTable(page, CleaningRules.all.map { ChosenRule($0.name, $0.make()) }, title: nil, markup: nil)
    let (features, prefix) = (ChainFeatures(table.facts), "prose-above/")
    let found = page.lines.indices.map { line in
      var numbers: [Int] = []
      features.features(line, into: &numbers)
      return numbers.map(ChainFeatures.name).filter { $0.hasPrefix(prefix) }.map { Int($0.dropFirst(prefix.count)) }
    }
    #expect(found == values.map { [$0] })
  }

  /// A rule that has just been written finds something in each line.
  private struct NewRule: CleaningRule {
    static let name = "new"
    static let help = "Finds something in each line"
    static let examples: [CleaningExample] = []
    var grade = 3

    func evidence(_ line: Int, in page: Page) -> CleaningEvidence? { CleaningEvidence(grade: grade) }
  }

  @Test func aRuleThatNoModelKnowsWeighsNothing() throws {
    let text = Text("Menu\nPhoto: Ann Lee\n\nThe last ferry was late again, the harbour office said on Monday.\n")
    let page = Page(text, BlockFinder.blocks(text), KnowledgeBase().knowledge("en").cues)
    let rules = CleaningRules.all.map { ChosenRule($0.name, $0.make()) }
    func probabilities(_ rules: [ChosenRule]) -> [Double] {
      let model = PageModel(page, rules, title: nil)
      return page.lines.indices.map(model.probability)
    }
    #expect(probabilities(rules.filter { $0.name != "credit" }) != probabilities(rules))
    for grade in 0..<CleaningEvidence.grades {
      #expect(probabilities([ChosenRule("new", NewRule(grade: grade))] + rules) == probabilities(rules))
    }
    // Once it is fitted, what it finds marks lines as others do.
    let fitted = ChosenRule("new", NewRule(grade: 0), isFitted: true)
    #expect(probabilities([fitted] + rules) != probabilities(rules))
  }

  /// Against the sum over all paths, written out.
  @Test func marginalsAreThoseOfAllPaths() {
    let weights = ChainWeights.fitted
    let emissions = [0.3, 0.1, -1, -2, -0.5, 1.2, 0.4, 0, -1, 0.8, 0.2, 0.5]
    var sums = [Double](repeating: 0, count: 12)
    var total = 0.0
    for first in 0..<4 {
      for second in 0..<4 {
        for third in 0..<4 {
          let path = [first, second, third]
          var score = weights.starts[first] + weights.ends[third]
          score += weights.moves[first * 4 + second] + weights.moves[second * 4 + third]
          for (line, state) in path.enumerated() { score += emissions[line * 4 + state] }
          let share = exp(score)
          total += share
          for (line, state) in path.enumerated() { sums[line * 4 + state] += share }
        }
      }
    }
    for (found, sum) in zip(Chain.marginals(emissions, weights: weights), sums) {
      #expect(abs(found - sum / total) < 1e-9)
    }
  }
}
