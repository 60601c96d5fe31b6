import Testing

@testable import LedeText

@Suite struct OriginRunsTests {
  /// `abc` at 10, `&amp;` at 13, a line break of the text's own, `й` in one byte twice, `d`; then the file ends at 30.
  private let runs: OriginRuns = {
    var runs = OriginRuns()
    runs.append(exact: 10, count: 2)
    runs.append(exact: 12, count: 1)
    runs.append(13, unit: 1, written: 5)
    runs.append(20, unit: 1, written: 0)
    runs.append(20, unit: 2, written: 1)
    runs.append(21, unit: 2, written: 1)
    runs.append(exact: 22, count: 1)
    runs.end(at: 30)
    return runs
  }()

  @Test func aByteLeadsToTheFirstOfItsUnit() {
    #expect((0...10).map { runs[$0] } == [10, 11, 12, 13, 20, 20, 20, 21, 21, 22, 30] && runs.count == 10)
    #expect(OriginRuns()[0] == 0)
  }

  @Test(arguments: [
    (0..<3, 10..<13), (1..<4, 11..<18), (3..<4, 13..<18), (4..<5, 20..<20), (5..<7, 20..<21), (5..<6, 20..<21),
    (6..<8, 20..<22), (0..<10, 10..<23), (4..<4, 20..<20), (10..<10, 30..<30),
  ])
  func aRangeLeadsToWholeUnits(_ range: Range<Int>, _ source: Range<Int>) {
    #expect(runs.source(of: range) == source)
  }

  @Test func stretchesHaveNoGap() {
    let stretches = runs.stretches(of: 1..<10)
    #expect(stretches.map(\.text) == [1..<4, 4..<10] && stretches.map(\.source) == [11..<18, 20..<23])
    #expect(runs.stretches(of: 3..<3).isEmpty)
  }

  /// The text of one way is the file of the other.
  @Test func aWayGoesThroughAnother() {
    var inner = OriginRuns()
    inner.append(exact: 1, count: 2)
    inner.append(3, unit: 3, written: 2)
    inner.append(exact: 5, count: 5)
    let way = inner.through(runs)
    #expect((0..<way.count).map { way[$0] } == [11, 12, 13, 13, 13, 20, 20, 21, 21, 22])
    #expect(way.source(of: 2..<5) == 13..<20)
    #expect(way.shifted(by: 7).source(of: 5..<10) == 27..<30)
  }

  @Test func aPartOfAWayIsAWay() {
    let part = OriginRuns(runs, 2..<9)
    #expect((0...7).map { part[$0] } == [12, 13, 20, 20, 20, 21, 21, 22])
    // Where units are cut, all that are there are one.
    #expect(OriginRuns(runs, 6..<9).source(of: 0..<1) == 20..<22)
  }

  @Test func unitsLongerThanARunHoldsLeadToTheirBeginning() {
    var runs = OriginRuns()
    runs.append(5, unit: 70_000, written: 70_000)
    runs.append(exact: 80_000, count: 1)
    #expect(runs[69_999] == 5 && runs[70_000] == 80_000)
    runs = OriginRuns()
    runs.append(5, unit: 1, written: 70_000)
    #expect(runs.source(of: 0..<1) == 5..<65_540)
  }
}
