import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeRun
@testable import LedeText
@testable import LedeTranslation

/// Jobs on their way back: without the pipeline that made them, and into a new job.
@Suite struct ReturnedJobTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private static let mail = "From: a@example.org\nSubject: Rain\nMessage-ID: <1@example.org>\n\nIt rained. He slept.\n"

  /// - Returns: the path of the job that a run writes.
  private func run(_ emit: String, _ name: String, targets: (any TargetFiller)? = nil) async throws -> RunReport {
    let pipeline = try #require(load("name: own\nstages: [segment, {emit: {\(emit)}}]").pipeline)
    var run = Run(pipeline: pipeline, options: RunOptions(jobs: 1))
    run.targets = targets
    let file = InputFile(path: Path(folder / "in/\(name)"), name: name)
    return try await run.write([file], to: folder / "job") { _ in }
  }

  /// Merges a job whose pipeline is not there.
  private func merge(_ job: String) throws -> (report: MergeReport, problems: [String]) {
    let path = try folder.write("back/job.jsonl", job)
    var run = JobRun.standard { mark, settings in
      mark.isEmpty ? load("stages: [segment, {emit: {xliff: true}}]", settings: settings).pipeline : nil
    }
    (run.source, run.replaces) = (Path(folder / "in"), true)
    var problems: [String] = []
    let report = try run.merge([InputFile(path: path)], to: folder / "out") { problems.append("\($1.message)") }
    return (report, problems)
  }

  @Test func mailThatIsAsItWasNeedsNoPipeline() async throws {
    try folder.write("in/a.eml", Self.mail)
    _ = try await run("units: {target: fr, file: u.jsonl}", "a.eml")
    let job = try #require(folder.read("job/u.jsonl"))
    #expect(job.contains("pipeline"))
    let same = try merge(job)
    #expect(same.problems.isEmpty && folder.read("out/a.eml") == Self.mail)
    let back = job.replacing(
      "\"source\":\"He slept.\",\"target\":null", with: "\"source\":\"He slept.\",\"target\":\"Il dort.\"")
    let merged = try merge(back)
    #expect(merged.problems.isEmpty && merged.report.merged == 1)
    #expect(folder.read("out/a.eml") == Self.mail.replacing("He slept.", with: "Il dort."))
    // One that has changed does.
    try folder.write("in/a.eml", Self.mail + "More.\n")
    #expect(try merge(back).problems.first?.contains("the pipeline `own` is not there") ?? false)
  }

  @Test func aRunSaysWhatCameOfTranslations() async throws {
    try folder.write("in/a.txt", "It rained. He slept.\n")
    _ = try await run("units: {target: fr, file: u.jsonl}", "a.txt")
    let job = try #require(folder.read("job/u.jsonl"))
      .replacing("\"It rained.\",\"target\":null", with: "\"It rained.\",\"target\":\"Il a plu.\"")
      .replacing("\"He slept.\",\"target\":null", with: "\"He slept.\",\"target\":\"Il dort.\"")
    let targets = JobTargets(try UnitRecordReader().jobs(Array(job.utf8)))
    try folder.write("in/a.txt", "It rained. She walks home.\n")
    let report = try await run("units: {target: fr, file: u.jsonl}", "a.txt", targets: targets)
    let line = "translations: 1 taken over, 0 of similar sentences proposed; 1 unit is new, 1 of the job is gone"
    #expect(report.text.contains(line), "\(report.text)")
    #expect(try await !run("units: {target: fr, file: u.jsonl}", "a.txt").text.contains("translations"))
  }
}
