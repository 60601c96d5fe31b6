import CLedeLanguages

/// The YAML documents that are part of the program, by the value of a key that each has at the start of a line.
enum EmbeddedDocuments {
  static let languages = split(by: "language", lede_languages)
  static let pipelines = split(by: "name", lede_pipelines)

  private static func split(
    by key: String, _ embedded: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>?
  ) -> [String: [UInt8]] {
    var length = 0
    guard let start = embedded(&length) else { return [:] }
    var result: [String: [UInt8]] = [:]
    for part in UnsafeBufferPointer(start: start, count: length).split(separator: 0) {
      let document = Array(part)
      if let value = value(of: key, in: document) { result[value] = document }
    }
    return result
  }

  private static func value(of key: String, in document: [UInt8]) -> String? {
    guard let start = document.firstRange(of: Array("\n\(key):".utf8))?.upperBound else { return nil }
    let line = String(decoding: document[start...].prefix { $0 != 0x0A }, as: UTF8.self)
    return line.split(separator: "#").first?.split(separator: " ").first.map(String.init)
  }
}
