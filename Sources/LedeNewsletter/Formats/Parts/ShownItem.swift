import LedeCore
import LedeSyntax
import LedeText

/// An item as newsletters show it: plain text on one line each, and addresses that are safe to follow.
struct ShownItem {
  /// The headline; without one the first sentence without its full stop, which is then not in `sentences`, or what else there is.
  let heading: String
  let sentences: [String]
  /// Of the article; `nil`: it has none that may be followed.
  let link: WebAddress?
  let image: WebAddress?
  /// The site's name, else the host of its address. Never the name of a file: that is nobody's but the editor's.
  let origin: String?
  let author: String?
  /// As the item's language writes dates; one that could not be told is as the input has it.
  let date: String?
  /// As the item's language writes minutes; `nil`: it is not known how long the article is.
  let readingTime: String?
  let tags: [String]
  let others: Others?
  let language: String
  let isRightToLeft: Bool

  /// Other articles of the same story.
  struct Others {
    /// What stands before their names.
    let also: String
    let items: [(name: String, link: WebAddress?)]
  }

  init(_ item: Item, _ run: RunInfo) {
    language = item.language
    isRightToLeft = LanguageTag.isRightToLeft(item.language)
    link = WebAddress(item.url)
    image = WebAddress(item.image)
    origin = item.site?.shown ?? link?.host
    author = item.author?.shown
    date = Self.date(item)
    readingTime =
      item.minutes == 0 ? nil : WrittenTime.minutes(item.minutes, in: item.language) ?? "\(item.minutes) min"
    tags = item.tags.compactMap(\.shown)
    others = Others(item, run)
    var sentences = item.summary.compactMap(\.shown)
    if let title = item.title?.shown {
      heading = title
    } else if let first = sentences.first {
      let shortened = first.shortened(to: Self.longestHeading)
      if shortened == first { sentences.removeFirst() }
      heading = Self.withoutFullStop(shortened)
    } else {
      heading = origin ?? date ?? "…"
    }
    self.sentences = sentences
  }

  /// In characters: longer ones are no headlines.
  private static let longestHeading = 160

  /// No headline has one; other marks say something.
  private static func withoutFullStop(_ sentence: String) -> String {
    guard let last = sentence.last, ".。۔।։።".contains(last), !sentence.dropLast().hasSuffix(".") else {
      return sentence
    }
    return String(sentence.dropLast())
  }

  private static func date(_ item: Item) -> String? {
    guard let text = item.date?.shown else { return nil }
    guard let date = WrittenDate(text, DateNames(), order: .unknown), date.iso == text else { return text }
    return WrittenTime.date(year: date.year, month: date.month, day: date.day, in: item.language)
      ?? String(text.prefix { $0 != "T" })
  }

  /// In the order in which formats show them. How long an article is matters to those who can go and read it.
  var credits: [String] {
    [origin, author, date, link == nil ? nil : readingTime].compactMap { $0 } + shownTags
  }

  /// More say less.
  private static let mostTags = 3

  /// Those that stand below a summary.
  var shownTags: [String] { Array(tags.prefix(Self.mostTags)) }
}

extension ShownItem.Others {
  fileprivate init?(_ item: Item, _ run: RunInfo) {
    let named = item.others.compactMap { other -> (name: String, link: WebAddress?)? in
      let link = WebAddress(other.url)
      guard let name = other.name?.shown ?? link?.host ?? other.title?.shown else { return nil }
      return (name, link)
    }
    if named.isEmpty { return nil }
    let also = run.knowledge.knowledge(item.language).file.newsletter.also
    self.init(also: also.shown ?? "+", items: named)
  }
}

extension String {
  /// On one line, without what has an effect but no meaning; `nil`: nothing is left.
  var shown: String? {
    let text = LegalText(onOneLine).readable.trimmed
    return text.isEmpty ? nil : text
  }

  /// With these code points as other text. A mark that another one is combined with is one character to Swift, and a mark to whoever
  /// reads the file.
  func replacing(scalars: [Unicode.Scalar: String]) -> String {
    unicodeScalars.reduce(into: "") { text, scalar in
      if let other = scalars[scalar] { text += other } else { text.unicodeScalars.append(scalar) }
    }
  }

  /// Cut behind a word, with an ellipsis, where it is longer.
  func shortened(to length: Int) -> String {
    guard let end = index(startIndex, offsetBy: length, limitedBy: endIndex), end < endIndex else { return self }
    let cut = self[..<end]
    let space = cut.lastIndex { $0.isWhitespace }.flatMap {
      cut.distance(from: startIndex, to: $0) > length / 2 ? $0 : nil
    }
    return String(cut[..<(space ?? end)]).trimmed + "…"
  }
}
