import LedeConfig
import LedeCore
import LedeNewsletter
import LedeReaders
import LedeStages
import LedeTranslation

/// The one list of what there is.
package enum Builtins {
  package static let readers: [ComponentKind<any Reader>] = [
    reader(PlainTextReader.self),
    reader(HTMLReader.self),
    reader(MarkdownReader.self),
    reader(JSONLinesReader.self),
    reader(XMLFeedReader.self),
    reader(JSONFeedReader.self),
    reader(MailReader.self),
  ]

  package static let stages: [StageKind] = [
    StageKind(CleanStage.run),
    StageKind(SegmentStage.run),
    StageKind(ScoreStage.run),
    StageKind(SummariseStage.run),
    StageKind(emit: EmitStage.self),
  ]

  /// In the order in which they are asked.
  package static let boundaryRules: [ComponentKind<any BoundaryRule>] = [
    rule(BracketedMarkRule.self),
    rule(NoWordsRule.self),
    rule(PunctuationRule.self),
    rule(BulletRule.self),
    rule(TitleRule.self),
    rule(AttributionRule.self),
    rule(PlainTerminalRule.self),
    rule(NumberRule.self),
    rule(MissingSpaceRule.self),
    rule(InsideWordRule.self),
    rule(BracketRule.self),
    rule(AbbreviationRule.self),
    rule(LowerCaseRule.self),
    rule(ListNumberRule.self),
    rule(InitialsRule.self),
    rule(OrdinalRule.self),
    rule(EllipsisRule.self),
  ]

  package static let features: [ComponentKind<any Feature>] = [
    feature(PositionFeature.self),
    feature(OpeningFeature.self),
    feature(KeywordsFeature.self),
    feature(FrequencyFeature.self),
    feature(TitleFeature.self),
    feature(LengthFeature.self),
    feature(SimilarityFeature.self),
  ]

  /// The order decides which of several rules that fit a line names its cut.
  package static let cleaningRules: [ComponentKind<any CleaningRule>] = [
    cleaningRule(TemplateRule.self),
    cleaningRule(CounterRule.self),
    cleaningRule(CreditRule.self),
    cleaningRule(DateRule.self),
    cleaningRule(BylineRule.self),
    cleaningRule(ShareRule.self),
    cleaningRule(SubscribeRule.self),
    cleaningRule(RelatedRule.self),
    cleaningRule(CommentsRule.self),
    cleaningRule(LegalRule.self),
    cleaningRule(TagsRule.self),
    cleaningRule(AdvertisementRule.self),
    cleaningRule(ArchiveRule.self),
    cleaningRule(NavigationRule.self),
    cleaningRule(MenuRule.self),
    cleaningRule(RepeatRule.self),
    cleaningRule(RecurringRule.self),
  ]

  package static let writers: [ComponentKind<any Writer>] = [
    writer(MarkdownWriter.self),
    writer(ArticleWriter.self),
    writer(PlainTextWriter.self),
    writer(JSONLinesWriter.self),
    writer(XLIFFWriter.self),
    writer(TSVWriter.self),
  ]

  private static func reader<R: Reader>(_ type: R.Type) -> ComponentKind<any Reader> {
    ComponentKind(type, erase: { $0 }, restore: { $0 as? R })
  }

  private static func rule<R: BoundaryRule>(_ type: R.Type) -> ComponentKind<any BoundaryRule> {
    ComponentKind(type, erase: { $0 }, restore: { $0 as? R })
  }

  private static func feature<F: Feature>(_ type: F.Type) -> ComponentKind<any Feature> {
    ComponentKind(type, erase: { $0 }, restore: { $0 as? F })
  }

  private static func cleaningRule<R: CleaningRule>(_ type: R.Type) -> ComponentKind<any CleaningRule> {
    ComponentKind(type, erase: { $0 }, restore: { $0 as? R })
  }

  private static func writer<W: Writer>(_ type: W.Type) -> ComponentKind<any Writer> {
    ComponentKind(type, erase: { $0 }, restore: { $0 as? W })
  }
}
