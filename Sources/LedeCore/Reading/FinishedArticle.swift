import LedeText

extension Article {
  /// The article as a run takes it from its reader: looked over, with its metadata in one spelling whatever the format.
  /// - Throws: `internal`: what the reader made does not hold together.
  package func finished() throws(ArticleError) -> Article {
    try ReaderCheck.check(self)
    var article = self
    article.metadata.tidy()
    return article
  }
}

extension Metadata {
  /// More topics no article has.
  package static let mostTags = 32

  /// Brings the date to ISO 8601 and leaves out an author who is none.
  package mutating func tidy() {
    tidyDate()
    author = author.flatMap { name in
      let name = withoutByline(name.onOneLine.trimmed)
      let names = name.split { ",;".contains($0) }.compactMap { Self.person(String($0)) }.filter { !isSite($0) }
      let isOne = names.count == 1 && !name.contains { ",;".contains($0) }
      return names.isEmpty ? nil : isOne ? names[0] : names.joined(separator: ", ")
    }
  }

  /// “By Ann Lee”, «Автор: Анна Лис»: the name, without what stands before it. A particle of a name may look the same (“von Berg”).
  private func withoutByline(_ name: String) -> String {
    let text = Text(name)
    var words: [HashedWord] = []
    WordHasher.words(text, 0..<text.count, limit: .max, into: &words)
    let length = words.isEmpty ? 0 : CuePhrases.table(.byline, language: language).matchLength(words, at: 0)
    guard length > 0, length < words.count, words[0].range.lowerBound == 0 else { return name }
    let isMarked = text.bytes[words[length - 1].range.upperBound] == UInt8(ascii: ":")
    let rest = words[length].range.lowerBound
    let isName = CharacterClass(of: text.scalar(at: rest).value).isDisjoint(with: .lower)
    return isName && (isMarked || words.count - length > 1) ? text[rest..<text.count] : name
  }

  private mutating func tidyDate() {
    guard let given = date?.onOneLine, !given.isEmpty else {
      date = nil
      return
    }
    guard let told = DateLanguages.date(given, language: language)?.iso, told != given else {
      date = given
      return
    }
    (date, dateAsGiven) = (told, given)
  }

  /// A name without an address for mail beside it; `nil`: there is nothing else, or no letter.
  private static func person(_ name: String) -> String? {
    var name = name.onOneLine.trimmed
    if name.contains("@") {
      let words = name.split { " <>()[]\"".contains($0) }.filter { !$0.contains("@") && $0.lowercased() != "mailto:" }
      name = words.joined(separator: " ")
    }
    guard name.unicodeScalars.contains(where: { $0.properties.isAlphabetic }), !name.contains("://") else { return nil }
    return isHost(name) ? nil : name
  }

  /// `harbour.example`: a name of one word, a dot, and a domain in small letters.
  private static func isHost(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, !name.contains(" "), let last = parts.last, let longest = parts.map(\.utf8.count).max()
    else { return false }
    return longest > shortestName && (2...4).contains(last.utf8.count) && last.utf8.allSatisfy { 0x61...0x7A ~= $0 }
  }

  /// In bytes: shorter parts are initials.
  private static let shortestName = 3
  /// It is what the site calls itself, or its host: capitals, spaces and punctuation aside. A name of one word may be any part of
  /// the host but the last: “Harbourpost” of `harbourpost.news.example`. A name of two may be its owner's.
  private func isSite(_ name: String) -> Bool {
    let own = Self.letters(name)
    guard !own.isEmpty else { return true }
    let parts = name.contains(" ") ? [] : host?.split(separator: ".").dropLast().map(String.init) ?? []
    return ([site, host].compactMap(\.self) + parts).contains { Self.letters($0) == own }
  }

  private static func letters(_ name: String) -> String {
    let scalars = name.lowercased().unicodeScalars
    return String(
      String.UnicodeScalarView(scalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }
}
