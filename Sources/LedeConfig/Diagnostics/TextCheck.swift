import LedeSyntax
import LedeText

/// Values of free text that are hardly what is meant.
extension Problems {
  /// - Parameter mayBeFlag: a word of truth is a text of its kind.
  package mutating func warn(ofText node: Node, mayBeFlag: Bool) {
    if !mayBeFlag { warn(ofFlag: node) }
    if node.place.definition == nil { warn(ofComment: node) }
    warn(ofLoneQuote: node, isText: true)
    warn(ofInstruction: node)
  }

  private mutating func warn(_ message: String, at place: Place, _ help: String) {
    report(Diagnostic(.ineffective, message, at: place, severity: .warning, help: help))
  }

  /// `title: false`: a text that is a word of truth.
  package mutating func warn(ofFlag node: Node) {
    guard node.shape == .flag, let raw = node.rawScalar, ["true", "false"].contains(raw.lowercased()) else { return }
    warn(
      "a text is wanted here, and so this is the word `\(raw)`", at: node.place,
      "write a text, or leave the option out; put the word in quotes if it is meant")
  }

  /// `title: Week #12`: what stands behind the sign is a comment, and who writes one puts a blank behind it.
  /// - Parameter isPattern: no point or slash makes a path of it, and `#` alone is no comment either.
  mutating func warn(ofComment node: Node, isPattern: Bool = false) {
    guard case .scalar(let text, isPlain: true) = node.content, !text.isEmpty else { return }
    let (source, end) = (node.place.source, node.place.range.upperBound)
    let bytes = source.text.bytes
    guard end < bytes.count, bytes[end] == 0x20 else { return }
    let line = bytes[end...].firstIndex(of: 0x0A) ?? bytes.count
    let rest = source.text.trimmed(end..<line)
    guard !rest.isEmpty, bytes[rest.lowerBound] == UInt8(ascii: "#") else { return }
    let isAlone = rest.count == 1
    if isAlone ? !isPattern : [0x20, 0x09, UInt8(ascii: "#")].contains(bytes[rest.lowerBound + 1]) { return }
    let comment = String(source.text[rest])
    // Behind the path of a file nothing but a comment is meant, unless it is a number.
    let isPath = !isPattern && !text.contains(" ") && text.contains { "./".contains($0) }
    if isPath, !(comment.dropFirst().first?.isNumber ?? false) { return }
    warn(
      "`\(brief(comment))` is a comment, so that the \(isPattern ? "regular expression" : "text") is `\(brief(text))`",
      at: Place(source: source, range: rest),
      "put all of it in quotes, `'\(brief("\(text) \(comment)"))'`, or "
        + (isAlone ? "leave `#` out" : "a blank behind `#`"))
  }

  /// `title: <your title>`, as instructions have it.
  private mutating func warn(ofInstruction node: Node) {
    guard let text = node.rawScalar, text.hasPrefix("<"), text.hasSuffix(">") else { return }
    let inner = text.dropFirst().dropLast()
    let isWords = inner.allSatisfy { $0.isLetter || $0.isNumber || " _-.".contains($0) }
    let isLoud = inner.contains(where: \.isLetter) && inner.uppercased() == String(inner)
    guard isWords, isLoud || inner.contains(where: { " _-".contains($0) }) else { return }
    warn(
      "`\(brief(text))` stands for what is to be written here", at: node.place,
      "write your own text, without `<` and `>`")
  }
}
