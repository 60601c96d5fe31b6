import LedeConfig
import LedeText

/// «сериал «Кармелита. Цыганская страсть» вышел»: a title of several parts inside a sentence that goes on.
public struct TitleRule: BoundaryRule {
  public static let name = "quoted-title"
  public static let help = "A title of several parts in quotation marks inside a sentence"

  /// How far the closing mark may be, in bytes.
  private static let reach = 64

  public init() {}

  public func decide(_ candidate: Candidate) -> Verdict? {
    guard let open = candidate.openQuote, open > candidate.sentenceStart, !candidate.closers.contains(.quote),
      let closer = candidate.knowledge.closer(of: candidate.text.scalar(at: open).value)
    else { return nil }
    // Speech comes behind a colon, comma or dash.
    let end = candidate.skipSpacesBack(open)
    guard end < open, candidate.scalar(before: end).kind.contains(.letter) else { return nil }
    return goesOn(candidate, closer) ? .join : nil
  }

  /// The quotation ends soon, without another terminal, and the sentence goes on behind it.
  private func goesOn(_ candidate: Candidate, _ closer: UInt32) -> Bool {
    let text = candidate.text
    let limit = min(candidate.next.start + Self.reach, candidate.block.upperBound)
    var offset = candidate.next.start
    while offset < limit {
      let (value, length) = text.scalar(at: offset)
      offset += length
      if value == closer { break }
      if candidate.knowledge.isTerminal(value, CharacterClass(of: value)) { return false }
    }
    guard offset < limit else { return false }
    let (value, length) = text.scalar(at: offset)
    if value == 0x2C { return !isDashNext(candidate, offset + length) }
    if value == 0x29 || value == 0x2E || value == 0x3A || value == 0x3B { return true }
    guard value == 0x20, offset + 1 < candidate.block.upperBound else { return false }
    let following = CharacterClass(of: text.scalar(at: offset + 1).value)
    return !following.isDisjoint(with: [.lower, .open])
  }

  private func isDashNext(_ candidate: Candidate, _ start: Int) -> Bool {
    var offset = start
    while offset < candidate.block.upperBound, candidate.text.bytes[offset] == 0x20 { offset += 1 }
    guard offset < candidate.block.upperBound else { return false }
    return CharacterClass(of: candidate.text.scalar(at: offset).value).contains(.dash)
  }
}
