import LedeConfig
import LedeCore

/// Scores sentences by a weighted sum of features.
///
/// The features are those of Edmundson (1969) and some since, with keywords ranked by frequency and place; the weights were found by
/// `Tools/fit/choice.py` on articles in a dozen languages, and rounded to what no set of articles speaks against.
package struct ScoreStage: RemarkingStage, ComponentOwner {
  package static let name = "score"
  package static let parts: WritableKeyPath<Self, ComponentSet<any Feature>> & Sendable = \.features
  package static let help =
    "Scores sentences by a weighted sum of the features that are named; where none is, of the usual ones"
  package static let synonyms = ["rank", "ranking", "rate", "weigh", "weights"]

  package var stems = Stems.snowball
  package var stopWords = true
  package var features = ComponentSet<any Feature>(Features.all, isOn: false)

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .choice("stems", \.stems, "Which forms of a word are one word")
      .synonyms("lemma", "lemmas", "stem", "stemmer", "stemming"),
    .flag("stop_words", \.stopWords, "Leave the language's stop words out of account")
      .synonyms("ignore_stopwords", "remove_stopwords"),
  ]

  /// What counts where a pipeline names no feature. It is a list of its own, so that a feature that is added changes no pipeline.
  private static let usual = ComponentSet<any Feature>(Features.usual, isOn: true).members

  /// The features that count: those that were named, else the usual ones but for those that were turned off.
  private var counted: [ComponentSet<any Feature>.Member] {
    let members = features.isChosen ? features.members : Self.usual.filter { !features.turnedOff.contains($0.name) }
    return members.filter { $0.component.weight != 0 }
  }

  package var idleness: Idleness? {
    for member in counted where (member.component as? any WantedFeature)?.isIdle ?? false {
      return Idleness(
        "`\(member.name)` has nothing to look for",
        mend: "give it `words` or `patterns`, such as `\(member.name): {words: [budget]}`", option: member.name)
    }
    if !counted.isEmpty { return nil }
    return Idleness(
      "`score` has no feature, so that no sentence differs from another",
      mend: "name one below it or more, such as `position: true`; `lede list features` shows them")
  }

  package var remarks: [(option: String, idleness: Idleness)] {
    guard features.isChosen else { return [] }
    return weightless + turnedRound + wantedTwice + deadWords
  }

  private var weightless: [(option: String, idleness: Idleness)] {
    features.members.filter { $0.component.weight == 0 }.map { member in
      let usual = type(of: member.component).init().weight
      return (
        member.name + ".weight",
        Idleness(
          "`\(member.name)` is on, but its weight is 0",
          mend: "give it one, such as `\(member.name): {weight: \(shortest(usual))}`, or turn it off with `false`")
      )
    }
  }

  /// A feature for what is wanted that counts against it, or the other way round.
  private var turnedRound: [(option: String, idleness: Idleness)] {
    features.members.compactMap { member in
      guard let feature = member.component as? any WantedFeature else { return nil }
      let isBoost = member.name == BoostFeature.name
      guard isBoost ? feature.weight < 0 : feature.weight > 0 else { return nil }
      let other = isBoost ? AvoidFeature.name : BoostFeature.name
      let reason =
        isBoost
        ? "with a weight below 0 `boost` keeps out of summaries what it is to bring in"
        : "with a weight above 0 `avoid` brings into summaries what it is to keep out"
      return (
        member.name + ".weight",
        Idleness(reason, mend: "write `\(shortest(-feature.weight))`, or call it `\(other)`")
      )
    }
  }

  private var deadWords: [(option: String, idleness: Idleness)] {
    features.members.flatMap { member in
      ((member.component as? any WantedFeature)?.deadWords ?? []).map { (member.name + ".words", $0) }
    }
  }

  /// Words and patterns that stand in `boost` and in `avoid`. They may be from the environment, and are not shown but for their places.
  private var wantedTwice: [(option: String, idleness: Idleness)] {
    let wanted = features.members.compactMap { $0.component as? any WantedFeature }
    guard wanted.count == 2 else { return [] }
    let lists = [
      ("words", wanted.map(\.words.words)), ("patterns", wanted.map { $0.patterns.compactMap(\.pattern?.source) }),
    ]
    return lists.flatMap { option, items in
      items[1].filter(Set(items[0]).contains).map { item in
        (
          "\(AvoidFeature.name).\(option)",
          Idleness("`boost` has one of these \(option), too", mend: "keep it in one of them").of(item: item)
        )
      }
    }
  }

  /// - Parameters:
  ///   - cuts: they tell the headline.
  ///   - terms: what the feature `keywords` looks for in place of its own.
  @Sendable package func run(
    _ article: Article, _ resources: Resources, _ blocks: Blocks, _ sentences: Sentences, _ cuts: Cuts?,
    _ terms: Keywords?
  ) throws -> Scores {
    let knowledge = resources.languages.knowledge(of: article)
    let vocabulary = VocabularyBuilder.build(
      article, sentences, title: article.title, knowledge, others: resources.languages.knowledge(ofOthers: blocks),
      stems: stems,
      stopWords: stopWords)
    let context = ScoringContext(
      article: article, knowledge: knowledge, sentences: sentences, vocabulary: vocabulary, stems: stems,
      terms: terms)
    let members = counted
    let columns = try members.map { try $0.component.values(context) }
    let weights = members.map(\.component.weight)
    let items = sentences.items.indices.map { index in
      let shares = columns.indices.map { weights[$0] * columns[$0][index] }
      return Scores.Score(total: shares.reduce(0, +), shares: shares)
    }
    return Scores(
      features: members.map(\.name), items: items, vocabulary: vocabulary,
      keywords: resources.explains ? keywords(members, context) : [])
  }

  /// What the feature `keywords` looks for, if it counts.
  private func keywords(_ members: [ComponentSet<any Feature>.Member], _ context: ScoringContext)
    -> [Keywords.Keyword]
  {
    members.lazy.compactMap { $0.component as? KeywordsFeature }.first?.keywords(context).map { weight, number in
      Keywords.Keyword(context.article.line(context.vocabulary.words[Int(number)].place), weight: weight)
    } ?? []
  }
}
