import LedeRun

/// A line on standard error that shows how far a long run is.
final class Progress {
  private var line: ProgressLine
  private let isShown: Bool
  private let start = ContinuousClock.now

  /// - Parameter total: of files; records of feeds may be more.
  init(total: Int, isShown: Bool) {
    line = ProgressLine(total: total)
    self.isShown = isShown
  }

  func advance(_ event: RunEvent) {
    guard isShown else { return }
    let text = line.advance(by: event.size, hasFailed: event.error != nil, at: ContinuousClock.now - start)
    if !text.isEmpty { Console.show(text) }
  }

  func finish() {
    if !line.erasure.isEmpty { Console.show(line.erasure) }
  }
}
