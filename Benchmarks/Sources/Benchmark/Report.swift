import Foundation

/// Prints results and remembers which fell short.
struct Report {
  private let thresholds: Thresholds
  private(set) var complaints: [String] = []

  init(_ thresholds: Thresholds) { self.thresholds = thresholds }

  /// A ratio: greater is better.
  mutating func ratio(_ name: String, _ title: String, _ series: Series, detail: String) throws {
    let spread = "\(Self.short(series.least))–\(Self.short(series.most))"
    try judge(name, "\(Self.padded(title)) \(Self.short(series.median))  (\(spread))  \(detail)", series.median)
  }

  mutating func memory(_ name: String, _ title: String, _ mebibytes: Double) throws {
    try judge(name, "\(Self.padded(title)) \(Self.short(mebibytes)) MiB", mebibytes)
  }

  func skip(_ title: String, _ why: String) { Self.say("\(Self.padded(title)) skipped: \(why)") }

  /// Not by `print`, which keeps lines back where they go into a file: a result is seen as soon as it is there.
  private static func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }

  private mutating func judge(_ name: String, _ line: String, _ value: Double) throws {
    let complaint = try thresholds.complaint(name, value)
    Self.say(line + (complaint.map { "  \($0)" } ?? ""))
    if let complaint { complaints.append("\(name): \(complaint)") }
  }

  static func short(_ value: Double) -> String { String(format: value < 10 ? "%.2f" : "%.1f", value) }

  private static func padded(_ title: String) -> String {
    title.padding(toLength: max(title.count, 48), withPad: " ", startingAt: 0)
  }
}
