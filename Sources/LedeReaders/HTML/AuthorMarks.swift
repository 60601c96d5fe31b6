import LedeCore
import LedeText

/// What the markup of a page says to be the name of an author: `rel=author`, `itemprop=author`, class names.
struct AuthorMarks {
  struct Mark: Sendable {
    let text: String
    /// It says so in the words of a standard, not in a class that its makers named.
    let isSure: Bool
  }

  private(set) var items: [Mark] = []
  private var open: [(depth: Int, text: String, isSure: Bool)] = []

  /// More of them are those of a list of stories or of readers.
  private static let most = 64

  /// - Parameter depth: how many elements are open, this one among them.
  mutating func start(_ tag: HTMLTag?, _ attributes: HTMLAttributes, depth: Int) {
    if !open.isEmpty, tag?.isBlock ?? false || tag == .br { add("\n") }
    guard tag != .meta, tag != .link, items.count + open.count < Self.most else { return }
    let isSure =
      Self.has(attributes.bytes(.rel), "author") || Self.has(attributes.bytes(.itemprop), "author")
    let isNamed = attributes.namesAuthor || tag == .a && Self.leadsToAuthor(attributes.bytes(.href))
    guard isSure || isNamed && attributes.hints.isDisjoint(with: Self.others) else { return }
    open.append((depth, "", isSure))
  }

  /// Readers, other stories and who took a picture have names as well.
  private static let others: MarkupHints = [.comments, .related, .teaser, .caption, .media]

  mutating func add(_ text: String) {
    for index in open.indices where open[index].text.utf8.count <= NameLine.longest { open[index].text += text }
  }

  /// - Parameter depth: how many elements are open still.
  mutating func end(depth: Int) {
    while let last = open.last, last.depth > depth {
      open.removeLast()
      for line in last.text.split(whereSeparator: \.isNewline).map({ String($0).onOneLine.trimmed }) where !line.isEmpty
      {
        items.append(Mark(text: line, isSure: last.isSure))
      }
    }
  }

  var isOpen: Bool { !open.isEmpty }

  /// `/author/ann-lee`, `/autor/17`: what stands behind the word is one of them.
  private static func leadsToAuthor(_ address: ArraySlice<UInt8>?) -> Bool {
    guard let address, address.count <= longestAddress else { return false }
    let folders = address.split(separator: UInt8(ascii: "/")).dropLast()
    return folders.contains { HTMLHints.isAuthorName($0) }
  }

  /// In bytes.
  private static let longestAddress = 512

  private static func has(_ value: ArraySlice<UInt8>?, _ word: String) -> Bool {
    value?.split(whereSeparator: { $0 <= 0x20 }).contains { $0.elementsEqual(word.utf8) } ?? false
  }
}
