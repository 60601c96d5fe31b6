import LedeCore
import LedeText

/// The name of a site that stands in the title of its page alone: “Ferry runs again – The Ashford Post”.
enum TitleTail {
  /// In characters and in words.
  private static let longest = (characters: 60, words: 5)
  private static let separators = Set("|:—–-·•~｜_/»›>")

  /// What stands behind or before the headline in the page's title, if something else says that it is the site; else what a separator sets off
  /// at its end, if nothing says that it is something else.
  /// - Parameter authors: what the markup says to be names of authors.
  static func site(_ head: HTMLHead, in article: Article, authors: [AuthorMarks.Mark]) -> String? {
    guard let title = head.documentTitle, let headline = article.metadata.title else { return nil }
    let others = head.sections + head.tags + [head.author].compactMap(\.self) + authors.map(\.text)
    let free = { (name: String) in mayBeSite(name, article) && !others.contains { $0.lowercased() == name.lowercased() }
    }
    guard headline.count < title.count, let place = title.firstRange(of: headline) else {
      return lastColumn(of: title, saying: headline, head, article, isFree: free)
    }
    let behind = title[place.upperBound...]
    let before = title[..<place.lowerBound]
    let parts = [
      behind.first.map(isMark) ?? false ? Self.parts(behind).last : nil,
      before.last.map(isMark) ?? false ? Self.parts(before).first : nil,
    ]
    if let known = parts.compactMap(\.self).first(where: { isSite($0, head, article) }) { return known }
    let columns = Self.parts(behind)
    guard article.metadata.titleBlock != nil, let mark = behind.first(where: { !$0.isWhitespace }), ends.contains(mark),
      let last = columns.last
    else { return nil }
    // “Ferry runs again - Breaking news”
    let isPhrase = last.split(separator: " ").contains { $0.first?.isLowercase ?? false }
    if columns.count == 1, isPhrase, !"|｜".contains(mark) { return nil }
    return free(last) ? last : nil
  }

  /// What ends a headline before the name of a site.
  private static let ends = Set("|—–-·•｜_")

  /// What stands behind the last bar of a title that says much of the headline in other words, and has no word of it, or is the site's for sure.
  private static func lastColumn(
    of title: String, saying headline: String, _ head: HTMLHead, _ article: Article, isFree: (String) -> Bool
  ) -> String? {
    let columns = title.split { "|｜".contains($0) }.map { String($0).trimmed }
    guard columns.count > 1, let last = columns.last else { return nil }
    let (own, first) = (words(headline), words(columns[0]))
    guard max(own.share(in: first), first.share(in: own)) >= leastShare else { return nil }
    return isSite(last, head, article) || words(last).share(in: own) == 0 && isFree(last) ? last : nil
  }

  /// Of the words of a headline and a title, what both have.
  private static let leastShare = 0.25

  private static func words(_ part: String) -> ContentWords {
    let text = Text(part)
    var words = ContentWords()
    words.add(text, 0..<text.count)
    return words
  }

  /// A name of few words that is no day, and leads to no other part of the site: its sections stand in menus and in the way to the article.
  private static func mayBeSite(_ name: String, _ article: Article) -> Bool {
    guard let blocks = article.layers[Blocks.self], isShort(name), let first = name.first, !first.isLowercase,
      name.contains(where: \.isLetter), !name.contains("_"),
      DateLine.part(of: name, language: article.metadata.language) == nil
    else { return false }
    return !blocks.items.contains { block in
      guard block.range.count == name.utf8.count, article.text[block.range] == name else { return false }
      let element = block.markup.map { blocks.elements[$0.element] }
      return block.kind == .listItem || !(element?.places.isDisjoint(with: [.nav, .list]) ?? true)
        || !(element?.hints.isDisjoint(with: [.tags, .navigation]) ?? true)
    }
  }

  private static func isShort(_ name: String) -> Bool {
    name.count <= longest.characters && name.split(separator: " ").count <= longest.words && name.last != "?"
      && name.last != "!"
  }

  private static func isMark(_ character: Character) -> Bool {
    separators.contains(character) || character.isWhitespace
  }

  /// What separators between spaces part, and those at the ends.
  private static func parts(_ rest: Substring) -> [String] {
    let words = rest.split(separator: " ").split { $0.allSatisfy(separators.contains) }
    return words.map { words in
      let part = words.joined(separator: " ").trimmingPrefix(while: separators.contains)
      let end = part.reversed().drop(while: separators.contains).reversed()
      return (part.first == "«" ? String(part) : String(end)).trimmingQuotes
    }.filter { !$0.isEmpty }
  }

  private static func isSite(_ name: String, _ head: HTMLHead, _ article: Article) -> Bool {
    guard isShort(name), name.contains(where: \.isLetter) else { return false }
    return isHost(name) || isCamel(name) || isHost(name, of: article)
      || isAgency(name, article.metadata.language) || isShown(name, article)
  }

  /// All of it: “Breaking news” has a word that agencies have.
  private static func isAgency(_ name: String, _ language: String) -> Bool {
    let text = Text(name)
    var words: [HashedWord] = []
    WordHasher.words(text, 0..<text.count, limit: .max, into: &words)
    return !words.isEmpty
      && CuePhrases.table(.agency, language: language).matchLength(words, at: 0) == words.count
  }

  /// `Kun.uz`.
  private static func isHost(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, !name.contains(" "), let last = parts.last else { return false }
    return (2...4).contains(last.count) && last.allSatisfy { $0.isASCII && $0.isLetter } && !parts.contains("")
  }

  /// `ArmenPress`: one word with a capital inside.
  private static func isCamel(_ name: String) -> Bool {
    zip(name, name.dropFirst()).contains { $0.isLowercase && $1.isUppercase } && !name.contains(" ")
  }

  /// The letters of the host.
  private static func isHost(_ name: String, of article: Article) -> Bool {
    let own = name.lowercased().filter(\.isLetter)
    return article.metadata.host?.split(separator: ".").dropLast().contains { $0.filter(\.isLetter) == own } ?? false
  }

  /// The page says it of itself: as the source, beside the sign of copyright, in its footer, or as the first line above the menu.
  private static func isShown(_ name: String, _ article: Article) -> Bool {
    guard let blocks = article.layers[Blocks.self] else { return false }
    return blocks.items.enumerated().contains { index, block in
      let line = article.text[block.range]
      guard line.contains(name) else { return false }
      let places = block.markup.map { blocks.elements[$0.element].places } ?? []
      return line.contains("©") || places.contains(.footer) && places.isDisjoint(with: [.nav, .list])
        || line == name && places.contains(.header) && places.isDisjoint(with: [.nav, .list])
        || index == 0 && line == name
        || CuePhrases.stand(.source, in: line, language: article.metadata.language) && block.range.count <= 80
    }
  }
}

extension String {
  /// «Harbour Post» without the quotation marks around it.
  fileprivate var trimmingQuotes: String {
    guard count > 2, let first, let last,
      let close = ["«": "»", "“": "”", "„": "“", "\"": "\"", "「": "」"][String(first)],
      String(last) == close
    else { return self }
    return String(dropFirst().dropLast())
  }
}
