import LedeSyntax

/// A quotation mark that closes what nothing has opened: `^Video:'`, `Week"`, `^Photo']`. YAML takes a mark for one where a value begins, and
/// for a letter anywhere else.
struct LoneQuote {
  let message: String
  let help: String

  /// `nil`: the value is in quotes, each of its marks has another one, or it may be a letter.
  init?(_ node: Node) {
    guard case .scalar(let text, isPlain: true) = node.content, !text.contains("${"), !text.utf8.contains(0x0A) else {
      return nil
    }
    var value = text[...]
    if value.hasSuffix("]"), !value.contains("[") { value = value.dropLast() }
    guard let last = value.last, let opening = Self.opening(of: last), value.count > 1 else { return nil }
    let inner = value.dropLast()
    guard !Self.hasMark(inner), Self.isClosing(last, behind: inner, hasBracket: value.count < text.count) else {
      return nil
    }
    let quoted = last == "”" || last == "»" ? "'\(inner)'" : "\(opening)\(inner)\(last)"
    let shown = value.count < text.count ? "[\(quoted)]" : quoted
    message = "this ends in `\(last)`, which nothing opens"
    help = "write `\(brief(shown))`, or leave the sign out"
  }

  /// `“River`, with which a text begins, and no mark that closes.
  init?(opened node: Node) {
    guard case .scalar(let text, isPlain: true) = node.content, !text.contains("${"), let first = text.first,
      "“„«".contains(first), text.count > 1, !Self.hasMark(text.dropFirst())
    else { return nil }
    message = "this begins with `\(first)`, which nothing closes"
    help = "write `'\(brief(String(text.dropFirst())))'`, or leave the sign out"
  }

  private static func opening(of closing: Character) -> Character? {
    switch closing {
    case "'", "\"": closing
    case "”": "“"
    case "»": "«"
    default: nil
    }
  }

  /// Any mark that may belong to the one at the end. One between two letters is an apostrophe.
  private static func hasMark(_ text: Substring) -> Bool {
    let signs = Array(text)
    return signs.indices.contains { index in
      guard "'\"“”„«»‘’‚‹›`".contains(signs[index]) else { return false }
      return !(index > 0 && signs[index - 1].isLetter && index + 1 < signs.count && signs[index + 1].isLetter)
    }
  }

  /// Behind a digit the sign stands for inches and minutes, behind a Latin or Hebrew letter it is often an apostrophe (`readers'`, `tog'`),
  /// behind signs of a regular expression it is meant (`^.*"`), and `»` behind a blank points on.
  private static func isClosing(_ sign: Character, behind text: Substring, hasBracket: Bool) -> Bool {
    guard let before = text.last, !"*+?\\".contains(before) else { return false }
    switch sign {
    case "'":
      let isLatin =
        before.isLetter && before.unicodeScalars.allSatisfy { $0.value < 0x250 || 0x590...0x5FF ~= $0.value }
      return !before.isNumber && (!isLatin || hasBracket || text.hasPrefix("^") && !"gnos".contains(before))
    case "\"": return !before.isNumber
    case "»": return before != " "
    default: return true
    }
  }
}

extension Problems {
  /// - Parameter isText: it is shown as it is written; lines and words of articles may end in half a pair.
  mutating func warn(ofLoneQuote node: Node, isText: Bool = false) {
    guard let quote = LoneQuote(node) ?? (isText ? LoneQuote(opened: node) : nil) else { return }
    if !isText, let last = node.rawScalar?.last, "”»".contains(last) { return }
    report(Diagnostic(.ineffective, quote.message, at: node.place, severity: .warning, help: quote.help))
  }
}
