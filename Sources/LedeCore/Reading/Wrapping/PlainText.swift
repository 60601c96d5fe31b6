import LedeText

/// A plain text as it is to be read: its paragraphs, without what wrapping and print have put into them.
package struct PlainText {
  /// Without the hyphens of words that were parted at the ends of lines, without soft hyphens and the lines of printed pages.
  package let text: Text
  /// The way back to the text that was given.
  package let origin: Article.Origin
  package var blocks: Blocks
  /// `nil`: nothing but hyphens was left out.
  package let omissions: Omissions?
  package let isHardWrapped: Bool

  /// - Parameters:
  ///   - language: BCP 47, where it is known: some words keep their hyphens.
  ///   - isHardWrapped: as the text before this one was, which it goes on with; `nil`: it stands alone.
  ///   - notes: what programs have put between the words, to be left out.
  package init(
    _ whole: Text, language: String? = nil, isHardWrapped: Bool? = nil, without notes: [Range<Int>] = []
  ) {
    let finder = BlockFinder(whole)
    let isHardWrapped = isHardWrapped ?? finder.isHardWrapped
    self.isHardWrapped = isHardWrapped
    let found = finder.paragraphs(joinsLines: isHardWrapped)
    let ranges = Self.merged(notes + Self.ranges(whole, finder.lines, found.paragraphs, found.omitted, language))
    let blocks = Blocks(finder.blocks(found.paragraphs))
    guard !ranges.isEmpty else {
      (text, origin, omissions) = (whole, .identity(skipped: 0), nil)
      self.blocks = blocks
      return
    }
    let excision = Excision(whole, without: ranges)
    text = excision.text
    origin = .runs(excision.origins)
    self.blocks = blocks.placed(by: excision)
    let omissions = found.omitted.sorted { $0.key < $1.key }.map { line, kind in
      let range = finder.lines[line].range
      return Omission(kind, offset: excision.place(of: range.lowerBound), text: whole[range])
    }
    self.omissions = omissions.isEmpty ? nil : Omissions(omissions)
  }

  /// - Parameter origin: the way from the text that was given to the file.
  package func article(source: String, origin: Article.Origin = .identity(skipped: 0), _ metadata: Metadata) -> Article
  {
    var article = Article(
      source: source, text: text, origin: self.origin.through(origin), metadata: metadata, blocks: blocks)
    if let omissions { article.layers.add(omissions) }
    return article
  }

  /// What wrapping and print have put in.
  private static func ranges(
    _ text: Text, _ lines: [TextLine], _ paragraphs: [BlockFinder.Paragraph], _ omitted: [Int: Omission.Kind],
    _ language: String?
  ) -> [Range<Int>] {
    var hyphens = LineHyphens(text, language)
    var ranges: [Range<Int>] = []
    for paragraph in paragraphs {
      for (line, next) in zip(paragraph.lines, paragraph.lines.dropFirst()) {
        let (end, start) = (lines[line].range.upperBound, lines[next].range.lowerBound)
        if let from = hyphens.seam(between: lines[line], lines[next]) {
          ranges.append(from..<start)
        } else if next > line + 1 || lines[next].followsBlank {
          // One line break is left.
          ranges.append(end + text.scalar(at: end).length..<start)
        }
      }
    }
    // Lines of print, of which those inside paragraphs are gone with what is around them.
    return ranges + omitted.keys.map { lines[$0].range } + text.softHyphens
  }

  /// In order, without those that lie in another.
  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) })
    where range.lowerBound >= result.last?.upperBound ?? 0 {
      result.append(range)
    }
    return result
  }
}
