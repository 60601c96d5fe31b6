import LedeCore
import LedeText

/// Blocks of HTML in Markdown.
extension MarkdownBlockBuilder {
  /// Reads the HTML block that ends as the HTML reader does.
  func endMarkup() {
    defer { markup = ([], OriginRuns()) }
    surroundings.pass(markup.bytes)
    let text = Text(String(decoding: markup.bytes, as: UTF8.self))
    addValues(text) { [markup] in markup.origins.source(of: $0) }
    var page = HTMLPage(text, capacity: text.count, joinsControls: findsValues)
    // What is too tangled for the HTML reader stays as it stands here.
    guard (try? page.read()) != nil, let read = try? page.checked(.identity(skipped: 0)) else {
      let block = Block(range: 0..<markup.bytes.count, followsBlank: true, kind: .code)
      return appendMarkup(block, markup.bytes, markup.origins)
    }
    let (shown, found, inlines) = (read.text, read.blocks, read.inlines)
    let origins = read.origins.through(markup.origins)
    let first = blocks.count
    for block in found.items { appendMarkup(block, shown.bytes, origins) }
    let shifts = zip(found.items, blocks[first...]).map {
      ($0.range, $1.range.lowerBound - $0.range.lowerBound)
    }
    self.inlines.add(inlines) { offset in
      // What begins in white space before a block, or ends in that behind it, is as long as the block.
      let (range, shift) = shifts[max(shifts.countAtStart { $0.0.lowerBound <= offset } - 1, 0)]
      return min(max(offset, range.lowerBound), range.upperBound) + shift
    } file: {
      markup.origins.source(of: $0)
    }
  }

  private func appendMarkup(_ block: Block, _ text: [UInt8], _ from: OriginRuns) {
    begin(from[block.range.lowerBound])
    let start = bytes.count
    bytes += text[block.range]
    origins.append(from, block.range)
    draft = nil
    var placed = Block(range: start..<bytes.count, followsBlank: true, kind: block.kind)
    (placed.isProtected, placed.language) = (block.isProtected, block.language)
    placed.isMarkup = true
    add(placed)
    followsBlank = true
  }
}
