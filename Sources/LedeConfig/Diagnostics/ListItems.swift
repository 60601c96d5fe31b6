import LedeSyntax
import LedeText

/// Items of lists that are lists themselves, stand there already, or are none.
extension Problems {
  /// `[[ferry, bridge], tide]`, `[*words, tide]`: the items with those of lists inside, of which all is told once.
  /// - Parameter type: of an item, which is a single value.
  mutating func flattened(_ items: [Node], _ type: OptionType) -> [Node] {
    guard let inner = items.first(where: { $0.items?.isEmpty == false }) else { return items }
    let all = items.flatMap { $0.items ?? [$0] }
    let isPattern = if case .pattern = type { true } else { false }
    let written = all.compactMap(\.rawScalar).map { isPattern ? "'\($0.replacing("'", with: "''"))'" : $0 }
    if written.count < all.count { return items }
    wrongType(inner, type, help: "make one list of them: `[\(brief(written.joined(separator: ", ")))]`")
    return all
  }

  /// A word that stands twice in a list as it is written, or, where case makes no difference, in other letters or as the beginning of one.
  mutating func warn(ofTwinWords items: [Node]) {
    let isFolded = option?.name == "words"
    var first: [String: Node] = [:]
    let beginnings = items.filter { item in
      isFolded && item.rawScalar.map { $0.hasSuffix("*") && $0.dropLast().allSatisfy(\.isLetter) } ?? false
    }
    for item in items {
      guard let raw = item.rawScalar, !raw.isEmpty, !raw.contains("${") else { continue }
      let name = isFolded ? raw.folded : raw
      if let twin = first[name] {
        report(
          Diagnostic(
            .duplicateKey,
            "`\(brief(raw))` stands twice in this list\(raw == twin.rawScalar ? "" : ": case makes no difference")",
            at: item.place, severity: .warning, notes: [.init("it first stands here", at: twin.place)],
            help: "keep one of them"))
      } else if !raw.contains(" "),
        let wide = beginnings.first(where: { other in
          let stem = String(other.rawScalar?.dropLast() ?? "").folded
          return !stem.isEmpty && other.rawScalar != raw && name.hasPrefix(stem)
        })
      {
        report(
          Diagnostic(
            .ineffective, "`\(brief(wide.rawScalar ?? ""))` stands for `\(brief(raw))`, too", at: item.place,
            severity: .warning, notes: [.init("it stands here", at: wide.place)], help: "leave it out"))
      }
      first[name] = first[name] ?? item
    }
  }

  /// `credit: []`, `{add: []}`: nothing is added. To have none at all is said otherwise. Of several changes one may be left empty.
  mutating func warn(ofEmpty list: Node) {
    let lists = list.entries?.map(\.value) ?? [list]
    guard !lists.isEmpty, lists.allSatisfy({ $0.items?.isEmpty ?? false }), list["replace"] == nil,
      list.place.definition == nil, !trustsWords
    else { return }
    report(
      Diagnostic(
        .ineffective, "an empty list changes nothing", at: lists[0].place, severity: .warning,
        help: "leave it out; `{replace: []}` leaves none of those that are there"))
  }
}
