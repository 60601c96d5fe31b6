import LedeText

extension Blocks {
  /// The same blocks where some ranges of their text are gone; those with nothing left are gone, too. The blank line before one that is gone
  /// stands before the next, so that the first still has one.
  package func placed(by excision: Excision) -> Blocks {
    var isApart = false
    let items = items.compactMap { block -> Block? in
      isApart = isApart || block.followsBlank
      let range = excision.text.trimmed(excision.place(of: block.range))
      guard !range.isEmpty else { return nil }
      defer { isApart = false }
      var markup = block.markup
      markup?.linkBytes = min(block.markup?.linkBytes ?? 0, range.count)
      markup?.emphasisBytes = min(block.markup?.emphasisBytes ?? 0, range.count)
      var placed = Block(
        range: range, followsBlank: isApart, kind: block.kind, markup: markup, container: block.container)
      (placed.language, placed.isProtected, placed.isMarkup) = (block.language, block.isProtected, block.isMarkup)
      return placed
    }
    return Blocks(items, elements: elements, containers: containers)
  }
}

extension Inlines {
  /// The same marks where some ranges of their text are gone; those around nothing else are gone, too.
  package func placed(by excision: Excision) -> Inlines {
    let items = items.compactMap { inline -> Inline? in
      let range = excision.place(of: inline.range)
      guard !range.isEmpty || inline.range.isEmpty else { return nil }
      var placed = Inline(
        kind: inline.kind, range: range, opening: inline.opening, closing: inline.closing,
        surroundsBlocks: inline.surroundsBlocks, address: inline.address, title: inline.title)
      (placed.isProtected, placed.leansBack) = (inline.isProtected, inline.leansBack)
      placed.isUnread = inline.isUnread
      return placed
    }
    return Inlines(items, strings: strings)
  }
}
