import LedeCore
import LedeSyntax

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
