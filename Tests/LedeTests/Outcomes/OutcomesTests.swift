import Foundation
import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeRun
@testable import LedeText
@testable import LedeTranslation

/// What comes of some hundred pages of all sorts is what came of them: a tripwire below the tests that say what is right. Each line of
/// `Tests/Golden/outcomes` is a page, a part of what came of it, and the hash of that.
///
/// `LEDE_UPDATE_GOLDEN=1 swift test --filter OutcomesTests` writes the lines anew. With `LEDE_OUTCOMES=FOLDER` the pages and what came of
/// them stand there to be read: written before and after a change, `diff -r` shows what it did.
@Suite struct OutcomesTests {
  private static let yaml =
    "name: trial\n" + OutcomePieces.stages + """
        - extract
        - group
        - arrange
        - emit: {jsonl: true, units: true, markdown: true, text: true, mail: true, rss: true, atom: true, json-feed: true,
            xliff: {target: fr}, xliff2: {target: kk}, tmx: {target: fr, untranslated: true}, tsv: {target: fr}, csv: {target: fr}, po: {target: fr},
            bilingual: {target: fr}}
      """

  private static let golden = OutcomePieces.root + "/Tests/Golden/outcomes"

  /// What is known of languages is the same for all, and costs more to make than all else.
  private static let knowledge = KnowledgeBase()

  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test(arguments: OutcomePages.Form.allCases) func areWhatTheyWere(_ form: OutcomePages.Form) async throws {
    for page in try OutcomePages.all(form) { try folder.write("in/" + page.name, page.bytes) }
    var pipeline = try #require(load(Self.yaml).pipeline)
    pipeline.knowledge = Self.knowledge
    var options = RunOptions(jobs: 1)
    options.explains = true
    let inputs = InputFinder.find([Path(folder / "in")]).files
    _ = try await Run(pipeline: pipeline, options: options).write(inputs, to: folder / "out") { _ in }
    try merge()
    let found = try lines()
    try show(form)
    let path = Self.golden + "/\(form.rawValue).txt"
    let environment = ProcessInfo.processInfo.environment
    if environment["LEDE_UPDATE_GOLDEN"] != nil {
      try FileManager.default.createDirectory(
        atPath: Self.golden, withIntermediateDirectories: true)
      try Data((found.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
    }
    let known = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    let changed = Set(found).symmetricDifference(known).map { String($0.prefix { $0 != "\t" }) }
    #expect(Set(changed).sorted() == [], "LEDE_OUTCOMES=FOLDER shows what came")
    #expect(found.count > 40)
  }

  /// Each article, translated by machine, is put back into its file.
  private func merge() throws {
    let documentation = try Pipeline.load("documentation")
    for (index, format) in JobRoundTripTests.formats.enumerated() {
      for (place, name) in folder.files("in").enumerated() where place % JobRoundTripTests.formats.count == index {
        guard let bytes = folder.bytes("in/" + name),
          let article = try? documentation.article(bytes, named: name, language: nil),
          var made = try? article.processed(by: ["segment"]).extracted
        else { continue }
        try PseudoTranslation().fill(&made)
        var writer = format.writer
        writer.job.target = "fr"
        let run = RunInfo(name: "test")
        let text =
          try writer.head(run) + writer.entry(made, Self.knowledge.knowledge(of: made)) + writer.tail(run)
        try folder.write("out/jobs/" + name, text)
        guard let job = try? format.reader.jobs(Array(text.utf8)).first else { continue }
        let merge = JobMerger().merge(job, into: article, bytes, MergeOptions())
        try folder.write(
          "out/merged/" + name,
          String(decoding: ArticleMerge.applied(merge.edits, to: bytes), as: UTF8.self) + "\(merge.problems)")
      }
    }
  }

  /// A page, a part and its hash, with the first two before a tab.
  private func lines() throws -> [String] {
    var lines: [String] = []
    for name in folder.files("out") {
      let text = Self.timeless(folder.read("out/" + name) ?? "")
      guard name == "trial.jsonl" else {
        lines.append("\(name)\t\(Self.hash(text))")
        continue
      }
      for record in text.split(separator: "\n") {
        var rest = try JSONSerialization.jsonObject(with: Data(record.utf8)) as? [String: Any] ?? [:]
        let source = (rest["source"] as? String)?.split(separator: "/").last ?? ""
        let parts = [
          ("blocks", rest.removeValue(forKey: "blocks")), ("sentences", rest.removeValue(forKey: "sentences")),
        ]
        for (part, value) in parts + [("else", rest)] {
          let data = try JSONSerialization.data(withJSONObject: [value as Any], options: .sortedKeys)
          lines.append("\(source) \(part)\t\(Self.hash(String(decoding: data, as: UTF8.self)))")
        }
      }
    }
    return lines.sorted()
  }

  /// Without the time of the run and the place of its files.
  private static func timeless(_ text: String) -> String {
    text.replacing(/lede-test-[0-9A-F-]{36}/, with: "").replacing(
      /20[2-9][0-9]-?[01][0-9]-?[0-3][0-9]T[0-9]{2}:?[0-9]{2}:?[0-9]{2}/, with: "")
  }

  private static func hash(_ text: String) -> String {
    String(FNV1a.hash(text.utf8) & 0xFFFF_FFFF, radix: 16)
  }

  private func show(_ form: OutcomePages.Form) throws {
    guard let shown = ProcessInfo.processInfo.environment["LEDE_OUTCOMES"] else { return }
    for name in folder.files() {
      let url = URL(fileURLWithPath: "\(shown)/\(form.rawValue)/\(name)")
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(folder.bytes(name) ?? []).write(to: url)
    }
  }
}
