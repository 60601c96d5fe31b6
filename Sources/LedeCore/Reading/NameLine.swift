import LedeText

/// Lines that name who wrote an article: “By Ann Lee, 4 May”, «Беседовала: Анна Лис», «김민수 기자».
package struct NameLine {
  private let text: Text
  private let language: String
  private let words: [HashedWord]

  /// In bytes: longer lines are prose.
  package static let longest = 160
  /// In words, behind the name, up to a mark: “in Leeds”, “for the Harbour Post”.
  private static let longestRest = 4

  private init(_ part: String, _ language: String) {
    (text, self.language) = (Text(part), language)
    var words: [HashedWord] = []
    WordHasher.words(text, 0..<text.count, limit: .max, into: &words)
    self.words = words
  }

  /// - Parameters:
  ///   - isMarked: the markup says that it names an author: names need no word beside them.
  ///   - needsColon: a word alone is not enough.
  /// - Returns: the name, or several as they stand there.
  package static func name(
    in line: String, language: String, isMarked: Bool = false, needsColon: Bool = false
  ) -> String? {
    guard line.utf8.count <= longest else { return nil }
    let parts = parts(of: line, language)
    for part in parts {
      let line = Self(part, language)
      let found = line.behindCue(isMarked, needsColon) ?? (needsColon ? nil : line.beforeCue())
      if let found { return found }
    }
    return isMarked ? parts.lazy.compactMap { Self($0, language).whole() }.first : nil
  }

  /// What stands side by side; a bar behind a cue is its colon: “文｜李明”.
  private static func parts(of line: String, _ language: String) -> [String] {
    var parts: [String] = []
    for part in line.split(whereSeparator: { $0.isNewline || "|•·｜丨".contains($0) }).map({ String($0).trimmed }) {
      if part.isEmpty { continue }
      if let last = parts.last, Self(last, language).isCue {
        parts[parts.count - 1] = last + ": " + part
      } else {
        parts.append(part)
      }
    }
    return parts
  }

  private var isCue: Bool {
    !words.isEmpty && CuePhrases.table(.author, language: language).matchLength(words, at: 0) == words.count
  }

  // MARK: Words that announce a name

  /// What stands behind a word such as “by”, which begins the part, or has a colon, or a day before it.
  private func behindCue(_ isMarked: Bool, _ needsColon: Bool) -> String? {
    let cues = CuePhrases.table(.author, language: language)
    var index = 0
    while index < words.count {
      let length = cues.matchLength(words, at: index)
      guard length > 0 else {
        index += 1
        continue
      }
      let (start, end) = (words[index].range.lowerBound, words[index + length - 1].range.upperBound)
      index += length
      let (rest, mark) = behind(end, isAgainCue: cues)
      let isFirst = words[0].range.lowerBound == start || DateLine.part(of: text[0..<start], language: language) != nil
      guard mark == .colon || mark == .space && (isFirst || isMarked) && !needsColon, !rest.isEmpty else { continue }
      let run = NameRun(text, rest, language)
      let several = mark == .space && isFirst ? run.list() : nil
      let name = several ?? run.name(goesOn: mark == .colon, needsCapitals: mark == .space && !isMarked)
      if let name, isShort(behind: name, rest) { return name.value }
    }
    return nil
  }

  private enum Mark { case none, space, colon }

  /// What stands behind a cue, with what sets it off; another cue right behind it belongs to it: “Text: By Ann Lee”.
  private func behind(_ end: Int, isAgainCue cues: PhraseTable) -> (rest: Range<Int>, mark: Mark) {
    var (offset, mark) = (end, Mark.none)
    while offset < text.count {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      if offset == end, value == 0x2E {
        // «Oprac. Anna Lis»: an abbreviation.
      } else if Self.colons.contains(value) {
        mark = .colon
      } else if kind.contains(.space) {
        if mark == .none { mark = .space }
      } else {
        break
      }
      offset += length
    }
    guard let next = words.firstIndex(where: { $0.range.lowerBound == offset }), mark != .none else {
      return (offset..<text.count, mark)
    }
    let length = cues.matchLength(words, at: next)
    guard length > 0, next + length < words.count else { return (offset..<text.count, mark) }
    let deeper = behind(words[next + length - 1].range.upperBound, isAgainCue: cues)
    return deeper.mark == .none ? (offset..<text.count, mark) : (deeper.rest, mark == .colon ? mark : deeper.mark)
  }

  private static let colons: Set<UInt32> = [0x3A, 0xFF1A, 0x2F, 0xFF0F, 0x3D, 0xFF1D, 0x30FB, 0x2C, 0x060C]

  /// «김민수 기자», “Ann Lee, reporter”: all that stands before a word such as “reporter” that ends the part.
  private func beforeCue() -> String? {
    let cues = CuePhrases.table(.author, language: language)
    guard words.count > 1,
      let index = words.indices.dropFirst().first(where: { cues.matchLength(words, at: $0) == words.count - $0 })
    else { return nil }
    let range = text.trimmed(0..<words[index].range.lowerBound)
    let isApart = range.upperBound < words[index].range.lowerBound
    let end = text.scalar(before: range.upperBound).value == 0x2C ? range.upperBound - 1 : range.upperBound
    guard isApart, let name = NameRun(text, 0..<end, language).name(goesOn: false, needsCapitals: false) else {
      return nil
    }
    return name.end == end ? name.value : nil
  }

  private func whole() -> String? {
    guard let name = NameRun(text, 0..<text.count, language).name(goesOn: true, needsCapitals: false) else {
      return nil
    }
    return isShort(behind: name, 0..<text.count, most: 0) ? name.value : nil
  }

  /// Few words stand behind the name, up to a mark or a number.
  private func isShort(behind name: NameRun.Name, _ range: Range<Int>, most: Int = longestRest) -> Bool {
    var count = 0
    for word in words where word.range.lowerBound >= name.end && word.range.lowerBound < range.upperBound {
      let between = text[name.end..<word.range.lowerBound]
      if word.isNumber || between.unicodeScalars.contains(where: Self.isStop) { break }
      count += 1
    }
    return count <= most
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    let kind = CharacterClass(of: scalar.value)
    return kind.contains(.punctuation) && !kind.contains(.dash) && !kind.contains(.quote)
  }
}
