import LedeSyntax
import LedeText

extension Node {
  /// `{date}`, a word in braces without quotes, of which YAML makes a mapping; `nil`: it is something else.
  var bracedText: String? {
    guard let entries, entries.count == 1, entries[0].value.isNull, place.definition == nil else { return nil }
    let written = String(place.source.text[place.range])
    let name = written.dropFirst().dropLast().filter { $0 != " " }
    return written.hasPrefix("{") && written.hasSuffix("}") && name == entries[0].key ? "{\(name)}" : nil
  }

  /// What to write in place of `<<*short`, an alias behind the sign that merges mappings; `nil`: it is something else.
  package var aliasMend: String? {
    guard let raw = rawScalar, raw.hasPrefix("<<"), let star = raw.firstIndex(of: "*") else { return nil }
    let name = raw[star...]
    return name.dropFirst().allSatisfy { $0.isLetter || $0.isNumber || "_-".contains($0) }
      ? "write `\(name)`: an alias stands alone, or behind `<<:` as the value of a key" : nil
  }
}

extension TypeMend {
  /// `{pattern: '^photo', flags: i}`: a regular expression behind a name, as other programs have it.
  func wrappedPattern(_ entries: [Node.Entry]) -> String? {
    guard case .pattern = type else { return nil }
    let names = ["expr", "expression", "match", "pattern", "re", "regex", "regexp"]
    guard let inner = entries.first(where: { names.contains($0.key.lowercased()) }),
      let pattern = inner.value.rawScalar, !pattern.isEmpty
    else { return nil }
    let rest = entries.filter { $0.keyPlace.range != inner.keyPlace.range }
    let isCaseless = rest.contains { entry in
      let (key, value) = (entry.key.lowercased(), entry.value.rawScalar?.lowercased() ?? "")
      return ["flag", "flags", "modifiers", "options"].contains(key)
        ? value.contains("i") : key.hasSuffix("case") && ["true", "yes", "on"].contains(value)
    }
    let flags = isCaseless && !pattern.hasPrefix("(?i)") ? "(?i)" : ""
    return "'\(flags)\(pattern.replacing("'", with: "''"))'"
  }

  /// `{replace: [alt]}`, where a list takes nothing but its items.
  func changedList(_ entries: [Node.Entry]) -> String? {
    guard entries.count == 1, ["add", "replace"].contains(entries[0].key), let items = entries[0].value.items,
      !items.isEmpty, items.allSatisfy({ $0.rawScalar != nil && !$0.isQuoted })
    else { return nil }
    let all = items.compactMap(\.rawScalar).joined(separator: ", ")
    return "write the list alone, which takes the place of what is there: `[\(brief(all))]`"
  }

  /// `{description: true}`, where a list is wanted: the keys are its items where nothing but a switch stands behind them.
  func listOfKeys(_ entries: [Node.Entry]) -> String {
    let bytes = node.place.source.text.bytes
    let start = node.place.range.lowerBound
    let isFlow = start < bytes.count && bytes[start] == UInt8(ascii: "{")
    if !entries.isEmpty, entries.allSatisfy({ $0.value.isNull || $0.value.shape == .flag }) {
      let on = entries.filter { !["false", "no", "off"].contains($0.value.rawScalar?.lowercased() ?? "") }
      return "write `[\(brief(on.map(\.key).joined(separator: ", ")))]`"
    }
    return isFlow ? "write a list in square brackets: `[…]`" : "begin each item with `- `"
  }
}
