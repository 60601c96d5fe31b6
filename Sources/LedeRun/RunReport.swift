import LedeCore
import LedeSyntax
import LedeText

/// What became of one article, as progress reports it.
package struct RunEvent: Sendable {
  package let source: String
  /// `nil`: it was done.
  package let error: ArticleError?
  /// Bytes of input.
  package let size: Int
}

/// What a run did.
public struct RunReport: Sendable {
  /// Articles that were done.
  public var done = 0
  /// Articles that failed.
  public var failed = 0
  /// Bytes of input.
  public var bytes = 0
  /// The files written once for the run, as paths.
  public var files: [String] = []
  /// The number of files written for single articles.
  public var articleFiles = 0
  /// What readers could not settle, by article: `notice.txt: another article may begin in line 12: …`.
  public var notes: [String] = []
  /// What `clean` cut of the articles that were done.
  public var cuts = CutCounts()
  /// What came of the translations of jobs that the run was given; `nil`: it was given none.
  package var targets: TargetCounts?
  /// How many articles stages of the run left out of the newsletter, by the stage and its reason: `arrange: limit`.
  public var leftOut: [String: Int] = [:]
  /// `nil`: no article failed.
  public var errorsFile: String?

  /// For scripts.
  public var json: JSON {
    .object([
      "done": .int(done), "failed": .int(failed), "bytes": .int(bytes), "files": .array(files.map { .string($0) }),
      "article_files": .int(articleFiles), "errors_file": errorsFile.map { .string($0) },
      "left_out": leftOut.isEmpty
        ? nil : .object(leftOut.sorted { $0.key < $1.key }.map { JSON.Member(key: $0.key, value: .int($0.value)) }),
      "cuts": cuts.lines == 0 ? nil : cuts.json, "notes": notes.isEmpty ? nil : .array(notes.map { .string($0) }),
      "targets": targets.map(\.json),
    ])
  }

  /// For people, of an edition that was written anew.
  package var editionText: String {
    let head = "\(done) \(done == 1 ? "article" : "articles") in the edition"
    return ([head] + (files + notes).map { "  \(visible($0))" }).joined(separator: "\n") + "\n"
  }

  /// For people.
  public var text: String {
    var lines = ["\(done) \(done == 1 ? "article" : "articles") done" + (failed == 0 ? "" : ", \(failed) failed")]
    lines += files.map { "  \(visible($0))" }
    if articleFiles > 0 { lines.append("  \(articleFiles) files for single articles") }
    for (reason, count) in leftOut.sorted(by: { $0.key < $1.key }) {
      lines.append("  \(count) \(count == 1 ? "article" : "articles") left out of the newsletter (\(reason))")
    }
    if cuts.lines > 0 { lines.append("  \(cuts.text)") }
    if let targets { lines.append("  \(targets.text)") }
    lines += notes.map { "  \(visible($0))" }
    if let errorsFile { lines.append("  \(visible(errorsFile)): why articles failed") }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// How many lines were cut, and why.
public struct CutCounts: Sendable {
  /// By the name of the rule or signal that decided.
  public private(set) var byRule: [String: Int] = [:]
  /// Those that lost a line.
  public private(set) var articles = 0
  /// Those that were cut.
  public private(set) var lines = 0

  package init() {}

  /// What was cut of one article.
  package init(_ cuts: Cuts?) {
    for decision in cuts?.decisions ?? [] where decision.role == .cut { byRule[decision.rule, default: 0] += 1 }
    lines = byRule.values.reduce(0, +)
    articles = lines > 0 ? 1 : 0
  }

  /// Adds those of other articles.
  package mutating func add(_ other: CutCounts) {
    byRule.merge(other.byRule, uniquingKeysWith: +)
    articles += other.articles
    lines += other.lines
  }

  /// The rules that cut most first, then by name.
  var json: JSON {
    let rules = byRule.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
    return .object([
      "lines": .int(lines), "articles": .int(articles),
      "rules": .object(rules.map { JSON.Member(key: $0.key, value: .int($0.value)) }),
    ])
  }

  var text: String {
    "\(lines) \(lines == 1 ? "line" : "lines") cut in \(articles) \(articles == 1 ? "article" : "articles"); `lede explain` says which and why"
  }
}
