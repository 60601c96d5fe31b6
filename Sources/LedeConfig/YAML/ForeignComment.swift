/// Comments of other formats, which YAML takes for text.
enum ForeignComment {
  /// What a comment begins with in other formats, where a text begins with it.
  static func sign(_ text: String) -> String? {
    ["//", "/*", "<!--", "--", ";", "*/"].first { text.hasPrefix($0) && !text.hasPrefix("---") }
  }
}
