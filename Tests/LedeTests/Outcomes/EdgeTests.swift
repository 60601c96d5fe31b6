import Foundation
import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeText
@testable import LedeTranslation

/// Small inputs at the edges of rules, limits and forms, many of them broken, with what comes of each. A line of `Tests/Golden/edges` is the
/// key of an input (its language, or the name of its file), the input, and what comes of it, as strings of JSON between tabs.
///
/// A new input is a line with the first two; `LEDE_UPDATE_GOLDEN=1 swift test --filter EdgeTests` writes the rest: read the difference.
@Suite struct EdgeTests {
  /// What is done to the inputs of a file.
  enum Sort: String, CaseIterable {
    case sentences, files, pages, pipelines, units, jobs
  }

  private static let folder = OutcomePieces.root + "/Tests/Golden/edges/"
  private static let pipeline = OutcomePieces.stages + "  - emit: {jsonl: true}\n"

  @Test(arguments: Sort.allCases) func whatComesOfSmallInputsStandsBesideThem(_ sort: Sort) throws {
    let path = Self.folder + sort.rawValue + ".txt"
    let known = try String(contentsOfFile: path, encoding: .utf8)
    let outcome = try outcomes(sort)
    var found = ""
    for line in known.split(separator: "\n") {
      let fields = try line.split(separator: "\t", omittingEmptySubsequences: false).map { try Self.string($0) }
      let outcome = outcome(fields[0], fields[1])
      #expect(fields.count > 2 && outcome == fields[2], "\(fields[0]): \(fields[1])")
      found += try fields.prefix(2).map(Self.quoted).joined(separator: "\t") + "\t" + Self.quoted(outcome) + "\n"
    }
    #expect(known.split(separator: "\n").count > 10)
    guard ProcessInfo.processInfo.environment["LEDE_UPDATE_GOLDEN"] != nil else { return }
    try found.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func outcomes(_ sort: Sort) throws -> (_ key: String, _ input: String) -> String {
    switch sort {
    case .sentences: return { language, text in (try? sentences(text, language)) ?? "-" }
    case .files:
      let documentation = try Pipeline.load("documentation")
      return { name, text in
        (try? documentation.article(Array(text.utf8), named: name, language: nil)).map { $0.json() } ?? "-"
      }
    case .pages:
      let pipeline = try #require(load(Self.pipeline).pipeline)
      return { name, text in
        guard let article = try? pipeline.article(Array(text.utf8), named: name, language: nil),
          let record = try? pipeline.process(article).json(withText: false)
        else { return "-" }
        return (try? Self.decisions(record)) ?? "-"
      }
    case .units:
      let pipeline = try #require(load("stages: [segment, extract, {emit: {xliff: {target: fr}}}]").pipeline)
      var writer = XLIFFWriter()
      writer.job.target = "fr"
      return { name, text in
        guard let article = try? pipeline.article(Array(text.utf8), named: name, language: nil),
          let made = try? pipeline.process(article)
        else { return "-" }
        return (try? writer.entry(made, pipeline.knowledge.knowledge(of: made))) ?? "-"
      }
    case .jobs:
      let article = try Pipeline.load("documentation").article(
        Array(Self.original.utf8), named: "page.html", language: "en")
      return { _, text in Self.merged(text, into: article) }
    case .pipelines:
      return { _, yaml in
        let environment = ["HOME": "/h", "X": "1"]
        return DiagnosticRenderer(color: false).render(load(yaml, environment: environment).diagnostics)
      }
    }
  }

  /// The article that the jobs of `jobs.txt` are of.
  private static let original = """
    <h1>Bridge &amp; <b>river</b></h1><p>See <a href='/x'>the <i>old</i> map</a>.<br>Pay {0} at 50%&hellip; It's here.</p>\
    <p>Second one. Third one.</p>
    """

  /// The units of a job, and its article with them in it.
  private static func merged(_ text: String, into article: Article) -> String {
    let bytes = Array(text.utf8)
    guard
      let format = JobRoundTripTests.formats.map(\.reader).first(where: { type(of: $0).recognises(FileHead(bytes)) })
    else { return "-" }
    do {
      return try format.jobs(bytes).map { job in
        let merge = JobMerger().merge(job, into: article, Array(original.utf8), MergeOptions())
        let page = String(decoding: ArticleMerge.applied(merge.edits, to: Array(original.utf8)), as: UTF8.self)
        let head = "\(job.original) \(job.targetLanguage ?? "-") \(job.lack.map { "\($0)" } ?? "-")"
        return ([head] + job.units.map { "\($0)" } + [page, "\(merge.problems)"]).joined(separator: "\n")
      }.joined(separator: "\n")
    } catch { return "\(error)" }
  }

  /// Each sentence but the last has a bar behind it; the rules that decided stand in a line of their own.
  private func sentences(_ string: String, _ language: String) throws -> String {
    let sentences = try segment(string, language)
    let text = Text(string)
    var (marked, last) = ("", 0)
    for sentence in sentences.items.dropLast() {
      marked += text[last..<sentence.range.upperBound] + "|"
      last = sentence.range.upperBound
    }
    let ends = sentences.items.dropLast().map { ($0.range.upperBound, $0.rule) }
    let places = ends + sentences.joins.map { ($0.offset, $0.rule) }
    let rules = places.sorted { $0.0 < $1.0 }.map(\.1).joined(separator: " ")
    return marked + text[last..<text.count] + "\n" + rules
  }

  /// What an article is called, which lines stay by which rule, and the ranks of its sentences, with a star in the summary.
  private static func decisions(_ record: String) throws -> String {
    let value = try JSONSerialization.jsonObject(with: Data(record.utf8)) as? [String: Any] ?? [:]
    func items(_ key: String) -> [[String: Any]] { value[key] as? [[String: Any]] ?? [] }
    let facts = value.keys.sorted().filter { $0 != "source" }.compactMap { key in
      (value[key] as? String).map { "\(key)=\($0)" }
    }
    let blocks = items("blocks").map { "\($0["role"] ?? "-")/\($0["rule"] ?? "-")" }
    let sentences = items("sentences").map {
      "\($0["rule"] ?? "-")/\($0["rank"] ?? "-")\($0["in_summary"] as? Bool == true ? "*" : "")"
    }
    return [facts, blocks, sentences].map { $0.joined(separator: " ") }.joined(separator: "\n")
  }

  private static func string(_ field: Substring) throws -> String {
    try JSONDecoder().decode(String.self, from: Data(field.utf8))
  }

  private static func quoted(_ string: String) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return String(decoding: try encoder.encode(string), as: UTF8.self)
  }
}
