/// What a terminal gets to show how far a long run is: a line that is drawn again and again.
struct ProgressLine {
  private let total: Int
  private var done = 0
  private var bytes = 0
  /// When it was drawn last, from the run's start.
  private var drawn: Duration?

  /// A run shorter than this needs no progress bar.
  private static let patience = Duration.seconds(1)
  private static let interval = Duration.milliseconds(100)
  private static let width = 30
  private static let clear = "\r\u{1B}[K"

  /// - Parameter total: of files; records of feeds may be more.
  init(total: Int) {
    self.total = total
  }

  /// Counts an article.
  /// - Parameters:
  ///   - hasFailed: a line about it follows, which shall stand alone.
  ///   - elapsed: since the run's start.
  mutating func advance(by bytes: Int, hasFailed: Bool, at elapsed: Duration) -> String {
    done += 1
    self.bytes += bytes
    let erasure = hasFailed ? self.erasure : ""
    guard elapsed > Self.patience, drawn.map({ elapsed - $0 > Self.interval }) ?? true else { return erasure }
    drawn = elapsed
    return Self.clear + line(elapsed)
  }

  /// What takes it away; empty where it was never drawn.
  var erasure: String { drawn == nil ? "" : Self.clear }

  private func line(_ elapsed: Duration) -> String {
    let rate = Double(bytes) / 1e6 / (elapsed / .seconds(1))
    let speed = "\(done) articles, \((rate * 10).rounded() / 10) MB/s"
    guard done <= total else { return speed }
    let filled = done * Self.width / total
    return "[" + String(repeating: "█", count: filled) + String(repeating: "·", count: Self.width - filled)
      + "] \(done)/\(total)  \(speed)"
  }
}
