import LedeConfig
import LedeSyntax
import LedeText

/// What the `<source>` and the `<target>` of a unit hold: text, and codes that stay as they are.
struct XLIFFContent {
  let content: XMLContent
  /// There is nothing to translate.
  let isCodesAlone: Bool

  private enum Code {
    case placeholder(Range<Int>)
    case inline(TranslationCode)

    var offset: Int {
      switch self {
      case .placeholder(let range): range.lowerBound
      case .inline(let code): code.offset
      }
    }
  }

  /// - Parameters:
  ///   - inlines: the unit's marks, in order.
  ///   - placeholders: ranges of its text, in order, apart.
  init(_ text: Text, _ inlines: [TranslationCode], placeholders: [Range<Int>]) {
    let codes = Self.merge(inlines, placeholders)
    var (xml, end, isBlank) = (XMLContent(), 0, true)
    func add(until next: Int) {
      if !text.trimmed(end..<next).isEmpty { isBlank = false }
      xml.add(text[end..<next])
      end = next
    }
    var ids: [Int: Int] = [:]
    var id = 0
    for code in codes {
      add(until: code.offset)
      switch code {
      case .placeholder(let range):
        id += 1
        xml.add(.element("ph", ["id": "\(id)"], text: text[range]))
        end = range.upperBound
      case .inline(let code):
        if code.part == .closing, let opening = ids[code.pair] {
          xml.add(Self.element(code, id: opening))
        } else {
          id += 1
          ids[code.pair] = id
          xml.add(Self.element(code, id: id))
        }
      }
    }
    add(until: text.count)
    content = xml
    isCodesAlone = isBlank && !codes.isEmpty
  }

  /// In order; a placeholder with a mark inside is text.
  private static func merge(_ inlines: [TranslationCode], _ placeholders: [Range<Int>]) -> [Code] {
    var (codes, inlines) = ([Code](), inlines[...])
    for range in placeholders {
      while let code = inlines.first, code.offset <= range.lowerBound {
        codes.append(.inline(code))
        inlines.removeFirst()
      }
      if inlines.first.map({ $0.offset < range.upperBound }) ?? false { continue }
      codes.append(.placeholder(range))
    }
    return codes + inlines.map { .inline($0) }
  }

  /// Both halves of a pair have one number, by which older programs pair them.
  private static func element(_ code: TranslationCode, id: Int) -> XMLContent {
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
  private static func ctype(_ code: TranslationCode) -> String {
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
