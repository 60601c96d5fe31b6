import LedeCore
import LedeText

/// Marks of Markdown that hold around a translation: what opened and closed around the words of the source need not do so around others.
///
/// Blanks at the edges go out of marks, pairs with nothing in them are left out, code that has backticks gets more of them around it, and
/// emphasis is written with the sign that CommonMark takes between its neighbours (`**` and `__` inside words, signs beside signs).
struct MarkdownMarks {
  private(set) var pieces: [Target.Piece]
  /// What is written in place of some marks of the file, by their indices.
  private(set) var marks: [Int: String] = [:]
  private let segment: Segment
  /// What stands on both sides of the segment; `nil`: nothing, or white space.
  private let before, behind: Character?

  /// - Parameter pieces: checked, each code once.
  /// - Throws: where emphasis cannot hold.
  init(_ pieces: [Target.Piece], of segment: Segment, in text: Text) throws(ArticleError) {
    (self.pieces, self.segment) = (pieces, segment)
    before = segment.range.flatMap { text[0..<$0.lowerBound].last }
    behind = segment.range.flatMap { text[$0.upperBound..<text.count].first }
    if segment.codes.isEmpty { return }
    moveBlanks()
    dropEmptyPairs()
    for pair in pairs(isCode) { fence(pair) }
    for pair in pairs(isEmphasis) { choose(pair) }
    for pair in pairs(isEmphasis) where !holds(pair, mark(pair)) {
      choose(pair)
      if !holds(pair, mark(pair)) { moveSigns(pair) }
    }
    if let broken = pairs(isEmphasis).first(where: { !holds($0, mark($0)) }) { throw Self.failure(mark(broken)) }
  }

  private static func failure(_ mark: String) -> ArticleError {
    ArticleError(
      .codes,
      "`\(mark)` would not mark anything where the translation has it: "
        + "put a blank on its outer side, or move it off the sign beside it")
  }

  // MARK: What there is

  private struct Pair {
    let opening, closing: Int
  }

  private func isCode(_ code: Segment.Code) -> Bool { code.kind == .code && code.markup.hasPrefix("`") }

  private func isEmphasis(_ code: Segment.Code) -> Bool {
    [.emphasis, .strong, .strikethrough].contains(code.kind) && !code.markup.isEmpty
      && code.markup.allSatisfy { "*_~".contains($0) }
  }

  /// The pairs that are whole in the unit, by the indices of their codes.
  private func pairs(_ isWanted: (Segment.Code) -> Bool) -> [Pair] {
    pieces.compactMap { piece in
      guard case .code(let index) = piece, segment.codes[index].part == .opening, isWanted(segment.codes[index]),
        let closing = segment.codes.indices.first(where: {
          segment.codes[$0].part == .closing && segment.codes[$0].pair == segment.codes[index].pair
        }), pieces.contains(.code(closing))
      else { return nil }
      return Pair(opening: index, closing: closing)
    }
  }

  private func place(_ code: Int) -> Int { pieces.firstIndex(of: .code(code)) ?? 0 }

  private func mark(_ code: Int) -> String { marks[code] ?? segment.codes[code].markup }

  private func mark(_ pair: Pair) -> String { mark(pair.opening) }

  private func text(_ piece: Target.Piece) -> String {
    switch piece {
    case .text(let text): text
    case .placeholder(let index): segment.placeholderText(index)
    case .code(let index): mark(index)
    }
  }

  // MARK: Blanks and empty pairs

  private mutating func moveBlanks() {
    for index in pieces.indices.reversed() {
      move(from: index + 1, over: index, .opening) { $0.prefix { $0.isWhitespace }.count }
    }
    var index = 1
    while index < pieces.count {
      if case .code = pieces[index] {
        move(from: index - 1, over: index, .closing) { $0.reversed().prefix { $0.isWhitespace }.count }
      }
      index += 1
    }
  }

  /// Moves characters at the edge of a text over the mark beside it.
  /// - Parameter count: of the characters that go.
  private mutating func move(
    from place: Int, over code: Int, _ part: Segment.Code.Part, _ count: (String) -> Int
  ) {
    guard pieces.indices.contains(place), case .code(let index) = pieces[code], case .text(let text) = pieces[place],
      segment.codes[index].part == part, isEmphasis(segment.codes[index])
    else { return }
    let length = count(text)
    if length == 0 { return }
    let moved = part == .opening ? text.prefix(length) : text.suffix(length)
    let rest = part == .opening ? text.dropFirst(length) : text.dropLast(length)
    pieces[place] = .text(String(rest))
    add(String(moved), at: part == .opening ? code : code + 1, isBefore: part == .opening)
    pieces.removeAll { $0 == .text("") }
  }

  /// Adds a text before or behind a mark: to the text that is there, without a second blank.
  private mutating func add(_ text: String, at place: Int, isBefore: Bool) {
    let neighbour = isBefore ? place - 1 : place
    guard pieces.indices.contains(neighbour), case .text(let other) = pieces[neighbour] else {
      return pieces.insert(.text(text), at: place)
    }
    let isBlank = text.allSatisfy(\.isWhitespace)
    let edge = isBefore ? other.last : other.first
    if isBlank, edge?.isWhitespace ?? false { return }
    pieces[neighbour] = .text(isBefore ? other + text : text + other)
  }

  private mutating func dropEmptyPairs() {
    var kept: [Target.Piece] = []
    for piece in pieces {
      if case .code(let closing) = piece, segment.codes[closing].part == .closing,
        case .code(let opening)? = kept.last, segment.codes[opening].part == .opening,
        segment.codes[opening].pair == segment.codes[closing].pair,
        isCode(segment.codes[opening]) || isEmphasis(segment.codes[opening])
      {
        kept.removeLast()
      } else {
        kept.append(piece)
      }
    }
    pieces = kept
  }

  // MARK: Code

  /// As many backticks as the code does not have in a row, with blanks where it begins or ends with one.
  private mutating func fence(_ pair: Pair) {
    let content = pieces[(place(pair.opening) + 1)..<place(pair.closing)].map { text($0) }.joined()
    let runs = Set(content.split { $0 != "`" }.map(\.count))
    let (opening, closing) = (mark(pair.opening), mark(pair.closing))
    let own = opening.prefix { $0 == "`" }.count
    let isPadded = opening.count > own && closing.first != "`"
    let needsPad =
      content.first == "`" || content.last == "`"
      || content.first == " " && content.last == " " && content.contains { $0 != " " }
    if !runs.contains(own), isPadded || !needsPad { return }
    let count = runs.contains(own) ? (1...).first { !runs.contains($0) } ?? own : own
    let (ticks, pad) = (String(repeating: "`", count: count), isPadded || needsPad ? " " : "")
    (marks[pair.opening], marks[pair.closing]) = (ticks + pad, pad + ticks)
  }

  // MARK: Emphasis

  /// Takes the sign of the source, or the other one where that does not hold.
  private mutating func choose(_ pair: Pair) {
    let own = mark(pair)
    guard let sign = own.first, sign != "~", !holds(pair, own) else { return }
    let other = String(repeating: sign == "*" ? "_" : "*", count: own.count)
    if holds(pair, other) { (marks[pair.opening], marks[pair.closing]) = (other, other) }
  }

  /// Signs at the end of the marked words, and those that open at their start, go out of the marks.
  private mutating func moveSigns(_ pair: Pair) {
    func isStop(_ character: Character) -> Bool { Self.isSign(character) && !Self.isPaired(character) }
    move(from: place(pair.closing) - 1, over: place(pair.closing), .closing) {
      $0.allSatisfy(isStop) ? 0 : $0.reversed().prefix(while: isStop).count
    }
    if holds(pair, mark(pair)) { return }
    move(from: place(pair.opening) + 1, over: place(pair.opening), .opening) {
      $0.allSatisfy(isStop) ? 0 : $0.prefix(while: isStop).count
    }
  }

  private func holds(_ pair: Pair, _ mark: String) -> Bool {
    guard let sign = mark.first else { return true }
    let (start, end) = (sides(of: pair.opening, sign), sides(of: pair.closing, sign))
    guard !start.isJoined, !end.isJoined else { return false }
    let (opens, closes) = (Self.isLeft(start.before, start.behind), Self.isLeft(end.behind, end.before))
    guard sign == "_" else { return opens && closes }
    // Inside words it is part of them.
    return opens && (!Self.isLeft(start.behind, start.before) || start.before.map(Self.isSign) ?? true)
      && closes && (!Self.isLeft(end.before, end.behind) || end.behind.map(Self.isSign) ?? true)
  }

  /// What stands on both sides of a mark and of those like it that open or close with it.
  /// - Returns: with `isJoined`, marks that open and close there would be read as one.
  private func sides(of code: Int, _ sign: Character) -> (before: Character?, behind: Character?, isJoined: Bool) {
    let (place, part) = (place(code), segment.codes[code].part)
    var isJoined = false
    func side(_ step: Int, _ outside: Character?) -> Character? {
      var next = place + step
      while pieces.indices.contains(next) {
        let text = text(pieces[next])
        guard case .code(let index) = pieces[next], isEmphasis(segment.codes[index]), text.first == sign else {
          return step < 0 ? text.last : text.first
        }
        if segment.codes[index].part != part {
          isJoined = true
          return sign
        }
        next += step
      }
      return outside
    }
    return (side(-1, before), side(1, behind), isJoined)
  }

  /// Signs between these two lean on the second one (a left-flanking delimiter run of CommonMark).
  private static func isLeft(_ before: Character?, _ behind: Character?) -> Bool {
    guard let behind, !behind.isWhitespace else { return false }
    return !isSign(behind) || before.map { $0.isWhitespace || isSign($0) } ?? true
  }

  private static func isSign(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    if scalar.isASCII { return !character.isLetter && !character.isNumber && !character.isWhitespace }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  /// It stands with another one of its kind around something.
  private static func isPaired(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation: return true
    default: return scalar == "\"" || scalar == "'"
    }
  }
}
