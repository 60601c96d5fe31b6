import LedeCore
import LedeRun

extension Pipeline {
  /// Works through files and writes what the pipeline's `emit` says. An article that fails is recorded in `errors.jsonl` in the output
  /// folder and told to `report`; the others are done.
  /// - Parameters:
  ///   - input: files, folders, patterns with `*`, `?`, `[…]` and `**`, or `-` for standard input.
  ///   - output: the folder for all files; it is made where there is none.
  ///   - jobs: how many articles are worked on at a time, at least 1; what is written does not depend on it.
  ///   - language: of all articles, BCP 47; `nil`: the pipeline's, else each article's own.
  ///   - report: is called for each article, in the order of the input, with why it failed or `nil`.
  /// - Throws: an `ArticleError` where input is missing or the output cannot be written.
  @discardableResult
  public func run(
    _ input: [String], to output: String, jobs: Int = 1, language: String? = nil,
    report: @escaping (_ source: String, _ error: ArticleError?) -> Void = { _, _ in }
  ) async throws -> RunReport {
    let found = InputFinder.find(input, readers, output: output)
    if let missing = found.missing.first { throw ArticleError(.unreadable, "\(missing): there is no such file") }
    if let own = found.atOutput.first { throw ArticleError(.unreadable, "\(own): it lies in the output folder") }
    let run = Run(pipeline: self, options: RunOptions(jobs: max(1, jobs), language: language))
    return try await run.write(found.files, to: output) { report($0.source, $0.error) }
  }
}
