import LedeSyntax
import LedeText

/// What the reader left out of the text, since it is no part of what is written: the numbers and running heads of printed pages, what
/// nobody sees of a paragraph of a page.
public struct Omissions: Layer {
  public static let name = "omissions"

  /// In the order of the text.
  public let items: [Omission]

  public init(_ items: [Omission]) {
    self.items = items
  }
}

/// Something that the reader left out.
public struct Omission: Sendable, Equatable {
  /// What it is.
  public enum Kind: String, Sendable {
    case pageNumber = "page-number"
    case runningHead = "running-head"
    /// The dots that a page shows instead of what is to be paid for.
    case teaserDots = "teaser-dots"
    /// What a page hides inside of a paragraph.
    case hidden
  }

  /// What it was.
  public let kind: Kind
  /// Where it stood in the text.
  public let offset: Int
  /// As the file has it.
  public let text: String

  public init(_ kind: Kind, offset: Int, text: String) {
    (self.kind, self.offset, self.text) = (kind, offset, text)
  }
}

extension Omissions {
  public func description(in article: Article) -> LayerDescription? {
    guard !items.isEmpty else { return nil }
    var result = LayerDescription(Self.self, title: "left out of the text", ranges: items.map { $0.offset..<$0.offset })
    result.own?.hasSource = false
    result.members = { index in
      [
        JSON.Member(key: "kind", value: .string(items[index].kind.rawValue)),
        JSON.Member(key: "text", value: .string(items[index].text)),
      ]
    }
    result.columns = { [items[$0].kind.rawValue] }
    result.notes = { [items[$0].text.onOneLine] }
    return result
  }
}
