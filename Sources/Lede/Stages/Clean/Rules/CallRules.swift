import LedeConfig

/// “Share this article”, «Поделиться».
public struct ShareRule: CueRule {
  public static let name = "share"
  public static let help = "Share lines and buttons"
  static let kind = CueKnowledge.Kind.share
  static let certain: [LineCues.Form] = [.whole, .marked, .short]

  public init() {}
}

/// “Sign up for our newsletter”, «Подписывайтесь на наш канал».
public struct SubscribeRule: CueRule {
  public static let name = "subscribe"
  public static let help = "Calls to subscribe, follow or install"
  static let kind = CueKnowledge.Kind.subscribe
  static let certain: [LineCues.Form] = [.whole, .marked]

  public init() {}
}

/// “Leave a comment”, «Комментарии».
public struct CommentsRule: CueRule {
  public static let name = "comments"
  public static let help = "Headings and forms of comment sections"
  static let kind = CueKnowledge.Kind.comments
  static let certain: [LineCues.Form] = [.whole]

  public init() {}
}
