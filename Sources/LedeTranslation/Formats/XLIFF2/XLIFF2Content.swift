import LedeCore
import LedeSyntax

/// What the `<source>` and the `<target>` of a unit hold in XLIFF 2. The markup of codes stands outside of them, each once.
struct XLIFF2Content {
  /// The markup, in the order of its ids: `d1`, `d2`…
  private(set) var data: [String] = []
  private var ids: [String: String] = [:]

  /// Pairs that nest are `<pc>`; those that overlap `<sc>` and `<ec>`, as are halves whose other half stands in another unit.
  mutating func content(_ pieces: [UnitPiece]) -> XMLContent {
    content(pieces[...])
  }

  private mutating func content(_ pieces: ArraySlice<UnitPiece>) -> XMLContent {
    var (result, rest) = (XMLContent(), pieces)
    while let piece = rest.popFirst() {
      guard case .code(let code) = piece else {
        if case .text(let text) = piece { result.add(text) }
        continue
      }
      if code.part == .opening, let end = Self.end(of: code, in: rest) {
        let inner = content(rest[..<end])
        result.add(pair(code, closing: rest[end], inner))
        rest = rest[(end + 1)...]
      } else {
        result.add(half(code, pieces))
      }
    }
    return result
  }

  /// Where a pair closes, if all that opens inside it closes inside it.
  private static func end(of code: UnitCode, in pieces: ArraySlice<UnitPiece>) -> Int? {
    var open: [Int] = []
    for index in pieces.indices {
      guard case .code(let other) = pieces[index] else { continue }
      if other.part == .opening { open.append(other.id) }
      guard other.part == .closing else { continue }
      if open.isEmpty { return other.id == code.id ? index : nil }
      if open.popLast() != other.id { return nil }
    }
    return nil
  }

  private mutating func pair(_ code: UnitCode, closing: UnitPiece, _ inner: XMLContent) -> XMLContent {
    guard case .code(let last) = closing else { return inner }
    let start = reference(code.content)
    return .element(
      "pc",
      XMLAttributes(
        [
          ("id", "\(code.id)"), ("canCopy", "no"), ("canDelete", "no"), ("dataRefStart", start),
          ("dataRefEnd", reference(last.content)),
        ] + Self.type(code)), content: inner)
  }

  /// A code that has no content of its own.
  private mutating func half(_ code: UnitCode, _ around: ArraySlice<UnitPiece>) -> XMLContent {
    let (id, data) = ("\(code.id)", reference(code.content))
    let own: [(StaticString, String?)] = [("canCopy", "no"), ("canDelete", "no"), ("dataRef", data)]
    // Its other half is not here: a translation may have lost it.
    let isAlone = !around.contains { piece in
      guard case .code(let other) = piece else { return false }
      return other.id == code.id && other.part != code.part
    }
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
