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
  mutating func mend(teaserDots dots: [Range<Int>] = []) {
    let hyphens = text.softHyphens
    guard !hyphens.isEmpty || !dots.isEmpty else { return }
    let ranges = (hyphens + dots).sorted { $0.lowerBound < $1.lowerBound }
    let excision = Excision(text, without: ranges)
    if !dots.isEmpty {
      omissions = Omissions(
        dots.map { Omission(.teaserDots, offset: excision.place(of: $0.lowerBound), text: text[$0].trimmed) })
    }
    (blocks, inlines) = (blocks.placed(by: excision), inlines.placed(by: excision))
    origins = excision.origins.through(origins)
    text = excision.text
  }
}
