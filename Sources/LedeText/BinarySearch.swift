extension RandomAccessCollection {
  /// The number of elements at the start that a condition holds for; it holds for none behind them.
  @inlinable
  public func countAtStart(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[index(startIndex, offsetBy: middle)]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
