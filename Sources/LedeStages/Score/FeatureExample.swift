import LedeCore

/// Sentences of an article with the values that a feature gives them, to three decimals: the reference prints them, and a test holds
/// the feature to them.
public struct FeatureExample: Sendable {
  /// BCP 47.
  public let language: String
  /// The article's headline.
  public let title: String?
  /// Options of the feature that are not its defaults, as YAML: `words: [ferry]`.
  public let options: String?
  /// In order; values to three decimals.
  public let sentences: [(text: String, value: Double)]

  /// - Parameter sentences: with their values.
  public init(
    _ language: String, title: String? = nil, options: String? = nil, _ sentences: KeyValuePairs<String, Double>
  ) {
    (self.language, self.title, self.options) = (language, title, options)
    self.sentences = sentences.map { ($0.key, $0.value) }
  }

  /// As the reference prints it.
  var lines: [String] {
    let notes = [title.map { "the headline is “\($0)”" }, options.map { "with `\($0)`" }].compactMap(\.self)
    return [([language] + notes).joined(separator: ", ") + ":"]
      + sentences.map { sentence in "  \(sentence.value)  \(sentence.text)" }
  }

  package static let legend = "Before each sentence of an example stands the value that the feature gives it."
}
