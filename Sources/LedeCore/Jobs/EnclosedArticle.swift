import LedeText

/// An article whose text a file has in another form: a part of a message in its transfer encoding, a string of JSON in a script. Its text
/// cannot be spliced where it stands, but as a file of its own.
package struct EnclosedArticle: Sendable {
  /// Its origin leads to `bytes`, and its format is that of these.
  package let article: Article
  /// The text as a file of its own.
  package let bytes: [UInt8]
  /// The articles that the text holds, where it holds several.
  package var parts: [Article] = []
  /// What the head of a page says that it is about, where the text has it from there.
  package var description: Description?
  /// The same text stands in another form beside it: what one of them lacks the other may have.
  package var isAlternative = false
  /// Edits of the file that do what edits of `bytes`, in order and apart, do.
  package let edits: @Sendable ([ArticleMerge.Edit]) throws(ArticleError) -> [ArticleMerge.Edit]
  /// Edits of the file that change its headline; `nil`: the file says it where pages do.
  package let titleEdits: TitleEdits?

  /// A text that the head of a page says of it, maybe in several places.
  package struct Description: Sendable {
    /// Of the article's text.
    package let range: Range<Int>
    /// Those of the page's values that say it.
    package let values: [FileValue]

    package init(_ range: Range<Int>, _ values: [FileValue]) { (self.range, self.values) = (range, values) }
  }

  package typealias TitleEdits = @Sendable (_ source: String, _ target: String) -> [ArticleMerge.Edit]

  package init(
    _ article: Article, _ bytes: [UInt8], titleEdits: TitleEdits?,
    edits: @escaping @Sendable ([ArticleMerge.Edit]) throws(ArticleError) -> [ArticleMerge.Edit]
  ) {
    (self.article, self.bytes, self.titleEdits, self.edits) = (article, bytes, titleEdits, edits)
  }
}

/// What stands around an article that is merged.
package struct Enclosure: Sendable {
  /// The file, as its reader makes it.
  package let article: Article
  package let bytes: [UInt8]
  package let titleEdits: EnclosedArticle.TitleEdits?
  /// The text is another form of the one that made the job.
  package var isAlternative = false

  package init(_ article: Article, _ bytes: [UInt8], titleEdits: EnclosedArticle.TitleEdits?) {
    (self.article, self.bytes, self.titleEdits) = (article, bytes, titleEdits)
  }
}

/// A reader of files that have their text in another form.
package protocol EnclosingReader: Reader {
  /// The texts of a file from which its article is made; empty: they cannot be told.
  /// - Throws: why nothing may be changed in it.
  func enclosed(_ input: ReaderInput) throws(ArticleError) -> [EnclosedArticle]
}

extension ArticleMerge {
  /// What came of several texts that say the same, or parts of it: a unit failed that was in none of them.
  /// - Parameter texts: each with what came of it; its edits are those of the file.
  package init(joining texts: [(text: EnclosedArticle, merge: ArticleMerge)]) {
    self.init()
    guard let first = texts.first?.merge else { return }
    untranslated = texts.map(\.merge.untranslated).max() ?? 0
    refused = texts.map(\.merge.refused).min() ?? 0
    let translated = first.merged + first.problems.count { !$0.unit.isEmpty }
    let failed = texts.map { Set($0.merge.problems.map(\.unit)) }.reduce(Set(first.problems.map(\.unit))) {
      $0.intersection($1)
    }
    // What holds for all of them is said once.
    notes = first.notes
    problems = first.problems.filter { failed.contains($0.unit) }
    merged = translated - problems.count { !$0.unit.isEmpty }
    for (text, merge) in texts {
      for edit in merge.edits where !edits.contains(edit) { edits.append(edit) }
      if text.isAlternative { notes += merge.remarks(failed, in: text.article) }
    }
    edits.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  /// What a text beside the one that made a job is left with.
  /// - Parameter failed: the units that failed in all texts.
  private func remarks(_ failed: Set<String>, in text: Article) -> [String] {
    let name = text.file?.format == "html" ? "HTML" : "plain text"
    let missing = problems.count { !failed.contains($0.unit) }
    var remarks: [String] = []
    if missing > 0 {
      remarks.append(
        "its \(name) has \(missing) of the translated sentences in another form: "
          + (missing == 1 ? "it stays as it is there" : "they stay as they are there"))
    }
    if flattened > 0 {
      remarks.append(
        "emphasis of \(flattened) of the translated sentences was left out of its \(name): the job has none")
    }
    return remarks
  }
}
