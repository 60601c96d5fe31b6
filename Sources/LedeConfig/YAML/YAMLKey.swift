import LedeSyntax

/// A list or a mapping where the key of a mapping stands.
enum YAMLKey {
  static func fault(of key: Node) -> Diagnostic {
    if let template = template(key) { return template }
    if let alias = key.alias {
      return Diagnostic(
        .syntax, "an alias stands where a key does", at: key.place,
        help: "write `<<: \(alias)` to have the keys of what it names here")
    }
    let names = (key.items ?? []).compactMap(\.rawScalar)
    let isList = names.count > 1 && names.count == key.items?.count
    return Diagnostic(
      .syntax, "a key must be a single word, not \(key.kind)", at: key.place,
      help: isList
        ? "write a key for each: `\(brief(names[0])): &same …`, `\(brief(names[1])): *same`" : "write `name: value`")
  }

  /// `{{ count }}`, which other programs fill in.
  private static func template(_ key: Node) -> Diagnostic? {
    let (bytes, range) = (key.place.source.text.bytes, key.place.range)
    guard let name = key.entries?.first?.key, key.place.definition == nil, range.lowerBound > 0,
      bytes[range.lowerBound - 1] == UInt8(ascii: "{"), bytes[range.lowerBound] == UInt8(ascii: "{")
    else { return nil }
    let isClosed = range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: "}")
    let place = Place(source: key.place.source, range: range.lowerBound - 1..<range.upperBound + (isClosed ? 1 : 0))
    let variable = name.uppercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "_" }.joined()
    return Diagnostic(
      .syntax, "`{{…}}` is filled in by other programs, and by none here", at: place,
      help:
        "write the value itself, or `\"${env:\(variable)}\"` for one of the environment; put it in quotes if it is text"
    )
  }
}
