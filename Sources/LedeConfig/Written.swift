import LedeSyntax

/// A text as a file has it, with its place. Nothing is filled in: a `$` of an article is one.
package struct WrittenText: OptionValue, DefaultInitializable {
  package private(set) var text = ""
  /// `nil`: no file gave it.
  package private(set) var place: Place?

  package init() {}

  package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    guard let raw = node.rawScalar, !node.isNull else { return problems.wrongType(node, type) }
    (text, place) = (raw, node.place)
  }

  package var yaml: String? { nil }
}

/// A list of texts with the place of the list.
package struct WrittenList: OptionValue, DefaultInitializable {
  package private(set) var items: [WrittenText] = []
  package private(set) var place: Place?

  package init() {}

  package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    items.take(node, as: .list(.text), &problems)
    place = node.place
  }

  /// From its first byte to the last one of its last item: a list with an item a line seems to end where the next thing begins.
  package var whole: Place? {
    guard let place, let last = items.last?.place, last.range.upperBound > place.range.lowerBound,
      place.source.text.bytes[place.range.lowerBound] == UInt8(ascii: "-")
    else { return place }
    return Place(
      source: place.source, range: place.range.lowerBound..<last.range.upperBound, definition: place.definition)
  }

  package var yaml: String? { nil }
}

/// A number with its place.
package struct WrittenCount: OptionValue, DefaultInitializable {
  package private(set) var count = 0
  package private(set) var place: Place?

  package init() {}

  package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    count.take(node, as: type, &problems)
    place = node.place
  }

  package var yaml: String? { nil }
}
