import LedeCore

/// «2064», «1387 просмотров», “5 comments · 4 min read”.
package struct CounterRule: CleaningRule {
  package static let name = "counter"
  package static let help = "Numbers alone and counts of views, comments or minutes"
  package static let examples = [
    CleaningExample(
      "en",
      """
      ✂0 1387
      · The lamp is lit.
      ✂0 5 comments · 4 min read
      · In 1387 it burnt.
      """),
    CleaningExample(
      "ru",
      """
      ✂0 412 просмотров
      · Маяк горит.
      ✂0 412 читали
      · Время чтения в школе: три урока.
      ✂0 Время чтения: 3 минуты
      · Пришло 412 человек.
      ?2 • 412
      """),
    CleaningExample(
      "kk",
      """
      ✂0 87 рет қаралды
      · Келді.
      ?1 12
      ?1 15
      """),
  ]

  package init() {}

  package func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    let lines = page.lines
    guard lines[line].cues.isCounter else { return nil }
    // Numbers in a row are a table or a list.
    let isAlone =
      !(line > 0 && lines[line - 1].digits > 0 && lines[line - 1].shape == .short)
      && !(line + 1 < lines.count && lines[line + 1].digits > 0 && lines[line + 1].shape == .short)
    let isPlain = lines[line].letters > 0 || page.text.bytes[lines[line].range].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    return CleaningEvidence(
      grade: isPlain ? (isAlone ? 0 : 1) : 2, isCertain: isPlain && (isAlone || lines[line].cues.isReadingTime))
  }
}
