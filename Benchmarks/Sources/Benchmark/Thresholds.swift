import Foundation

/// Between what a result must be: the contents of thresholds.json.
struct Thresholds: Decodable {
  let least: [String: Double]
  let most: [String: Double]

  init(file: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
  }

  /// What is wrong with a result; `nil`: nothing.
  func complaint(_ name: String, _ value: Double) throws -> String? {
    guard least[name] != nil || most[name] != nil else {
      throw Failure(description: "thresholds.json has no threshold for `\(name)`; add one to `least` or `most`")
    }
    if let least = least[name], value < least { return "below \(least)" }
    if let most = most[name], value > most { return "above \(most)" }
    return nil
  }
}
