import LedeCore
import LedeText

/// What a merge needs to know of a unit besides its id, as one line of text, for formats that have no elements of their own for it:
/// `units 12 of 340, bytes 120..345, title, from ru, into kk, file HASH, pipeline FINGERPRINT NAME`.
struct UnitOrigin: Equatable {
  /// Half-open, in bytes of the file.
  var place: Range<Int>?
  var isTitle = false
  /// BCP 47.
  var sourceLanguage: String?
  var targetLanguage: String?
  var hash: String?
  /// Of the article the unit is from.
  var units: Int?
  /// Of the file of the job; `nil`: the unit does not say.
  var total: Int?
  var pipeline: PipelineMark?
}

extension UnitOrigin {
  /// - Parameter total: of the units of the file that is written.
  init(_ segment: Segment, of article: Article, into target: String?, total: Int? = nil) {
    self.total = total
    place = segment.source
    isTitle = segment.isTitle
    sourceLanguage = article.languageTag
    targetLanguage = target ?? article.layers[Targets.self]?.language
    hash = article.file?.hash
    units = article.layers[Segments.self]?.whole
    pipeline = article.layers[Segments.self]?.pipeline
  }

  var text: String {
    var parts: [String] = []
    // First: the end of a file may be cut off.
    if let units {
      parts.append(
        "units \(units)"
          + (total.flatMap(WriterPiece.Room.digits).map { " of \(String(decoding: $0, as: UTF8.self))" } ?? ""))
    }
    if let place { parts.append("bytes \(place.lowerBound)..\(place.upperBound)") }
    if isTitle { parts.append("title") }
    if let sourceLanguage { parts.append("from \(sourceLanguage)") }
    if let targetLanguage { parts.append("into \(targetLanguage)") }
    if let hash { parts.append("file \(hash)") }
    // The name may have commas.
    if let pipeline { parts.append("pipeline \(pipeline.fingerprint) \(pipeline.name)") }
    return parts.joined(separator: ", ")
  }

  /// What is left of such a line.
  init(parsing text: String) {
    self.init()
    var rest = text[...]
    while !rest.isEmpty {
      rest = rest.drop { $0 == "," || $0.isWhitespace }
      if rest.hasPrefix("pipeline ") {
        let words = rest.split(separator: " ", maxSplits: 2).map(String.init)
        if words.count == 3 { pipeline = PipelineMark(name: words[2], fingerprint: words[1]) }
        return
      }
      let part = rest.prefix { $0 != "," }
      rest = rest[part.endIndex...]
      take(part.split(separator: " ").map(String.init))
    }
  }

  private mutating func take(_ words: [String]) {
    switch (words.first, words.count) {
    case ("title", 1): isTitle = true
    case ("bytes", 2): place = Self.place(words[1])
    case ("from", 2) where LanguageTag.isWellFormed(words[1]): sourceLanguage = words[1]
    case ("into", 2) where LanguageTag.isWellFormed(words[1]): targetLanguage = words[1]
    case ("file", 2): hash = words[1]
    case ("units", 2): units = Self.count(words[1])
    case ("units", 4) where words[2] == "of": (units, total) = (Self.count(words[1]), Self.count(words[3]))
    default: break
    }
  }

  private static func count(_ text: String) -> Int? { Int(text).flatMap { $0 > 0 ? $0 : nil } }

  private static func place(_ text: String) -> Range<Int>? {
    let ends = text.split(separator: ".").map { Int($0) }
    guard ends.count == 2, let start = ends[0], let end = ends[1], start >= 0, start <= end else { return nil }
    return start..<end
  }
}
