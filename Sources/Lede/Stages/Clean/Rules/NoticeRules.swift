import LedeConfig

/// “All rights reserved”, «При использовании материалов…».
public struct LegalRule: CueRule {
  public static let name = "legal"
  public static let help = "Copyright, terms, cookies, age marks"
  static let kind = CueKnowledge.Kind.legal
  static let certain: [LineCues.Form] = [.whole]

  public init() {}
}

/// “Advertisement”, «На правах рекламы».
public struct AdvertisementRule: CueRule {
  public static let name = "advertisement"
  public static let help = "Marks of advertisements"
  static let kind = CueKnowledge.Kind.advertisement
  static let certain: [LineCues.Form] = [.whole, .short]

  public init() {}
}
