import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// Expects what columns of a model's rows have on a page: a column a line, its name, then a number for each row, to three decimals.
/// `log` stands before numbers of which the column has the logarithm, with its sign; -1 is then as it is.
///
/// No two columns that are listed have the same numbers, so that none can stand in for another.
func expectColumns(
  _ rows: [[Float]], named names: [String], are table: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(Set(names).count == names.count, sourceLocation: sourceLocation)
  #expect(rows.allSatisfy { $0.count == names.count }, sourceLocation: sourceLocation)
  guard rows.allSatisfy({ $0.count == names.count }) else { return }
  var known: [[String]: String] = [:]
  for line in table.split(separator: "\n") {
    let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
    guard let column = names.firstIndex(of: parts[0]) else {
      Issue.record("there is no column \(parts[0])", sourceLocation: sourceLocation)
      continue
    }
    let isLog = parts[1].hasPrefix("log ")
    let wanted = parts[1].split(separator: " ").compactMap { Float($0) }.map { isLog ? scaled($0, parts[0]) : $0 }
    let found = rows.map { $0[column] }
    #expect(
      wanted.count == found.count && zip(wanted, found).allSatisfy { abs($0 - $1) < 0.001 }, "\(parts[0]): \(found)",
      sourceLocation: sourceLocation)
    let numbers = found.map { "\($0)" }
    if let other = known.updateValue(parts[0], forKey: numbers) {
      Issue.record("\(parts[0]) is like \(other)", sourceLocation: sourceLocation)
    }
  }
}

/// Distances have a sign; elsewhere -1 says that there is nothing.
private func scaled(_ number: Float, _ name: String) -> Float {
  let isSigned = ["core-distance", "title-distance", "above-body"].contains(name)
  if number < 0 { return isSigned ? -FeatureScale.log(Int(-number)) : number }
  return FeatureScale.log(Int(number))
}
