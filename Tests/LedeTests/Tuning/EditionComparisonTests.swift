import Testing

@testable import LedeCore
@testable import LedeTuning

/// What differs in the newsletters that stages of the run make of the same articles.
@Suite struct EditionComparisonTests {
  private func edition(_ places: [Int], section: String? = nil, others: [Int: [Int]] = [:]) -> Edition {
    Edition(
      places.map { place in
        var item = Item(id: "a\(place)")
        item.position = place
        item.title = "Статья \(place)"
        item.section = section
        item.others = (others[place] ?? []).map {
          OtherReport(name: nil, title: nil, url: nil, id: "a\($0)", reason: "")
        }
        return item
      })
  }

  private func shown(_ before: Edition, _ after: Edition) -> [String] {
    ArticleComparison(before, after).differences.map {
      "\($0.isAdded ? "+" : "-") \($0.text)" + ($0.reason.map { ": \($0)" } ?? "")
    }
  }

  @Test func theSameDiffersInNothing() {
    #expect(ArticleComparison(edition([0, 1, 2]), edition([0, 1, 2])).isSame)
    #expect(ArticleComparison(edition([]), edition([])).isSame)
  }

  @Test func whatIsGoneOrNewIsTold() {
    #expect(
      shown(edition([0, 1]), edition([1, 2])) == ["- Статья 0", "+ Статья 2: place 2"])
    #expect(
      shown(edition([0, 1]), edition([0], others: [0: [1]])) == [
        "- Статья 1: below Статья 0", "- Статья 0: other reports 0", "+ Статья 0: other reports 1",
      ])
  }

  /// What is pushed aside by what moves has not moved.
  @Test func whatMovesIsToldAlone() {
    #expect(
      shown(edition([0, 1, 2, 3]), edition([3, 0, 1, 2])) == ["- Статья 3: place 4", "+ Статья 3: place 1"])
    #expect(
      shown(edition([0, 1, 2, 3]), edition([1, 2, 3, 0])) == ["- Статья 0: place 1", "+ Статья 0: place 4"])
    #expect(shown(edition([0, 1, 2]), edition([2, 1, 0])).count == 4)
  }

  @Test func sectionsAreTold() {
    #expect(
      shown(edition([5]), edition([5], section: "Қазақша")) == [
        "- Статья 5: section none", "+ Статья 5: section Қазақша",
      ])
  }

  /// One is gone, one is new, one has moved and is counted once as an article.
  @Test func totals() {
    var comparison = Comparison(showing: 5)
    comparison.add(newsletter: ArticleComparison(edition([0, 1, 2, 3]), edition([3, 1, 2, 4])))
    let total = comparison.totals[.newsletter]
    #expect(total?.articles == 3 && total?.removed == 2 && total?.added == 2)
    #expect(comparison.differs && comparison.changed == 0)
  }

  @Test(arguments: [([], 0), ([4], 0), ([0, 1, 2], 0), ([2, 1, 0], 2), ([1, 0, 3, 2], 2), ([5, 0, 1, 2], 1)])
  func asFewAsCanBeHaveMoved(numbers: [Int], count: Int) {
    #expect(ArticleComparison.moved(numbers).count == count)
  }
}
