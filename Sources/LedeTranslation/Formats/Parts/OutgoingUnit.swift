import LedeCore
import LedeSyntax
import LedeText

/// A unit as a job shows it to translators, whatever the format.
struct OutgoingUnit {
  let segment: Segment
  let content: UnitContent
  let target: Target?
  /// A translation of a similar sentence, for translators to look at.
  let proposal: Target?
  /// There is a last job, and it has no translation of it.
  let isNew: Bool
  /// Nothing of it is to be translated: it is codes alone, has no letter, or is in the language of the target already.
  let isDone: Bool
  let surroundings: UnitSurroundings
  let previous, next: Segment?

  /// The units of an article, in order.
  /// - Throws: where its translations are in another language than the job's.
  static func units(of article: Article, _ options: JobOptions) throws(ArticleError) -> [OutgoingUnit] {
    let segments = try Segments.required(of: article)
    let (items, translations) = (segments.items, article.layers[Targets.self])
    if let language = translations?.language, let target = options.target, !LanguageTag.areSame(language, target) {
      throw ArticleError(
        .conflict, "the translations are in `\(language)`, and the job is into `\(target)`: name a job of that language"
      )
    }
    let surroundings = UnitSurroundings.all(items, of: article)
    return items.enumerated().map { index, segment in
      let content = UnitContent(segment, inlines: options.inlines, placeholders: options.protected)
      let translation = translations?.items[segment.id]
      let isProposal = translation?.isProposal ?? false
      return OutgoingUnit(
        segment: segment, content: content, target: isProposal ? nil : translation,
        proposal: isProposal ? translation : nil, isNew: translations?.language != nil && translation == nil,
        isDone: isDone(segment, content) || covers(segment.language, options.target),
        surroundings: surroundings[index],
        previous: index > 0 ? items[index - 1] : nil, next: index + 1 < items.count ? items[index + 1] : nil)
    }
  }

  /// It belongs to another paragraph than the unit before it, or is another sort of value.
  var startsGroup: Bool {
    segment.paragraph != previous?.paragraph || segment.value?.name != previous?.value?.name
  }

  /// Formats in which placeholders are text have them as they are, too.
  private static func isDone(_ segment: Segment, _ content: UnitContent) -> Bool {
    if content.isCodesAlone || !content.hasLetter { return true }
    if segment.placeholders.isEmpty { return false }
    let protected = UnitContent(segment, inlines: true, placeholders: [.placeholder, .code])
    return protected.isCodesAlone || !protected.hasLetter
  }

  /// What is in one language is in the other one, too.
  private static func covers(_ language: String?, _ target: String?) -> Bool {
    guard let language, let target else { return false }
    return LanguageTag.areSame(language, target) || LanguageTag.lookup(target).contains(language)
  }

  /// A note for translators.
  struct Note: Equatable {
    enum Author: String { case author, lede }

    let author: Author
    /// From 1, the most important.
    let priority: Int
    let text: String
  }

  /// Those of whoever wrote the file first.
  var notes: [Note] {
    var notes = segment.notes.map { Note(author: .author, priority: 1, text: $0) }
    func add(_ priority: Int, _ text: String) { notes.append(Note(author: .lede, priority: priority, text: text)) }
    if segment.isInSummary { add(1, "summary") }
    if isNew { add(1, "new: the last job has no translation of it") }
    if let language = segment.language { add(1, "in another language than the article: \(language)") }
    let replaced = LegalText(segment.text).replaced
    if !replaced.isEmpty {
      let names = replaced.map { "U+" + String(0x10000 + $0, radix: 16, uppercase: true).dropFirst() }
      add(2, "U+FFFD stands for characters that XML does not allow: " + names.joined(separator: ", "))
    }
    add(3, segment.paragraph == 0 ? surroundings.name : "\(surroundings.name), paragraph \(segment.paragraph)")
    if let heading = surroundings.heading { add(3, "under the heading: \(heading)") }
    return notes
  }
}

extension Article {
  /// Of its text; `und`: it is not known.
  var languageTag: String { LanguageTag.isWellFormed(metadata.language) ? metadata.language : "und" }
}
