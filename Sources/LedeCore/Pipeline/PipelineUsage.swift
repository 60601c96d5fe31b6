import LedeConfig
import LedeSyntax
import LedeText

/// What of a pipeline's languages, sites and patterns held for any article of a run, and what its jobs were made of.
package struct PipelineUsage: Sendable {
  private var languages: Set<String> = []
  private var sites: Set<String> = []
  private var patterns: Set<String> = []
  /// How many articles are in each language: BCP 47.
  private var articles: [String: Int] = [:]

  package init() {}

  /// The places of rules of `segment` that decided somewhere, and of features that look for what the user wants and found some.
  private var places: Set<String> = []

  /// What held for one article, behind the stages.
  package init(_ article: Article, site: String?, _ pipeline: Pipeline) {
    languages = Set(LanguageTag.lookup(article.metadata.language))
    articles = [article.metadata.language: 1]
    if let site { sites = [site] }
    let steps = pipeline.steps(for: article.metadata.language, site: site)
    places = Set(Self.written(in: steps).filter { $0.holds(article) }.map(\.place))
    if let cuts = article.layers[Cuts.self] { patterns = Set(cuts.patterns.values).union(cuts.strippingPatterns) }
  }

  package mutating func add(_ other: PipelineUsage) {
    languages.formUnion(other.languages)
    sites.formUnion(other.sites)
    patterns.formUnion(other.patterns)
    places.formUnion(other.places)
    articles.merge(other.articles, uniquingKeysWith: +)
  }

  /// What never held, a sentence each without a full stop.
  package func notes(on pipeline: Pipeline) -> [String] {
    let scopes = pipeline.scopes.compactMap { scope -> String? in
      if let tag = scope.language, !languages.contains(tag) {
        return "no article is in `\(tag)`, which the pipeline changes"
      }
      if let site = scope.site, !sites.contains(site) {
        return "no article is from `\(site)`, which the pipeline changes"
      }
      return nil
    }
    return scopes + jobs(of: pipeline)
      + idlePatterns(pipeline).map {
        "no line has the pattern `\($0.rawScalar ?? "")` (\($0.place.file):\($0.place.line))"
      } + idleRules(pipeline)
  }

  private func idleRules(_ pipeline: Pipeline) -> [String] {
    var seen: Set<String> = []
    return ([pipeline.steps] + pipeline.ownSteps).flatMap(Self.written)
      .filter { isUsed($0.origin) && !places.contains($0.place) && seen.insert($0.place).inserted }
      .map { "\($0.message) (\($0.node.place.file):\($0.node.place.line))" }
  }

  /// Jobs that have nothing to translate, or that most programs do not take.
  private func jobs(of pipeline: Pipeline) -> [String] {
    var seen: Set<String> = []
    return pipeline.writers(for: nil).flatMap { name, writer -> [String] in
      guard let target = writer.targetLanguage else { return [] }
      let count = articles.reduce(0) { $0 + (Self.isSame($1.key, target) ? $1.value : 0) }
      let same = count == 0 ? nil : "\(Self.number(count)) in `\(target)` already, which `\(name)` translates into"
      let isMixed =
        writer.isOfOneLanguage && articles.count > 1 && writer.files.per == .run
        && !writer.files.file.contains("{language}")
      let mixed =
        "`\(name)` has articles in \(articles.count) languages in one file, which many programs do not take: "
        + "`file: '{name}.{language}'` gives each language its own"
      return [same, isMixed ? mixed : nil].compactMap { $0 }
    }.filter { seen.insert($0).inserted }
  }

  /// Nothing is to be translated: not so from `pt-BR` into `pt-PT`.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    let (one, other) = (one.lowercased(), other.lowercased())
    return one == other || one.hasPrefix(other + "-") || other.hasPrefix(one + "-")
  }

  private static func number(_ count: Int) -> String { count == 1 ? "an article is" : "\(count) articles are" }

  /// The patterns of `clean` that matched nothing, of languages and sites that there were.
  private func idlePatterns(_ pipeline: Pipeline) -> [Node] {
    var seen: Set<String> = []
    return ([pipeline.steps] + pipeline.ownSteps).joined().filter { $0.kind.name == "clean" }.flatMap(\.layers)
      .filter { isUsed($0.origin) }
      .flatMap { layer in ["cut", "keep", "strip"].flatMap { layer.node[$0].map { Self.items($0.value) } ?? [] } }
      .filter { node in
        guard let pattern = node.rawScalar, !patterns.contains(pattern), !Self.fitsAll(node) else { return false }
        return seen.insert("\(node.place.file):\(node.place.range):\(pattern)").inserted
      }
  }

  /// All lines have it, and one before it took them: the check tells it.
  private static func fitsAll(_ node: Node) -> Bool {
    var (pattern, problems) = (UserPattern(), Problems())
    pattern.take(node, as: .pattern, &problems)
    return pattern.fitsAll
  }

  private func isUsed(_ origin: ConfigurationLayer.Origin) -> Bool {
    switch origin {
    case .stages, .setting: true
    case .language(let tag): languages.contains(tag)
    case .site(let site): sites.contains(site)
    }
  }

  /// The items of a list, of one value, or of `{add: …, replace: …}`.
  private static func items(_ node: Node) -> [Node] {
    node.items ?? node.entries?.flatMap { items($0.value) } ?? [node]
  }

  /// What a pipeline's user has written that may hold or not, beside the patterns of `clean`.
  private struct Written {
    let node: Node
    let origin: ConfigurationLayer.Origin
    let message: String
    let holds: (Article) -> Bool

    var place: String { "\(node.place.file):\(node.place.range)" }
  }

  private static func written(in steps: [Pipeline.Step]) -> [Written] {
    steps.flatMap { step -> [Written] in
      switch step.kind.name {
      case "segment": ["exceptions", "breaks"].flatMap { rules($0, of: step.layers) }
      case "score": ["boost", "avoid"].compactMap { wanted($0, of: step.layers) }
      default: []
      }
    }
  }

  /// Rules are numbered in the order in which lists are laid over each other.
  private static func rules(_ option: String, of layers: [ConfigurationLayer]) -> [Written] {
    var laid: [(node: Node, origin: ConfigurationLayer.Origin)] = []
    for layer in layers {
      guard let value = layer.node[option]?.value else { continue }
      if let replaced = value["replace"]?.value { laid = items(replaced).map { ($0, layer.origin) } }
      let added = value["add"]?.value ?? (value["replace"] == nil ? value : nil)
      // A mapping is one rule.
      let rules = added.map { $0.items ?? [$0] } ?? []
      laid += rules.map { ($0, layer.origin) }
    }
    return laid.enumerated().map { index, rule in
      let name = "\(option)[\(index)]"
      return Written(
        node: rule.node, origin: rule.origin, message: "the rule \(index + 1) of `\(option)` has decided nothing"
      ) { article in
        let sentences = article.layers[Sentences.self]
        return sentences?.items.contains { $0.rule == name } ?? false
          || sentences?.joins.contains { $0.rule == name } ?? false
      }
    }
  }

  private static func wanted(_ feature: String, of layers: [ConfigurationLayer]) -> Written? {
    guard let layer = layers.last(where: { $0.node[feature] != nil }), let entry = layer.node[feature] else {
      return nil
    }
    return Written(
      node: Node(entry.value.content, at: entry.keyPlace), origin: layer.origin,
      message: "no sentence has what `\(feature)` looks for"
    ) { article in
      guard let scores = article.layers[Scores.self], let column = scores.features.firstIndex(of: feature) else {
        return false
      }
      return scores.items.contains { $0.shares[column] != 0 }
    }
  }
}
