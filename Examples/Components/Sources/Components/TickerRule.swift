import Lede

/// Lines of a stock ticker: more digits than letters, and no sentence.
struct TickerRule: CleaningRule {
  static let name = "ticker"
  static let help = "Lines of a stock ticker: ANLO 4,512.30 +0.8 %"
  static let examples = [
    CleaningExample("en", "✂+0.0 ANLO 4,512.30 +0.8 %\n· The ferry carried 412 people in 2019.")
  ]

  func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    let line = page.lines[line]
    return line.digits > line.letters && !line.isEnded ? CleaningEvidence(weight: 4, isCertain: true) : nil
  }
}
