import LedeText

extension Problems {
  /// A regular expression that does not compile.
  package mutating func refused(_ failure: Pattern.Failure, at place: Place, help: String? = nil) {
    let words = Self.patternFaults[failure.name] ?? "ICU does not accept it (\(failure.name))"
    let help = help ?? Self.patternMends[failure.name] ?? "mend it there; the syntax is ICU's"
    report(Diagnostic(.pattern, "this regular expression is wrong: \(words)", at: place, help: help))
  }

  /// ICU's names of what it finds, in words.
  private static let patternFaults = [
    "U_REGEX_MISMATCHED_PAREN": "this bracket is not closed, or closes none",
    "backslash at the end": "nothing follows the backslash",
    "property without end": "the brace that opens here is not closed",
    "U_REGEX_MISSING_CLOSE_BRACKET": "the set that `[` opens is not closed",
    "U_REGEX_RULE_SYNTAX": "a sign stands where it means nothing, such as `*` behind nothing",
    "U_REGEX_BAD_ESCAPE_SEQUENCE": "a backslash stands before a letter that makes no escape",
    "U_REGEX_PROPERTY_SYNTAX": "there is no property of that name; `\\p{L}` are letters",
    "U_REGEX_BAD_INTERVAL": "a repetition in braces needs numbers, as in `{2,5}`",
    "U_REGEX_MAX_LT_MIN": "a repetition's second number is less than its first",
    "U_REGEX_NUMBER_TOO_BIG": "a number is too large",
    "U_REGEX_LOOK_BEHIND_LIMIT": "what is looked for behind must have a longest length: no `*` and `+` there",
    "U_REGEX_INVALID_BACK_REF": "it refers back to a group that is not there",
    "U_REGEX_INVALID_CAPTURE_GROUP_NAME": "the name of a group has letters and digits only: `(?<name>…)`",
    "U_REGEX_INVALID_RANGE": "a range in a set ends before it begins",
    "U_REGEX_SET_CONTAINS_STRING": "a set holds a text of several characters",
    "U_REGEX_UNIMPLEMENTED": "ICU has no such construct; groups are named `(?<name>…)`",
    "U_REGEX_INVALID_FLAG": "there is no such flag behind `(?`",
  ]

  private static let patternMends = [
    "U_REGEX_MISMATCHED_PAREN": "close it, or write `\\(` or `\\)` for the sign itself",
    "U_REGEX_MISSING_CLOSE_BRACKET": "close it with `]`, or write `\\[` for the sign itself",
    "U_REGEX_RULE_SYNTAX":
      "write `.*` for anything, and a backslash before a sign that stands for itself: `\\*`, `\\+`, `\\?`",
    "backslash at the end": "write `\\\\` for the sign itself",
    "property without end": "close it with `}`, as in `\\p{Lu}`",
    "U_REGEX_UNIMPLEMENTED": "write `(?<name>…)`, or `(…)` for a group without a name",
    "U_REGEX_INVALID_FLAG": "write such as `(?i)` for letters of either case, `(?:` for a group",
    "U_REGEX_LOOK_BEHIND_LIMIT": "write such as `{0,20}` in place of `*`, `{1,20}` in place of `+`",
    "U_REGEX_INVALID_BACK_REF": "count the groups in round brackets that stand before it",
    "U_REGEX_BAD_INTERVAL": "write such as `{0,3}` or `{3,}`; `\\{` is the sign itself",
    "U_REGEX_INVALID_RANGE":
      "put the letter first that comes first, capitals before small letters: `[А-яЁё]`, `[A-Za-z]`",
    "U_REGEX_MAX_LT_MIN": "put the smaller number first",
    "U_REGEX_PROPERTY_SYNTAX": "write such as `\\p{L}`, `\\p{Lu}` or `\\p{Cyrillic}`",
  ]

  /// - Parameters:
  ///   - synonym: the name that the value is another word for.
  ///   - help: the mend, where more is known.
  package mutating func unknownValue(
    _ value: String, at place: Place, among names: [String], synonym: String? = nil, help: String? = nil
  ) {
    let parts = value.split { " ,;()".contains($0) || "،；、，؛".contains($0) }.map(String.init)
    let comma = value.first { "،；、，؛".contains($0) }.map { "`\($0)` is a sign of another script: " } ?? ""
    let isList = (parts.count > 1 || value.hasPrefix("(")) && !parts.isEmpty && parts.allSatisfy(names.contains)
    let found = value.isEmpty ? "an empty text stands here" : "`\(value)` is not known here"
    report(
      Diagnostic(
        .unknownValue, found, at: place,
        help: isList
          ? "\(comma)write \(comma.isEmpty ? "a list: " : "")`[\(parts.joined(separator: ", "))]`"
          : help ?? synonym.map { "did you mean `\($0)`?" }
            ?? sameNumber(as: value, among: names).map { "write `\($0)`" }
            // What is short and means all of them is near to some.
            ?? (["*", "all", "any"].contains(value.lowercased()) ? known(names) : suggestion(for: value, among: names)))
    )
  }

  /// `2`, where `2.0` is one of the values.
  private func sameNumber(as value: String, among names: [String]) -> String? {
    Double(value).flatMap { number in names.first { Double($0) == number } }
  }

  /// "did you mean …?" where a name is near, else what there is.
  package func suggestion(for name: String, among names: [String]) -> String {
    if let (twin, stranger) = lookalike(of: name, among: names) {
      let letters = skeleton(String(stranger))
      return isLatin(stranger)
        ? "did you mean `\(twin)`? `\(stranger)` (\(code(of: stranger))) is one sign, and not `\(letters)`"
        : "did you mean `\(twin)`? The letter `\(stranger)` is of another script (\(code(of: stranger)))"
    }
    if let dash = name.unicodeScalars.first(where: { !$0.isASCII && $0.properties.generalCategory == .dashPunctuation }
    ),
      case let hyphened = name.replacing(String(dash), with: "-"), names.contains(hyphened)
    {
      return "did you mean `\(hyphened)`? `\(dash)` (\(code(of: dash))) is another sign than `-`"
    }
    let bare = name.trimmed(of: "“”„«»‘’‚‹›")
    if bare != name, names.contains(bare) {
      return "write `\(bare)`: these quotation marks are letters to YAML, which knows ' and \" alone"
    }
    if let (plain, code) = plain(name), names.contains(plain) {
      return "write `\(plain)`: a character that nobody sees (\(code)) stands in it"
    }
    if let sign = name.firstIndex(of: "#"), names.contains(String(name[..<sign])) {
      return "put a blank before `#`, which begins a comment behind one alone"
    }
    if let near = nearest(to: name, among: names) ?? shortened(name, among: names) ?? sameStem(as: name, among: names) {
      return "did you mean `\(near)`?"
    }
    return known(names)
  }

  private func known(_ names: [String]) -> String {
    names.isEmpty ? "leave it out" : "known here: " + names.map { "`\($0)`" }.joined(separator: ", ")
  }
}

/// `U+060C`, of the first code point.
package func code(ofSign sign: Character) -> String { sign.unicodeScalars.first.map(code(of:)) ?? "" }

/// `U+0131`.
private func code(of scalar: Unicode.Scalar) -> String {
  let code = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
}

/// A letter or ligature of the Latin script beyond ASCII: the blocks up to Latin Extended-B, and the presentation forms.
private func isLatin(_ letter: Unicode.Scalar) -> Bool {
  0xC0...0x24F ~= letter.value || 0xFB00...0xFB06 ~= letter.value
}

/// The name that one stands for that is misspelt, has letters of another script or characters that nobody sees; `nil`: none.
package func meant(by name: String, among names: [String]) -> String? {
  if let twin = lookalike(of: name, among: names) { return twin.name }
  if let (plain, _) = plain(name), names.contains(plain) { return plain }
  return nearest(to: name, among: names)
}

/// A name without what parts its words: `limit-by-source`, `limitBySource`.
private func joined(_ name: String) -> String { name.lowercased().filter { !"_- ".contains($0) } }

/// The name that one is but for the case of its letters and for what parts its words.
package func respelt(_ name: String, among names: [String]) -> String? {
  let bare = joined(name)
  return bare.isEmpty ? nil : names.first { joined($0) == bare }
}

/// The name that one looks like that has letters of another script in it, with the first such letter.
private func lookalike(of name: String, among names: [String]) -> (name: String, letter: Unicode.Scalar)? {
  guard let first = name.unicodeScalars.first(where: { !$0.isASCII && $0.properties.isAlphabetic }) else { return nil }
  let seen = skeleton(name)
  return names.first { skeleton($0) == seen }.map { ($0, first) }
    // Some letters look alike to people, and not to Unicode: there is one of them at most.
    ?? names.first { editDistance(Array(skeleton($0)), Array(seen)) == 1 && $0.count > 3 }.map { ($0, first) }
}

/// A name without the blanks and marks in it that nobody sees, and the code of the first of them; `nil`: it has none.
package func plain(_ name: String) -> (name: String, code: String)? {
  let isUnseen: (Unicode.Scalar) -> Bool = {
    !$0.isASCII && [.format, .spaceSeparator, .lineSeparator].contains($0.properties.generalCategory)
  }
  guard let first = name.unicodeScalars.first(where: isUnseen) else { return nil }
  var rest = String.UnicodeScalarView()
  rest.append(contentsOf: name.unicodeScalars.filter { !isUnseen($0) })
  return (String(rest), code(of: first))
}

/// The one name that begins as this one (`lang`), or is it without the ending of a file (`newsletter.yaml`).
private func shortened(_ name: String, among names: [String]) -> String? {
  let stem = name.lowercased().split(separator: ".").first.map(String.init) ?? ""
  if stem.count < name.count, names.contains(stem) { return stem }
  let beginning = name.lowercased().trimmed(of: "{}")
  let fitting = names.filter { $0.lowercased().trimmed(of: "{}").hasPrefix(beginning) }
  return beginning.count > 2 && fitting.count == 1 ? fitting[0] : nil
}

/// The one name that begins as this one does (`scoring` and `score`, `cleanup` and `clean`): four letters and more, and most of the shorter.
package func sameStem(as name: String, among names: [String]) -> String? {
  let fitting = names.filter { other in
    let common = zip(name.lowercased(), other.lowercased()).prefix { $0 == $1 }.count
    return common >= 4 && common * 4 >= min(name.count, other.count) * 3
  }
  return fitting.count == 1 ? fitting[0] : nil
}

/// The name nearest to a misspelt one by Damerau's distance (optimal string alignment), if it is near enough to be meant.
package func nearest(to name: String, among names: [String]) -> String? {
  // Of numbers none is nearer.
  if Double(name) != nil { return nil }
  for word in KeyboardLayout.latin(name) {
    if let meant = nearest(to: word, among: names) { return meant }
  }
  if let same = respelt(name, among: names) { return same }
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
package func editDistance(_ a: [Character], _ b: [Character]) -> Int {
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

extension String {
  /// Without these characters at its ends.
  fileprivate func trimmed(of characters: String) -> String {
    var rest = self[...]
    while let first = rest.first, characters.contains(first) { rest.removeFirst() }
    while let last = rest.last, characters.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
