import LedeCore
import LedeText

/// Finds the datelines of an article: in its paragraphs, above all in the first.
struct DatelineFinder {
  private let text: Text
  private let knowledge: CueKnowledge
  private let site: UInt64?

  init(_ article: Article, _ knowledge: CueKnowledge) {
    text = article.text
    self.knowledge = knowledge
    site = article.metadata.site.flatMap { name in
      let name = Text(name)
      var words: [HashedWord] = []
      WordHasher.words(name, 0..<name.count, limit: 8, into: &words)
      return words.isEmpty ? nil : words.reduce(FNV1a.seed) { FNV1a.combine($0, $1.hash) }
    }
  }

  /// How many paragraphs of the body may have a place in capitals before a dash for a dateline: further down such a word is explained, or
  /// somebody speaks.
  private static let reach = 3
  /// In bytes, of a paragraph that tells something.
  private static let shortestTold = 120
  /// In bytes, of a standfirst that is set as a heading.
  private static let shortestStandfirst = 60

  /// - Parameter roles: what cleaning has made of the blocks.
  func parts(_ blocks: Blocks, _ roles: [Cuts.Decision]) -> [Cuts.Part] {
    var parts: [Cuts.Part] = []
    var weak: [Cuts.Part] = []
    var (paragraph, told) = (0, 0)
    for (index, block) in blocks.items.enumerated() where roles[index].role == .body || roles[index].role == .lead {
      if isStandfirst(block) {
        let found = DatelineParser(text, block.range, knowledge, site: site).find()
        if let found, found.strength == .certain { parts.append(part(block, until: found.end, index)) }
      }
      guard block.kind == .paragraph || block.kind == .quotation else { continue }
      paragraph += 1
      // What greets and names the matter above a press release is no paragraph of it.
      if told > 0 || block.range.count >= Self.shortestTold { told += 1 }
      let solid = SolidDateline(text, block.range, knowledge)
      if let end = solid.end(isFirst: paragraph <= Self.reach) {
        parts.append(part(block, until: end, index))
      } else if paragraph == 1, let date = LeadingDate(text, block.range, knowledge), date.isLabelled {
        parts.append(part(block, until: date.end, index))
      } else if let end = LeadingDate.stampEnd(text, block.range, knowledge) {
        parts.append(part(block, until: end, index))
      } else if !solid.isSolid, let found = DatelineParser(text, block.range, knowledge, site: site).find() {
        let part = part(block, until: found.end, index)
        switch found.strength {
        case .certain: parts.append(part)
        case .weak: if told <= Self.reach { weak.append(part) }
        case .place: if paragraph == 1 { weak.append(part) }
        }
      }
    }
    // Several lines that begin so are a dialogue or a list.
    if weak.count == 1, parts.isEmpty { parts = weak }
    return parts
  }

  /// A heading that is a sentence.
  private func isStandfirst(_ block: Block) -> Bool {
    guard let level = block.kind.level, level > 1, block.range.count >= Self.shortestStandfirst else { return false }
    return CharacterClass(of: text.scalar(before: block.range.upperBound).value).contains(.terminal)
  }

  private func part(_ block: Block, until end: Int, _ index: Int) -> Cuts.Part {
    Cuts.Part(.dateline, range: text.trimmed(block.range.lowerBound..<end), block: index)
  }
}

/// The datelines of scripts that are set solid, and Korean ones: a bracket with place, agency and reporter, or words that end in the
/// character for a dispatch.
///
/// `（新华社北京10月14日电）`, `新华社北京10月14日电（记者张三）`, `【ワシントン共同】`, `(서울=연합뉴스) 홍길동 기자 =`
struct SolidDateline {
  private let text: Text
  private let range: Range<Int>
  private let knowledge: CueKnowledge

  init(_ text: Text, _ range: Range<Int>, _ knowledge: CueKnowledge) {
    (self.text, self.range, self.knowledge) = (text, range, knowledge)
  }

  /// In code points.
  private static let longest = 40
  private static let longestName = 16
  private static let pairs: [UInt32: UInt32] = [
    0x28: 0x29, 0x5B: 0x5D, 0xFF08: 0xFF09, 0x3010: 0x3011, 0xFF3B: 0xFF3D, 0x3014: 0x3015,
  ]

  /// The paragraph begins in a script without spaces.
  var isSolid: Bool {
    let end = text.boundary(atMost: min(range.upperBound, range.lowerBound + 24))
    var offset = range.lowerBound
    while offset < end {
      let (value, length) = text.scalar(at: offset)
      if CharacterClass(of: value).isSetSolid { return true }
      offset += length
    }
    return false
  }

  /// - Parameter isFirst: it is one of the first paragraphs: a bracket with a sign of equality says enough.
  func end(isFirst: Bool) -> Int? {
    let (first, _) = text.scalar(at: range.lowerBound)
    if let closing = Self.pairs[first] {
      guard let close = close(closing, from: range.lowerBound), tells(range.lowerBound..<close, isFirst) else {
        return nil
      }
      return behind(reporters(close))
    }
    guard isSolid, let end = dispatch(isFirst: isFirst) else { return nil }
    return behind(end)
  }

  /// Behind the bracket that closes one.
  private func close(_ closing: UInt32, from start: Int) -> Int? {
    var (offset, count) = (start, 0)
    while offset < range.upperBound, count < Self.longest {
      let (value, length) = text.scalar(at: offset)
      offset += length
      count += 1
      if value == closing { return offset }
    }
    return nil
  }

  private func tells(_ bracket: Range<Int>, _ isFirst: Bool) -> Bool {
    let inside = text[bracket]
    if isFirst, inside.contains("=") || inside.contains("＝") { return true }
    guard inside.unicodeScalars.contains(where: { CharacterClass(of: $0.value).isSetSolid }) else { return false }
    return knowledge.solidAgencies.contains { inside.contains($0) }
      || knowledge.dispatchEnds.contains { inside.dropLast().hasSuffix($0) }
  }

  /// Behind the character for a dispatch that ends the first words.
  private func dispatch(isFirst: Bool) -> Int? {
    var (offset, count) = (range.lowerBound, 0)
    while offset < range.upperBound, count < Self.longest {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      if kind.contains(.terminal) || value == 0xFF0C || value == 0x3001 { return nil }
      offset += length
      count += 1
      let words = text[range.lowerBound..<offset]
      guard let end = knowledge.dispatchEnds.first(where: { words.hasSuffix($0) }), words.count > end.count else {
        continue
      }
      if knowledge.solidAgencies.contains(where: { words.hasPrefix($0) }) { return reporters(offset) }
      // `港口网记者李明2月3日报道：`
      if knowledge.solidAgencies.contains(where: { words.contains($0) }), isColon(offset) { return offset }
      // Papers that nobody knows name their reporters.
      let behind = reporters(offset)
      if behind > offset, count <= Self.longestName { return behind }
      // `港口科技讯 北京时间…`, `Port之家9月30日消息 …`: running text has no blank there.
      if isFirst, count <= Self.longestName, offset < range.upperBound,
        CharacterClass(of: text.scalar(at: offset).value).contains(.space)
      {
        return offset
      }
    }
    return nil
  }

  private func isColon(_ offset: Int) -> Bool {
    offset < range.upperBound && [0x3A, 0xFF1A].contains(text.scalar(at: offset).value)
  }

  /// Behind a bracket with the reporters' names, or the words before a sign of equality.
  private func reporters(_ end: Int) -> Int {
    let start = text.trimmed(end..<range.upperBound).lowerBound
    guard start < range.upperBound else { return end }
    if let closing = Self.pairs[text.scalar(at: start).value], let close = close(closing, from: start) {
      let isNamed = areNames(start..<close) || knowledge.solidAgencies.contains { text[start..<close].contains($0) }
      return isNamed ? close : end
    }
    var (offset, count) = (start, 0)
    while offset < range.upperBound, count < Self.longest {
      let (value, length) = text.scalar(at: offset)
      if value == 0x3D || value == 0xFF1D { return offset + length }
      if CharacterClass(of: value).contains(.terminal) || value == 0x2C { break }
      offset += length
      count += 1
    }
    return end
  }

  /// Names of reporters: a bracket of few characters in one script, with nothing but commas between them.
  private func areNames(_ bracket: Range<Int>) -> Bool {
    let inside = text[bracket].unicodeScalars.dropFirst().dropLast()
    return (2...Self.longestName).contains(inside.count)
      && inside.allSatisfy {
        CharacterClass(of: $0.value).isSetSolid || [0x3001, 0xFF0C, 0x20, 0x3000].contains($0.value)
      }
  }

  /// Behind the dash or colon that follows.
  private func behind(_ end: Int) -> Int {
    var offset = end
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      guard kind.contains(.space) || kind.contains(.dash) || value == 0x3A || value == 0xFF1A || value == 0x3D else {
        break
      }
      offset += length
    }
    return offset
  }
}
