import LedeConfig
import LedeCore

/// The elements of a page with the text that stands in each.
struct ElementTree {
  let elements: [MarkupElement]
  /// By element, the letters of prose in it and below it.
  private(set) var prose: [Double]
  /// The same of all text, and of text in links.
  private(set) var letters: [Double]
  private(set) var linked: [Double]
  private(set) var blocks: [Int]
  /// From the root down, the element that holds most of the prose of the one before.
  private(set) var spine: [Int] = [0]
  /// For each element, how many levels of the spine it stands in.
  private(set) var levels: [Int]

  /// A child with less of its parent's prose than this is a part of the article, not the whole.
  private static let majority = 0.5

  init(_ elements: [MarkupElement], _ facts: [(element: Int, letters: Double, linkShare: Double, isProse: Bool)]) {
    self.elements = elements
    prose = [Double](repeating: 0, count: elements.count)
    letters = prose
    linked = prose
    blocks = [Int](repeating: 0, count: elements.count)
    for fact in facts {
      letters[fact.element] += fact.letters
      linked[fact.element] += fact.letters * fact.linkShare
      if fact.isProse { prose[fact.element] += fact.letters }
      blocks[fact.element] += 1
    }
    // Parents stand before their children.
    for index in elements.indices.reversed() where index > 0 {
      let parent = elements[index].parent
      prose[parent] += prose[index]
      letters[parent] += letters[index]
      linked[parent] += linked[index]
      blocks[parent] += blocks[index]
    }
    levels = [Int](repeating: 0, count: elements.count)
    findSpine()
  }

  private mutating func findSpine() {
    var children = [Int](repeating: -1, count: elements.count)
    for index in elements.indices.dropFirst() {
      let parent = elements[index].parent
      if children[parent] < 0 || prose[index] > prose[children[parent]] { children[parent] = index }
    }
    var at = 0
    while children[at] >= 0, prose[children[at]] > prose[at] * Self.majority {
      at = children[at]
      spine.append(at)
    }
    for (level, element) in spine.enumerated() { levels[element] = level + 1 }
    for index in elements.indices.dropFirst() where levels[index] == 0 {
      levels[index] = levels[elements[index].parent]
    }
  }

  /// The share of the page's prose that stands in an element.
  func share(_ element: Int) -> Double { prose[0] > 0 ? prose[element] / prose[0] : 0 }

  /// The share of an element's text that stands in links.
  func linkShare(_ element: Int) -> Double { letters[element] > 0 ? linked[element] / letters[element] : 0 }
}
