import LedeConfig

/// «Фото: ЦИК», “Photo: Jane Doe/The Paper”, and captions that end in a credit.
public struct CreditRule: CleaningRule {
  public static let name = "credit"
  public static let help = "Credits of photos and videos, and captions that end in one"

  public init() {}

  public func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    let cues = page.lines[line].cues
    if let form = cues.form(.credit), form != .long {
      return CleaningEvidence(
        grade: form == .whole ? 0 : form == .marked ? 1 : 2, cue: cues.range, isCertain: form != .short)
    }
    if let names = cues.capitalsAtEnd { return CleaningEvidence(grade: 1, cue: names, isCertain: true) }
    return cues.creditAtEnd.map { CleaningEvidence(grade: 3, cue: $0) }
  }
}
