import LedeSyntax
import LedeText

/// Numbers that are written otherwise, and words where a number is wanted.
extension TypeMend {
  /// `0,5`, `1 000`, `30%`, `400 words`.
  var number: String? {
    guard type.isNumber, let raw = node.rawScalar else { return nil }
    if let plain = Self.plainNumber(raw), type.takes(plain) { return "write `\(plain)`" }
    if case .number = type, raw.contains(","), Double(raw.replacing(",", with: ".")) != nil {
      return "write `\(raw.replacing(",", with: "."))`, with a point"
    }
    if let share { return share }
    if let exact { return exact }
    if ["all", "any", "max", "unlimited", "*"].contains(raw.lowercased()) { return limitless }
    if ["nil", "none", "no", "off", "false"].contains(raw.lowercased()) { return nothingOf }
    if let digits = KeyboardLayout.digits(raw), type.takes(digits) {
      return "write `\(digits)`: these are its keys of another keyboard"
    }
    let digits = raw.filter { !"_'’".contains($0) }
    if digits != raw, type.takes(digits) { return "write `\(digits)`, with nothing between the digits" }
    if let value = Double(raw) ?? fraction(raw), type.takes(shortest(value)) { return "write `\(shortest(value))`" }
    let runs = raw.replacing("..", with: " ").split { !($0.isASCII && $0.isNumber || $0 == ".") }
      .filter { $0.contains(where: \.isNumber) }
    let gaps = raw.filter { !($0.isASCII && $0.isNumber) }
    if runs.count > 1, !gaps.isEmpty, gaps.allSatisfy({ " _'’,\u{A0}\u{202F}\u{2009}".contains($0) }),
      runs.dropFirst().allSatisfy({ $0.count == 3 }), runs[0].count < 4
    {
      return "write `\(runs.joined())`, with nothing between the digits"
    }
    guard let only = runs.first, let value = Double(only), only.count < raw.count else { return nil }
    let rest = raw.firstRange(of: only).map { raw[$0.upperBound...] } ?? ""
    if let days = days(value, rest) { return days }
    if let whole = multiple(of: value, rest) { return "write `\(whole)`, the number alone" }
    if !type.takes(String(only)) { return nil }
    return runs.count > 1 ? "write one number, such as `\(only)`" : "write `\(only)`, the number alone"
  }

  /// `−1` with the sign of mathematics, `３`, `٣`: a number in other signs than YAML's; `nil`: it is none.
  private static func plainNumber(_ raw: String) -> String? {
    let signs: [Character: Character] = ["−": "-", "–": "-", "－": "-", "．": ".", "٫": "."]
    let plain = raw.map { sign in
      sign.isASCII ? String(sign) : sign.wholeNumberValue.map(String.init) ?? signs[sign].map(String.init) ?? "?"
    }.joined()
    return plain != raw && Double(plain) != nil ? plain : nil
  }

  /// `100 KB`, `2k`, `1M`: thousands and millions.
  private func multiple(of value: Double, _ rest: Substring) -> String? {
    let unit = rest.lowercased().filter { $0 != " " }
    let factor: Double = ["k", "kb", "kib"].contains(unit) ? 1000 : ["m", "mb", "mib"].contains(unit) ? 1_000_000 : 1
    let whole = shortest(value * factor)
    return factor > 1 && type.takes(whole) ? whole : nil
  }

  /// Hours, weeks and months, where a number of days is wanted.
  private func days(_ value: Double, _ rest: Substring) -> String? {
    guard let name = option?.name, name == "days" || name.hasSuffix("_days"), type.isNumber else { return nil }
    let unit = rest.lowercased().filter(\.isLetter)
    let hours: Double? =
      switch unit {
      case "h", "hour", "hours": 1
      case "w", "week", "weeks": 24 * 7
      case "month", "months": 24 * 30
      case "y", "year", "years": 24 * 365
      default: nil
      }
    guard let hours else { return nil }
    let days = shortest((value * hours / 24).rounded(.up))
    return type.takes(days) ? "write `\(days)`: these are days" : nil
  }

  /// `all`: only an option without a default has no limit where it is left out.
  private var limitless: String {
    guard case .integer(let range) = type, range.upperBound < .max, option?.isOpen == false else {
      return "leave it out if there is to be no limit, or write \(type.summary)"
    }
    return "write `\(range.upperBound)`, the most there may be"
  }

  /// `none`: an option that has a default has it where it is left out, so that nothing is a number there.
  private var nothingOf: String? {
    guard let option, !option.isOpen, let (least, most) = bounds else { return limitless }
    if option.name == "weight" { return "write `false` in place of what has the weight: that turns it off" }
    if option.name.hasPrefix("max") { return "write `\(shortest(most))`, the most there may be" }
    if option.name.hasPrefix("min") { return "write `\(shortest(least))`, the least there may be" }
    // With 0 all is alike, or nothing of an article is left.
    let isMeasure = ["share", "threshold"].contains(option.name)
    return least <= 0 && !isMeasure ? "write `0`" : "write \(type.summary)"
  }

  private var bounds: (least: Double, most: Double)? {
    switch type {
    case .integer(let range): (Double(range.lowerBound), Double(range.upperBound))
    case .number(let range): (range.lowerBound, range.upperBound)
    default: nil
    }
  }

  /// `>1`, where tests count: no other number than the one that is written meets them.
  private var exact: String? {
    guard case .integer(0...Int.max) = type, option?.name == "count", let raw = node.rawScalar,
      let first = raw.first, "<>≤≥~".contains(first)
    else { return nil }
    return "write a number alone: `count` is exactly so many"
  }

  /// `1/3`, in hundredths.
  private func fraction(_ raw: String) -> Double? {
    let parts = raw.split(separator: "/").map { Double($0.filter { $0 != " " }) }
    guard parts.count == 2, let first = parts[0], let second = parts[1], second > 0 else { return nil }
    return (first / second * 100).rounded() / 100
  }

  /// `30%` or `30` where a share from 0 to 1 is wanted.
  var share: String? {
    guard case .number(let range) = type, range == 0...1, let raw = node.rawScalar else { return nil }
    let digits = raw.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let unit = raw.dropFirst(digits.count).filter { $0 != " " }
    guard unit == "%" || unit.allSatisfy(\.isLetter), let percent = Double(digits),
      percent >= 10 || percent > 1 && !unit.isEmpty || unit == "%", percent <= 100
    else { return nil }
    return "write `\(percent / 100)`: it is a share, not a percentage"
  }
}
