import LedeConfig
import LedeCore

extension ComponentKind where Product == any Feature {
  package static func feature<F: Feature>(_ type: F.Type) -> Self {
    Self(type, erase: { $0 }, restore: { $0 as? F })
  }
}

/// The features of `score` that are built in.
enum Features {
  /// In the order in which scores have their shares.
  static let all: [ComponentKind<any Feature>] = [
    .feature(PositionFeature.self),
    .feature(OpeningFeature.self),
    .feature(KeywordsFeature.self),
    .feature(FrequencyFeature.self),
    .feature(TitleFeature.self),
    .feature(LengthFeature.self),
    .feature(SimilarityFeature.self),
    .feature(CentralityFeature.self),
    .feature(NamesFeature.self),
    .feature(NumbersFeature.self),
    .feature(CuesFeature.self),
    .feature(QuotationFeature.self),
    .feature(BoostFeature.self),
    .feature(AvoidFeature.self),
  ]

  /// Those of a score that names none, in the order in which scores have their shares.
  static let usual: [ComponentKind<any Feature>] = [
    .feature(PositionFeature.self),
    .feature(KeywordsFeature.self),
    .feature(FrequencyFeature.self),
    .feature(TitleFeature.self),
    .feature(LengthFeature.self),
    .feature(SimilarityFeature.self),
    .feature(CentralityFeature.self),
    .feature(NamesFeature.self),
    .feature(CuesFeature.self),
    .feature(QuotationFeature.self),
  ]
}

extension Catalogue {
  /// Adds a feature to `score`, which counts where a pipeline names it.
  public mutating func add(_ feature: (some Feature).Type) { add(part: .feature(feature)) }
}
