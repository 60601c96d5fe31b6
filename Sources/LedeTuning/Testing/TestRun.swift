import LedeCore
import LedeSyntax
import LedeText

/// Tries the tests of a pipeline.
package struct TestRun {
  private let pipeline: Pipeline
  private let read: Problems.FileReader

  /// - Parameter read: reads the files that tests name.
  package init(_ pipeline: Pipeline, read: @escaping Problems.FileReader) {
    self.pipeline = pipeline
    self.read = read
  }

  /// - Parameters:
  ///   - index: of the test among those of the pipeline.
  package func outcome(_ index: Int) -> TestOutcome {
    let test = pipeline.tests[index]
    var outcome = TestOutcome(name: test.title.isEmpty ? "test \(index + 1)" : test.title, place: test.place)
    do {
      let article = try pipeline.process(try article(of: test), in: folder(of: test), explains: true)
      var check = ExpectationCheck(article, pipeline, read: read)
      check.check(test.expectations)
      (outcome.failures, outcome.mends) = (check.failures, check.mends)
    } catch {
      outcome.failures = [failure(of: test, error as? ArticleError ?? ArticleError(.internal, "\(error)"))]
    }
    return outcome
  }

  private func failure(of test: PipelineTest, _ error: ArticleError) -> Diagnostic {
    let place =
      (test.text == nil ? test.filePlace : nil) ?? test.place
      ?? Place(source: Source(name: "test", string: ""), range: 0..<0)
    return Diagnostic(
      .failedTest, "the article cannot be read: \(error.message)", at: place,
      help: error.code == .unreadable && test.text == nil ? "give its path from this file" : nil)
  }

  private func article(of test: PipelineTest) throws(ArticleError) -> Article {
    let reader = test.format.flatMap { pipeline.readers.named($0.text) }
    var (bytes, name) = (Array((test.text?.text ?? "").utf8), "test")
    if test.text == nil {
      name = path(of: test)
      guard let content = read(name) else { throw ArticleError(.unreadable, "there is no readable file `\(name)`") }
      bytes = content
    }
    var article = try pipeline.article(bytes, named: name, language: test.language, reader: reader)
    if !test.url.isEmpty { article.metadata.url = test.url }
    return article
  }

  private func path(of test: PipelineTest) -> String { test.place?.source.path(of: test.file) ?? test.file }

  private func folder(of test: PipelineTest) -> String {
    test.text == nil ? Path(path(of: test)).folder.description : ""
  }
}

/// What came of a test.
package struct TestOutcome: Sendable {
  package let name: String
  /// Where the test stands.
  package let place: Place?
  /// Each at the place of what was expected; empty: it passed.
  package var failures: [Diagnostic] = []
  /// What would make the expectations true that tell all there is.
  package var mends: [TestMend] = []
}

/// A change of what a test expects, so that it is what came.
package enum TestMend: Sendable {
  /// A value in the pipeline's file.
  case value(Place, Value)
  /// A golden file.
  case file(path: String, content: String)

  package enum Value: Sendable {
    case text(String)
    case list([String])
    case count(Int)
  }
}
