import LedeSyntax
import LedeText

extension Article {
  /// Its metadata and layers as a JSON object. Ranges are half-open, in bytes of the UTF-8 text and in Unicode code points.
  /// - Parameter withText: with the text that all ranges count in.
  package func record(withText: Bool) -> JSON {
    let descriptions = descriptions
    return .object(
      facts(withText: withText)
        + Self.lists(descriptions).map { JSON.Member(key: $0.name, value: json($0)) }
        + descriptions.flatMap(\.articleMembers))
  }

  private func facts(withText: Bool) -> [JSON.Member] {
    let facts: [(String, String?)] = [
      ("source", source), ("id", metadata.id), ("title", title), ("language", metadata.language),
    ]
    let more: [(String, String?)] = [
      ("encoding", metadata.encoding), ("url", metadata.url), ("date", metadata.date),
      ("date_as_given", metadata.dateAsGiven), ("author", metadata.author),
      ("site", metadata.site), ("image", metadata.image), ("text", withText ? text[0..<text.count] : nil),
    ]
    func members(_ facts: [(String, String?)]) -> [JSON.Member] {
      facts.compactMap { key, value in value.map { JSON.Member(key: key, value: .string($0)) } }
    }
    let lists = [("tags", metadata.tags), ("counters", metadata.counters), ("notes", notes)].filter { !$0.1.isEmpty }
    return members(facts) + [JSON.Member(key: "language_detected", value: .bool(metadata.isLanguageDetected))]
      + members(more) + lists.map { JSON.Member(key: $0.0, value: .array($0.1.map { .string($0) })) }
  }

  /// The items of a list, each with its ranges first.
  private func json(_ list: DescribedList) -> JSON {
    var places = CodePoints(of: text)
    return .array(encoding: list.own.ranges.enumerated()) { index, range in
      let source = list.own.hasSource ? origin.source(of: range) : nil
      return .object(
        [
          JSON.Member(key: "bytes", value: .range(range)),
          JSON.Member(key: "code_points", value: .range(places.range(of: range))),
        ] + (source.map { [JSON.Member(key: "source", value: .range($0))] } ?? []) + list.members(index))
    }
  }
}

extension JSON {
  package static func range(_ range: Range<Int>) -> JSON {
    [.int(range.lowerBound), .int(range.upperBound)]
  }
}
