import LedeCore
import LedeText

/// What a reader of markup has made of a file, without what is no part of what is written.
struct ReadMarkup {
  private(set) var text: Text
  private(set) var blocks: Blocks
  private(set) var inlines: Inlines
  /// The way to the source.
  private(set) var origins: OriginRuns
  private(set) var omissions: Omissions?

  init(_ text: Text, _ blocks: Blocks, _ inlines: Inlines, _ origins: OriginRuns) {
    (self.text, self.blocks, self.inlines, self.origins) = (text, blocks, inlines, origins)
  }

  /// Leaves out soft hyphens, and what else is named.
  /// - Parameter dots: those that a page shows in the middle of a sentence instead of what is to be paid for, in order.
  /// - Parameter hidden: what was left out of the text as it was made, and is told.
  mutating func mend(teaserDots dots: [Range<Int>] = [], hidden: [Omission] = []) {
    let hidden = hidden.map { Omission($0.kind, offset: $0.offset, text: $0.text.onOneLine.trimmed.withoutSoftHyphens) }
    if !hidden.isEmpty { omissions = Omissions(hidden) }
    let hyphens = text.softHyphens
    guard !hyphens.isEmpty || !dots.isEmpty else { return }
    let ranges = (hyphens + dots).sorted { $0.lowerBound < $1.lowerBound }
    let excision = Excision(text, without: ranges)
    let all =
      dots.map { Omission(.teaserDots, offset: $0.lowerBound, text: text[$0].trimmed) }
      + hidden.map { Omission($0.kind, offset: min($0.offset, text.count), text: $0.text) }
    if !all.isEmpty {
      omissions = Omissions(
        all.map { Omission($0.kind, offset: excision.place(of: $0.offset), text: $0.text) }
          .sorted { $0.offset < $1.offset })
    }
    (blocks, inlines) = (blocks.placed(by: excision), inlines.placed(by: excision))
    origins = excision.origins.through(origins)
    text = excision.text
  }
}
