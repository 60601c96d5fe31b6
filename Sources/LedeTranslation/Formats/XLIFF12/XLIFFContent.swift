import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// What the `<source>` and the `<target>` of a unit hold: text, and codes that stay as they are.
struct XLIFFContent {
  let content: XMLContent
  /// There is nothing to translate.
  let isCodesAlone: Bool
  /// What stands for each mark, and of each placeholder, that is a code; by its index in the segment.
  private let codes: [Int: XMLContent]
  private let placeholders: [Int: XMLContent]
  private let segment: Segment

  private enum Code {
    case placeholder(Int, Range<Int>)
    case inline(Int, Segment.Code)
    /// A placeholder with nothing but its two marks around it: one code.
    case marked(opening: Int, Int, Range<Int>, closing: Int)

    var offset: Int {
      switch self {
      case .placeholder(_, let range), .marked(_, _, let range, _): range.lowerBound
      case .inline(_, let code): code.offset
      }
    }
  }

  /// - Parameters:
  ///   - inlines: its marks are codes.
  ///   - kinds: of the placeholders that are codes.
  init(_ segment: Segment, inlines: Bool, placeholders kinds: [Segment.Placeholder.Kind]) {
    let text = Text(segment.text)
    let merged = Self.merge(inlines ? segment.codes : [], Self.placeholders(segment, kinds))
    var (codes, placeholders) = ([Int: XMLContent](), [Int: XMLContent]())
    var (xml, end, isBlank) = (XMLContent(), 0, true)
    func add(until next: Int) {
      // What stands in the blank of a line break, as a second one may.
      if next <= end { return }
      if !text.trimmed(end..<next).isEmpty { isBlank = false }
      xml.add(text[end..<next])
      end = next
    }
    var ids: [Int: Int] = [:]
    var id = 0
    for code in merged {
      add(until: code.offset)
      switch code {
      case .placeholder(let index, let range):
        id += 1
        let element = XMLContent.element("ph", ["id": "\(id)"], text: text[range])
        placeholders[index] = element
        xml.add(element)
        end = range.upperBound
      case .inline(let index, let code):
        let element: XMLContent
        if code.part == .closing, let opening = ids[code.pair] {
          element = Self.element(code, id: opening)
        } else {
          id += 1
          ids[code.pair] = id
          element = Self.element(code, id: id)
        }
        codes[index] = element
        xml.add(element)
        // A line break stands for the blank that the text has there.
        end = max(end, code.offset + code.length)
      case .marked(let opening, let index, let range, let closing):
        id += 1
        let whole = segment.codes[opening].markup + text[range] + segment.codes[closing].markup
        let element = XMLContent.element("ph", ["id": "\(id)"], text: whole)
        codes[opening] = element
        (placeholders[index], codes[closing]) = (XMLContent(), XMLContent())
        xml.add(element)
        end = range.upperBound
      }
    }
    add(until: text.count)
    content = xml
    isCodesAlone = isBlank && !merged.isEmpty
    (self.codes, self.placeholders, self.segment) = (codes, placeholders, segment)
  }

  /// A translation, with the codes of the source. Marks that are no codes here are left out, placeholders are text then.
  func content(_ target: Target) -> XMLContent {
    var content = XMLContent()
    for piece in target.pieces {
      switch piece {
      case .text(let text): content.add(text)
      case .code(let index): if let code = codes[index] { content.add(code) }
      case .placeholder(let index):
        if let code = placeholders[index] { content.add(code) } else { content.add(segment.placeholderText(index)) }
      }
    }
    return content
  }

  /// Those of some kinds, apart: of two that share characters the first one counts.
  private static func placeholders(
    _ segment: Segment, _ kinds: [Segment.Placeholder.Kind]
  ) -> [(index: Int, range: Range<Int>)] {
    var (result, end) = ([(index: Int, range: Range<Int>)](), 0)
    for (index, placeholder) in segment.placeholders.enumerated() where kinds.contains(placeholder.kind) {
      if placeholder.range.lowerBound < end { continue }
      result.append((index, placeholder.range))
      end = placeholder.range.upperBound
    }
    return result
  }

  /// In order; a placeholder with a mark inside is text.
  private static func merge(_ inlines: [Segment.Code], _ placeholders: [(index: Int, range: Range<Int>)]) -> [Code] {
    var (codes, inlines) = ([Code](), Array(inlines.enumerated())[...])
    for (index, range) in placeholders {
      while let (place, code) = inlines.first, code.offset <= range.lowerBound {
        codes.append(.inline(place, code))
        inlines.removeFirst()
      }
      if inlines.first.map({ $0.element.offset < range.upperBound }) ?? false { continue }
      codes.append(.placeholder(index, range))
    }
    return joined(codes + inlines.map { .inline($0.offset, $0.element) })
  }

  /// With placeholders and the marks that stand around nothing else as one code.
  private static func joined(_ codes: [Code]) -> [Code] {
    var result: [Code] = []
    for code in codes {
      if case .inline(let closing, let mark) = code, mark.part == .closing, result.count > 1,
        case .placeholder(let index, let range) = result[result.count - 1], range.upperBound == mark.offset,
        case .inline(let opening, let first) = result[result.count - 2], first.offset == range.lowerBound,
        first.pair == mark.pair
      {
        result.replaceSubrange((result.count - 2)..., with: [.marked(opening: opening, index, range, closing: closing)])
      } else {
        result.append(code)
      }
    }
    return result
  }

  /// Both halves of a pair have one number, by which older programs pair them.
  private static func element(_ code: Segment.Code, id: Int) -> XMLContent {
    let (id, type, markup) = ("\(id)", ctype(code), code.markup)
    return switch code.part {
    case .opening: .element("bpt", ["id": id, "rid": id, "ctype": type], text: markup)
    case .closing: .element("ept", ["id": id, "rid": id], text: markup)
    case .openingAlone: .element("it", ["id": id, "pos": "open", "ctype": type], text: markup)
    case .closingAlone: .element("it", ["id": id, "pos": "close", "ctype": type], text: markup)
    case .standalone: .element("ph", ["id": id, "ctype": type], text: markup)
    }
  }

  /// The names of XLIFF 1.2 where it has one.
  private static func ctype(_ code: Segment.Code) -> String {
    switch code.kind {
    case .strong: "bold"
    case .emphasis: "italic"
    case .link: "link"
    case .lineBreak: "lb"
    case .image: code.part == .standalone ? "image" : "x-image"
    default: "x-\(code.kind.rawValue)"
    }
  }
}

extension Segment {
  /// What a placeholder protects; empty where there is none with this index.
  func placeholderText(_ index: Int) -> String {
    guard placeholders.indices.contains(index) else { return "" }
    return Text(text)[placeholders[index].range]
  }
}
