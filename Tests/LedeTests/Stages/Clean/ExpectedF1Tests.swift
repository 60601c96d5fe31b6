import Testing

@testable import Lede
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax

@Suite struct ExpectedF1Tests {
  /// The F1 that may be expected where blocks are kept from a probability on.
  private static func f1(_ probabilities: [Double], _ words: [Double], from threshold: Double) -> Double {
    let kept = probabilities.indices.filter { probabilities[$0] >= threshold }
    let shared = kept.reduce(0) { $0 + probabilities[$1] * words[$1] }
    let article = probabilities.indices.reduce(0) { $0 + probabilities[$1] * words[$1] }
    return 2 * shared / (kept.reduce(0) { $0 + words[$1] } + article)
  }

  @Test func aPageThatIsClearAsksForEvenChances() {
    #expect(ExpectedF1([1, 1, 0, 0], [20, 30, 5, 400]).threshold == 0.5)
  }

  @Test func onAPageThatIsNotClearLessIsKept() {
    let (probabilities, words) = ([0.4, 0.35, 0.1, 0.02], [30.0, 30, 10, 200])
    let expected = ExpectedF1(probabilities, words)
    #expect(expected.threshold < 0.35)
    for other in [0.05, 0.3, 0.38, 0.5] {
      #expect(Self.f1(probabilities, words, from: expected.threshold) >= Self.f1(probabilities, words, from: other))
    }
    #expect(abs(Self.f1(probabilities, words, from: expected.threshold) - expected.best) < 1e-9)
  }

  @Test func aPageWithoutArticleHasNone() {
    #expect(ExpectedF1([], []).best == 0)
    #expect(ExpectedF1([0, 0], [3, 4]).best == 0)
  }
}
