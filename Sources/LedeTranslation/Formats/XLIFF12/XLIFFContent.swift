import LedeConfig
import LedeCore
import LedeSyntax

/// What codes look like in XLIFF 1.2.
package enum XLIFFCodes: String, OptionChoice {
  case markup, names

  package var help: String {
    switch self {
    case .markup: "`<bpt>`, `<ept>`, `<it>` and `<ph>` with the file's markup"
    case .names: "`<g>`, `<x>`, `<bx>` and `<ex>` without it, for programs that show markup as text"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .markup: ["content", "html", "tags"]
    default: []
    }
  }

  func content(_ pieces: [UnitPiece]) -> XMLContent {
    switch self {
    case .markup: XMLContent(xliff12: pieces)
    case .names: XMLContent(xliff12Names: NestedPiece.tree(pieces))
    }
  }
}

extension XMLContent {
  /// What the `<source>` or the `<target>` of a unit holds in XLIFF 1.2.
  init(xliff12 pieces: [UnitPiece]) {
    self.init()
    for piece in pieces {
      switch piece {
      case .text(let text): add(text)
      case .code(let code): add(Self.xliff12(code))
      }
    }
  }

  /// The same without markup: translators see names that they cannot break.
  init(xliff12Names pieces: [NestedPiece]) {
    self.init()
    for piece in pieces {
      switch piece {
      case .text(let text): add(text)
      case .pair(let code, _, let inner):
        add(
          .element(
            "g", ["id": "\(code.id)", "ctype": Self.ctype(code)], content: XMLContent(xliff12Names: inner)))
      case .code(let code, _): add(Self.xliff12Name(code))
      }
    }
  }

  private static func xliff12Name(_ code: UnitCode) -> XMLContent {
    let id = "\(code.id)"
    return switch code.part {
    case .opening: .element("bx", ["id": id, "rid": id, "ctype": ctype(code)])
    case .closing: .element("ex", ["id": id, "rid": id])
    // An `ex` needs its `bx` in the same unit (`KR_source_ex` of the schema).
    case .openingAlone: .element("it", ["id": id, "pos": "open", "ctype": ctype(code)])
    case .closingAlone: .element("it", ["id": id, "pos": "close", "ctype": ctype(code)])
    // What it protects, by which it is found again.
    case .standalone:
      .element("x", ["id": id, "ctype": ctype(code), "equiv-text": code.kind == nil ? code.content : nil])
    }
  }

  /// Both halves of a pair have one number, by which older programs pair them.
  private static func xliff12(_ code: UnitCode) -> XMLContent {
    let (id, type, markup) = ("\(code.id)", ctype(code), code.content)
    return switch code.part {
    case .opening: .element("bpt", ["id": id, "rid": id, "ctype": type], text: markup)
    case .closing: .element("ept", ["id": id, "rid": id], text: markup)
    case .openingAlone: .element("it", ["id": id, "pos": "open", "ctype": type], text: markup)
    case .closingAlone: .element("it", ["id": id, "pos": "close", "ctype": type], text: markup)
    case .standalone: .element("ph", ["id": id, "ctype": type], text: markup)
    }
  }

  /// The names of XLIFF 1.2 where it has one; `nil`: a placeholder.
  private static func ctype(_ code: UnitCode) -> String? {
    switch code.kind {
    case nil: nil
    case .strong: "bold"
    case .emphasis: "italic"
    case .link: "link"
    case .lineBreak: "lb"
    case .image: code.part == .standalone ? "image" : "x-image"
    case let kind?: "x-\(kind.rawValue)"
    }
  }
}
