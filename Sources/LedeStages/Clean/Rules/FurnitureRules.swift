import LedeCore

/// “You are receiving this email because…”, «Отписаться от рассылки», and what stands below.
package struct MailRule: CleaningRule {
  package static let name = "mail"
  package static let help =
    "What newsletters say of themselves: why they came, where to read or leave them, whose they are"
  package static let examples = [
    CleaningExample(
      "en",
      """
      ✂-4.0 ⟨View this email⟩ in your browser
      · The ferry left the harbour at noon, and all of the town had come to the pier to see it go.
      · They asked how to unsubscribe from the list, and nobody in the office knew what to tell them.
      ✂-4.0 ⟨You are receiving this⟩ email because you signed up at the pier.
      ✂-4.0 4 Quay Street, Port Alder
      ✂-4.0 ⟨Unsubscribe⟩
      """),
    CleaningExample(
      "ru",
      """
      ✂-4.0 ⟨Открыть письмо в браузере⟩
      · Паром ушёл в полдень, и весь город пришёл на пристань.
      ✂-4.0 ⟨Вы получили это письмо⟩, потому что живёте у реки.
      """),
    CleaningExample("kk", "✂-4.0 ⟨Хатты браузерде ашу⟩"),
  ]

  package init() {}

  package func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    let lines = page.lines
    if lines[line].furniture.kinds.contains(.mail) { return .sure(lines[line].furniture.cue) }
    if isName(line, in: lines) { return .sure(nil) }
    // The sender's address and name, between such lines or below them.
    guard !lines[line].isProse, !lines[line].isEnded, lines[line].words <= Self.short, line > 0,
      lines[max(0, line - Self.reach)..<line].contains(where: { $0.furniture.kinds.contains(.mail) }),
      lines[(line + 1)...].allSatisfy({ !$0.isProse || $0.furniture.kinds.contains(.mail) }),
      lines[..<line].contains(where: \.isProse)
    else { return nil }
    return .sure(nil)
  }

  /// The name of the letter: right below a line of this sort, without a blank one between them, and above a headline.
  private func isName(_ line: Int, in lines: [PageLine]) -> Bool {
    guard line > 0, line + 2 < lines.count, !lines[line].followsBlank,
      lines[line - 1].furniture.kinds.contains(.mail), !lines[..<line].contains(where: \.isProse)
    else { return false }
    let areShort = lines[line...line + 1].allSatisfy { $0.isShort && $0.words <= Self.short }
    return areShort && lines[line + 1].followsBlank && lines[line + 2].followsBlank
  }

  private static let reach = 3
  private static let short = 12
}

/// “For more stories, join our channel.”, «Подписывайтесь на наш телеграм-канал».
package struct CallRule: CleaningRule {
  package static let name = "call"
  package static let help = "Sentences that call readers to a channel, page, app or letter of the site"
  package static let examples = [
    CleaningExample(
      "en",
      """
      ✂-4.0 ⟨For more stories⟩, join our WhatsApp channel.
      · She asked them to join her on the pier, where the ferry lay.
      """),
    CleaningExample(
      "en",
      """
      · The ferry left the harbour at noon, and all of the town had come to the pier.
      · Follow the Anlo News on Facebook, she said, and see there when the ferry leaves.
      · So they did, and on the next day there was no room left on the ferry for them.
      ✂-4.0 ⟨Follow⟩ the Anlo News on Facebook, and see there when the next ferry leaves.
      """),
    CleaningExample(
      "ru",
      """
      ✂-4.0 ⟨Подписывайтесь⟩ на наш телеграм-канал
      · Жители подписались на канал порта.
      """),
    CleaningExample(
      "kk",
      """
      ✂-4.0 Telegram арнамызға ⟨тіркеліңіз⟩
      · Олар арнаға тіркелді.
      """),
    CleaningExample(
      "ky",
      """
      · Паром түштө порттон чыгып кетти, аны узатканы бүт шаардын эли жээкке чогулуп келген эле.
      ✂-4.0 Порттун YouTube каналына ⟨жазылыңыз⟩!
      """),
  ]

  package init() {}

  package func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    let furniture = page.lines[line].furniture
    if furniture.kinds.contains(.call) { return .sure(furniture.cue) }
    // Below the text a call need not say whose channel it is: “Follow the Anlo News on Facebook for more.”
    guard furniture.kinds.contains(.callToOthers), line > 0, page.lines[..<line].contains(where: \.isProse),
      !page.lines[(line + 1)...].contains(where: { $0.isProse && $0.furniture.kinds.isDisjoint(with: Self.calls) })
    else { return nil }
    return .sure(furniture.cue)
  }

  private static let calls: LineFurniture.Kinds = [.call, .callToOthers]
}

/// «👍 120», “3.4K”, “@harbour_news”, “Forwarded from …”.
package struct MessengerRule: CleaningRule {
  package static let name = "messenger"
  package static let help = "Reactions, views, account names and what else messengers show around a post"
  package static let examples = [
    CleaningExample(
      "en",
      """
      ✂-4.0 Port Alder now
      ✂-4.0 3.1K subscribers
      ✂-4.0 ⟨Forwarded from⟩ Port Alder
      · The ferry left the harbour at noon.
      ✂-4.0 👍 24 ❤️ 12
      ✂-4.0 3.4K
      ✂-4.0 @harbour_news
      · @harbour_news writes that it left.
      """),
    CleaningExample(
      "ru",
      """
      · 🚌 4 и 11 ходят.
      ✂-4.0 👍 214
      ✂-4.0 👉 Подписаться | Прислать новость
      ✂-4.0 @port_info
      """),
    CleaningExample("kk", "✂-4.0 🔥 31"),
    CleaningExample(
      "kk",
      """
      ✂-4.0 Айлақ хабары
      · ⚡️Паром сәуірге дейін тоқтады
      · Паром сәуірге дейін жүрмейді, деп хабарлады бүгін қала әкімдігі, себебі айлақ жөнделіп жатыр.
      ✂-4.0 Айлақ хабары, 18:22
      """),
    CleaningExample(
      "en",
      """
      ✂-4.0 Port Alder now
      · ⚡️Ferry stops until April
      · The ferry will not sail until April, the town hall said on Monday, as the harbour is being mended.
      ✂-4.0 ❤️ 12
      """),
    CleaningExample(
      "ru",
      """
      ✂-4.0 [12.11.2025 9:14] Марина: [⟨Переслано из⟩ Порт]
      · Паром ходит снова, передаёт контора порта.
      """),
  ]

  package init() {}

  package func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    let lines = page.lines
    if lines[line].furniture.kinds.contains(.messenger) { return .sure(lines[line].furniture.cue) }
    if isChannel(line, in: page) || isNameAndHour(line, in: page) || isBelowPost(line, in: lines) { return .sure(nil) }
    // A row of links with an arrow before it, right above the account's name.
    let isRow =
      lines[line].separators > 0 && (1...8).contains(lines[line].words) && !lines[line].isEnded
      && page.text.scalar(at: lines[line].range.lowerBound).value > Self.signs
    let behind = lines[(line + 1)...].prefix(2)
    return isRow && behind.contains { $0.furniture.kinds.contains(.messenger) } ? .sure(nil) : nil
  }

  /// Numbers and rows of links below the text, beside reactions or account names.
  private func isBelowPost(_ line: Int, in lines: [PageLine]) -> Bool {
    guard line > 0, lines[line].isShort, lines[line].words <= Self.shortRow,
      lines[line].separators > 0 || lines[line].letters == 0
    else { return false }
    let around = [line - 1, line + 1].filter(lines.indices.contains)
    return around.contains { lines[$0].furniture.kinds.contains(.messenger) }
      && !lines[line...].contains(where: \.isProse)
  }

  private static let shortRow = 6

  /// The name of the channel: the first line, right above how many read it, when the post was changed, or a post that begins with a sign, where
  /// reactions or account names stand below the text; or it stands below the post again, with the hour.
  private func isChannel(_ line: Int, in page: Page) -> Bool {
    let lines = page.lines
    guard line == 0, lines.count > 2, lines[0].isShort, !lines[0].isEnded,
      let text = lines.firstIndex(where: \.isProse), text > 0
    else { return false }
    if lines[text...].indices.contains(where: { isNameAndHour($0, in: page) }) { return true }
    let below = lines[1]
    let isHead =
      below.furniture.kinds.contains(.messenger) || below.cues.isCounter || below.cues.form(.date) == .whole
      || page.text.scalar(at: below.range.lowerBound).value > Self.signs && below.words > 1
    return isHead && !below.followsBlank && lines[text...].contains { $0.furniture.kinds.contains(.messenger) }
  }

  /// Arrows and letters end here, in code points.
  private static let signs: UInt32 = 0x2189

  /// “Port Alder now, 18:22”: who posted it, and when, below the post; the name stands at its top.
  private func isNameAndHour(_ line: Int, in page: Page) -> Bool {
    let (own, name) = (page.text.bytes[page.lines[line].range], page.text.bytes[page.lines[0].range])
    let hour = own.dropFirst(name.count)
    return line > 0 && own.starts(with: name) && (4...7).contains(hour.count) && hour.first == UInt8(ascii: ",")
      && hour.contains(UInt8(ascii: ":")) && hour.dropFirst().allSatisfy { $0 <= UInt8(ascii: ":") }
  }
}

/// “Your browser does not support the video tag.”
package struct EmbedRule: CleaningRule {
  package static let name = "embed"
  package static let help = "What stands for a frame or film that is not shown"
  package static let examples = [
    CleaningExample(
      "en",
      """
      ✂-4.0 ⟨Your browser does not support⟩ the video tag.
      · The browser of the harbour office does not support it.
      """),
    CleaningExample("ru", "✂-4.0 ⟨Ваш браузер не поддерживает⟩ видео."),
    CleaningExample("kk", "✂-4.0 ⟨Сіздің браузеріңіз⟩ видеоны қолдамайды."),
  ]

  package init() {}

  package func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    let furniture = page.lines[line].furniture
    return furniture.kinds.contains(.embed) ? .sure(furniture.cue) : nil
  }
}
