import LedeCore

/// Sentences of an article with the values that a feature gives them, to three decimals: the reference prints them, and a test holds
/// the feature to them.
public struct FeatureExample: Sendable {
  /// BCP 47.
  public let language: String
  /// The article's headline.
  public let title: String?
  /// In order; values to three decimals.
  public let sentences: [(text: String, value: Double)]

  /// - Parameter sentences: with their values.
  public init(_ language: String, title: String? = nil, _ sentences: KeyValuePairs<String, Double>) {
    (self.language, self.title) = (language, title)
    self.sentences = sentences.map { ($0.key, $0.value) }
  }

  /// As the reference prints it.
  var lines: [String] {
    [language + (title.map { ", the headline is “\($0)”" } ?? "") + ":"]
      + sentences.map { sentence in "  \(sentence.value)  \(sentence.text)" }
  }

  package static let legend = "Before each sentence of an example stands the value that the feature gives it."
}
