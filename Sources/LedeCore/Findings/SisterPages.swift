import LedeText

/// On how many pages of one site each line stands, as far as it stands on more than one.
package struct SisterPages: Finding, Equatable {
  package static let name = "sister-pages"

  /// The pages that differ: copies of a page count once.
  package let count: Int
  /// By the hash of a line.
  private let recurring: [UInt64: UInt32]

  /// - Parameter recurring: for each line that stands on two pages or more, by its hash, the number of pages.
  package init(count: Int, recurring: [UInt64: UInt32]) {
    self.count = count
    self.recurring = recurring
  }

  /// The number of pages that have a line, its own included; 1: no other.
  package func pages(with hash: UInt64) -> Int { Int(recurring[hash] ?? 1) }
}

extension SisterPages {
  public func description(in article: Article) -> LayerDescription? {
    var result = LayerDescription(of: Blocks.name)
    result.headline = "sister pages: \(count) in all"
    let blocks = article.layers[Blocks.self]?.items ?? []
    result.notes = { index in
      let pages = self.pages(with: article.text.hash(of: blocks[index].range))
      return pages > 1 ? ["on \(pages) pages"] : []
    }
    return result
  }
}
