import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax

/// The boundary rules and their export are two statements of one rule book: over the examples of the rules they must not part.
@Suite struct SRXAgreementTests {
  /// An example as both segment it: without the marks of the rule that it is for.
  private struct Outcome {
    let rule: String
    let expression: SRXExpression
    let example: BoundaryExample
    let built, exported: [Int]
    var agrees: Bool { built == exported }
  }

  private static func outcomes() throws -> [Outcome] {
    var stages: [String: SegmentStage] = [:]
    var outcomes: [Outcome] = []
    for rule in BoundaryRules.all {
      let type = type(of: rule.make())
      for example in type.examples {
        let stage =
          try stages[example.language]
          ?? segmentStage(
            "srx: x.srx", files: ["in/x.srx": try SRXExport.xml([example.language])])
        stages[example.language] = stage
        func ends(_ stage: SegmentStage) throws -> [Int] {
          try segment(example.text, example.language, stage).items.dropLast().map(\.range.upperBound)
        }
        outcomes.append(
          Outcome(
            rule: rule.name, expression: type.srx, example: example, built: try ends(SegmentStage()),
            exported: try ends(stage)))
      }
    }
    return outcomes
  }

  @Test func theExportEndsSentencesWhereTheRulesDo() throws {
    let outcomes = try Self.outcomes()
    for outcome in outcomes where outcome.expression == .expressed {
      let name = "\(outcome.rule): \(outcome.example.marked)"
      #expect(outcome.agrees != Self.apart.contains(name), "\(name)")
    }
    // A rule that is said to be expressed is so in one of its examples at least.
    for (rule, own) in Dictionary(grouping: outcomes, by: \.rule) where own[0].expression == .expressed {
      #expect(own.contains { $0.agrees }, "\(rule)")
    }
  }

  /// What is said of a rule that cannot be exported is true of one of its examples at least.
  @Test func aRuleThatCannotBeExportedIsMissedThere() throws {
    for (rule, own) in Dictionary(grouping: try Self.outcomes(), by: \.rule) where own[0].expression != .expressed {
      #expect(own.contains { !$0.agrees }, "\(rule)")
    }
  }

  @Test func whatIsListedStandsThere() {
    for part in Self.parts {
      let rule = BoundaryRules.all.first { $0.name == part.rule }
      let examples = rule.map { type(of: $0.make()).examples.map(\.marked) } ?? []
      for text in part.texts { #expect(examples.contains(text), "\(part.rule): \(text)") }
    }
  }

  /// The examples at which the export ends sentences elsewhere, with the reason.
  private struct Part {
    let rule: String
    let reason: String
    let texts: [String]
  }

  private static let apart = Set(parts.flatMap { part in part.texts.map { part.rule + ": " + $0 } })

  private static let parts = [
    Part(
      rule: "abbreviation",
      reason:
        "Whether an abbreviation is a word, a name or a unit here is told by more than what stands right around the place",
      texts: [
        "El 30 ago.⁀ 1984 llegó.", "Были Орлов и др.⁀ — 5 человек.", "Были Орлов, Лис и др.⁀ № 5 выиграл.",
        "Вышел журнал Ген.‖ Потом закрылся.", "Купили груши и т.⁀ п.| Потом ушли.",
        "Купили груши и т.⁀ п.‖ 5 мая ушли.",
        "Мы помогли им.‖ Потом ушли.", "Халық саны 20 млн.‖ Оның жартысы қалада.",
        "Это было в 1998 г.| Потом стало лучше.", "Он жил тут в 1999 г.| Омск рос.", "At 5 a.m.⁀ Mr.⁀ Orr left.",
        "Он был добр-с.| Так и жил.", "He left at 6 P.M.‖ Mr.⁀ Orr stayed.", "Цена за кв.⁀ м.| Торг уместен.",
        "Ціна за кв.⁀ м.| Торг можливий.", "Drei Euro pro Std.‖ Ist das viel?",
        "Omkring 500 f.⁀ Kr.⁀ Aten växte.", "Už v 5. stol.⁀ n.⁀ l.⁀ Praha stála.",
        "وهو من المجموعة ب.‖ وقال ذلك.", "Пришли повара и пр.| Комиссия ждала.",
        "Изд.⁀ 3-е, испр.⁀ и доп.| Переплёт цел.", "Jis gimė 1920 m.‖ Prof.⁀ Ona tai matė.",
      ]),
    Part(
      rule: "abbreviation", reason: "It asks which bracket is open", texts: ["Слово (абаз.⁀ Ажва известно."]),
    Part(
      rule: "attribution",
      reason: "Without capitals before the verb, or without spaces, a list of verbs takes too much for said",
      texts: [
        "\"ماذا حدث؟\"⁀ سأل الصحفي.", "“Why?”| Then Mary asked again.",
        "\"रुको!\"| फिर उसने कहा, \"चलो।\"",
      ]),
    Part(
      rule: "plain-terminal",
      reason: "It asks whether the word before or behind the sign is an abbreviation, a letter or a name",
      texts: [
        "モーニング娘。⁀が来た。", "ڈاکٹر اے۔⁀ کیو۔⁀ خان آئے۔", "គាត់មានសៀវភៅ ប៊ិច ។⁀ល។‖ គាត់រៀន។",
        "គាត់បានមកដល់។‖ ភ្លៀងបានឈប់។",
      ]),
    Part(
      rule: "initials",
      reason: "It asks whether the letter is a unit, a praenomen, one of a list or a letter of another script",
      texts: [
        "Біздің сынып – 9 В.‖ Сабақ ұзақ.",
        "Криві А, Б та В.‖ Крива А росте.", "Скорость равна V.‖ Найдите путь.", "Ответил — Ли В.‖ Телефон занят.",
        "The answer is C.‖ Explain it.", "Ответ: Б.‖ Объясните его.", "Дұрыс жауап — С.‖ Неге екенін айт.",
        "La réponse est B.‖ Expliquez.", "Ол А тобында, мен — В.‖ Ойын ертең.", "In triangle ABC look at B.‖ Find AC.",
        "وصل س. م.⁀ حسن.", "آقای م. ر.⁀ کریمی آمد.", "Hoy hace 33.8°F.| Mañana nevará.", "venit c.⁀ Iulius.",
        "आए ट.⁀ ठ.⁀ शर्मा।", "Ответит А.⁀ Ли завтра.", "Відповів С.⁀ К.⁀ Лі завтра.",
      ]),
    Part(
      rule: "inside-word", reason: "Without a space there is no end in the export: most would be addresses",
      texts: ["Он ушёл.|«Куда?» — думали мы."]),
    Part(
      rule: "list-number",
      reason: "It asks what stands at the start of the paragraph, bullets and inner numbers among it",
      texts: ["1.2.⁀ Methods.| We asked.", "Порядок: 1.⁀ Вымыть посуду.", "• 3.⁀ Boil the water."]),
    Part(
      rule: "ordinal", reason: "It asks whether a phrase of time is all that stands before the year",
      texts: ["U 2022.⁀ Zagreb je dobio most.", "Cesar Franc II.⁀ Habsburški je umrl."]),
    Part(
      rule: "lower-case",
      reason: "It asks whether the sentence so far and those around have capitals, and what its last word is",
      texts: [
        "Is that right?⁀ he asked.", "call 303-8160.‖ they answer.", "it is NASA.‖ they know.",
        "that is it.‖ then it rained.", "the sun set.‖ then it rained.", "venit marcus.⁀ abiit.",
        "мы пришли (как всегда).‖ потом ушли.", "Но, увы!⁀ поезд ушёл.",
        "Il a un supplém.⁀ de trois euros.| Il part.", "We left late.‖ slept well.‖ felt good.",
        "Были тут в мае.‖ еда вкусная.‖ всё понравилось.",
        "lol.‖ ok bye then.‖ see you.",
        "When, thump!⁀ thump!⁀ down she came.", "Did you see Tom Hanks?‖ he was there.", "Hij kwam niet.‖ 't Was koud.",
        "Hier woont J.⁀ ’t Hart.",
        "Это строит.⁀ фирма из Омска.| Она старая.", "Az önkorm.⁀ épület zárva van.| Hétfőn nyit.",
        "Бұл қызмет.⁀ пәтер еді.| Оны сатты.",
      ]),
    Part(rule: "number", reason: "It asks for the word before the degree sign", texts: ["Voir le N°.⁀ 1026 ici."]),
    Part(
      rule: "ordinal",
      reason: "The words that follow an ordinal are exported as they are in the file, in small letters",
      texts: ["Bolo to 7.⁀ Apríla 2020.", "Bylo to 5.⁀ Května."]),
    Part(
      rule: "ordinal", reason: "It asks for the whole date", texts: ["그날은 2023.⁀ 5.⁀ 9.⁀ 열렸다."]),
    Part(
      rule: "ellipsis", reason: "Behind a question mark two points are an ellipsis there",
      texts: ["Who came?..| 12 men."]),
    Part(
      rule: "plain-terminal", reason: "Terminals of scripts without spaces end everything in the export",
      texts: ["长１．⁀５米。"]),
    Part(
      rule: "punctuation", reason: "A terminal that stands alone behind a space is not looked at twice",
      texts: [
        "Зал кричал «Ура!»⁀ .", "Зал кричал «Ура!»⁀ .| Все встали.", "It is shown in Fig.⁀ ??",
        "Он ушёл.⁀ ..| Потом пришёл.", "Ол кетті.⁀ ..| Сосын келді.",
      ]),
  ]
}
