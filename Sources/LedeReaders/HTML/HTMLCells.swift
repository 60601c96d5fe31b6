/// How the cells of a row become one block.
extension HTMLBlockBuilder {
  /// Ends the block before, unless both are of one row of a table.
  mutating func startBlock(_ tag: HTMLTag, _ around: HTMLOpenElement?) {
    if tag.isCell { cellStart = bytes.count }
    if tag.isCell, draft != nil { return nextCell() }
    if case .cells = gap, around?.isInCell ?? false, tag.fillsCell { return }
    // A list in a cell behind text of its row.
    if isFilled, tag == .li, let draft, draft.start < cellStart {
      (gap, isFilled) = (.item, false)
    } else {
      endBlock(isLine: tag == .tr || tag == .li || tag == .dd)
    }
  }

  /// A cell begins behind the text of the block.
  private mutating func nextCell() {
    inlines.endCell()
    if case .cells(let count) = gap { gap = .cells(count + 1) } else { gap = .cells(1) }
  }
}
