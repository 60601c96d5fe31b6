/// The sentences chosen for the summary.
public struct Summary: Layer, Equatable {
  public static let name = "summary"

  /// Indices into the sentences, in the order of the text.
  public let chosen: [Int]
  /// For each sentence that scored high enough but was passed over: why.
  public let passedOver: [Int: Reason]

  public init(chosen: [Int], passedOver: [Int: Reason]) {
    self.chosen = chosen
    self.passedOver = passedOver
  }

  /// Why a sentence with a good score is not in the summary.
  public enum Reason: String, Sendable, CaseIterable {
    case leaningOpener = "leaning-opener"
    case fragment
    case announcement
    case tooShort = "too-short"
    case repetition
    case overBudget = "over-budget"

    /// One line, without a full stop.
    package var help: String {
      switch self {
      case .leaningOpener: "it begins with a word that leans on the sentence before, which is left out"
      case .fragment: "no terminal punctuation ends it: a heading, a caption or an item of a list"
      case .announcement: "it ends in a colon, and nothing follows"
      case .tooShort: "it has too few words to say something"
      case .repetition: "it repeats what is chosen already"
      case .overBudget:
        "it is longer than what is left of the budget, its announcement and the rest of its quotation included"
      }
    }
  }
}

extension Article {
  /// The sentences of the summary, in the order of the text, each on one line; `nil`: no summary was made.
  public var summaryLines: [String]? {
    guard let summary = layers[Summary.self], let sentences = layers[Sentences.self]?.items else { return nil }
    return summary.chosen.map { line(sentences[$0].range) }
  }
}
