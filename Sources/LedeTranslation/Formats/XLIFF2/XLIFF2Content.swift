import LedeCore
import LedeSyntax

/// What the `<source>` and the `<target>` of a unit hold in XLIFF 2. The markup of codes stands outside of them, each once.
struct XLIFF2Content {
  /// The markup, in the order of its ids: `d1`, `d2`…
  private(set) var data: [String] = []
  private var ids: [String: String] = [:]

  /// Pairs that nest are `<pc>`; those that overlap `<sc>` and `<ec>`, as are halves whose other half stands in another unit.
  mutating func content(_ pieces: [UnitPiece]) -> XMLContent {
    content(NestedPiece.tree(pieces))
  }

  private mutating func content(_ pieces: [NestedPiece]) -> XMLContent {
    var result = XMLContent()
    for piece in pieces {
      switch piece {
      case .text(let text): result.add(text)
      case .pair(let code, let closing, let inner): result.add(pair(code, closing, inner))
      case .code(let code, let isAlone): result.add(half(code, isAlone: isAlone))
      }
    }
    return result
  }

  private mutating func pair(_ code: UnitCode, _ closing: UnitCode, _ inner: [NestedPiece]) -> XMLContent {
    let (start, end) = (reference(code.content), reference(closing.content))
    let own: [(StaticString, String?)] = [
      ("id", "\(code.id)"), ("canCopy", "no"), ("canDelete", "no"), ("dataRefStart", start), ("dataRefEnd", end),
    ]
    return .element("pc", XMLAttributes(own + Self.type(code)), content: content(inner))
  }

  /// A code that has no content of its own.
  private mutating func half(_ code: UnitCode, isAlone: Bool) -> XMLContent {
    let (id, data) = ("\(code.id)", reference(code.content))
    let own: [(StaticString, String?)] = [("canCopy", "no"), ("canDelete", "no"), ("dataRef", data)]
    let isolated: (StaticString, String?) = ("isolated", isAlone ? "yes" : nil)
    return switch code.part {
    case .opening, .openingAlone: .element("sc", XMLAttributes([("id", id), isolated] + own + Self.type(code)))
    case .closing, .closingAlone:
      .element("ec", XMLAttributes([isAlone ? ("id", id) : ("startRef", id), isolated] + own))
    case .standalone:
      .element(
        "ph", XMLAttributes([("id", id), ("disp", code.kind == nil ? code.content : nil)] + own + Self.type(code)))
    }
  }

  /// The id of a code's markup; `nil`: it has none.
  private mutating func reference(_ markup: String) -> String? {
    if markup.isEmpty { return nil }
    if let id = ids[markup] { return id }
    data.append(markup)
    ids[markup] = "d\(data.count)"
    return "d\(data.count)"
  }

  /// The names of XLIFF 2 where it has one.
  private static func type(_ code: UnitCode) -> [(StaticString, String?)] {
    switch code.kind {
    case nil: []
    case .strong: [("type", "fmt"), ("subType", "xlf:b")]
    case .emphasis: [("type", "fmt"), ("subType", "xlf:i")]
    case .lineBreak: [("type", "fmt"), ("subType", "xlf:lb")]
    case .link: [("type", "link")]
    case .image: [("type", "image")]
    case let kind?: [("type", "other"), ("subType", "lede:\(kind.rawValue)")]
    }
  }
}
