import LedeConfig
import LedeCore

/// How much of a sentence is quotation. Its weight is below zero: what somebody said is seldom the news itself.
package struct QuotationFeature: Feature {
  package static let name = "quotation"
  package static let help = "The share of a sentence that stands in quotation marks"
  package static let synonyms = ["quotations", "quotes", "speech"]
  package static let examples = [
    FeatureExample("en", ["“We wait here.”": 1, "He said “no”.": 0.471, "It rained.": 0]),
    FeatureExample("kk", ["«Күтеміз».": 0.947, "Жаңбыр жауды.": 0]),
  ]

  package var weight = -0.2

  package init() {}

  package static let options: [ComponentOption<Self>] = [.weight(\.weight)]

  package func values(_ context: ScoringContext) -> [Double] {
    let quotations = Quotations(context.article.text, context.sentences.items) { _ in context.knowledge.segmentation }
    return context.sentences.items.map { quotations.share(of: $0.range) }
  }
}
