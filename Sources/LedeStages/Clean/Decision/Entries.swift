import LedeCore

/// The entries of a log of events: each has its hour or its buttons, which make the article around them look like furniture.
extension Decisions {
  /// A paragraph of an entry may be so much less likely than what is kept elsewhere, in probability.
  private static let entryMargin = 0.25
  /// Lines between two entries: hours, buttons, headings.
  private static let entryReach = 6

  /// What is set like paragraphs of the article belongs to it where most that is set so does.
  func keepEntries(_ decisions: inout [Cuts.Decision]) {
    guard let markup = model.markup else { return }
    var words: [Int: (kept: Int, cut: Int)] = [:]
    for line in decisions.indices where model.page.lines[line].isProse {
      let isKept = decisions[line].role == .body || decisions[line].role == .lead
      if isKept {
        words[markup.styles.number(of: line), default: (0, 0)].kept += model.page.lines[line].words
      } else {
        words[markup.styles.number(of: line), default: (0, 0)].cut += model.page.lines[line].words
      }
    }
    var last: Int?
    for line in decisions.indices {
      if decisions[line].role == .body || decisions[line].role == .lead {
        last = line
        continue
      }
      guard let above = last, line - above <= Self.entryReach, isParagraphOfEntry(line, markup),
        let found = words[markup.styles.number(of: line)], found.kept > found.cut,
        (above + 1..<line).contains(where: isFurnitureOfEntry)
      else { continue }
      decisions[line] = Cuts.Decision(.body, rule: "entry", probability: model.probability(line))
      last = line
    }
    keepHeadingsOfEntries(&decisions, markup)
  }

  private func isParagraphOfEntry(_ line: Int, _ markup: MarkupFacts) -> Bool {
    model.page.lines[line].isProse && !model.marks[line].isStrong && !isUsers(line) && !isComment(line)
      && markup.blocks[line].linkShare < 0.5
      && model.probability(line) >= model.thresholds.likely - Self.entryMargin
  }

  private func isFurnitureOfEntry(_ line: Int) -> Bool {
    let mark = model.marks[line]
    return mark.name == DateRule.name || mark.name == ShareRule.name && mark.isCertain
  }

  /// Short lines of one style, each right above kept prose, are what the entries are called.
  private func keepHeadingsOfEntries(_ decisions: inout [Cuts.Decision], _ markup: MarkupFacts) {
    var headings: [Int: [Int]] = [:]
    for line in decisions.indices.dropLast() where model.page.lines[line].isShort && !isUsers(line) {
      guard decisions[line + 1].role == .body, model.page.lines[line + 1].isProse, markup.blocks[line].linkShare < 0.5,
        !model.marks[line].isStrong, line > 0,
        model.page.lines[line].cues.hasDate || isFurnitureOfEntry(line - 1)
      else { continue }
      headings[markup.styles.number(of: line), default: []].append(line)
    }
    for lines in headings.values where lines.count > 1 {
      for line in lines where decisions[line].role == .cut {
        decisions[line] = Cuts.Decision(.body, rule: "entry", probability: model.probability(line))
      }
    }
  }
}
