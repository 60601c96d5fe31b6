import LedeCore
import LedeText

/// Chooses the headline: the heading of the page that says what the page states as its title.
enum HTMLTitle {
  /// How much a heading's level speaks for it, and what it must have in common with a stated title: pages often state a headline
  /// for search engines that differs from the one they show, but lower headings may be another story's.
  private static let levels: [(weight: Double, leastSimilarity: Double)] = [(0.5, 0.25), (0.1, 0.6), (0, 0.6)]
  private static let longest = 400

  /// - Returns: its block; `nil`: no heading says it.
  static func choose(_ head: HTMLHead, _ blocks: Blocks, _ text: Text) -> Int? {
    // A word alone is the name of the site as often as the headline.
    let stated = head.ownTitles.map { title in
      let title = Text(title)
      return words(title, 0..<title.count)
    }.filter { $0.count > 1 || says($0, blocks, text) }
    var best: (block: Int, score: Double)?
    let name = siteName(stated, head.ownTitles.first ?? "", blocks, text)
    // Where a heading says what the page calls itself, a link that says something else leads to the site.
    let isTitleSaid = stated.first.map { says($0, blocks, text) } ?? false
    for (index, block) in blocks.items.enumerated() where block.range.count <= longest && index != name {
      guard let number = block.kind.level, number <= levels.count else { continue }
      // A heading that nobody sees is the site's name as often as the headline.
      let isSeen = block.markup.map { !blocks.elements[$0.element].places.contains(.unseen) } ?? true
      if !isSeen, stated.isEmpty { continue }
      let level = isSeen ? levels[number - 1] : levels[levels.count - 1]
      let own = words(text, block.range)
      let similarity = stated.map { max($0.similarity(to: own), 0.8 * own.share(in: $0)) }.max() ?? 0
      if !stated.isEmpty, similarity < level.leastSimilarity { continue }
      if isTitleSaid, isLink(block), stated[0].similarity(to: own) == 0 { continue }
      let score = similarity + level.weight
      if score > best?.score ?? -1 { best = (index, score) }
    }
    return best?.block
  }

  /// A heading says just these words.
  private static func says(_ title: ContentWords, _ blocks: Blocks, _ text: Text) -> Bool {
    blocks.items.contains { block in
      guard block.kind.level.map({ $0 <= levels.count }) ?? false, block.range.count <= longest else { return false }
      return words(text, block.range).similarity(to: title) == 1
    }
  }

  /// In bytes: an author or the name of a site that stands in a heading, too.
  private static let longestAddition = 60

  /// What the page states, where its heading says that and then something that is no part of it.
  static func title(_ head: HTMLHead, in heading: String) -> String? {
    head.ownTitles.first { isAll(of: heading, but: $0) || isAll(of: heading, behindLabel: $0) }
  }

  /// A heading says the title, and then something else that stands in a line of its own or is joined to its last word.
  private static func isAll(of heading: String, but title: String) -> Bool {
    guard heading.hasPrefix(title), let last = title.last, let next = heading.dropFirst(title.count).first else {
      return false
    }
    let addition = heading.utf8.count - title.utf8.count
    return addition <= longestAddition && (next.isNewline || last.isLowercase && next.isUppercase)
  }

  /// In bytes.
  private static let longestLabel = 40
  /// In words, of a title behind a label.
  private static let fewestBehindLabel = 3

  /// A heading says a word or three in an element of their own (“Live”, «Эксклюзив», “Abonnés”), and then the title, perhaps with a full stop.
  private static func isAll(of heading: String, behindLabel title: String) -> Bool {
    let heading = heading.last == "." && title.last != "." ? String(heading.dropLast()) : heading
    guard heading.hasSuffix(title), title.split(separator: " ").count >= fewestBehindLabel else { return false }
    let label = heading.dropLast(title.count)
    guard let last = label.last, label.utf8.count <= longestLabel else { return false }
    let isWord = label.allSatisfy { $0.isLetter || $0.isNumber || $0.isWhitespace || ":|·•–—/".contains($0) }
    let isApart = last.isWhitespace || last.isLowercase && title.first?.isUppercase ?? false
    return isWord && isApart && label.split { !$0.isLetter && !$0.isNumber }.count <= 3
  }

  /// The heading that is the site's name: all of it a link, or some of it where the title that the page states ends with it; another heading
  /// is another part of that title, and no link, or says more below one that is all link.
  private static func siteName(_ stated: [ContentWords], _ written: String, _ blocks: Blocks, _ text: Text) -> Int? {
    guard let title = stated.first else { return nil }
    let parts = Array(
      blocks.items.indices.lazy.filter { index in
        let block = blocks.items[index]
        return block.kind.level.map { $0 <= levels.count } ?? false && block.range.count <= longest
          && words(text, block.range).share(in: title) == 1
      }.prefix(8))
    let ending = parts.first { hasLink(blocks.items[$0]) && ends(written, with: text[blocks.items[$0].range]) }
    guard let site = parts.first(where: { isLink(blocks.items[$0]) }) ?? ending else { return nil }
    let own = words(text, blocks.items[site].range)
    let hasOther = parts.contains { index in
      let other = words(text, blocks.items[index].range)
      guard other.share(in: own) == 0 else { return false }
      return isLink(blocks.items[site])
        ? !isLink(blocks.items[index]) || other.count >= own.count : !hasLink(blocks.items[index])
    }
    return hasOther ? site : nil
  }

  private static func isLink(_ block: Block) -> Bool { block.markup.map { $0.linkBytes >= block.range.count } ?? false }

  /// But for the stop behind a name.
  private static func ends(_ title: String, with heading: String) -> Bool {
    let name = heading.trimmed.lowercased()
    return title.lowercased().hasSuffix(name.last == "." ? String(name.dropLast()) : name)
  }

  private static func hasLink(_ block: Block) -> Bool { block.markup.map { $0.linkBytes > 0 } ?? false }

  private static func words(_ text: Text, _ range: Range<Int>) -> ContentWords {
    var words = ContentWords()
    words.add(text, range)
    return words
  }

  private static let separators =
    (TitleSeparators.spaced + TitleSeparators.ofPaths).map { " \($0) " } + TitleSeparators.tight

  /// Without the name of the site behind or before a bar or dash: the longest part is the title.
  static func withoutSite(_ title: String, _ site: String?) -> String {
    for separator in separators {
      // Splitting by a string is slow, and most of them are not there.
      guard has(title.utf8, separator.utf8) else { continue }
      let parts = title.split(separator: separator)
      guard parts.count > 1, let last = parts.last else { continue }
      let isSite =
        site.map { last.lowercased().contains($0.lowercased()) || $0.lowercased().contains(last.lowercased()) } ?? false
      if isSite || last.count * 2 < title.count { return parts.dropLast().joined(separator: separator) }
    }
    return title
  }

  private static func has(_ title: String.UTF8View, _ part: String.UTF8View) -> Bool {
    guard let first = part.first else { return true }
    return title.indices.contains { title[$0] == first && title[$0...].starts(with: part) }
  }
}

extension HTMLHead {
  /// What the page states as its title, without the name of its site.
  var ownTitles: [String] { titles.map { HTMLTitle.withoutSite($0, site) } }
}
