import LedeSyntax
import LedeText

extension Node {
  /// It is written over several lines.
  var spansLines: Bool {
    let bytes = place.source.text.bytes
    guard rawScalar != nil, place.definition == nil, place.range.upperBound <= bytes.count else { return false }
    return bytes[place.source.text.trimmed(place.range)].contains(0x0A)
  }

  /// `[a, b]`, with brackets.
  fileprivate var isFlow: Bool {
    let (bytes, start) = (place.source.text.bytes, place.range.lowerBound)
    return start < bytes.count && bytes[start] == UInt8(ascii: "[")
  }

  /// `|` or `>`, with which a block of text begins.
  package var blockSign: String? {
    let (bytes, start) = (place.source.text.bytes, place.range.lowerBound)
    guard isQuoted, start < bytes.count else { return nil }
    return bytes[start] == UInt8(ascii: "|") ? "|" : bytes[start] == UInt8(ascii: ">") ? ">" : nil
  }
}

extension Problems {
  /// `words: 3`, where a list of words is wanted.
  mutating func warn(ofNumber node: Node) {
    guard node.shape == .number, let raw = node.rawScalar else { return }
    report(
      Diagnostic(
        .ineffective, "a list of words is wanted here, and so `\(brief(raw))` is a word", at: node.place,
        severity: .warning, help: "write words, such as `[bridge, ferry]`, or put it in quotes if it is meant"))
  }

  /// A word of a list that is several: on lines of their own, or with commas between them; or that no text has.
  /// - Parameter list: that it is an item of; `nil`: it stands alone.
  mutating func warn(ofWord word: Node, in list: Node?) {
    guard let raw = word.rawScalar, !raw.contains("${") else { return }
    func warn(_ message: String, _ help: String) {
      report(Diagnostic(.ineffective, message, at: word.place, severity: .warning, help: help))
    }
    if raw.hasPrefix("\\ ") {
      return warn("a backslash continues no line in YAML, and is a part of this word", "leave it out")
    }
    if word.spansLines {
      let help = "begin each line with `- `, a hyphen and a blank"
      warn(
        "these lines are one phrase",
        list?.isFlow ?? false
          ? "part them with commas" : word.blockSign.map { "leave out `\($0)`, and " + help } ?? help)
      return
    }
    let parts = raw.split { ",;、،".contains($0) }.map { $0.drop { $0 == " " } }
    // A comma may be a part of a phrase.
    if list == nil
      ? raw.contains(where: { ",;、،".contains($0) })
      : parts.count > 1 && (raw.contains(";") || parts.allSatisfy { !$0.contains(" ") })
    {
      let words = brief(parts.joined(separator: ", "))
      warn(
        "this is one phrase, with its commas",
        list == nil ? "write a list: `[\(words)]`" : "make an item of each: `\(words)` without quotes")
    }
    if let mixed = MixedScript(raw) { warn(mixed.message, mixed.help) }
    if word.place.definition == nil { self.warn(ofComment: word) }
    self.warn(ofLoneQuote: word)
  }
}

extension Problems {
  /// `boost: {паром: 2, мост: 1}`: words with weights of their own, where all of a list weigh the same.
  mutating func refuses(words entries: [Node.Entry], of options: [OptionDescription], in owner: String) -> Bool {
    guard let list = options.first(where: { if case .words = $0.type { $0.name == "words" } else { false } }),
      let first = entries.first, let last = entries.last, entries.count <= 50,
      entries.allSatisfy({ entry in
        entry.value.shape == .number && homes[entry.key] == nil
          && nearest(to: entry.key, among: options.map(\.name) + homes.keys) == nil
          && options.name(bySynonym: entry.key) == nil
      })
    else { return false }
    let words = entries.prefix(3).map { brief($0.key) } + (entries.count > 3 ? ["…"] : [])
    let (start, end) = (first.keyPlace.range.lowerBound, last.value.place.range.upperBound)
    let isHere = first.keyPlace.definition == nil && start < end
    report(
      Diagnostic(
        .unknownKey, "\(owner) has no weight for each word",
        at: isHere ? Place(source: first.keyPlace.source, range: start..<end) : first.keyPlace,
        help: "write `\(list.name): [\(words.joined(separator: ", "))]`: all have one `weight`"))
    return true
  }
}
