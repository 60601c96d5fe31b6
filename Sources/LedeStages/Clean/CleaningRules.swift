import LedeConfig
import LedeCore

extension ComponentKind where Product == any CleaningRule {
  package static func cleaningRule<R: CleaningRule>(_ type: R.Type) -> Self {
    Self(type, erase: { $0 }, restore: { $0 as? R })
  }
}

/// The rules of `clean` that are built in.
enum CleaningRules {
  /// The order decides which of several rules that fit a line names its cut.
  static let all: [ComponentKind<any CleaningRule>] = [
    .cleaningRule(HiddenRule.self),
    .cleaningRule(MailRule.self),
    .cleaningRule(MessengerRule.self),
    .cleaningRule(EmbedRule.self),
    .cleaningRule(NoticeRule.self),
    .cleaningRule(TemplateRule.self),
    .cleaningRule(LatestRule.self),
    .cleaningRule(CounterRule.self),
    .cleaningRule(CreditRule.self),
    .cleaningRule(DateRule.self),
    .cleaningRule(BiographyRule.self),
    .cleaningRule(BylineRule.self),
    .cleaningRule(ShareRule.self),
    .cleaningRule(CallRule.self),
    .cleaningRule(SubscribeRule.self),
    .cleaningRule(RelatedRule.self),
    .cleaningRule(TeaserRule.self),
    .cleaningRule(CommentsRule.self),
    .cleaningRule(LegalRule.self),
    .cleaningRule(TagsRule.self),
    .cleaningRule(AdvertisementRule.self),
    .cleaningRule(ArchiveRule.self),
    .cleaningRule(NavigationRule.self),
    .cleaningRule(MenuRule.self),
    .cleaningRule(RepeatRule.self),
    .cleaningRule(RecurringRule.self),
  ]
}

extension Catalogue {
  /// Adds a rule to `clean`. No model knows it: its evidence counts by its `weight`, or cuts the line where it is certain.
  /// - Parameter other: the name of the rule before which it is asked; `nil`: it is the last.
  public mutating func add(_ rule: (some CleaningRule).Type, before other: String? = nil) {
    add(part: .cleaningRule(rule), before: other)
  }
}
