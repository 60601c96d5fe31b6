import LedeConfig
import LedeCore

/// Finds one sort of line that belongs to a page and not to its article.
///
/// What a rule finds is evidence: the line model weighs it against the place of the line and its neighbours. Only `isCertain`
/// evidence cuts a line by itself.
public protocol CleaningRule: Component {
  /// At least one line for each grade of evidence that it finds, and lines that it leaves alone.
  static var examples: [CleaningExample] { get }
  func evidence(_ line: Int, in page: Page) -> CleaningEvidence?
}

/// Why a rule takes a line for furniture.
public struct CleaningEvidence: Sendable {
  /// How sure it is, from 0 (surest) to 3; each grade of each rule has weights of its own in the line model. `nil`: the evidence has
  /// the weight that it says.
  public let grade: Int?
  /// What it takes from the log-odds that the line is article, behind all that the line model says: for evidence that is not to be
  /// seen in the single pages which the model learns from.
  public let weight: Double
  /// The words that told; `nil`: the form of the whole line.
  public let cue: Range<Int>?
  /// The line is cut wherever it stands.
  public let isCertain: Bool

  /// Evidence of the weight that the models give a grade, from 0 (surest) to 3.
  public init(grade: Int, cue: Range<Int>? = nil, isCertain: Bool = false) {
    self.grade = grade
    weight = 0
    self.cue = cue
    self.isCertain = isCertain
  }

  /// Evidence of a weight of its own, in log-odds.
  public init(weight: Double, cue: Range<Int>? = nil, isCertain: Bool = false) {
    grade = nil
    self.weight = weight
    self.cue = cue
    self.isCertain = isCertain
  }

  /// The line is furniture, wherever it stands, and no headline.
  static func sure(_ cue: Range<Int>?) -> Self { Self(weight: 4, cue: cue, isCertain: true) }

  /// It is right most of the time.
  var isStrong: Bool { grade.map { $0 < Self.grades - 1 } ?? (isCertain || weight >= Self.strong) }

  /// One wrong in twenty.
  private static let strong = 3.0

  static let grades = 4
}

/// A rule that looks for a kind of cue at the start of a line.
protocol CueRule: CleaningRule {
  static var kind: CueKnowledge.Kind { get }
  /// Lines in which the cue stands in such a way are cut wherever they are.
  static var certain: [LineCues.Form] { get }
}

extension CueRule {
  package func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    let cues = page.lines[line].cues
    guard let form = cues.form(Self.kind) else { return nil }
    return CleaningEvidence(grade: form.rawValue, cue: cues.range, isCertain: Self.certain.contains(form))
  }
}

extension CleaningRule {
  public static var exampleLines: [String] { examples.flatMap(\.lines) }
}
