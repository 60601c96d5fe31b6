/// The sentences chosen for the summary.
public struct Summary: Layer, Equatable {
  public static let name = "summary"

  /// Indices into the sentences, in the order of the text.
  public let chosen: [Int]
  /// For each sentence that was looked at and is not in the summary: why.
  public let passedOver: [Int: PassedOver]
  /// The sentence that would have come next; `nil`: none was left that could.
  public let next: Int?

  public init(chosen: [Int], passedOver: [Int: PassedOver], next: Int? = nil) {
    (self.chosen, self.passedOver, self.next) = (chosen, passedOver, next)
  }

  /// What speaks against a sentence.
  public struct PassedOver: Sendable, Equatable {
    /// Why it was passed over.
    public let reason: Reason
    /// What it says again: of the words of the shorter of the two, the share that the other has.
    public let repeats: Repeated?
    /// What that took from its score, where it has a better one than a sentence of the summary; else 0.
    public let loss: Double

    public init(_ reason: Reason, repeats: Repeated? = nil, loss: Double = 0) {
      (self.reason, self.repeats, self.loss) = (reason, repeats, loss)
    }
  }

  /// What a sentence shares with one of the summary, or with all of it.
  public struct Repeated: Sendable, Equatable {
    /// The index of the sentence in the summary.
    public let sentence: Int
    /// From 0 to 1; names, figures and rare words count more.
    public let share: Double
    /// The share is what all sentences of the summary have of it together; `sentence` has the most.
    public let isTogether: Bool

    public init(sentence: Int, share: Double, isTogether: Bool = false) {
      (self.sentence, self.share, self.isTogether) = (sentence, share, isTogether)
    }
  }

  /// Why a sentence is not in the summary.
  public enum Reason: String, Sendable, CaseIterable {
    case leaningOpener = "leaning-opener"
    case speaker, quotation, question, announcement, fragment, headline, caption, credit, call, address, capitals, date
    case pageNote = "page-note"
    case tooShort = "too-short"
    case unbroken
    case repetition
    case overBudget = "over-budget"
    case filler, outscored

    /// One line, without a full stop.
    package var help: String {
      switch self {
      case .leaningOpener: "it leans on what is left out before it"
      case .speaker: "it is speech, and who speaks is left out"
      case .quotation: "it is half a quotation"
      case .question: "it asks and does not tell"
      case .announcement: "it announces what follows, or ends in a colon"
      case .fragment: "no terminal punctuation ends it, or its line is a heading or code"
      case .headline: "it is the headline again"
      case .caption: "it is the caption of a picture"
      case .credit: "it is a credit"
      case .call: "it calls on readers to follow or subscribe"
      case .address: "it is an address"
      case .capitals: "it is a line in capitals, or begins with one"
      case .date: "it is a date"
      case .pageNote: "it speaks of the page and not of its matter"
      case .tooShort: "it has too few words to say something"
      case .unbroken: "it is longer than any sentence: nothing parts it"
      case .repetition: "it repeats what is chosen already"
      case .overBudget:
        "it is longer than what is left of the budget, its announcement and the rest of its quotation included"
      case .filler: "its score is so low that it would only fill the room that is left"
      case .outscored: "others have better scores"
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
