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
    author = authorName
  }

  /// The author without what is no name; `nil`: nothing else is left.
  package var authorName: String? {
    author.flatMap { name in
      let name = withoutByline(name.onOneLine.trimmed)
      let parts = name.split { ",;".contains($0) }.compactMap { Self.person(String($0)) }
      var names: [String] = []
      for part in parts where !isSite(part) && !names.contains(part) { names.append(part) }
      // “Harbour Post, Ashford, England”: what stands behind the site's name is where it is.
      if parts.contains(where: isSite), !names.contains(where: { $0.contains(" ") }) { names = [] }
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

  /// What programs write where no day is known: the first ones of their calendars.
  private static let unset = ["1970-01-01", "1969-12-31", "1900-01-01", "0001-01-01", "0000-00-00", "-0001-11-30"]

  /// A date says that none is known.
  package static func isUnset(_ date: String) -> Bool { unset.contains { date.hasPrefix($0) } || date == "0" }

  private mutating func tidyDate() {
    guard let given = date?.onOneLine, !given.isEmpty, !Self.isUnset(given) else {
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
    // “Ann Lee (earlier)”
    if name.hasSuffix(")"), let open = name.lastIndex(of: "("), name[open...].dropFirst().first?.isLowercase ?? false {
      name = String(name[..<open]).trimmed
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

  /// A name that a page shows has that of its site in it: “Harbourpost Ashford” on `harbourpost.example`.
  package func holdsSite(_ name: String) -> Bool {
    if isSite(name) { return true }
    let own = Self.letters(name)
    return [site, host].compactMap(\.self).contains { site in
      let parts =
        site.contains(" ") || !site.contains(".") ? [site] : site.split(separator: ".").dropLast().map(String.init)
      return parts.map(Self.letters).contains { $0.unicodeScalars.count >= Self.shortestSite && own.contains($0) }
    }
  }

  /// In letters: shorter names of sites are parts of many a name.
  private static let shortestSite = 5

  private static func letters(_ name: String) -> String {
    let scalars = name.lowercased().unicodeScalars
    return String(
      String.UnicodeScalarView(scalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }
}
