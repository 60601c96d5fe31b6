import LedeConfig
import LedeCore
import LedeNewsletter
import LedeReaders
import LedeRun
import LedeStages
import LedeTranslation

extension Catalogue {
  /// What is built in. Each list stands in the module of its components.
  public static let standard = Catalogue(
    readers: standardReaders, stages: standardStages + translationStages + newsletterStages,
    writers: newsletterWriters + articleWriters + translationWriters, surveys: standardSurveys)

  /// The writers of what an article holds.
  private static let articleWriters: [ComponentKind<any Sink>] = [
    .writer(ArticleWriter.self),
    .writer(JSONLinesWriter.self),
  ]
}
