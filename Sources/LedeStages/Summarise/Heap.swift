/// A binary heap with the largest element on top. (That of swift-collections is of the kind with two ends, and would add a dependency
/// for these lines.)
struct Heap<Element: Comparable> {
  private var elements: [Element]

  /// Linear in the number of elements.
  init(_ elements: [Element]) {
    self.elements = elements
    for index in (0..<elements.count / 2).reversed() { sink(index) }
  }

  mutating func insert(_ element: Element) {
    elements.append(element)
    var index = elements.count - 1
    while index > 0, elements[(index - 1) / 2] < elements[index] {
      elements.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  mutating func popLargest() -> Element? {
    guard let last = elements.popLast() else { return nil }
    guard let largest = elements.first else { return last }
    elements[0] = last
    sink(0)
    return largest
  }

  private mutating func sink(_ start: Int) {
    var index = start
    while true {
      var largest = index
      for child in 2 * index + 1...2 * index + 2 where child < elements.count && elements[largest] < elements[child] {
        largest = child
      }
      if largest == index { return }
      elements.swapAt(index, largest)
      index = largest
    }
  }
}
