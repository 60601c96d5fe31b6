import Glibc
import Testing

/// Expects that the work for four times the input takes about four times the time of the processor, not sixteen times.
///
/// No test passes or fails by the clock: the limits of an hour that some have end a test that would hang for ever.
///
/// Both are measured in this thread's own time, the shorter one first as a warm-up, and the best of some turns counts: what else the
/// machine does has little part in it.
func expectLinearTime(
  _ size: Int, _ name: String, sourceLocation: SourceLocation = #_sourceLocation, _ work: (_ size: Int) throws -> Void
) rethrows {
  try work(size)
  var best = Double.infinity
  for _ in 0..<5 {
    let (short, long) = (try processorTime { try work(size) }, try processorTime { try work(size * 4) })
    best = min(best, Double(long) / Double(max(short, 1)))
    if best < 8 { return }
  }
  Issue.record("\(name): four times the input takes \(best) times the time", sourceLocation: sourceLocation)
}

/// Nanoseconds that this thread works.
private func processorTime(_ work: () throws -> Void) rethrows -> Int {
  let start = now()
  try work()
  return now() - start
}

private func now() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

@Suite struct LinearTests {
  @Test func quadraticWorkIsFound() {
    withKnownIssue {
      expectLinearTime(1_000, "quadratic") { size in
        var sum = 0
        for a in 0..<size { for b in 0..<size { sum &+= a ^ b } }
        #expect(sum >= 0)
      }
    }
  }
}
