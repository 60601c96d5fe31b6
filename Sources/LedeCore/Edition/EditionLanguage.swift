extension Edition {
  /// The language of most items, of the first one of those where there are several; `nil`: it is known of none.
  package var mainLanguage: String? {
    var counts: [String: Int] = [:]
    for item in items where item.language != "und" { counts[item.language, default: 0] += 1 }
    let most = counts.values.max()
    return items.first { most != nil && counts[$0.language] == most }?.language
  }

  /// The language of all items; `nil`: they are in several, or it is not known.
  package var onlyLanguage: String? {
    let languages = Set(items.map(\.language))
    return languages.count == 1 ? languages.first.flatMap { $0 == "und" ? nil : $0 } : nil
  }
}
