@testable import Lede
@testable import LedeCore
@testable import LedeRun
@testable import LedeSyntax
@testable import LedeText
@testable import LedeTranslation

/// The way of a file to translators and back.
struct Merging {
  let bytes: [UInt8]
  let article: Article
  let job: Job

  /// - Parameter name: its ending tells the format.
  init(_ bytes: [UInt8], named name: String, language: String = "en", into target: String = "fr") throws {
    try self.init(
      Pipeline.load("documentation").article(bytes, named: name, language: language), of: bytes, into: target)
  }

  /// - Parameter bytes: of the whole file.
  init(_ article: Article, of bytes: [UInt8], into target: String = "fr") throws {
    (self.bytes, self.article) = (bytes, article)
    let made = try article.processed(by: ["segment"]).extracted
    var writer = XLIFFWriter()
    writer.job.target = target
    let run = RunInfo(name: "test")
    let xml = try writer.head(run) + writer.entry(made, KnowledgeBase().knowledge(of: made)) + writer.tail(run)
    job = try XLIFFReader().jobs(Array(xml.utf8))[0]
  }

  init(_ text: String, named name: String, language: String = "en", into target: String = "fr") throws {
    try self.init(Array(text.utf8), named: name, language: language, into: target)
  }

  /// The file with some of its units translated: those whose text is a key.
  func merged(_ translations: [String: String]) -> (text: String, result: ArticleMerge) {
    merge(translated { unit in translations[unit.source.plainText].map { [.text($0)] } })
  }

  /// The same for units with codes: each text of the unit is translated by itself.
  func merged(eachText translate: (String) -> String) -> (text: String, result: ArticleMerge) {
    merge(
      translated { unit in
        unit.source.map { if case .text(let text) = $0 { .text(translate(text)) } else { $0 } }
      })
  }

  func translated(_ translate: (JobUnit) -> [JobPiece]?) -> Job {
    job.with(job.units.map { $0.with(target: translate($0)) })
  }

  func merge(_ job: Job, options: MergeOptions = MergeOptions()) -> (text: String, result: ArticleMerge) {
    let result = JobMerger().merge(job, into: article, bytes, options)
    return (String(decoding: ArticleMerge.applied(result.edits, to: bytes), as: UTF8.self), result)
  }
}

extension Job {
  func with(_ units: [JobUnit]) -> Job {
    Job(
      original: original, sourceLanguage: sourceLanguage, targetLanguage: targetLanguage, hash: hash,
      pipeline: pipeline, units: units)
  }
}

extension JobUnit {
  func with(target: [JobPiece]?, state: Target.State? = nil) -> JobUnit {
    JobUnit(id: id, source: source, target: target, state: state, place: place, isTitle: isTitle)
  }

  func with(source: String, target: String) -> JobUnit {
    JobUnit(id: id, source: [.text(source)], target: [.text(target)], state: nil, place: place, isTitle: isTitle)
  }
}
