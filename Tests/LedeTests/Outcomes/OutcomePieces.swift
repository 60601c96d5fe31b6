import Foundation

@testable import Lede
@testable import LedeCore
@testable import LedeStages

/// What pages of a language are made of: sentences of its sample, the examples of the rules, the words of its file and what stands in
/// pages of any language.
struct OutcomePieces {
  /// What is done to pages before anything is written, in YAML.
  static let stages = """
    stages:
      - clean
      - segment
      - keywords
      - score: {position: true, opening: true, keywords: true, frequency: true, title: true, length: true, similarity: true,
          centrality: true, names: true, numbers: true, cues: true, quotation: true}
      - summarise: {sentences: 3}

    """

  let language: String
  let headline: String
  private let sentences: [String]
  private let furniture: [String]
  private let known: [String]

  init(_ language: String) throws {
    self.language = language
    let file = LanguageFile.embedded(language)
    let lines = try Self.sample(language).split(separator: "\n").map(String.init)
    let sample = (file?.sample.text ?? "").split(separator: "\n").map(String.init)
    headline = file.map(\.sample.title) ?? ""
    sentences = (sample + lines.filter { $0.count > 80 }).flatMap(Self.sentences)
    let own = Self.cleaning.filter { $0.language == language }
    furniture = (own.isEmpty ? Self.cleaning.filter { $0.language == "en" } : own).flatMap(Self.lines)
    known = Self.boundaries.filter { $0.language == language }.map(\.text) + (file.map(Self.words) ?? [])
  }

  private static let cleaning = CleaningRules.all.flatMap { type(of: $0.make()).examples }
  private static let boundaries = BoundaryRules.all.flatMap { type(of: $0.make()).examples }

  func next(_ random: inout SplitMix) -> String {
    switch random.below(20) {
    case 0..<10: (0...random.below(3)).map { _ in random.pick(sentences) }.joined(separator: " ")
    case 10..<13: random.pick(furniture)
    case 13..<17 where !known.isEmpty: random.pick(known)
    default: random.pick(Self.anywhere)
    }
  }

  /// The root of the repository.
  static let root = URL(filePath: #filePath).pathComponents.dropLast(4).joined(separator: "/")

  /// The text of the samples of a language; empty: there is none.
  private static func sample(_ language: String) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: root + "/samples").sorted()
    guard let name = names.first(where: { $0.hasPrefix(language + "-") && !$0.contains("cp1251") }) else { return "" }
    return try String(contentsOfFile: root + "/samples/" + name, encoding: .utf8)
  }

  private static func sentences(_ paragraph: String) -> [String] {
    var parts = [""]
    for character in paragraph {
      parts[parts.count - 1].append(character)
      if ".。؟。!?".contains(character), parts[parts.count - 1].count > 25 { parts.append("") }
    }
    return parts.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  private static func lines(_ example: CleaningExample) -> [String] {
    example.marked.split(separator: "\n").map { line in
      let text = line.drop { $0 != " " }.dropFirst().filter { !"⟨⟩".contains($0) }
      return String(text.replacing(#/ ×\d+$| ◌$/#, with: ""))
    }
  }

  /// What the file of a language knows, in places where it matters.
  private static func words(_ file: LanguageFile) -> [String] {
    let (dates, abbreviations, cues) = (file.dates, file.segmentation.abbreviations, file.boilerplate)
    let days = dates.months.words.map { "4 \($0) 2024" } + dates.weekdays.words.map { "\($0), 4.05.2024 18:30" }
    let often = [abbreviations.never, abbreviations.sometimes, abbreviations.often, abbreviations.ends]
    let short = often.flatMap(\.words).map { "Anlo \($0). Berg \($0). 5 \($0). anlo." }
    let numbers =
      abbreviations.afterNumber.words.map { "Anlo 12 \($0). Berg." }
      + abbreviations.beforeNumber.words.map { "Anlo \($0). 12 Berg." }
    let lists = [
      cues.credit, cues.related, cues.share, cues.subscribe, cues.tags, cues.byline, cues.source, cues.counter,
    ]
    let lines = lists.flatMap(\.words).flatMap { [$0, "\($0): Ann Berg"] }
    let speech = file.segmentation.attribution.words.map { "“Anlo!” \($0) Berg. «Anlo?» - \($0) Berg. Anlo: \"Berg\"." }
    let openers = file.scoring.leaningOpeners.words.map { "\($0) Anlo 1908 Berg Inny 1909." }
    return (days + short + numbers + lines + speech + openers).map {
      $0.prefix(1).uppercased() + $0.dropFirst()
    }
  }

  private static let anywhere = [
    "1. Anlo", "2) Berg and Inny", "- Anlo", "• Berg", "* * *", "IV. Anlo", "(a) Anlo (b) Berg", "Anlo\tBerg\t12",
    "12 345",
    "Anlo – Berg", "Photo: Ann Berg / ANL", "https://anlo.example/2024/05/04/ferry?id=7&a=b", "ann@anlo.example",
    "Anlo | Berg | Inny", "Anlo › Berg › Inny", "#anlo #berg", "@anlo", "👍 12 🔥 3", "⭐⭐⭐ Anlo 🙂 Berg.",
    "{name} 100 % %s ${x}",
    "A. B. Berg, J. R. R. Inny and «К.К.Тасов» met A.Berg on 4.05.2024 at 18:30.", "[[year]] {{title}} <%= anlo %>",
    "ANLO, May 4 (ANL) – Anlo has 1,200.50 Berg.", "“Anlo,” Berg said. “Inny.”", "- Anlo? - Berg asked. - Inny!",
    "Anlo [1] Berg.[2] Inny¹ (Anlo. Berg.) Inny…", "Anlo... berg. Inny?! Berg.Inny Anlo.", "«Anlo „Berg“ Inny».",
    "4 May 2024, 18:30", "04.05.2024", "2024-05-04", "18:30", "Views: 1204", "Anlo\u{00AD}berg in\u{00A0}Inny\u{200B}.",
    "&amp; < > \"",
    "It costs 5 $ (or 4.50 €), No. 5, p. 12, at 5 p.m. Berg", "Anlo e.g. Berg, i.e. Inny etc. Berg",
    "`anlo. Berg` **Inny** _anlo_",
  ]
}
