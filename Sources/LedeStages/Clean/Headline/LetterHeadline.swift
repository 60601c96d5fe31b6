import LedeCore
import LedeText

/// The headline in a letter whose subject says less: “Press release”, “FW: EMBARGOED - Swift bricks survey”.
///
/// It is a line without an end above a paragraph, and is set in bold, or says what the subject says behind its label.
struct LetterHeadline {
  private static let reach = 12
  /// In words.
  private static let length = 4...20
  private static let longestLabel = 3
  private static let fewestSaid = 3
  /// Of lines in bold: a letter with more has several matters.
  private static let mostEmphasised = 2
  /// In bytes, of a word that tells something.
  private static let shortestWord = 5

  private let page: Page
  private let blocks: Blocks?
  private let subject: Text

  /// - Returns: `nil`: the subject is the headline, or something else tells it.
  static func line(_ title: StatedTitle?, _ page: Page, _ blocks: Blocks?) -> Int? {
    guard let title, title.isSubject, !(blocks?.items.contains { $0.kind.level != nil } ?? false) else { return nil }
    return LetterHeadline(page: page, blocks: blocks, subject: Text(title.text)).line()
  }

  private func line() -> Int? {
    let lines = page.lines
    let candidates = (0..<max(0, min(lines.count - 1, Self.reach))).filter { line in
      let own = lines[line]
      return Self.length.contains(own.words) && own.ending == .none && !own.isStructured && !own.cues.hasDate
        && !isInCapitals(own.range)
    }
    if let line = candidates.first(where: says) { return line }
    let emphasised = candidates.filter { blocks?.items[$0].isEmphasised ?? false }
    guard emphasised.count <= Self.mostEmphasised else { return nil }
    return emphasised.first { isLabel || shares($0) }
  }

  private func isInCapitals(_ range: Range<Int>) -> Bool {
    !page.text[range].unicodeScalars.contains { CharacterClass(of: $0.value).contains(.lower) }
      && page.text[range].unicodeScalars.contains { CharacterClass(of: $0.value).contains(.upper) }
  }

  private var isLabel: Bool { WordHasher.runs(subject, 0..<subject.count).count <= Self.longestLabel }

  /// All that stands behind the subject’s label stands in the line.
  private func says(_ line: Int) -> Bool {
    guard let colon = subject.bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let said = WordHasher.runs(subject, colon + 1..<subject.count)
    let words = WordHasher.runs(page.text, page.lines[line].range)
    return said.count >= Self.fewestSaid && words.count > said.count && words.firstRange(of: said) != nil
  }

  private func shares(_ line: Int) -> Bool {
    !Self.words(subject, 0..<subject.count).isDisjoint(with: Self.words(page.text, page.lines[line].range))
  }

  private static func words(_ text: Text, _ range: Range<Int>) -> Set<UInt64> {
    var words: [HashedWord] = []
    WordHasher.words(text, range, limit: .max, into: &words)
    return Set(words.filter { $0.range.count >= shortestWord && !$0.isNumber }.map(\.hash))
  }
}
