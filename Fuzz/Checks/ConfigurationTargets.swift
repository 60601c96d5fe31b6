import Lede
import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

extension FuzzTarget {
  static let configuration: [FuzzTarget] = [
    FuzzTarget("pipeline", dictionary: "yaml") { bytes in
      try load([main: bytes])
    },
    FuzzTarget("srx", dictionary: "xml") { bytes in
      let yaml = "stages: [{segment: {srx: rules.srx}}, {emit: {jsonl: true}}]"
      try load([main: Array(yaml.utf8), "rules.srx": bytes])
    },
    FuzzTarget("language-file", dictionary: "yaml") { bytes in
      let yaml = "stages: [clean, segment, {emit: {jsonl: true}}]\nlanguages: {en: {knowledge: en.yaml}}"
      try load([main: Array(yaml.utf8), "en.yaml": bytes])
    },
  ]

  private static let main = "fuzz.yaml"

  private static let text = """
    The ferry stays in port

    Mr. Weber, 61, said at 10.30 p.m. that nobody had told him. "We wait," he said. № 5 is gone! Она (Анна И.) ушла… и т. д.
    """

  /// Loads a pipeline, looks at what is said against it, and takes an article through it.
  private static func load(_ files: [String: [UInt8]]) throws {
    let outcome = PipelineLoader.load(main, environment: ["HOME": "secret"]) { files[$0] }
    for diagnostic in outcome.diagnostics {
      let (place, count) = (diagnostic.place.range, diagnostic.place.source.text.count)
      try require(place.lowerBound >= 0 && place.upperBound <= count, "a place at \(place) of \(count) bytes")
      try OutputChecks.jsonLines(diagnostic.json.encoded + "\n")
    }
    try OutputChecks.plain(DiagnosticRenderer(color: false).render(outcome.diagnostics))
    guard let pipeline = outcome.pipeline else {
      return try require(!outcome.diagnostics.isEmpty, "a pipeline is refused without a reason")
    }
    let text = Text(text)
    let article = Article(
      source: "fuzz.txt", text: text, metadata: Metadata(language: "en"), blocks: BlockFinder.blocks(text))
    try refusing { try ArticleChecks.check(try pipeline.process(article)) }
  }
}
