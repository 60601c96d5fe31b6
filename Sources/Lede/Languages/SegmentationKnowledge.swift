import LedeText

/// What the boundary rules know of a language.
public struct SegmentationKnowledge: Sendable {
  /// What may follow an abbreviation; see `AbbreviationsFile`.
  public enum AbbreviationClass: Sendable {
    case never, sometimes, afterNumber, beforeNumber
  }

  /// By the abbreviation as the file writes it.
  public let abbreviations: [String: AbbreviationClass]
  public let breakBefore: SegmentationFile.BreakBefore
  /// Folded: starters and stop words.
  public let starters: Set<String>
  public let ordinalDot: Bool
  public let ordinalFollowers: Set<String>
  /// Folded.
  public let attribution: Set<String>
  /// Code points that end sentences here besides Unicode's.
  public let terminators: Set<UInt32>
  public let notTerminators: Set<UInt32>
  /// Opening quotation marks with their closers.
  public let quotes: [UInt32: UInt32]

  init(_ file: LanguageFile) {
    let data = file.segmentation
    var abbreviations: [String: AbbreviationClass] = [:]
    for word in data.abbreviations.beforeNumber.words { abbreviations[word] = .beforeNumber }
    for word in data.abbreviations.afterNumber.words { abbreviations[word] = .afterNumber }
    for word in data.abbreviations.sometimes.words { abbreviations[word] = .sometimes }
    for word in data.abbreviations.never.words { abbreviations[word] = .never }
    self.abbreviations = abbreviations
    breakBefore = data.breakBefore
    starters = Set((data.starters.words + file.scoring.stopWords.words).map(\.folded))
    ordinalDot = data.ordinalDot
    ordinalFollowers = Set(data.ordinalFollowers.words)
    attribution = Set(data.attribution.words.map(\.folded))
    terminators = Self.scalars(data.terminators.words)
    notTerminators = Self.scalars(data.notTerminators.words)
    var quotes: [UInt32: UInt32] = [:]
    for pair in data.quotes where pair.count == 2 {
      if let open = pair[0].unicodeScalars.first, let close = pair[1].unicodeScalars.first {
        quotes[open.value] = close.value
      }
    }
    self.quotes = quotes
  }

  private static func scalars(_ words: [String]) -> Set<UInt32> {
    Set(words.compactMap { $0.unicodeScalars.first?.value })
  }
}
