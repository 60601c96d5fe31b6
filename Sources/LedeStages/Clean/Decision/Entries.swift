import LedeCore
import LedeText

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
        model.page.lines[line].cues.hasDate || isFurnitureOfEntry(line - 1) || isHour(line - 1)
      else { continue }
      headings[markup.styles.number(of: line), default: []].append(line)
    }
    for lines in headings.values where lines.count > 1 {
      for line in lines where decisions[line].role == .cut {
        decisions[line] = Cuts.Decision(.body, rule: "entry", probability: model.probability(line))
      }
    }
  }

  /// In words, of an hour and what says that it is one.
  private static let longestHour = 5

  /// “9.15 Uhr”, “kl. 9.15”, “9h15”: an hour and its minutes, whatever stands between them. Readers of other languages write no colon.
  private func isHour(_ line: Int) -> Bool {
    let own = model.page.lines[line]
    guard own.isShort, own.words <= Self.longestHour, (3...4).contains(own.digits) else { return false }
    let bytes = model.page.text.bytes[own.range]
    let numbers = bytes.split { !(0x30...0x39).contains($0) }
    guard numbers.count == 2, numbers[0].count <= 2, numbers[1].count == 2, numbers[1][numbers[1].startIndex] < 0x36
    else { return false }
    let between = String(decoding: bytes[numbers[0].endIndex..<numbers[1].startIndex], as: UTF8.self)
    return Self.hourSigns.contains(between.trimmed.lowercased())
  }

  private static let hourSigns: Set<String> = [".", ":", "h", "時", "时"]
}
