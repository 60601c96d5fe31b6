import LedeCore
import LedeText

/// A piece of what a translator sees of a unit, in its order.
enum UnitPiece: Equatable {
  case text(String)
  case code(UnitCode)
}

/// A code: markup or a protected stretch, which stays as it is.
struct UnitCode: Equatable {
  let part: Segment.Code.Part
  /// From 1, in the order of the source; the same for the two halves of a pair.
  let id: Int
  /// `nil`: a placeholder.
  let kind: Inline.Kind?
  /// As the file has it.
  let content: String
}

/// A unit's text as text and codes, the same for all formats: source and target have the same codes.
struct UnitContent {
  let source: [UnitPiece]
  /// There is nothing to translate.
  let isCodesAlone: Bool
  /// What stands for each mark, and of each placeholder, that is a code; by its index in the segment.
  private let codes: [Int: [UnitPiece]]
  private let placeholders: [Int: [UnitPiece]]
  private let segment: Segment

  /// - Parameters:
  ///   - inlines: its marks are codes.
  ///   - kinds: of the placeholders that are codes.
  init(_ segment: Segment, inlines: Bool, placeholders kinds: [Segment.Placeholder.Kind]) {
    var maker = Maker(segment)
    let merged = MergedCode.joined(
      SegmentMark.inOrder(inlines ? segment.codes : [], SegmentMark.placeholders(segment, kinds)))
    for code in merged { maker.add(code) }
    maker.add(until: maker.text.count)
    source = maker.pieces
    isCodesAlone = maker.isBlank && !merged.isEmpty
    (codes, placeholders, self.segment) = (maker.codes, maker.placeholders, segment)
  }

  /// Some of it can be said in another language: numbers and signs cannot.
  var hasLetter: Bool {
    source.contains {
      if case .text(let text) = $0 { text.unicodeScalars.contains(where: \.properties.isAlphabetic) } else { false }
    }
  }

  /// A translation, with the codes of the source. Marks that are no codes here are left out, placeholders are text then.
  func pieces(_ target: Target) -> [UnitPiece] {
    target.pieces.flatMap { piece -> [UnitPiece] in
      switch piece {
      case .text(let text): [.text(text)]
      case .code(let index): codes[index] ?? []
      case .placeholder(let index): placeholders[index] ?? [.text(segment.placeholderText(index))]
      }
    }
  }
}

/// Puts a unit's content together.
private struct Maker {
  let segment: Segment
  let text: Text
  var pieces: [UnitPiece] = []
  var isBlank = true
  var codes: [Int: [UnitPiece]] = [:]
  var placeholders: [Int: [UnitPiece]] = [:]
  private var end = 0
  private var id = 0
  /// By the mark's pair.
  private var ids: [Int: Int] = [:]

  init(_ segment: Segment) {
    self.segment = segment
    text = Text(segment.text)
  }

  mutating func add(until next: Int) {
    // What stands in the blank of a line break, as a second one may.
    if next <= end { return }
    if !text.trimmed(end..<next).isEmpty { isBlank = false }
    pieces.append(.text(text[end..<next]))
    end = next
  }

  mutating func add(_ code: MergedCode) {
    add(until: code.offset)
    switch code {
    case .single(.placeholder(let index, let range)):
      placeholders[index] = add(.standalone, nil, text[range])
      end = range.upperBound
    case .single(.inline(let index, let mark)):
      let opening = mark.part == .closing ? ids[mark.pair] : nil
      codes[index] = add(mark.part, mark.kind, mark.markup, id: opening)
      if opening == nil { ids[mark.pair] = id }
      // A line break stands for the blank that the text has there.
      end = max(end, mark.offset + mark.length)
    case .marked(let opening, let index, let range, let closing):
      let whole = segment.codes[opening].markup + text[range] + segment.codes[closing].markup
      codes[opening] = add(.standalone, nil, whole)
      (placeholders[index], codes[closing]) = ([], [])
      end = range.upperBound
    }
  }

  /// - Parameter id: of a code whose other half has it; `nil`: it gets one of its own.
  private mutating func add(
    _ part: Segment.Code.Part, _ kind: Inline.Kind?, _ content: String, id other: Int? = nil
  ) -> [UnitPiece] {
    if other == nil { id += 1 }
    let piece = UnitPiece.code(UnitCode(part: part, id: other ?? id, kind: kind, content: content))
    pieces.append(piece)
    return [piece]
  }
}

/// A code as a job has it.
private enum MergedCode {
  case single(SegmentMark)
  /// A placeholder with nothing but its two marks around it: one code.
  case marked(opening: Int, Int, Range<Int>, closing: Int)

  var offset: Int {
    switch self {
    case .single(let mark): mark.offset
    case .marked(_, _, let range, _): range.lowerBound
    }
  }

  /// With placeholders and the marks that stand around nothing else as one code.
  static func joined(_ codes: [SegmentMark]) -> [MergedCode] {
    var result: [MergedCode] = []
    for code in codes {
      if case .inline(let closing, let mark) = code, mark.part == .closing, result.count > 1,
        case .single(.placeholder(let index, let range)) = result[result.count - 1], range.upperBound == mark.offset,
        case .single(.inline(let opening, let first)) = result[result.count - 2], first.offset == range.lowerBound,
        first.pair == mark.pair
      {
        result.replaceSubrange((result.count - 2)..., with: [.marked(opening: opening, index, range, closing: closing)])
      } else {
        result.append(.single(code))
      }
    }
    return result
  }
}

extension Segment {
  /// What a placeholder protects; empty where there is none with this index.
  func placeholderText(_ index: Int) -> String {
    guard placeholders.indices.contains(index) else { return "" }
    return Text(text)[placeholders[index].range]
  }
}
