import LedeConfig
import LedeCore
import LedeSyntax

/// A pipeline to start one's own from: commented, and with tests that it passes.
package struct PipelineDraft {
  /// What it is for.
  package enum Use: String, CaseIterable, Sendable {
    case newsletter, digest, translation, documentation

    /// The pipeline that it extends.
    package var pipeline: String {
      switch self {
      case .newsletter, .digest, .documentation: rawValue
      case .translation: "translation-job"
      }
    }

    package var help: String {
      switch self {
      case .newsletter: "headline and some sentences of each article"
      case .digest: "long summaries that stand for the article"
      case .translation: "a job for translators, of articles"
      case .documentation: "a job for translators, of Markdown and HTML with nothing cut"
      }
    }

    package var isJob: Bool { self == .translation || self == .documentation }
  }

  private let use: Use
  /// BCP 47; at least one.
  private let languages: [String]
  private let target: String?
  private let name: String
  /// The file that it is written into, with its ending.
  private let file: String

  /// The language that jobs are translated into where none is named.
  package static let usualTarget = "en"

  /// - Parameters:
  ///   - languages: of the articles, BCP 47; none: English.
  ///   - target: that jobs are translated into.
  ///   - file: that it is written into, which the pipeline is named after.
  package init(for use: Use, languages: [String], target: String? = nil, file: String) {
    (self.use, self.target, self.file) = (use, target, file)
    name = [".yaml", ".yml"].first(where: file.hasSuffix).map { String(file.dropLast($0.count)) } ?? file
    self.languages = languages.isEmpty ? ["en"] : languages
  }

  /// The YAML.
  /// - Parameter load: loads a pipeline from YAML; `nil`: it cannot.
  package func yaml(load: (String) -> Pipeline?) -> String {
    let draft = head + "\n" + stages + "\n" + scopes + "\n" + tests
    // What the tests expect is what comes.
    guard let pipeline = load(draft), let source = pipeline.tests.first?.place?.source else { return draft }
    let run = TestRun(pipeline) { _ in nil }
    return String(
      decoding: TestUpdate.bytes(of: source, with: pipeline.tests.indices.flatMap { run.outcome($0).mends }),
      as: UTF8.self)
  }

  /// The file of the JSON Schema, beside the pipeline.
  package static let schemaName = "lede.schema.json"

  private var head: String {
    """
    # yaml-language-server: $schema=\(Self.schemaName)
    # That line is for editors, which complete and check by the file beside this one; `lede schema > \(Self.schemaName)` makes it anew.
    #
    #   lede run \(file) ARTICLES -o out
    #   lede explain \(file) ARTICLE        why each line and each sentence was taken or left
    #   lede explain \(file) --config       what each option comes to, and where that is from
    #   lede test \(file)                   tries the tests below
    #   lede diff \(use.pipeline) \(file) ARTICLES   what your changes change
    extends: \(use.pipeline)
    name: \(name.yamlScalar)

    """
  }

  private var stages: String {
    let clean = """
        # Lines that go or stay against your wish: regular expressions (ICU's) in '…'.
        # - clean:
        #     cut: ['^Subscribe to']
        #     keep: ['^Correction:']

      """
    let score = """
        # Words and patterns that a summary should rather have, or rather not.
        # - score:
        #     keywords: {words: [harbour]}
        #     boost: {patterns: ['[0-9]+ %']}
        #     avoid: {words: [horoscope]}
        - summarise:
            sentences: \(use == .digest ? 6 : 3)

      """
    let emit =
      use.isJob
      ? "  - emit:\n      xliff:\n        target: \(target ?? Self.usualTarget)\n"
      : use == .digest ? "" : "  - emit:\n      markdown:\n        title: Newsletter\n"
    return "stages:\n" + (use == .documentation ? "" : clean) + (use.isJob ? "" : score) + emit
  }

  private var scopes: String {
    let example = use.isJob ? "segment: {lists: keep}" : "summarise: {sentences: 2}"
    return """
      # What differs for a language or a site, over all above.
      # languages:
      #   \(languages[0]): {\(example)}
      # sites:
      #   example.org: {\(use == .documentation ? "segment: {lists: keep}" : "clean: {cut: ['^More from']}")}

      """
  }

  private var tests: String { "tests:\n" + languages.map(test).joined(separator: "\n") + "\n" + ownTest }

  /// How an article of the user's becomes a test.
  private var ownTest: String {
    let list = use.isJob ? "segments" : "summary"
    return """
        # An article of your own, by its path from this file, and what of it is to come and what is not.
        # - name: what went wrong
        #   file: \(Self.ownArticle)
        #   expect:
        #     \(list): {contains: [a part of a sentence], lacks: [a part of another]}

      """
  }

  /// The file of which a comment speaks.
  static let ownArticle = "article.txt"

  private func test(_ language: String) -> String {
    let sample = Self.sample(language)
    let lines = (sample.title + "\n\n" + sample.text).split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.map { $0.isEmpty ? "" : "      \($0)" }
    let expected = use.isJob ? ["      segments: ['']"] : ["      title: ''", "      summary: ['']"]
    let head = ["  - name: an article in \(language)", "    language: \(language)", "    text: |"]
    return (head + text + ["    expect:"] + expected).map { $0 + "\n" }.joined()
  }

  /// An article in a language; where there is none, in English.
  private static func sample(_ language: String) -> (title: String, text: String) {
    let own = LanguageFile.embedded(language)?.sample
    guard let sample = own.flatMap({ $0.text.isEmpty ? nil : $0 }) ?? LanguageFile.embedded("en")?.sample else {
      return ("", "")
    }
    return (sample.title, sample.text)
  }
}
