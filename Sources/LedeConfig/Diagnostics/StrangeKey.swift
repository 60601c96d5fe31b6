import LedeSyntax

/// A key that YAML takes, and that nobody meant: with a colon of another script, with blanks that only look like some.
package struct StrangeKey {
  let message: String
  let help: String

  /// `nil`: the key is only unknown.
  init?(_ key: String) {
    if key == "<<" {
      (message, help) = ("`<<` stands in quotes, which makes it a key like any other", "write `<<:` without quotes")
      return
    }
    if let sign = ForeignComment.sign(key) {
      (message, help) = ("`\(sign)` begins no comment in YAML", "begin it with `#`")
      return
    }
    if let mark = WideMark.first(in: key) {
      (message, help) = (
        "`\(mark.sign)` (\(mark.code)) is no `\(mark.meant)` to YAML", "write `\(brief(mark.mended(key)))`"
      )
      return
    }
    guard let (rest, code) = Self.unseenIndentation(of: key) else { return nil }
    (message, help) = (
      "the indentation is made of characters that only look like blanks (\(code))",
      "put blanks before `\(brief(rest))`"
    )
  }

  /// What stands behind blanks that only look like some, with which a line begins; `nil`: it begins otherwise.
  package static func unseenIndentation(of key: String) -> (rest: String, code: String)? {
    guard key.first?.isASCII == false, let (rest, code) = plain(key), key.hasSuffix(rest) else { return nil }
    return (rest.trimmed, code)
  }
}
