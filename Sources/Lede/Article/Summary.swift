/// The sentences chosen for the summary.
public struct Summary: Layer {
  public static let name = "summary"

  /// Indices into the sentences, in the order of the text.
  public let chosen: [Int]
  /// For each sentence that scored high enough but was passed over: why.
  public let passedOver: [Int: String]

  public init(chosen: [Int], passedOver: [Int: String]) {
    self.chosen = chosen
    self.passedOver = passedOver
  }
}
