import LedeCore
import LedeText

/// “№ 14      10 April 2025” above the headline, and the name of the paper above that; “# # #” below a press release.
package struct FrameRule: CleaningRule {
  package static let name = "frame"
  package static let help =
    "What papers and press releases have around their text: number and day in columns, signs for the end"
  package static let examples = [
    CleaningExample(
      "en",
      """
      ✂-4.0 Anlo Naturalist
      ✂-4.0 Vol. 14 No. 3        April 2025
      · Counting the cranes of the delta
      · The cranes of the delta were counted from the air this spring, and there were more of them than ever.
      ✂-4.0 # # #
      """),
    CleaningExample(
      "en",
      """
      · Counting the cranes        12 May 2025
      · The cranes of the delta were counted from the air this spring, and there were more of them than ever.
      · Cranes in the north        2024
      """),
    CleaningExample(
      "en",
      """
      · Ann Lee of Alder
      · Harbour master        2015–2020
      · She ran the port of the small town and its only ferry for five years, with a staff of twelve.
      · Teacher        2010–2015
      · She taught the children of the island to read, to count and to row, and led the choir of the school.
      """),
    CleaningExample(
      "ru",
      """
      ✂-4.0 г. Анло          17 апреля 2025 г.
      · Журавлей считают с самолёта
      · Журавлей в дельте этой весной считали с самолёта, и их оказалось больше, чем когда-либо раньше.
      """),
    CleaningExample(
      "kk",
      """
      ✂-4.0 «Анло» газеті        №12, 2025 жыл
      · Тырналар ұшақтан саналды
      · Биыл көктемде атыраудағы тырналар ұшақтан саналды, олар бұрынғыдан әлдеқайда көп болып шықты.
      """),
  ]

  package init() {}

  /// In lines, from the top.
  private static let reach = 12
  /// In words.
  private static let longest = 16
  private static let shortestHeadline = 2
  /// In letters, of a word beside the number of an issue.
  private static let longestBesideNumber = 4

  package func evidence(_ index: Int, in page: Page) -> CleaningEvidence? {
    if isEnd(page.lines[index], page.text) { return .sure(nil) }
    guard index < Self.reach, !page.lines[index].isStructured else { return nil }
    return isIssue(index, in: page) || isName(index, in: page) ? .sure(nil) : nil
  }

  /// `# # #`
  private func isEnd(_ line: PageLine, _ text: Text) -> Bool {
    guard line.letters == 0, line.digits == 0 else { return false }
    let bytes = text.bytes[line.range]
    return bytes.allSatisfy { $0 == UInt8(ascii: "#") || $0 == 0x20 } && bytes.count { $0 == UInt8(ascii: "#") } >= 3
  }

  /// Two columns with a year in one of them, above all prose, where another line may be the headline. More lines of columns are a table.
  private func isIssue(_ index: Int, in page: Page) -> Bool {
    let lines = page.lines
    guard lines[index].words <= Self.longest, let columns = columns(index, in: page),
      columns.contains(where: { hasYear(page.text, $0) }), let prose = lines.firstIndex(where: \.isProse), index < prose
    else { return false }
    let around = [index - 1, index + 1].filter(lines.indices.contains)
    guard !around.contains(where: { self.columns($0, in: page) != nil }) else { return false }
    // Years between paragraphs, too, are what the text is about.
    let last = lines.lastIndex(where: \.isProse) ?? prose
    let hasOthers = (prose..<last).contains { line in
      self.columns(line, in: page)?.contains { hasYear(page.text, $0) } ?? false
    }
    if hasOthers { return false }
    return hasHeadline(index + 1..<prose, in: page) || isHeadline(index - 1, in: page)
  }

  /// The name of a paper: the first line, right above the number of its issue, where the headline stands apart below that.
  private func isName(_ index: Int, in page: Page) -> Bool {
    let lines = page.lines
    guard index == 0, lines.count > 2, !lines[0].isEnded, !lines[1].followsBlank, isIssue(1, in: page),
      let prose = lines.firstIndex(where: \.isProse), hasHeadline(2..<max(2, prose), in: page)
    else { return false }
    // A headline has its place and day below it, too.
    return (columns(1, in: page) ?? []).contains { column in
      !hasYear(page.text, column) && hasNumber(page.text, column)
        && page.text[column].split(separator: " ").allSatisfy { word in
          word.count <= Self.longestBesideNumber || word.contains { $0.isNumber }
        }
    }
  }

  private func hasHeadline(_ range: Range<Int>, in page: Page) -> Bool {
    range.contains { page.lines[$0].followsBlank && isHeadline($0, in: page) }
  }

  private func isHeadline(_ index: Int, in page: Page) -> Bool {
    guard page.lines.indices.contains(index) else { return false }
    let line = page.lines[index]
    return line.words >= Self.shortestHeadline && !line.isEnded && !line.cues.hasDate && columns(index, in: page) == nil
  }

  private func columns(_ index: Int, in page: Page) -> [Range<Int>]? {
    let columns = LineColumns.ranges(page.text, page.lines[index].range)
    return columns.count == 2 ? columns : nil
  }

  private func hasNumber(_ text: Text, _ range: Range<Int>) -> Bool {
    text.bytes[range].contains { (0x30...0x39).contains($0) }
  }

  /// Four digits from 1900 to 2099.
  private func hasYear(_ text: Text, _ range: Range<Int>) -> Bool {
    text.bytes[range].split { !(0x30...0x39).contains($0) }.contains { digits in
      digits.count == 4 && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
    }
  }
}
