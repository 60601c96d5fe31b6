import LedeCore
import LedeSyntax
import LedeText

/// Where the items of a JSON Feed stand in its file: the decoder of their values does not say.
struct JSONFeedPlaces {
  private let json: JSONText
  /// The way from the JSON to the file.
  private let file: Article.Origin
  private var items: JSONText.Children
  private var item: JSONText.Value?

  /// `nil`: it is not JSON to the letter, which the decoder may take all the same, or has more than one list of items.
  init?(_ text: Text, _ file: Article.Origin) {
    guard let json = try? JSONText(text.bytes) else { return nil }
    let lists = json.members(named: "items", of: json.root)
    guard lists.count == 1 else { return nil }
    (self.json, self.file) = (json, file)
    items = json.children(of: lists[0].value)
  }

  mutating func nextItem() { item = items.next()?.value }

  /// The bytes of the file that the item stands in.
  var record: Range<Int>? {
    guard let item, let first = file.offset(item.range.lowerBound), let last = file.offset(item.range.upperBound - 1)
    else { return nil }
    return first..<last + 1
  }

  /// The way from a value of the item to the file.
  /// - Returns: `nil`: the item has none of this name, more than one, or one that says something else.
  func origin(of name: String, saying value: String?) -> Article.Origin? {
    guard let item, let value else { return nil }
    let members = json.members(named: name, of: item)
    guard members.count == 1, members[0].value.kind == .string else { return nil }
    let string = json.string(members[0].value.range)
    guard string.text.bytes.elementsEqual(value.utf8) else { return nil }
    return Article.Origin.runs(string.origins).through(file)
  }
}
