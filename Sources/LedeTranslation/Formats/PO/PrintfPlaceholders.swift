import LedeCore

/// Whether all of a text's percent signs are placeholders of one family: only then may a program check them.
enum PrintfPlaceholders {
  /// As gettext calls the family; `nil`: there are none, or there is another percent sign.
  static func flag(of segment: Segment) -> String? {
    let names = segment.placeholders.indices.map { segment.placeholderText($0) }.filter { $0.contains("%") }
    let signs = segment.text.utf8.count { $0 == UInt8(ascii: "%") }
    guard signs > 0, names.reduce(0, { $0 + $1.utf8.count { $0 == UInt8(ascii: "%") } }) == signs else { return nil }
    if names.allSatisfy({ $0.wholeMatch(of: /%(\d+\$)?[-+ #0]*\d*(\.\d+)?(hh|ll|[hlLzjt])?[diouxXeEfFgGcsp]/) != nil })
    {
      return "c-format"
    }
    if names.allSatisfy({ $0.wholeMatch(of: /%\(\w+\)[-+ #0]*\d*(\.\d+)?[diouxXeEfFgGcrs]/) != nil }) {
      return "python-format"
    }
    return nil
  }
}
