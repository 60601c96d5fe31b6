import LedeSyntax

extension Problems {
  /// What ICU takes, and no line of an article has: anchors inside, signs written twice, letters that only look right.
  mutating func warn(ofPattern pattern: String, _ node: Node) {
    func warn(_ message: String, at place: Place, _ help: String) {
      report(Diagnostic(.ineffective, message, at: place, severity: .warning, help: help))
    }
    // Of one over several lines all is said, and of one with `\n`, which no line has, nothing but that.
    let isBroken = pattern.utf8.contains(0x0A) && node.isQuoted || pattern.hasSuffix("$\\n")
    if !isBroken, let dead = DeadAnchor(pattern) ?? DeadAnchor(class: pattern) {
      if node.spansLines, !node.isQuoted {
        warn("these lines are one regular expression", at: node.place, "begin each with `- `, a hyphen and a blank")
      } else {
        warn(dead.message, at: node.place(inside: dead.offset + 1), dead.help)
      }
    }
    if let sign = Self.doubledEscape(pattern) {
      warn(
        "`\\\\\(sign)` looks for a backslash, which lines hardly have", at: node.place,
        "write `\\\(sign)`" + (node.isSingleQuoted ? ": in '…' a backslash stands for itself" : ""))
    }
    for (entity, sign) in ["&amp;": "&", "&gt;": ">", "&lt;": "<", "&quot;": "\""] where pattern.contains(entity) {
      warn("lines hardly hold `\(entity)`, which is HTML's word for `\(sign)`", at: node.place, "write `\(sign)`")
    }
    if let page = PagePattern(pattern) { warn(page.message, at: node.place, page.help) }
    if node.place.definition == nil { self.warn(ofComment: node, isPattern: true) }
    // What comes from the environment is not shown.
    guard let raw = node.rawScalar, !raw.contains("${") else { return }
    if !trustsWords { self.warn(ofLoneQuote: node) }
    if let escape = ForeignEscape(pattern) { warn(escape.message, at: node.place(ofText: escape.written), escape.help) }
    if let flags = FlagBehind(pattern) { warn(flags.message, at: node.place, flags.help) }
    if let mixed = MixedScript(pattern: raw) { warn(mixed.message, at: node.place, mixed.help) }
  }

  /// The letter of `\\d`, with which a class was meant; `nil`: there is none.
  private static func doubledEscape(_ pattern: String) -> Character? {
    let parts = pattern.split(separator: "\\\\", omittingEmptySubsequences: false).dropFirst()
    return parts.lazy.compactMap(\.first).first { "dDsSwWbB".contains($0) }
  }
}
