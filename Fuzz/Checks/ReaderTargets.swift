import Lede
import LedeCore

extension FuzzTarget {
  /// Each reader, and the whole way through a pipeline for the formats that hold whole articles.
  static let readers: [FuzzTarget] = [
    ("plain-text", nil), ("html", "html"), ("markdown", "markdown"), ("jsonl", "json"), ("feed", "xml"),
    ("json-feed", "json"), ("mail", "mime"),
  ].flatMap { name, dictionary in
    [
      FuzzTarget("read-\(name)", seeds: name, dictionary: dictionary) { bytes in
        for article in try articles(of: bytes, readBy: name) {
          try ArticleChecks.check(article)
          try MarkdownCheck.check(article.markdown(), allowsOwnTags: true)
        }
      },
      FuzzTarget("whole-\(name)", seeds: name, dictionary: dictionary) { bytes in
        for article in try articles(of: bytes, readBy: name) { try through(article) }
      },
    ]
  }

  private static let everything = """
    stages:
      - clean
      - segment
      - score: {keywords: true}
      - summarise
      - emit:
          markdown: {title: Fuzz}
          text: true
          mail: true
          rss: true
          atom: true
          json-feed: true
          items: true
          template: {template: page.html.mustache}
          jsonl: true
          tsv: {columns: [id, source, target, article, role, paragraph, summary]}
          xliff: {target: de, addresses: true}
          article: true
    """

  private static let pipeline = PipelineLoader.load("fuzz.yaml", environment: [:]) { path in
    Array((path == "fuzz.yaml" ? everything : NewsletterCheck.template).utf8)
  }

  /// Takes an article through all stages and writers.
  private static func through(_ article: Article) throws {
    guard let pipeline = pipeline.pipeline else {
      throw Violation("the pipeline is refused: \(pipeline.diagnostics.map(\.message))")
    }
    try refusing {
      let article = try pipeline.process(article)
      try ArticleChecks.check(article)
      try OutputChecks.check(article, pipeline)
    }
  }

  /// The articles of a file; what is refused with a reason is left out.
  private static func articles(of bytes: [UInt8], readBy name: String) throws -> [Article] {
    guard let reader = Readers.standard.named(name) else { throw Violation("there is no reader \(name)") }
    let source = "fuzz.\(type(of: reader).extensions.first ?? "txt")"
    var articles: [Article] = []
    try refusing {
      guard let feed = reader as? any FeedReader else {
        articles.append(try reader.read(ReaderInput(source: source, bytes: bytes, language: nil)))
        return
      }
      let entries = try feed.entries(of: bytes)
      var isAtEnd = false
      // Each entry takes some bytes.
      for _ in 0...bytes.count where !isAtEnd {
        try refusing {
          guard let entry = try entries.next() else {
            isAtEnd = true
            return
          }
          articles.append(try entry.article(source: source, language: nil))
        }
      }
      try require(isAtEnd, "the feed does not end")
    }
    return articles
  }
}

/// Does work that may be refused with a reason.
/// - Throws: a `Violation` for all else.
func refusing(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let error as ArticleError where error.code != .internal && error.code != .missingLayer {
    return
  } catch let error as Violation {
    throw error
  } catch {
    throw Violation("\(error)")
  }
}
