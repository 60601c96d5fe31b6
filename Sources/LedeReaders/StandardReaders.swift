import LedeConfig
import LedeCore

extension Catalogue {
  /// The readers that are built in; the first one reads what no other knows.
  package static let standardReaders: [ComponentKind<any Reader>] = [
    .reader(PlainTextReader.self),
    .reader(HTMLReader.self),
    .reader(MarkdownReader.self),
    .reader(JSONLinesReader.self),
    .reader(XMLFeedReader.self),
    .reader(JSONFeedReader.self),
    .reader(MailReader.self),
  ]
}
