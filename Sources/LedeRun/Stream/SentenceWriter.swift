import LedeCore
import LedeSyntax
import LedeText

/// How a filter writes sentences.
package enum SentenceFormat: String, CaseIterable, Sendable {
  /// One sentence a line, with the blank lines between paragraphs.
  case text
  /// One JSON object a sentence.
  case jsonl
}

/// Writes sentences of a stream as bytes: no string is made of any of them.
struct SentenceWriter {
  let format: SentenceFormat
  /// Writes joins too, and in text the rule before each sentence.
  let explains: Bool
  private var output: [UInt8] = []
  /// Of the articles before, there are sentences.
  private var hasArticles = false
  /// The article that sentences are of, as a member of JSON objects; empty in a stream, which is one article.
  private var source: [UInt8] = []

  init(format: SentenceFormat, explains: Bool) {
    self.format = format
    self.explains = explains
  }

  /// What has been written since it was last taken.
  mutating func take() -> [UInt8] {
    defer { output.removeAll(keepingCapacity: true) }
    return output
  }

  /// Begins an article of a file that may hold several.
  mutating func start(_ article: Article) {
    source = []
    source += #""source":"#.utf8
    JSON.quote(Array(article.source.utf8), to: &source)
    source.append(UInt8(ascii: ","))
    if hasArticles, format == .text { output.append(0x0A) }
    hasArticles = true
  }

  /// Writes the sentences of an article.
  /// - Parameters:
  ///   - open: the sentence that is left for the next piece, or is cut here.
  ///   - piece: the text that the article was made of, in which places count; `nil`: its own.
  mutating func add(
    _ article: Article, _ position: StreamPosition, until open: OpenSentence?, piece: Text? = nil
  ) {
    guard let blocks = article.layers[Blocks.self]?.items, let layer = article.layers[Sentences.self] else { return }
    var places = PlaceCounter(piece ?? article.text, position, piece == nil ? nil : article.origin)
    var joins = layer.joins[...]
    var block = -1
    for (index, sentence) in layer.items.enumerated() {
      let isOpen = index == open?.index
      if isOpen, let open, open.start > 0 { return }
      let isNew = sentence.block != block
      block = sentence.block
      if isNew { startParagraph(blocks[block], isFirst: block == 0, position) }
      let end = joins.firstIndex { $0.offset >= sentence.range.upperBound } ?? joins.endIndex
      let record = SentenceRecord(
        range: sentence.range, rule: isOpen ? "length-limit" : sentence.rule,
        paragraph: position.paragraph + block + (position.start == .inside ? 0 : 1), joins: joins[..<end])
      joins = joins[end...]
      switch format {
      case .text: addLine(record, article.text)
      case .jsonl: addObject(record, article.text, &places)
      }
    }
  }

  /// The blank line between two paragraphs.
  private mutating func startParagraph(_ block: Block, isFirst: Bool, _ position: StreamPosition) {
    guard format == .text else { return }
    if isFirst {
      if position.start == .paragraph && position.paragraph > 0 { output.append(0x0A) }
    } else if block.followsBlank {
      output.append(0x0A)
    }
  }

  private mutating func addLine(_ record: SentenceRecord, _ text: Text) {
    guard explains else {
      output.append(line: record.range, of: text)
      output.append(0x0A)
      return
    }
    for join in record.joins { explain("+ " + join.rule, record.range.lowerBound..<join.offset, text) }
    explain(record.rule, record.range, text)
  }

  /// Writes a line for people.
  private mutating func explain(_ rule: String, _ range: Range<Int>, _ text: Text) {
    var line: [UInt8] = []
    line.append(line: range, of: text)
    output += "\(visible(rule))\t\(visible(String(decoding: line, as: UTF8.self)))\n".utf8
  }

  private mutating func addObject(_ record: SentenceRecord, _ text: Text, _ places: inout PlaceCounter) {
    var line: [UInt8] = []
    line.append(line: record.range, of: text)
    output.append(UInt8(ascii: "{"))
    output += source
    output += #""text":"#.utf8
    JSON.quote(line, to: &output)
    let start = places.place(record.range.lowerBound)
    let joins = record.joins.map { (place: places.place($0.offset), rule: $0.rule) }
    let end = places.place(record.range.upperBound, isEnd: true)
    output += #","bytes":["#.utf8
    add(start.byte, end.byte)
    output += #"],"code_points":["#.utf8
    add(start.codePoint, end.codePoint)
    output += #"],"paragraph":"#.utf8
    output += String(record.paragraph).utf8
    output += #","rule":"#.utf8
    JSON.quote(Array(record.rule.utf8), to: &output)
    if explains {
      let list = joins.map { join in
        JSON.object([
          "byte": .int(join.place.byte), "code_point": .int(join.place.codePoint), "rule": .string(join.rule),
        ])
      }
      output += #","joins":"#.utf8
      output += JSON.array(list).encoded.utf8
    }
    output += "}\n".utf8
  }

  private mutating func add(_ start: Int, _ end: Int) {
    output += String(start).utf8
    output.append(0x2C)
    output += String(end).utf8
  }
}

/// A sentence as it is written.
private struct SentenceRecord {
  let range: Range<Int>
  let rule: String
  /// From 1.
  let paragraph: Int
  let joins: ArraySlice<Sentences.Join>
}

/// Turns offsets into a piece into places in the stream.
private struct PlaceCounter {
  private var codePoints: CodePoints
  private let position: StreamPosition
  /// The way from the article's text to the piece; `nil`: they are the same.
  private let origin: Article.Origin?

  init(_ text: Text, _ position: StreamPosition, _ origin: Article.Origin?) {
    codePoints = CodePoints(of: text)
    self.position = position
    self.origin = origin
  }

  /// - Parameter isEnd: what stood behind the offset and was left out is none of it.
  mutating func place(_ offset: Int, isEnd: Bool = false) -> (byte: Int, codePoint: Int) {
    let inPiece =
      isEnd && offset > 0 ? origin?.source(of: offset - 1..<offset)?.upperBound : origin?.offset(offset)
    let place = inPiece ?? offset
    return (position.bytes + place, position.codePoints + codePoints.offset(of: place))
  }
}

extension [UInt8] {
  /// Appends a range on one line: each run of white space with a line break in it becomes a space.
  mutating func append(line range: Range<Int>, of text: Text) {
    var start = range.lowerBound
    while start < range.upperBound {
      let lineBreak = text.lineBreak(in: start..<range.upperBound)
      let end = text.trimmed(start..<lineBreak).upperBound
      self += text.bytes[start..<(lineBreak < range.upperBound ? end : lineBreak)]
      guard lineBreak < range.upperBound else { return }
      append(0x20)
      start = text.trimmed(lineBreak..<range.upperBound).lowerBound
    }
  }
}
