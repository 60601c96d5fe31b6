import LedeCore
import LedeText

/// Learns which lines of a site recur on its pages.
///
/// Of a page, the lines with the smallest hashes up to `SurveyedPage.longest` count, and pages are kept up to the capacity of a
/// `SisterCensus`; of more, those with the smallest hashes are learned from, which is a fair sample.
struct SisterSurvey: Survey {
  static let leastArticles = SisterCensus.leastPages

  private var census = SisterCensus()

  static func trace(of article: Article, in folder: Path) -> SurveyedPage {
    SurveyedPage(article, folder: folder)
  }

  mutating func add(_ page: SurveyedPage) { census.add(page) }

  mutating func conclude() -> @Sendable (Article, _ folder: Path) -> SisterPages? {
    let sites = census.finish()
    return { article, folder in sites.isEmpty ? nil : sites[SurveyedPage.site(article.metadata, folder)] }
  }
}
