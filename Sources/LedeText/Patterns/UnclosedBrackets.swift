extension Pattern.Failure {
  /// The same at the bracket that is to blame, where ICU only says that it came to the end, and by its own name where it is a set that is
  /// not closed or a backslash that nothing follows.
  public func refined(for pattern: String) -> Self {
    let brackets = UnclosedBrackets(pattern)
    if brackets.endsInBackslash { return Self(name: "backslash at the end", offset: pattern.utf16.count) }
    if let set = brackets.set, ["U_REGEX_MISSING_CLOSE_BRACKET", "U_REGEX_INVALID_RANGE"].contains(name) {
      return Self(name: "U_REGEX_MISSING_CLOSE_BRACKET", offset: set + 1)
    }
    if name == "U_REGEX_MISMATCHED_PAREN", let group = brackets.group { return Self(name: name, offset: group + 1) }
    let before = String(decoding: pattern.utf16.prefix(max(0, offset)), as: UTF16.self)
    // As Python names groups; else a letter that is no flag.
    if name == "U_REGEX_RULE_SYNTAX", before.suffix(3).hasPrefix("(?"), before.last?.isLetter ?? false {
      return Self(name: before.hasSuffix("P") ? "U_REGEX_UNIMPLEMENTED" : "U_REGEX_INVALID_FLAG", offset: offset)
    }
    if name == "U_REGEX_PROPERTY_SYNTAX", let open = before.utf16.lastIndex(of: 0x7B),
      !pattern.utf16.dropFirst(before.utf16.distance(from: before.startIndex, to: open)).contains(0x7D)
    {
      return Self(
        name: "property without end", offset: before.utf16.distance(from: before.startIndex, to: open) + 1)
    }
    // ICU points at what ends the repetition or the name.
    if ["U_REGEX_MAX_LT_MIN", "U_REGEX_PROPERTY_SYNTAX"].contains(name), let open = before.utf16.lastIndex(of: 0x7B) {
      let start = before.utf16.distance(from: before.startIndex, to: open) + 1
      return Self(name: name, offset: name == "U_REGEX_MAX_LT_MIN" ? start : start + 1)
    }
    return self
  }
}

/// The brackets of a regular expression that nothing closes, as far as can be told without knowing all of its syntax.
private struct UnclosedBrackets {
  /// The last `(`, or the first `)` that closes none; in UTF-16 units.
  var group: Int?
  /// The first `[`.
  var set: Int?
  var endsInBackslash = false

  init(_ pattern: String) {
    var (groups, sets): ([Int], [Int]) = ([], [])
    var isEscaped = false
    for (offset, unit) in pattern.utf16.enumerated() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch UInt8(truncatingIfNeeded: unit > 0x7F ? 0 : unit) {
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "["): sets.append(offset)
      case UInt8(ascii: "]"): _ = sets.popLast()
      case UInt8(ascii: "(") where sets.isEmpty: groups.append(offset)
      case UInt8(ascii: ")") where sets.isEmpty: if groups.popLast() == nil, group == nil { group = offset }
      default: break
      }
    }
    group = group ?? groups.last
    set = sets.first
    endsInBackslash = isEscaped
  }
}
