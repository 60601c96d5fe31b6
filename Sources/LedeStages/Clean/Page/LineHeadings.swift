import LedeCore

/// For each line of a page what it announces, and the heading above it, as far as nothing long stands between.
struct LineHeadings {
  /// What the lines below a heading are.
  enum Kind: Int {
    case none, related, comments, call, notice, archive
  }

  /// By line, what it announces.
  let announced: [Kind]
  private var above: [(kind: Kind, distance: Int)] = []

  init(_ page: Page) {
    announced = page.lines.indices.map { Self.kind($0, page) }
    above.reserveCapacity(page.lines.count)
    var current = (kind: Kind.none, distance: 0)
    for (line, kind) in zip(page.lines, announced) {
      if line.shape == .longProse || line.shape == .longOpen { current = (.none, 0) }
      current.distance += 1
      above.append(current)
      if kind != .none { current = (kind, 0) }
    }
  }

  /// The kind of heading above a line, and how far above it is, in lines.
  subscript(line: Int) -> (kind: Kind, distance: Int) { above[line] }

  private static func kind(_ index: Int, _ page: Page) -> Kind {
    let line = page.lines[index]
    if line.words > 12 { return .none }
    func has(_ kind: CueKnowledge.Kind) -> Bool { line.cues.form(kind).map { $0 != .long } ?? false }
    if has(.related) { return isPointer(index, page) ? .none : .related }
    if has(.comments) { return .comments }
    if has(.subscribe) || has(.share) { return .call }
    if has(.tags) || has(.legal) { return .notice }
    return has(.archive) ? .archive : .none
  }

  /// The words of another story's headline behind a cue, at least, and the lines of a list, at least.
  private static let leastTarget = 3
  private static let leastList = 2

  /// A line that names the other story itself, such as “Read also: Bridge closed till May”, heads a list only where a list follows.
  private static func isPointer(_ index: Int, _ page: Page) -> Bool {
    let line = page.lines[index]
    guard line.cues.wordsBehind >= leastTarget else { return false }
    let below = page.lines[(index + 1)...].prefix(leastList)
    return below.count < leastList || !below.allSatisfy { $0.isShort && !$0.isEnded }
  }
}
