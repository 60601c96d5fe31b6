import LedeText

extension Problems {
  /// A regular expression that does not compile.
  package mutating func refused(_ failure: Pattern.Failure, at place: Place, help: String) {
    let offset = failure.offset >= 0 ? " at its character \(failure.offset + 1)" : ""
    report(
      Diagnostic(
        .pattern, "ICU does not accept this regular expression\(offset): \(failure.name)", at: place, help: help))
  }

  package mutating func unknownValue(_ value: String, at place: Place, among names: [String]) {
    report(
      Diagnostic(
        .unknownValue, "`\(value)` is not known here", at: place, help: suggestion(for: value, among: names)))
  }

  /// "did you mean …?" where a name is near, else what there is.
  package func suggestion(for name: String, among names: [String]) -> String {
    if let near = nearest(to: name, among: names) { return "did you mean `\(near)`?" }
    return names.isEmpty ? "leave it out" : "known here: " + names.map { "`\($0)`" }.joined(separator: ", ")
  }
}

/// The name nearest to a misspelt one by Damerau's distance (optimal string alignment), if it is near enough to be meant.
package func nearest(to name: String, among names: [String]) -> String? {
  let wanted = Array(name.lowercased())
  var best: (name: String, distance: Int)?
  for candidate in names {
    let letters = Array(candidate.lowercased())
    let limit = max(1, min(wanted.count, letters.count) / 3)
    guard abs(wanted.count - letters.count) <= limit else { continue }
    let distance = editDistance(wanted, letters)
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

/// Edits (insert, delete, replace, swap neighbours) between two words.
func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var older: [Int] = []
  var previous = Array(0...b.count)
  for i in 0..<a.count {
    var current = [i + 1]
    for j in 0..<b.count {
      var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, older[j - 1] + 1) }
      current.append(cost)
    }
    older = previous
    previous = current
  }
  return previous[b.count]
}
