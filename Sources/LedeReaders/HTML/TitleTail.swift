import LedeCore
import LedeText

/// The name of a site that stands in the title of its page alone: “Ferry runs again – The Ashford Post”.
enum TitleTail {
  /// In characters and in words.
  private static let longest = (characters: 40, words: 5)
  private static let separators = Set("|:—–-·•~｜_/»›>")

  /// What stands behind or before the headline in the page's title, if something else says that it is the site.
  static func site(_ head: HTMLHead, in article: Article) -> String? {
    guard let title = head.documentTitle, let headline = article.metadata.title, headline.count < title.count,
      let place = title.firstRange(of: headline)
    else { return nil }
    let behind = title[place.upperBound...]
    let before = title[..<place.lowerBound]
    let parts = [
      behind.first.map(isMark) ?? false ? Self.parts(behind).last : nil,
      before.last.map(isMark) ?? false ? Self.parts(before).first : nil,
    ]
    return parts.compactMap(\.self).first { isSite($0, head, article) }
  }

  private static func isMark(_ character: Character) -> Bool {
    separators.contains(character) || character.isWhitespace
  }

  /// What separators between spaces part, and those at the ends.
  private static func parts(_ rest: Substring) -> [String] {
    let words = rest.split(separator: " ").split { $0.allSatisfy(separators.contains) }
    return words.map { words in
      String(
        words.joined(separator: " ").trimmingPrefix(while: separators.contains).reversed().drop(
          while: separators.contains
        ).reversed())
    }.filter { !$0.isEmpty }
  }

  private static func isSite(_ name: String, _ head: HTMLHead, _ article: Article) -> Bool {
    guard name.count <= longest.characters, name.split(separator: " ").count <= longest.words,
      name.contains(where: \.isLetter), name.last != "?", name.last != "!"
    else { return false }
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
