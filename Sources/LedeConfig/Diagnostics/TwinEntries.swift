import LedeSyntax
import LedeText

extension Problems {
  /// `[tsv: {target: kk}, tsv: {target: en}]`: a name that stands twice in a list of names and mappings, whose options would become one
  /// mapping without a word.
  mutating func reportTwins(of entries: [Node.Entry], among options: [OptionDescription]) {
    var first: [String: Node.Entry] = [:]
    for entry in entries {
      guard let twin = first.updateValue(entry, forKey: entry.key),
        let option = options.first(where: { $0.name == entry.key })
      else { continue }
      report(
        Diagnostic(
          .duplicateKey, "`\(entry.key)` stands twice in this list, whose items make one mapping", at: entry.keyPlace,
          notes: [.init("it first stands here", at: twin.keyPlace)], help: mend(of: entry, twin)))
      // The first option of two mappings stands for all of them.
      if !option.type.isPart { return }
    }
  }

  private func mend(of entry: Node.Entry, _ twin: Node.Entry) -> String {
    let items = [twin, entry].compactMap { $0.value.items?.compactMap(\.rawScalar) }
    if items.count == 2, !items.joined().isEmpty {
      return "write it once, with the items of both: `\(entry.key): [\(brief(items.joined().joined(separator: ", ")))]`"
    }
    // A writer of translation jobs has one language; this one hands on to it for each of several.
    if let several = homes["target"]?.first(where: { $0.shapes.contains(.list) }),
      let targets = Optional([twin, entry].compactMap { $0.value["target"]?.value.rawScalar }), targets.count == 2
    {
      let name = several.owner.split(separator: ".").last ?? ""
      return "keep one of them, or write `\(name): {target: [\(targets.joined(separator: ", "))]}` for a file of each"
    }
    return "keep one of them, with all its options"
  }
}
