import LedeCore
import LedeText

/// Tells captions by what a page says of its pictures elsewhere: a block that repeats the description of the picture beside it, or a
/// caption that the page states of it.
struct HTMLCaptions {
  /// A description, and the number of blocks before its picture.
  private var described: [(words: [UInt64], block: Int)] = []

  /// Shorter ones may say the same by chance.
  private static let fewestWords = 4
  /// More words than these behind what is described are no credit.
  private static let credit = 12

  /// - Parameter block: the number of blocks so far.
  mutating func add(_ description: ArraySlice<UInt8>, block: Int) {
    guard description.count >= 20, case .success(let text) = Text.validating(Array(description)) else { return }
    let words = Self.words(text)
    if words.count >= Self.fewestWords { described.append((words, block)) }
  }

  /// - Parameter stated: captions that the page states in its data, wherever the pictures are.
  func marked(_ blocks: [Block], _ text: Text, stated: [String]) -> [Block] {
    var blocks = blocks
    for description in described {
      for index in max(0, description.block - 1)...description.block + 1 where blocks.indices.contains(index) {
        mark(&blocks[index], text, description.words)
      }
    }
    let captions = Dictionary(grouping: stated.map { Self.words(Text($0)) }.filter { $0.count >= Self.fewestWords }) {
      $0[0]
    }
    if captions.isEmpty { return blocks }
    for index in blocks.indices {
      let own = Self.words(text, blocks[index].range)
      for words in own.first.flatMap({ captions[$0] }) ?? [] { mark(&blocks[index], text, words) }
    }
    return blocks
  }

  private func mark(_ block: inout Block, _ text: Text, _ words: [UInt64]) {
    guard block.kind.level == nil, block.markup?.isCaption == false else { return }
    let own = Self.words(text, block.range)
    guard own.starts(with: words), own.count <= words.count + Self.credit else { return }
    block.markup?.isCaption = true
  }

  private static func words(_ text: Text) -> [UInt64] { words(text, 0..<text.count) }

  private static func words(_ text: Text, _ range: Range<Int>) -> [UInt64] {
    var words: [HashedWord] = []
    WordHasher.words(text, range, limit: longest, into: &words)
    return words.map(\.hash)
  }

  private static let longest = 200
}
