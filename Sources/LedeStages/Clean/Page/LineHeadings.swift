import LedeCore

/// For each line of a page the heading above it, as far as nothing long stands between.
struct LineHeadings {
  /// What the lines below a heading are.
  enum Kind: Int {
    case none, related, comments, call, notice, archive
  }

  private var above: [(kind: Kind, distance: Int)] = []

  init(_ page: Page) {
    above.reserveCapacity(page.lines.count)
    var current = (kind: Kind.none, distance: 0)
    for line in page.lines {
      if line.shape == .longProse || line.shape == .longOpen { current = (.none, 0) }
      current.distance += 1
      above.append(current)
      let kind = Self.kind(line)
      if kind != .none { current = (kind, 0) }
    }
  }

  /// The kind of heading above a line, and how far above it is, in lines.
  subscript(line: Int) -> (kind: Kind, distance: Int) { above[line] }

  /// What a line announces by itself.
  static func kind(_ line: PageLine) -> Kind {
    if line.words > 12 { return .none }
    func has(_ kind: CueKnowledge.Kind) -> Bool { line.cues.form(kind).map { $0 != .long } ?? false }
    if has(.related) { return .related }
    if has(.comments) { return .comments }
    if has(.subscribe) || has(.share) { return .call }
    if has(.tags) || has(.legal) { return .notice }
    return has(.archive) ? .archive : .none
  }
}
