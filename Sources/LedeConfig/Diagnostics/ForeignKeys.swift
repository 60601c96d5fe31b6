import LedeSyntax

/// Keys that other programs have where this one has a switch, or that say what is said elsewhere.
extension Problems {
  /// `{enabled: false}` below a feature, a rule, a writer or a stage, which have the switch behind their name.
  func switchMend(_ entry: Node.Entry, of owner: String) -> String? {
    let (on, off) = (["active", "enable", "enabled", "on", "use"], ["disable", "disabled", "inactive", "off", "skip"])
    let key = entry.key.lowercased()
    guard on.contains(key) || off.contains(key), entry.value.shape == .flag || entry.value.isNull,
      homes[owner]?.contains(where: { $0.owner == "stages" || $0.shapes.contains(.flag) }) ?? false
    else { return nil }
    let isTrue = !["false", "no", "off"].contains(entry.value.rawScalar?.lowercased() ?? "")
    return "write `\(owner): \(isTrue == on.contains(key))`: the switch stands behind the name"
  }

  /// What a key of another program is here.
  func foreignMend(_ entry: Node.Entry, in owner: String) -> String? {
    let key = entry.key.lowercased().filter { !"_-".contains($0) }
    switch owner {
    case "emit" where ["dir", "directory", "folder", "out", "outdir", "output", "outputdir", "path"].contains(key):
      return "leave it out: a run is told its folder, `-o FOLDER`; `file` of a writer names a file in it"
    case "summarise" where ["algorithm", "algo", "method", "model", "ranker", "strategy"].contains(key):
      return "leave it out: there is one way to choose; what counts in a sentence is said under `score`"
    case "clean" where key == "favorprecision" || key == "favourprecision":
      return "write `keep_unsure: false`: lines of which it is not sure go"
    case "clean" where key == "favorrecall" || key == "favourrecall":
      return "write `keep_unsure: true`: lines of which it is not sure stay"
    case "clean":
      guard let kept = ["include", "keep", "with"].first(where: key.hasPrefix), entry.value.shape == .flag,
        case let rule = String(key.dropFirst(kept.count)),
        homes[rule]?.contains(where: { $0.owner == "clean" && $0.shapes.contains(.flag) }) ?? false
      else { return nil }
      let isKept = !["false", "no", "off"].contains(entry.value.rawScalar?.lowercased() ?? "")
      return "write `\(rule): \(!isKept)`: what it names goes where it is on"
    default: return nil
    }
  }
}
