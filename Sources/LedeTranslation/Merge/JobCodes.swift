import LedeCore
import LedeSyntax
import LedeText

/// What the codes of a job's unit are in the segment that it was made from.
struct JobCodes {
  /// Placeholders that the job has as text, by what they say: they are written as they are, not as text that could be markup.
  private var free: [String: Int] = [:]
  /// The signs that close what a placeholder opened, by its index.
  private let closers: [Int: Int]
  /// By part and id: `bpt` and `ept` of a pair have one id.
  private var pieces: [Key: [Target.Piece]] = [:]

  private struct Key: Hashable {
    let part: JobCode.Part
    let id: String
  }

  /// - Parameter textAlone: the job was made from another form of the text, whose marks are not those of the segment.
  /// - Returns: `nil`: the unit's source does not say what the segment says.
  init?(_ source: [JobPiece], of segment: Segment, textAlone: Bool = false) {
    closers = segment.closers
    var rest = Rest(segment)
    for piece in source {
      switch piece {
      case .text(let text): rest.text += text
      case .code(let code):
        let found = rest.mark(code) ?? rest.marked(code) ?? rest.placeholder(code)
        guard let found = found ?? (textAlone ? [] : nil) else { return nil }
        pieces[Key(part: code.part, id: code.id)] = found
      }
    }
    guard rest.codes.isEmpty || textAlone, rest.text.saysSame(as: LegalText(segment.text).text) else { return nil }
    let codes = Set(placeholders)
    for (index, placeholder) in segment.placeholders.enumerated()
    where placeholder.kind != .code && !codes.contains(index) {
      let text = segment.placeholderText(index)
      // One sign may be anything.
      if text.utf8.count > 1, free[text] == nil { free[text] = index }
    }
  }

  /// A text with the placeholders that stand in it.
  private func placed(_ text: String) -> [Target.Piece] {
    if free.isEmpty { return [.text(text)] }
    var (pieces, rest) = ([Target.Piece](), text[...])
    while true {
      let found = free.compactMap { name, index in rest.firstRange(of: name).map { (range: $0, index: index) } }
      // The longer one where two begin at one place.
      let next = found.min { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
      guard let next else { break }
      if next.range.lowerBound > rest.startIndex { pieces.append(.text(String(rest[..<next.range.lowerBound]))) }
      pieces.append(.placeholder(next.index))
      rest = rest[next.range.upperBound...]
    }
    return rest.isEmpty ? pieces : pieces + [.text(String(rest))]
  }

  /// What a piece of the job is in the article; `nil`: its code is none of the source's.
  func pieces(_ piece: JobPiece) -> [Target.Piece]? {
    switch piece {
    case .text(let text): placed(text)
    case .code(let code): pieces[Key(part: code.part, id: code.id)]
    }
  }

  /// - Throws: the source has no such code.
  func known(_ target: [JobPiece]) throws(ArticleError) -> [[Target.Piece]] {
    var found: [[Target.Piece]] = []
    for piece in target {
      if let pieces = pieces(piece) {
        found.append(pieces)
      } else if case .code(let code) = piece {
        throw ArticleError(
          .codes, "the translation has a code that its source does not have, \(PlainCodes.text(code)): remove it")
      }
    }
    return closed(found)
  }

  /// With the signs as what they are that close what a placeholder opened: `]` behind `[@key, p. 3`. As text they would be escaped.
  private func closed(_ found: [[Target.Piece]]) -> [[Target.Piece]] {
    if closers.isEmpty { return found }
    var open: [(closer: Int, depth: Int)] = []
    return found.map { pieces in
      pieces.flatMap { piece -> [Target.Piece] in
        switch piece {
        case .placeholder(let index):
          open.removeAll { $0.closer == index }
          if let closer = closers[index] { open.append((closer, 0)) }
          return [piece]
        case .text(let text): return closed(text, &open)
        case .code: return [piece]
        }
      }
    }
  }

  private func closed(_ text: String, _ open: inout [(closer: Int, depth: Int)]) -> [Target.Piece] {
    var (pieces, rest) = ([Target.Piece](), "")
    for character in text {
      guard let (closer, depth) = open.last, "[]{}".contains(character) else {
        rest.append(character)
        continue
      }
      let isClosing = character == "]" || character == "}"
      if isClosing, depth == 0 {
        open.removeLast()
        if !rest.isEmpty { pieces.append(.text(rest)) }
        pieces.append(.placeholder(closer))
        rest = ""
      } else {
        open[open.count - 1].depth += isClosing ? -1 : 1
        rest.append(character)
      }
    }
    return rest.isEmpty ? pieces : pieces + [.text(rest)]
  }

  /// How the job calls the marks, by their indices in the segment.
  var names: [Int: String] {
    var names: [Int: String] = [:]
    for (key, pieces) in pieces {
      for case .code(let index) in pieces { names[index] = PlainCodes.text(JobCode(key.part, id: key.id)) }
    }
    return names
  }

  /// The placeholders that are codes, by their indices.
  var placeholders: [Int] {
    pieces.values.joined().compactMap { if case .placeholder(let index) = $0 { index } else { nil } }
  }
}

/// What of a segment has not been found in the job's source so far.
private struct Rest {
  let segment: Segment
  /// What has been found of the text.
  var text = ""
  var codes: ArraySlice<(offset: Int, element: Segment.Code)>
  var placeholders: ArraySlice<Int>

  init(_ segment: Segment) {
    self.segment = segment
    codes = Array(segment.codes.enumerated())[...]
    placeholders = Array(segment.placeholders.indices)[...]
  }

  /// A mark of the file: the same one, or one that has got another address since.
  mutating func mark(_ code: JobCode) -> [Target.Piece]? {
    guard let (index, mark) = codes.first, Self.part(mark) == code.part,
      code.content.isEmpty || Self.says(code, mark.markup) || code.content.markStart == mark.markup.markStart
    else { return nil }
    codes.removeFirst()
    // It stands for the blank that the text has there.
    if mark.length > 0 { text += " " }
    return [.code(index)]
  }

  /// A placeholder with the two marks around it.
  mutating func marked(_ code: JobCode) -> [Target.Piece]? {
    guard code.part == .standalone, let (opening, first) = codes.first, let (closing, last) = codes.dropFirst().first,
      let place = placeholders.firstIndex(where: {
        segment.placeholders[$0].range == first.offset..<last.offset
          && says(code, $0, first.markup + segment.placeholderText($0) + last.markup)
      })
    else { return nil }
    codes = codes.dropFirst(2)
    let index = take(place)
    return [.code(opening), .placeholder(index), .code(closing)]
  }

  mutating func placeholder(_ code: JobCode) -> [Target.Piece]? {
    guard code.part == .standalone,
      let place = placeholders.firstIndex(where: { says(code, $0, segment.placeholderText($0)) })
    else { return nil }
    return [.placeholder(take(place))]
  }

  private mutating func take(_ place: Int) -> Int {
    let index = placeholders[place]
    text += segment.placeholderText(index)
    placeholders = placeholders[(place + 1)...]
    return index
  }

  /// Formats with text alone do not say what a code holds: code between words is one in them, too.
  private func says(_ code: JobCode, _ index: Int, _ text: String) -> Bool {
    code.content.isEmpty && segment.placeholders[index].kind == .code || Self.says(code, text)
  }

  private static func says(_ code: JobCode, _ text: String) -> Bool {
    code.content.saysSame(as: LegalText(text).text)
  }

  private static func part(_ mark: Segment.Code) -> JobCode.Part {
    switch mark.part {
    case .opening, .openingAlone: .opening
    case .closing, .closingAlone: .closing
    case .standalone: .standalone
    }
  }
}

extension String {
  /// But for white space: clients and writers differ in it. Most of them keep that, too, and then nothing need be taken apart.
  fileprivate func saysSame(as other: String) -> Bool { utf8.elementsEqual(other.utf8) || words == other.words }

  /// What mark it is, whatever follows from there: `<a`, `](`.
  fileprivate var markStart: Substring {
    let signs = prefix { !$0.isLetter && !$0.isNumber && !$0.isWhitespace }
    if !hasPrefix("<") { return signs }
    let name = self[signs.endIndex...].prefix { $0.isLetter || $0.isNumber }
    return self[..<name.endIndex]
  }

  private var words: [Substring] { split(whereSeparator: \.isWhitespace) }
}

extension Segment {
  /// The placeholders of one sign that close what another one opens: `[@key` and `]`.
  fileprivate var closers: [Int: Int] {
    var (open, result) = ([(index: Int, sign: String)](), [Int: Int]())
    for index in placeholders.indices where placeholders[index].kind == .placeholder {
      let mark = placeholderText(index)
      if let last = open.last, last.sign == mark {
        result[open.removeLast().index] = index
      } else if mark.count(where: { $0 == "[" }) > mark.count(where: { $0 == "]" }) {
        open.append((index, "]"))
      } else if mark.count(where: { $0 == "{" }) == mark.count(where: { $0 == "}" }) + 1 {
        open.append((index, "}"))
      }
    }
    return result
  }
}
