import LedeConfig
import LedeCore
import LedeSyntax

/// Says of items, in their order, which ones are too old or too many.
struct EditionLimits {
  private let stage: ArrangeStage
  /// In seconds since 1970; `nil`: any age will do.
  private let earliest: Int?
  private var count = 0
  private var bySection: [String: Int] = [:]
  private var bySource: [String: Int] = [:]

  init(_ stage: ArrangeStage, now: Int) {
    self.stage = stage
    earliest = stage.since.earliest(now: now)
  }

  /// The name of the limit; `nil`: the item stays. What has no date or source is not counted by it.
  mutating func reason(toLeaveOut item: Item, section: String?) -> String? {
    if let earliest, let moment = item.moment, moment < earliest { return "since" }
    let source = item.sourceName?.lowercased()
    if let section, Self.isFull(bySection[section], stage.limitBySection) { return "limit_by_section" }
    if let source, Self.isFull(bySource[source], stage.limitBySource) { return "limit_by_source" }
    if Self.isFull(count, stage.limit) { return "limit" }
    count(item, section: section)
    return nil
  }

  /// An item that stays.
  mutating func count(_ item: Item, section: String?) {
    count += 1
    if let section { bySection[section, default: 0] += 1 }
    if let source = item.sourceName?.lowercased() { bySource[source, default: 0] += 1 }
  }

  private static func isFull(_ count: Int?, _ limit: Int?) -> Bool { limit.map { (count ?? 0) >= $0 } ?? false }
}

/// From when on articles are shown: a date, or a span of time before the run.
package struct Since: OptionValue {
  private enum Start {
    /// Seconds since 1970.
    case moment(Int)
    /// Seconds before the run.
    case before(Int)
  }

  private var start: Start?
  private var written: String?

  package init() {}

  /// In seconds since 1970; `nil`: there is no limit.
  func earliest(now: Int) -> Int? {
    switch start {
    case .moment(let seconds): seconds
    case .before(let seconds): now - seconds
    case nil: nil
    }
  }

  /// It counts from the run back.
  var isRelative: Bool { if case .before = start { true } else { false } }

  package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    guard let text = node.scalar(expecting: type, &problems) else { return }
    if let moment = Timestamp(text.value) {
      start = .moment(moment.seconds)
      if moment.seconds > problems.now + 86_400 {
        problems.report(
          Diagnostic(
            .ineffective, "`\(text)` is yet to come, so that all articles with a date are left out", at: node.place,
            severity: .warning, help: "write a day that is past, or a span before the run such as `7d`"))
      }
    } else if let span = Self.span(text.value) {
      start = .before(span)
      if span == 0 {
        problems.report(
          Diagnostic(
            .ineffective, "`\(text)` is the moment of the run, so that all articles with a date are left out",
            at: node.place, severity: .warning, help: "write how far back, such as `7d`"))
      }
    } else {
      return problems.report(
        Diagnostic(
          .unknownValue, "`\(text)` is neither a date nor a span of time", at: node.place,
          help: Self.mend(text.description)
            ?? "write a date such as `2025-11-17`, or `7d`, `2w` or `12h` before the run"))
    }
    written = text.description
  }

  package var yaml: String? { written }

  /// `7d` for `7 days`, `-7d` or `7`; `60d` for `2 months`; `2025-11-17` for `17.11.2025`.
  private static func mend(_ text: String) -> String? {
    if let date = date(text) { return "write `\(date)`" }
    // `P7D`, as ISO 8601 writes durations.
    if let span = text.wholeMatch(of: /[+-]?P(T?)([0-9]+)([DHMWY])/), span.3 != "M" || span.1.isEmpty {
      return mend("\(span.2)\(span.3.lowercased())")
    }
    if isNoDay(text) { return "write a day that there is: this month has fewer" }
    let written = text.lowercased().drop { $0 == "-" || $0 == "+" || $0 == " " }
    let digits = written.prefix { $0.isASCII && $0.isNumber }
    let unit = written.dropFirst(digits.count).drop { $0 == " " }
    guard let count = Int(digits), count < 10_000, unit.allSatisfy(\.isLetter) else { return nil }
    return switch unit.first {
    case nil where 1900...2100 ~= count: "write `\(count)-01-01`"
    case nil: "write `\(count)d` for days"
    case "h", "d", "w": "write `\(count)\(unit.prefix(1))`"
    case "m" where !unit.hasPrefix("mi"): "write `\(count * 30)d`: months are counted in days"
    case "y": "write `\(count * 365)d`: years are counted in days"
    default: nil
    }
  }

  /// `2025-11-31`.
  private static func isNoDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 && 1900...2100 ~= parts[0] && 1...12 ~= parts[1] && 29...31 ~= parts[2]
  }

  /// A date that is written with the day first, or with other signs between its parts.
  private static func date(_ text: String) -> String? {
    let parts = text.split { ". /-".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
    let numbers = (parts[0].count == 4 ? parts : parts.reversed()).map {
      String(repeating: "0", count: 2 - min(2, $0.count)) + $0
    }
    let written = numbers.joined(separator: "-")
    return Timestamp(written) == nil ? nil : written
  }

  private static func span(_ text: String) -> Int? {
    guard let unit = text.last, let count = Int(text.dropLast()), (0...100_000).contains(count) else { return nil }
    switch unit {
    case "h": return count * 3600
    case "d": return count * 86_400
    case "w": return count * 7 * 86_400
    default: return nil
    }
  }
}
