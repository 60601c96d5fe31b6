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
  /// - Returns: what came of each item, the edits of the file, and those that were left out since they reach into others.
  func merged(
    _ items: [Item], restating merger: any ArticleMerger,
    _ merge: (Job, Article, [UInt8], Enclosure) throws(ArticleError) -> ArticleMerge
  ) throws(ArticleError) -> (merges: [ArticleMerge], edits: [ArticleMerge.Edit], left: [ArticleMerge.Edit]) {
    var merges = [[(text: EnclosedArticle, merge: ArticleMerge)]](repeating: [], count: items.count)
    var (edits, left, notes) = ([ArticleMerge.Edit](), [ArticleMerge.Edit](), [String]())
    for text in texts {
      var own: [ArticleMerge.Edit] = []
      var unknown = UnknownSentences()
      for (index, item) in items.enumerated() {
        var enclosure = Enclosure(item.article, bytes, titleEdits: text.titleEdits)
        enclosure.isAlternative = text.isAlternative && text.article.file?.format == "html"
        let part = part(item, of: text)
        var merged = try merge(item.job, part ?? text.article, text.bytes, enclosure)
        if enclosure.isAlternative { unknown.add(merged.unknown, isPart: part != nil) }
        own += merged.edits
        edits += merged.outside
        merged.edits = []
        merges[index].append((text, merged))
      }
      if let note = unknown.note { notes.append(note) }
      guard !own.isEmpty, let article = items.first?.article else { continue }
      let separated = own.apart
      left += separated.left
      edits += try text.edits(separated.edits) + restated(separated.edits, text, article, merger)
    }
    var joined = merges.map { ArticleMerge(joining: $0) }
    if !joined.isEmpty { joined[0].notes += notes }
    return (joined, edits, left)
  }

  /// What a head says of its page, where the text has it from there.
  private func restated(
    _ own: [ArticleMerge.Edit], _ text: EnclosedArticle, _ article: Article, _ merger: any ArticleMerger
  ) throws(ArticleError) -> [ArticleMerge.Edit] {
    guard let description = text.description else { return [] }
    let range = description.range
    let inside = own.filter { $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound }
    if inside.isEmpty { return [] }
    let changed = ArticleMerge.applied(inside, to: text.bytes)
    let target = changed[range.lowerBound..<(changed.count - (text.bytes.count - range.upperBound))]
    return try merger.restated(
      description.values, String(decoding: text.bytes[range], as: UTF8.self), String(decoding: target, as: UTF8.self),
      in: Enclosure(article, bytes, titleEdits: nil))
  }

  /// The part of a text that an article of the file is; `nil`: it has others, and units are found in the whole.
  private func part(_ item: Item, of text: EnclosedArticle) -> Article? {
    guard let number = item.number, text.parts.count == count, text.parts.indices.contains(number - 1) else {
      return nil
    }
    return text.parts[number - 1]
  }
}

/// The sentences of a text beside the one that made jobs for which none of these has a unit.
private struct UnknownSentences {
  private var ids: Set<String>?

  /// - Parameter isPart: the job was looked for in its own part of the text.
  mutating func add(_ more: Set<String>, isPart: Bool) {
    ids = ids.map { isPart ? $0.union(more) : $0.intersection(more) } ?? more
  }

  /// For people; `nil`: there are none.
  var note: String? {
    guard let ids, !ids.isEmpty else { return nil }
    let (what, rest) =
      ids.count == 1 ? ("1 sentence", "it stays as it is") : ("\(ids.count) sentences", "they stay as they are")
    return "its HTML says \(what) that its plain text, which made the job, does not say: \(rest)"
  }
}
