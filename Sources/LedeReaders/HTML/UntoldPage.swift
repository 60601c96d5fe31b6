import LedeCore
import LedeText

/// A page that has been read, but for its language.
struct UntoldPage {
  let article: Article
  /// What it states.
  let head: HTMLHead
  /// What its markup says to be names of authors.
  let authors: [AuthorMarks.Mark]

  /// - Parameters:
  ///   - language: the one that the user gave.
  ///   - stated: the entry that the page is the content of.
  func article(_ language: String?, _ stated: Entry) -> Article {
    var article = article
    stated.tellLanguage(of: &article, given: language, declared: head.language)
    if article.metadata.site == nil { article.metadata.site = TitleTail.site(head, in: article, authors: authors) }
    if article.metadata.date == nil { article.metadata.date = ShownDate.find(in: article, markup: head.firstTime) }
    // What it states may be no name.
    if article.metadata.authorName == nil {
      article.metadata.author = ShownAuthor.find(in: article, authors) ?? article.metadata.author ?? head.spareAuthor
    }
    return article
  }
}
