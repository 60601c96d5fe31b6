import LedeSyntax

/// A list of words that configuration extends or changes: `[a, b]` adds, `{add: …, remove: …, replace: …}` says what to do.
package struct WordList: OptionValue, DefaultInitializable {
  package var words: [String]

  package init() {
    words = []
  }

  package init(_ words: [String]) {
    self.words = words
  }

  package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    if problems.refuses(flag: node, as: .words) { return }
    if let items = node.listedItems {
      problems.warn(ofNumber: node)
      // A list that is empty by itself is told by what needs it.
      if !words.isEmpty { problems.warn(ofEmpty: node) }
      words += strings(items, in: node, &problems)
      return
    }
    guard let entries = node.entries else { return problems.wrongType(node, .words) }
    let changes = ["add", "remove", "replace"]
    if !entries.isEmpty,
      entries.allSatisfy({ $0.value.items == nil && nearest(to: $0.key, among: changes + ["append"]) == nil })
    {
      let words = entries.prefix(3).map { brief($0.key) } + (entries.count > 3 ? ["…"] : [])
      return problems.report(
        Diagnostic(
          .wrongType, "a mapping stands here where a list of words is wanted", at: node.place,
          help: "write `[\(words.joined(separator: ", "))]`"))
    }
    if !problems.trustsWords { Self.reportBoth(entries, &problems) }
    problems.warn(ofEmpty: node)
    for entry in entries {
      guard changes.contains(entry.key) else {
        problems.unknownKey(
          entry, among: changes, in: "a word list", isClosed: true, synonym: Self.synonym(of: entry.key))
        continue
      }
      guard let items = entry.value.listedItems else {
        problems.wrongType(entry.value, .list(.text))
        continue
      }
      let given = strings(items, in: entry.value, &problems)
      switch entry.key {
      case "add": words += given
      case "remove":
        reportAbsent(items, &problems)
        words.removeAll { given.contains($0) }
      default: words = given
      }
    }
  }

  private static func synonym(of key: String) -> String? {
    let words = [
      "add": ["added", "adds", "append", "extra", "include", "plus"],
      "remove": ["delete", "drop", "exclude", "minus", "removed", "removes", "subtract", "without"],
      "replace": ["only", "replaced", "set"],
    ]
    return words.first { respelt(key, among: $0.value) != nil }?.key
  }

  /// Words that come in and are removed again: what stands first is done first.
  private static func reportBoth(_ entries: [Node.Entry], _ problems: inout Problems) {
    guard let add = entries.firstIndex(where: { $0.key == "add" }),
      let remove = entries.firstIndex(where: { $0.key == "remove" }), add < remove
    else { return }
    let added = Set((entries[add].value.listedItems ?? []).compactMap(\.rawScalar))
    for item in entries[remove].value.listedItems ?? [] {
      guard let raw = item.rawScalar, added.contains(raw) else { continue }
      problems.report(
        Diagnostic(
          .ineffective, "`\(brief(raw))` is added here, and removed again", at: item.place, severity: .warning,
          help: "keep it in one of the two lists"))
    }
  }

  /// Words that are to be removed from where they are not. Those that are there may be from the environment, and are not shown.
  private func reportAbsent(_ items: [Node], _ problems: inout Problems) {
    for item in items {
      guard let raw = item.rawScalar, !raw.contains("${"), !words.contains(raw) else { continue }
      problems.report(
        Diagnostic(
          .ineffective, "`\(brief(raw))` is not in this list, so that there is nothing to remove", at: item.place,
          severity: .warning, help: "leave it out"))
    }
  }

  private func strings(_ items: [Node], in list: Node, _ problems: inout Problems) -> [String] {
    if !problems.trustsWords {
      let all = problems.flattened(items, .text)
      for item in all { problems.warn(ofWord: item, in: list.items == nil ? nil : list) }
      problems.warn(ofTwinWords: all)
      return all.compactMap { $0.scalar(expecting: .text, &problems)?.value }
    }
    return items.compactMap { $0.scalar(expecting: .text, &problems)?.value }
  }

  package var yaml: String? { words.isEmpty ? nil : "[" + words.joined(separator: ", ") + "]" }
}
