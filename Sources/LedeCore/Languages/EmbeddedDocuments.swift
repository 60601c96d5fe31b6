import CLedeData
import LedeText

/// What is part of the program: YAML documents, by the value of a key that each has at the start of a line, and models.
package enum EmbeddedDocuments {
  package static let languages = split(by: "language", lede_languages)
  /// The beginnings of the documents of languages that are told by words of their own, which stand before `segmentation`: to read
  /// all of a file takes longer than most articles.
  package static let identifications = languages.compactMapValues { document -> [UInt8]? in
    let head = Array(document.prefix(firstLine("segmentation:", document) ?? document.count))
    return firstLine("  words:", head) == nil ? nil : head
  }
  /// What languages without a document of their own have in common, as YAML.
  package static let commonLanguage = bytes(lede_common_language)
  package static let pipelines = split(by: "name", lede_pipelines)
  /// What pages call their parts, as YAML.
  package static let pages = bytes(lede_pages)
  /// What is known of web addresses, as YAML.
  package static let addresses = bytes(lede_addresses)
  /// Fitted models, by name.
  package static let models = split(by: "model", lede_models)

  /// The hashes of what is known of languages, pages and addresses, and of the models: 16 hexadecimal digits each, by `languages/kk`, `pages`.
  package static var hashes: [String: String] {
    let named = [
      ("languages/", languages), ("models/", models),
      ("", ["pages": pages, "addresses": addresses, "common": commonLanguage]),
    ]
    let pairs = named.flatMap { folder, documents in
      documents.map { (folder + $0.key, FNV1a.hash(words: $0.value).hexadecimal) }
    }
    return Dictionary(pairs) { $1 }
  }

  private static func bytes(_ embedded: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>?) -> [UInt8] {
    var length = 0
    let start = embedded(&length)
    return Array(UnsafeBufferPointer(start: start, count: length))
  }

  private static func split(
    by key: String, _ embedded: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>?
  ) -> [String: [UInt8]] {
    let all = bytes(embedded)
    var (result, start): ([String: [UInt8]], Int) = ([:], 0)
    while start < all.count {
      let end = all.firstIndex(of: 0, in: start..<all.count) ?? all.count
      let document = Array(all[start..<end])
      if let value = value(of: key, in: document) { result[value] = document }
      start = end + 1
    }
    return result
  }

  /// The value of the first line that begins with the key, as far as its first blank.
  private static func value(of key: String, in document: [UInt8]) -> String? {
    line(of: key, in: document)?.split(separator: "#").first?.split(separator: " ").first.map(String.init)
  }

  /// What stands behind the key in the first line that begins with it.
  static func line(of key: String, in document: [UInt8]) -> String? {
    guard let start = firstLine("\(key):", document) else { return nil }
    return String(decoding: document[(start + key.utf8.count + 1)...].prefix { $0 != 0x0A }, as: UTF8.self)
  }

  /// Where the first line begins that begins with a string.
  private static func firstLine(_ string: String, _ document: [UInt8]) -> Int? {
    let start = Array(string.utf8)
    var line = 0
    while !document[line...].starts(with: start) {
      guard let end = document.firstIndex(of: 0x0A, in: line..<document.count) else { return nil }
      line = end + 1
    }
    return line
  }
}
