import LedeCore
import LedeText

/// The jobs for articles of one file that has their text in another form: each of its texts is changed once, whatever the number of
/// articles that it holds.
struct EnclosedJobs {
  /// A job with the article that it is for.
  struct Item {
    let job: Job
    let article: Article
    /// The number of the article in the file, from 1; `nil`: it is the whole.
    let number: Int?
  }

  let texts: [EnclosedArticle]
  /// Of the whole file.
  let bytes: [UInt8]
  /// The articles of the file.
  let count: Int

  /// - Parameter merge: what a job makes of an article of a text, and the bytes of the text.
  /// - Returns: what came of each item, and the edits of the file.
  func merged(
    _ items: [Item], restating merger: any ArticleMerger,
    _ merge: (Job, Article, [UInt8], Enclosure) throws(ArticleError) -> ArticleMerge
  ) throws(ArticleError) -> (merges: [ArticleMerge], edits: [ArticleMerge.Edit]) {
    var merges = [[(text: EnclosedArticle, merge: ArticleMerge)]](repeating: [], count: items.count)
    var edits: [ArticleMerge.Edit] = []
    for text in texts {
      var own: [ArticleMerge.Edit] = []
      for (index, item) in items.enumerated() {
        let enclosure = Enclosure(item.article, bytes, titleEdits: text.titleEdits)
        var merged = try merge(item.job, article(item, of: text), text.bytes, enclosure)
        own += merged.edits
        edits += merged.outside
        merged.edits = []
        merges[index].append((text, merged))
      }
      guard !own.isEmpty, let article = items.first?.article else { continue }
      own = own.apart
      edits += try text.edits(own)
      if let description = text.description {
        let range = description.range
        let inside = own.filter { $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound }
        let changed = ArticleMerge.applied(inside, to: text.bytes)
        let target = changed[range.lowerBound..<(changed.count - (text.bytes.count - range.upperBound))]
        if inside.isEmpty { continue }
        edits += try merger.restated(
          description.values, String(decoding: text.bytes[range], as: UTF8.self),
          String(decoding: target, as: UTF8.self), in: Enclosure(article, bytes, titleEdits: nil))
      }
    }
    return (merges.map { ArticleMerge(joining: $0) }, edits)
  }

  /// The part of a text that an article of the file is; the whole, where it has others: units are found in that.
  private func article(_ item: Item, of text: EnclosedArticle) -> Article {
    guard let number = item.number, text.parts.count == count, text.parts.indices.contains(number - 1) else {
      return text.article
    }
    return text.parts[number - 1]
  }
}
