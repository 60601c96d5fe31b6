import LedeText

/// «сериал «Кармелита. Цыганская страсть» вышел»: a title of several parts inside a sentence that goes on.
package struct TitleRule: SelectiveBoundaryRule {
  package static let name = "quoted-title"
  package static let help = "A title of several parts in quotation marks inside a sentence"
  package static let examples = [
    BoundaryExample("zh", "我们去看《来吧！⁀爸爸》好吗？|好！"),
    BoundaryExample("ru", "«Семь.⁀ Начало» собрал кассу."),
    BoundaryExample("ru", "«Семь.| Начало».| Это фильм."),
    BoundaryExample("ru", "Он сказал «Я пришёл.| Ты ушёл», и все замолчали."),
    BoundaryExample("ru", "Он ответил: «Я пришёл.| Ты ушёл», но не встал."),
    BoundaryExample("ru", "Он крикнул: «Эй!⁀ ты где» и ушёл."),
    BoundaryExample("ru", "Сериал «Степь.⁀ Начало пути», говорят, хорош."),
    BoundaryExample("ru", "Она хвалила фильм «Степь.| Начало», — так он писал."),
    BoundaryExample("en", "Her novel “Home.⁀ A Garden”; nobody knew it."),
    BoundaryExample("kk", "Кеше «Дала.⁀ Жол басы» көрсетілді."),
    BoundaryExample("ru", "Сериал «Степь.⁀ Начало» (2019) хорош."),
    BoundaryExample("ru", "Игра «Кто?⁀ Зачем?⁀ Почему?» идёт осенью."),
    BoundaryExample("ru", "«Мы дома.| Все живы» сказал отец."),
    BoundaryExample("ru", "Завод «Восток открыли.| Потом закрыли."),
    BoundaryExample("ru", "Приказ № 7 «О почте.⁀ Нормы» с поправками."),
    BoundaryExample("en", "See report 12 “Roads.⁀ A survey” for more."),
  ]
  package static let srx = SRXExpression.cannot("it asks which quotation is open")

  /// How far the closing mark may be, in bytes: where the sentence goes on in small letters behind it, and elsewhere.
  private static let reach = 128
  private static let shortReach = 64

  /// East Asian brackets that hold nothing but titles: 《 〈.
  private static let titleMarks: [UInt32] = [0x300A, 0x3008]

  static let needs: CandidateTraits = [.openQuote]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard let open = candidate.openQuote, open >= candidate.sentenceStart, !candidate.closers.contains(.quote),
      let closer = candidate.knowledge.closer(of: candidate.text.scalar(at: open).value),
      let following = following(candidate, closer)
    else { return nil }
    if Self.titleMarks.contains(candidate.text.scalar(at: open).value) { return .join }
    return open == candidate.sentenceStart
      ? goesOnSmall(candidate, following.offset) ? .join : nil
      : isAnnounced(candidate, open) ? nil : goesOn(candidate, following) ? .join : nil
  }

  /// Speech comes behind a colon, comma, dash or a verb of speaking.
  private func isAnnounced(_ candidate: Candidate, _ open: Int) -> Bool {
    if candidate.isLowerNext { return false }
    let end = candidate.skipSpacesBack(open)
    guard end < open else { return true }
    let before = candidate.scalar(before: end).kind
    // «№ 45 «О связи. Нормы» с поправками»
    if !before.isDisjoint(with: [.digit, .close]) { return false }
    guard before.contains(.letter) else { return true }
    let word = candidate.text.word(endingAt: end, from: candidate.sentenceStart)
    return candidate.knowledge.isAttribution(WordHash(candidate.text, word, folded: true))
  }

  /// Where the quotation ends, if it does soon, and whether there are more terminals before.
  private func following(_ candidate: Candidate, _ closer: UInt32) -> (offset: Int, hasTerminals: Bool)? {
    let text = candidate.text
    let limit = min(candidate.next.start + Self.reach, candidate.block.upperBound)
    var offset = candidate.next.start
    var hasTerminals = false
    while offset < limit {
      let (value, length) = text.scalar(at: offset)
      offset += length
      if value == closer { return offset < candidate.block.upperBound ? (offset, hasTerminals) : nil }
      let kind = CharacterClass(of: value)
      if kind.contains(.quote) && candidate.knowledge.opens(value) { return nil }
      if candidate.knowledge.isTerminal(value, kind) { hasTerminals = true }
    }
    return nil
  }

  private func goesOn(_ candidate: Candidate, _ following: (offset: Int, hasTerminals: Bool)) -> Bool {
    let (value, length) = candidate.text.scalar(at: following.offset)
    let isNear = following.offset <= candidate.next.start + Self.shortReach
    guard isNear, !following.hasTerminals else { return goesOnSmall(candidate, following.offset) }
    switch value {
    case 0x2C: return !isDashNext(candidate, following.offset + length)
    case 0x29, 0x2E, 0x3A, 0x3B: return true
    default: break
    }
    guard value == 0x20, following.offset + 1 < candidate.block.upperBound else { return false }
    let next = CharacterClass(of: candidate.text.scalar(at: following.offset + 1).value)
    return !next.isDisjoint(with: [.lower, .open])
  }

  /// Behind the quotation follows a word in small letters, and it does not say who spoke.
  private func goesOnSmall(_ candidate: Candidate, _ offset: Int) -> Bool {
    guard candidate.text.bytes[offset] == 0x20 else { return false }
    let word = candidate.text.word(from: offset + 1, to: candidate.block.upperBound)
    guard !word.isEmpty,
      CharacterClass(of: candidate.text.scalar(at: word.lowerBound).value).contains(.lower)
    else { return false }
    return !candidate.knowledge.isAttribution(WordHash(candidate.text, word, folded: true))
  }

  private func isDashNext(_ candidate: Candidate, _ start: Int) -> Bool {
    var offset = start
    while offset < candidate.block.upperBound, candidate.text.bytes[offset] == 0x20 { offset += 1 }
    guard offset < candidate.block.upperBound else { return false }
    return CharacterClass(of: candidate.text.scalar(at: offset).value).contains(.dash)
  }
}
