import CLedeFuzzing

extension FuzzTarget {
  /// The entry points of the C library alone, without what Swift makes of their answers. They ask for text that is valid UTF-8.
  static let clibrary: [FuzzTarget] = [
    library("c-html", seeds: "html", dictionary: "html", lede_check_html),
    library("c-xml", seeds: "feed", dictionary: "xml", lede_check_xml),
    library("c-markdown", seeds: "markdown", dictionary: "markdown", end: [0], lede_check_markdown),
    library("c-yaml", seeds: "pipeline", dictionary: "yaml", lede_check_yaml),
    library("c-regex", seeds: "pattern", dictionary: "regex", lede_check_regex),
    library("c-words", seeds: "plain-text", lede_check_words),
    library("c-bytes", seeds: "plain-text", lede_check_bytes),
    library("c-encodings", seeds: "encoding", isText: false, lede_check_encodings),
    library("c-detect", seeds: "plain-text", lede_check_detect),
    library("c-stems", seeds: "plain-text", lede_check_stems),
  ]

  private typealias Check = @Sendable @convention(c) (UnsafePointer<UInt8>?, Int) -> UnsafePointer<CChar>?

  /// - Parameter end: stands behind the text.
  private static func library(
    _ name: String, seeds: String, dictionary: String? = nil, isText: Bool = true, end: [UInt8] = [],
    _ check: @escaping Check
  ) -> FuzzTarget {
    FuzzTarget(name, seeds: seeds, dictionary: dictionary) { bytes in
      let input = (isText ? Array(String(decoding: bytes, as: UTF8.self).utf8) : bytes) + end
      // An array has room behind its end, in which a read too far would not be seen.
      let exact = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: input.count)
      defer { exact.deallocate() }
      _ = exact.initialize(from: input)
      if let wrong = check(exact.baseAddress, input.count) { throw Violation(String(cString: wrong)) }
    }
  }
}
