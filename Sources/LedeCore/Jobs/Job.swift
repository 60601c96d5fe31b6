import LedeText

/// What came back from translators for one article.
package struct Job: Sendable, Equatable {
  /// The article's source, as the run named it.
  package let original: String
  /// BCP 47.
  package let sourceLanguage: String
  /// BCP 47; `nil`: the job does not say.
  package let targetLanguage: String?
  /// The hash of the file or record that it was made from, as `SourceFile.hash`; `nil`: the job has lost it.
  package let hash: String?
  /// The pipeline that took the file apart; `nil`: the job has lost it.
  package let pipeline: PipelineMark?
  package let units: [JobUnit]
  /// The units that the article had when the job was made; `nil`: the job does not say.
  package var size: Int?
  /// The units that the file of the job had, of all its articles; `nil`: the job does not say.
  package var total: Int?

  package init(
    original: String, sourceLanguage: String, targetLanguage: String?, hash: String?, pipeline: PipelineMark?,
    units: [JobUnit], size: Int? = nil, total: Int? = nil
  ) {
    (self.size, self.total) = (size, total)
    (self.original, self.sourceLanguage, self.targetLanguage) = (original, sourceLanguage, targetLanguage)
    (self.hash, self.pipeline, self.units) = (hash, pipeline, units)
  }
}

/// A unit of a job.
package struct JobUnit: Sendable, Equatable {
  /// As the job has it: a name, never a path.
  package let id: String
  package let source: [JobPiece]
  /// `nil`: the job has none, or it is empty.
  package let target: [JobPiece]?
  /// What the job says of the target; `nil`: nothing.
  package let state: Target.State?
  /// The bytes of the file that it stands in, half-open; `nil`: the job has lost them.
  package var place: Range<Int>?
  /// It is the headline.
  package let isTitle: Bool
  /// The job's format knows targets that are not to be used as they are (`fuzzy` in PO), and this is one.
  package var isFuzzy = false
  /// What the job calls the state of the target where that is no state.
  package var unknownState: String?
  /// Its target is there and says something else than its source. Compared once: it is asked for at each step of a merge.
  package let differs: Bool

  package init(
    id: String, source: [JobPiece], target: [JobPiece]?, state: Target.State? = nil, place: Range<Int>? = nil,
    isTitle: Bool = false
  ) {
    (self.id, self.source, self.target) = (id, source, target)
    (self.state, self.place, self.isTitle) = (state, place, isTitle)
    differs = target.map { $0 != source && $0.normalised != source.normalised } ?? false
  }

  /// It has a target that says something else than the source, or that somebody has approved.
  package var isTranslated: Bool {
    guard target != nil, !isFuzzy else { return false }
    if let state, state == .reviewed || state == .final { return true }
    return differs
  }
}

/// A piece of a unit's source or target, in its order.
package enum JobPiece: Sendable, Equatable {
  /// Strings that differ in their Unicode form alone are equal: clients change it.
  case text(String)
  case code(JobCode)
}

/// A code of a job.
package struct JobCode: Sendable, Equatable {
  package enum Part: Sendable, Equatable {
    case opening, closing, standalone
  }

  package let part: Part
  /// The same for the two halves of a pair.
  package let id: String
  /// The markup, or the protected text, where the job shows it.
  package let content: String

  package init(_ part: Part, id: String, content: String = "") {
    (self.part, self.id, self.content) = (part, id, content)
  }
}

extension [JobPiece] {
  /// With neighbouring texts joined, each run of white space one blank, none at the ends, and codes by their names alone.
  package var normalised: [JobPiece] {
    var (result, text) = ([JobPiece](), "")
    func flush() {
      if !text.isEmpty { result.append(.text(text.withSpacesCollapsed)) }
      text = ""
    }
    for piece in self {
      switch piece {
      case .text(let more): text += more
      case .code(let code):
        flush()
        result.append(.code(JobCode(code.part, id: code.id)))
      }
    }
    flush()
    if case .text(let first)? = result.first { result[0] = .text(first.withoutSpaceBefore) }
    if case .text(let last)? = result.last {
      result[result.count - 1] = .text(last.withoutSpaceBehind)
    }
    return result.filter { $0 != .text("") }
  }

  /// Without codes.
  package var plainText: String {
    map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }
}

extension Job {
  /// What several jobs say of one article.
  package init(joining jobs: [Job]) {
    let first = jobs.first
    self.init(
      original: first?.original ?? "", sourceLanguage: first?.sourceLanguage ?? "und",
      targetLanguage: first?.targetLanguage, hash: jobs.lazy.compactMap(\.hash).first,
      pipeline: jobs.lazy.compactMap(\.pipeline).first, units: jobs.flatMap(\.units),
      size: jobs.compactMap(\.size).max())
  }

  /// For people: it has fewer units than it was made with; `nil`: it has all, or does not say how many these were.
  package var lack: String? {
    guard let size else { return nil }
    let missing = size - Set(units.map(\.id)).count
    return missing > 0 ? "\(missing) of the \(size) units of this article are not in the job" : nil
  }
}

/// How many units a file of jobs has, of those that it was written with.
package struct JobCount: Sendable {
  /// Of the jobs that were counted.
  package private(set) var units = 0
  private var ids = 0
  private var total: Int?

  package init() {}

  package mutating func add(_ job: Job) {
    units += job.units.count
    ids += Set(job.units.map(\.id)).count
    total = [total, job.total].compactMap(\.self).max()
  }

  /// For people: the file has fewer units than it was written with; `nil`: it has all, or does not say how many these were.
  package var lack: String? {
    guard let total, total > ids else { return nil }
    return
      "\(total - ids) of the \(total) units that this file was made with are not in it: where nobody took them out, it was cut off"
  }
}
