import Testing

@testable import LedeCommand

/// The line on a terminal that shows how far a long run is.
@Suite struct ProgressLineTests {
  private static let clear = "\r\u{1B}[K"

  /// What a terminal gets for articles of a megabyte that are done at these times, in milliseconds.
  private func shown(_ times: [Int], of total: Int, failed: Set<Int> = []) -> [String] {
    var line = ProgressLine(total: total)
    return times.map { time in
      line.advance(by: 1_000_000, hasFailed: failed.contains(time), at: .milliseconds(time))
    }
  }

  private func bar(_ filled: Int) -> String {
    "[" + String(repeating: "█", count: filled) + String(repeating: "·", count: 30 - filled) + "]"
  }

  @Test func itTellsHowManyAreDoneAndHowFast() {
    #expect(shown([2000], of: 3) == ["\(Self.clear)\(bar(10)) 1/3  1 articles, 0.5 MB/s"])
    #expect(shown([10, 4000], of: 3)[1] == "\(Self.clear)\(bar(20)) 2/3  2 articles, 0.5 MB/s")
    #expect(shown([10, 1250], of: 2)[1] == "\(Self.clear)\(bar(30)) 2/2  2 articles, 1.6 MB/s")
  }

  /// A feed is one file of many articles.
  @Test func moreThanThereAreFilesHaveNoBar() {
    #expect(shown([10, 2000], of: 1)[1] == "\(Self.clear)2 articles, 1.0 MB/s")
  }

  @Test func aRunOfASecondNeedsNone() {
    #expect(shown([10, 1000], of: 9) == ["", ""])
    #expect(shown([10, 1001], of: 9)[1] != "")
  }

  @Test func itIsDrawnTenTimesASecondOverTheOneBefore() {
    let lines = shown([2000, 2100, 2101], of: 9)
    #expect(lines[1] == "")
    #expect(lines[2].hasPrefix(Self.clear + bar(10) + " 3/9"))
  }

  /// The message about it stands in a line of its own.
  @Test func itGoesBeforeAFailureIsTold() {
    #expect(shown([2000, 2050], of: 9, failed: [2050])[1] == Self.clear)
    #expect(shown([500], of: 9, failed: [500]) == [""])
  }

  @Test func atTheEndItGoesWhereItWasDrawn() {
    var line = ProgressLine(total: 9)
    _ = line.advance(by: 1, hasFailed: false, at: .milliseconds(500))
    #expect(line.erasure.isEmpty)
    _ = line.advance(by: 1, hasFailed: false, at: .seconds(2))
    #expect(line.erasure == Self.clear)
  }
}
