import LedeConfig
import LedeCore

extension Catalogue {
  /// The stages of the run that make an edition, in the order in which pipelines have them as a rule.
  package static let newsletterStages: [StageKind] = [
    StageKind(ofRun: GroupStage.self),
    StageKind(ofRun: ArrangeStage.self),
  ]

  /// The writers of newsletters.
  package static let newsletterWriters: [ComponentKind<any Sink>] = [
    .writer(MarkdownNewsletter.self),
    .writer(TextNewsletter.self),
    .writer(MailNewsletter.self),
    .writer(RSSNewsletter.self),
    .writer(AtomNewsletter.self),
    .writer(JSONFeedNewsletter.self),
    .writer(ItemRecords.self),
    .writer(TemplateNewsletter.self),
    .writer(EditionFileWriter.self),
  ]
}
