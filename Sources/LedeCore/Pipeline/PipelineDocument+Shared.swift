import LedeConfig
import LedeSyntax

extension PipelineDocument {
  /// `words: x-words`: the key of what several places share, where an alias of its value was meant.
  func reportSharedNames(_ entries: [Node.Entry], _ problems: inout Problems) {
    let shared = entries.filter { $0.key.hasPrefix("x-") && $0.key.utf8.count > 2 }
    if shared.isEmpty { return }
    for entry in entries where entry.key != PipelineTest.name {
      reportNames(of: shared, in: entry.value, &problems)
    }
  }

  private func reportNames(of shared: [Node.Entry], in node: Node, _ problems: inout Problems) {
    if node.place.definition != nil { return }
    for inner in node.items ?? node.entries?.map(\.value) ?? [] { reportNames(of: shared, in: inner, &problems) }
    guard case .scalar(let text, isPlain: true) = node.content,
      case let name = text.filter({ !"$*&{}".contains($0) }), let entry = shared.first(where: { $0.key == name })
    else { return }
    let anchor = Self.anchor(of: entry.value)
    let alias = "*\(anchor ?? String(name.dropFirst(2)))"
    problems.report(
      Diagnostic(
        .ineffective, "this is the text `\(brief(text))`, and no alias of what `\(name)` holds", at: node.place,
        severity: .warning, notes: [.init("`\(name)` stands here", at: entry.keyPlace)],
        help: anchor != nil
          ? "write `\(alias)`" : "write `\(name): &\(name.dropFirst(2)) …` there, and `\(alias)` here"))
  }

  /// The name behind `&`.
  private static func anchor(of node: Node) -> String? {
    let (bytes, start) = (node.place.source.text.bytes, node.place.range.lowerBound)
    guard start < bytes.count, bytes[start] == UInt8(ascii: "&") else { return nil }
    return String(decoding: bytes[(start + 1)...].prefix { !" \n\r,]}".utf8.contains($0) }, as: UTF8.self)
  }
}
