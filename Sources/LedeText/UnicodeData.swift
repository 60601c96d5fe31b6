import CLede

/// What words, sentences and letters are told by.
public enum UnicodeData {
  /// ICU's version, such as `72.1`: with another one, letters and boundaries of words may be others.
  public static let version = String(cString: lede_icu_version())
}
