import LedeSyntax

/// A key that YAML takes, and that nobody meant: with a colon of another script, with blanks that only look like some.
struct StrangeKey {
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
    guard key.first?.isASCII == false, let (plain, code) = plain(key), key.hasSuffix(plain) else { return nil }
    (message, help) = (
      "the indentation is made of characters that only look like blanks (\(code))",
      "put blanks before `\(brief(plain))`"
    )
  }
}
