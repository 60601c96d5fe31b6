import LedeCore
import LedeRun

/// A line on standard error that shows how far a long run is.
final class Progress {
  private let total: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var drawn: ContinuousClock.Instant?
  private var done = 0
  private var bytes = 0

  /// A run shorter than this needs no progress bar.
  private static let patience = Duration.seconds(1)
  private static let interval = Duration.milliseconds(100)

  /// - Parameter total: of files; records of feeds may be more.
  init(total: Int, isShown: Bool) {
    self.total = total
    self.isShown = isShown
  }

  func advance(_ event: RunEvent) {
    done += 1
    bytes += event.size
    guard isShown else { return }
    if event.error != nil { erase() }
    let now = ContinuousClock.now
    guard now - start > Self.patience, drawn.map({ now - $0 > Self.interval }) ?? true else { return }
    drawn = now
    Console.show("\r\u{1B}[K" + line(now - start))
  }

  func finish() {
    erase()
  }

  private func line(_ elapsed: Duration) -> String {
    let rate = Double(bytes) / 1e6 / max(0.001, elapsed / .seconds(1))
    let speed = "\(done) articles, \((rate * 10).rounded() / 10) MB/s"
    guard done <= total else { return speed }
    let filled = total == 0 ? 0 : done * 30 / total
    return "[" + String(repeating: "█", count: filled) + String(repeating: "·", count: 30 - filled)
      + "] \(done)/\(total)  \(speed)"
  }

  private func erase() {
    if drawn != nil { Console.show("\r\u{1B}[K") }
  }
}
