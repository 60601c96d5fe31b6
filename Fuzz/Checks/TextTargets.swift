import LedeCore
import LedeText
import LedeTranslation

extension FuzzTarget {
  static let texts: [FuzzTarget] = [
    // A translation job of any format: each reader takes it or says why not.
    FuzzTarget("job") { bytes in
      for format in Catalogue.jobFormats {
        do {
          for job in try format.jobs(bytes) {
            for unit in job.units {
              try require(unit.place.map { $0.lowerBound >= 0 } ?? true, "a place before the file")
            }
          }
        } catch is ArticleError {}
      }
    },
    // The pattern stands on the first line, the text below.
    FuzzTarget("pattern", dictionary: "regex") { bytes in
      let (first, rest) = halves(bytes)
      let text = Text(String(decoding: rest, as: UTF8.self))
      do {
        let found = try Pattern(String(decoding: first, as: UTF8.self)).firstMatch(in: text, 0..<text.count)
        if let found { try require(text.isWhole(found), "a match at \(found)") }
      } catch is Pattern.Failure {}
    },
    // What stands before a place, what stands behind it, and the text.
    FuzzTarget("place-pattern", dictionary: "regex") { bytes in
      let (before, rest) = halves(bytes)
      let (after, below) = halves(rest)
      let text = Text(String(decoding: below, as: UTF8.self))
      do {
        let pattern = try PositionPattern(
          before: String(decoding: before, as: UTF8.self), after: String(decoding: after, as: UTF8.self))
        let search = PassageSearch([pattern], PatternBudgets(forBytes: text.count))
        try search.begin(text, 0..<text.count)
        for place in try search.places(0) {
          try require(text.isWhole(place..<place), "a place at \(place)")
          try require(try search.fits(0, at: place), "what is found at \(place) does not fit there")
        }
      } catch is Pattern.Failure {}
    },
    // The first byte chooses the encoding.
    FuzzTarget("encoding") { bytes in
      guard let first = bytes.first else { return }
      let rest = Array(bytes.dropFirst())
      let detected = Encoding.detect(rest)
      let name = Int(first) < encodings.count ? encodings[Int(first)] : detected?.name ?? "UTF-8"
      try checkDecoding(rest, name, repairing: false)
      try checkDecoding(rest, name, repairing: true)
    },
    FuzzTarget("words", seeds: "plain-text") { bytes in
      let text = Text(String(decoding: bytes, as: UTF8.self))
      let stemmer = Stemmer(language: "ru")
      for language in ["en", "ja", "th"] {
        var end = 0
        for word in WordBreaker(language: language).words(in: text, 0..<text.count) {
          try require(word.lowerBound >= end && !word.isEmpty && text.isWhole(word), "a word at \(word)")
          end = word.upperBound
          _ = stemmer?.stem(Array(text.bytes[word]))
        }
      }
      _ = LanguageIdentifier.identify(text, 0..<text.count)
    },
  ]

  static let encodings = [
    "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-7", "windows-1251", "windows-1252", "KOI8-R", "IBM866",
    "ISO-8859-5",
    "x-mac-cyrillic", "GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR", "ISO-2022-JP", "ISO-2022-KR", "HZ-GB-2312",
    "SCSU",
    "BOCU-1", "IMAP-mailbox-name", "windows-874", "ISO-8859-8", "macintosh", "ISCII,version=0",
  ]

  private static func checkDecoding(_ bytes: [UInt8], _ name: String, repairing: Bool) throws {
    do throws(Encoding.Failure) {
      let decoded = try Encoding.decode(bytes, as: name, repairing: repairing)
      guard case .success = Text.validating(decoded.text.bytes) else { throw Encoding.Failure.unknownEncoding }
    } catch .invalid(let offset) {
      if repairing || !bytes.indices.contains(offset) { throw Violation("\(name) does not decode at \(offset)") }
    } catch .unknownEncoding {
      throw Violation("\(name): unknown, or what it gives is no UTF-8")
    }
  }

  /// The first line, and what stands below.
  static func halves(_ bytes: some RandomAccessCollection<UInt8>) -> ([UInt8], [UInt8]) {
    let first = bytes.prefix { $0 != 0x0A }
    return (Array(first), Array(bytes.dropFirst(first.count + 1)))
  }
}

extension Text {
  /// A range lies in the text and cuts no character.
  func isWhole(_ range: Range<Int>) -> Bool {
    range.lowerBound >= 0 && range.upperBound <= count
      && [range.lowerBound, range.upperBound].allSatisfy { $0 == count || bytes[$0] & 0xC0 != 0x80 }
  }
}
