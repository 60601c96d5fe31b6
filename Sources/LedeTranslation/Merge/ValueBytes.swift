import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// Writes a value of a file: an attribute, the title of a link, a scalar of front matter.
struct ValueBytes {
  let value: FileValue
  let place: TextPlace
  /// Of the whole file.
  let bytes: [UInt8]

  /// - Throws: where the encoding lacks a character and nothing can stand for it.
  func written(_ text: String) throws(ArticleError) -> [UInt8] {
    let text = LegalText(text.onOneLine.trimmed).text
    switch value.form {
    case .attribute(let quotes): return try place.encoded(attribute(text, quotes))
    case .element: return try place.encoded(markup(text))
    case .linkTitle(let quotes): return try place.encoded(Self.linkTitle(text, quotes))
    case .yaml: return try scalar(yaml(text))
    case .toml: return try scalar(text.yamlQuoted)
    }
  }

  /// Those of the value as it stands.
  private var references: CharacterReferences { place.references([bytes[value.source]]) }

  private func attribute(_ text: String, _ quotes: FileValue.Quotes) -> String {
    let escaped = markup(text, quotes == .single ? "'" : "\"")
    switch quotes {
    case .single, .double: return escaped
    case .round, .none: return "\"" + escaped + "\""
    }
  }

  /// Tags of templates that stand in the value as they are stay so: what they make is put there later.
  private func markup(_ text: String, _ quote: String? = nil) -> String {
    let whole = Text(text)
    let source = place.shown(bytes[value.source]) ?? ""
    func escaped(_ range: Range<Int>) -> String {
      let markup = references.markup(whole[range])
      return quote.map { markup.replacing($0, with: $0 == "'" ? "&#39;" : "&quot;") } ?? markup
    }
    var (result, end) = ("", 0)
    for range in PlaceholderScanner().ranges(in: whole) where source.contains(whole[range]) {
      result += escaped(end..<range.lowerBound) + whole[range]
      end = range.upperBound
    }
    return result + escaped(end..<whole.count)
  }

  /// A backslash before what would end it or be read as something else; a bar would end the cell of a table.
  private static func linkTitle(_ text: String, _ quotes: FileValue.Quotes) -> String {
    let marks =
      switch quotes {
      case .single: "'"
      case .round: "()"
      case .double, .none: "\""
      }
    return text.map { "\\&|\(marks)".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// In the quotes that it has.
  private func yaml(_ text: String) -> String {
    switch bytes[value.source.lowerBound] {
    case UInt8(ascii: "'") where !text.contains(where: \.isNewline): "'" + text.replacing("'", with: "''") + "'"
    case UInt8(ascii: "\""), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"): text.yamlQuoted
    default: text.yamlScalar
    }
  }

  /// No reference can stand for a letter there: where the encoding may lack some, all but ASCII is escaped.
  private func scalar(_ text: String) throws(ArticleError) -> [UInt8] {
    if place.isUnicode || text.utf8.allSatisfy({ $0 < 0x80 }) { return try place.encoded(text) }
    let escaped = text.hasPrefix("\"") ? text : text.yamlQuoted
    return try place.encoded(
      escaped.unicodeScalars.map { scalar in
        if scalar.isASCII { return String(scalar) }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let length = digits.count > 4 ? 8 : 4
        return (length == 8 ? "\\U" : "\\u") + String(repeating: "0", count: length - digits.count) + digits
      }.joined())
  }
}
