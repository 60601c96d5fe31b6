import LedeCore
import LedeText

/// Tells captions by what a page says of its pictures elsewhere: a block that repeats the description of the picture beside it, or a
/// caption that the page states of it; and by what their elements are called (`wp-caption-text`, `photo__caption`).
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
  func marked(_ blocks: [Block], _ text: Text, stated: [String], _ elements: [MarkupElement]) -> [Block] {
    var blocks = Self.named(blocks, elements)
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

  /// How far above a block the element may be that is called a caption, and how many blocks that has at most: the picture's caption and credit.
  private static let reach = 3
  private static let mostBlocks = 3
  /// In bytes.
  private static let longestNamed = 700

  /// Those of which the element, or one right around it, is called a caption.
  private static func named(_ blocks: [Block], _ elements: [MarkupElement]) -> [Block] {
    var blocks = blocks
    var named: [Int: [Int]] = [:]
    for (index, block) in blocks.enumerated() where block.kind.level == nil {
      guard let markup = block.markup else { continue }
      if markup.hints.contains(.caption), block.range.count <= longestNamed { blocks[index].markup?.isCaption = true }
      var element = markup.element
      for _ in 0..<reach {
        let hints = elements[element].hints
        if hints.contains(.caption), hints.isDisjoint(with: [.article, .body]) {
          named[element, default: []].append(index)
          break
        }
        element = elements[element].parent
      }
    }
    for members in named.values where members.count <= mostBlocks {
      for index in members where blocks[index].range.count <= longestNamed { blocks[index].markup?.isCaption = true }
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
