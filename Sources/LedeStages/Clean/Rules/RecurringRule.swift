/// Lines that other pages of the folder or site have as well: menus, calls, cookie texts, lists of other stories.
///
/// Not everything that recurs is furniture: series have titles, articles have the same subheads, recipes the same ingredients, and
/// agencies repeat the paragraph that tells the story so far. So only what stands on half of the pages is cut for that alone.
package struct RecurringRule: CleaningRule {
  package static let name = "recurring"
  package static let help = "Lines that stand on other pages of the folder or site, too (three pages or more)"
  package static let examples = [
    CleaningExample(
      "en", pages: 10,
      """
      ✂-4.0 Ferries ×5
      · The ferry left the harbour at noon, and all of the town had come to the pier to see it go.
      ?-3.0 Trains ×2
      ?-4.0 Buses ×3
      ?-3.0 Trams ×2
      · The ferry left the harbour at six, and all of the town had come to the pier to see it go.
      ?-1.5 What we know ×4
      · The ferry left the harbour at dawn, and all of the town had come to the pier to see it go.
      """),
    CleaningExample(
      "en", pages: 10,
      """
      · Ferries ×5
      · The ferry left the harbour at noon, and all of the town had come to the pier to see it go. ×2
      """),
    CleaningExample(
      "en", pages: 3,
      """
      ?-1.5 Ferries ×2
      · The ferry left the harbour at noon, and all of the town had come to the pier to see it go.
      """),
  ]

  package init() {}

  package func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    guard let sisters = page.sisters else { return nil }
    let lines = page.lines
    let pages = sisters.pages(with: lines[line].hash)
    if pages < 2 { return nil }
    let isCommon = pages * 2 >= sisters.count
    if isCommon, pages > 2 { return CleaningEvidence(weight: Self.sure, isCertain: true) }
    // Furniture recurs by the block.
    let neighbours = [line - 1, line + 1].count {
      lines.indices.contains($0) && sisters.pages(with: lines[$0].hash) > 1
    }
    return CleaningEvidence(weight: Self.weights[neighbours])
  }

  /// Log-odds against the article, by the number of neighbours that recur as well.
  private static let weights = [1.5, 3, 4]
  private static let sure = 4.0
}
