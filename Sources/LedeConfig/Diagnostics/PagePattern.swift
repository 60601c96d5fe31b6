import LedeText

/// An expression of what stands in the source of a page, where lines are its text: tags, selectors of style sheets; or one that repeats the
/// place where a line begins.
struct PagePattern {
  let message: String
  let help: String

  /// `nil`: it is something else.
  init?(_ pattern: String) {
    if let tag = Self.tag(in: pattern) {
      (message, help) = ("lines hardly hold `\(tag)`, which is a tag of a page", "write what the text says there")
    } else if pattern.contains("&nbsp;") {
      (message, help) = ("lines hardly hold `&nbsp;`, which is HTML's word for a blank", "write `\\s`")
    } else if pattern.wholeMatch(of: /\.[A-Za-z][A-Za-z0-9]*(?:(?:-+|_+)[A-Za-z0-9]+)+/) != nil {
      (message, help) = (
        "`\(brief(pattern))` is a class of a page in style sheets, and lines are text", "write what the text says there"
      )
    } else if let sign = pattern.firstMatch(of: /(?:^|[(|])\^([*+])/)?.1 {
      (message, help) = (
        "`\(sign)` repeats what stands before it, and `^` is only where a line begins",
        "write `^.\(sign)`, or `^\\\(sign)` if the sign itself is meant"
      )
    } else {
      return nil
    }
  }

  /// `<div class=`, `</p>`. A name behind `(?` or `\k` is that of a group.
  private static func tag(in pattern: String) -> String? {
    guard pattern.utf8.contains(UInt8(ascii: "<")) else { return nil }
    let tags = pattern.matches(of: /<\/?([a-z]+)(?:>| +[a-z]+=)/).filter { names.contains(String($0.1)) }
    return tags.first { tag in
      !["?", "\\k"].contains(where: pattern[..<tag.range.lowerBound].hasSuffix)
    }.map { String($0.0) }
  }

  /// Of those that stand in lines as a rule, such as those of emphasis, none.
  private static let names: Set = [
    "a", "aside", "div", "figure", "footer", "header", "iframe", "img", "li", "nav", "p", "script", "section", "span",
    "style", "table", "ul",
  ]
}
