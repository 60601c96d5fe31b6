import LedeCore
import LedeSyntax
import LedeText

/// Where the head of a page says its headline: its title and what it tells others (`og:title` and the like, `headline` of JSON-LD); or
/// where JSON-LD says another thing that the page has a value for.
struct TitlePlaces {
  private let bytes: [UInt8]
  private let place: TextPlace
  /// Of JSON-LD.
  private let member: String

  /// - Parameter member: `headline`, or what else JSON-LD calls the text.
  init(_ bytes: [UInt8], _ place: TextPlace, of member: String) {
    (self.bytes, self.place, self.member) = (bytes, place, member)
  }

  /// A way to write a title, and what must stand around it.
  private struct Form: Sendable {
    /// How it may be written there already, the way that it is written anew first.
    let spellings: [@Sendable (String) -> String]
    /// It is a string of JSON, in which no reference can stand for a letter.
    var isJSON = false
    /// The text before it ends so, but for white space.
    let before: @Sendable (Substring) -> Bool
    let after: Set<Character>
  }

  /// - Throws: where the encoding lacks a character.
  func edits(_ source: String, _ target: String) throws(ArticleError) -> [ArticleMerge.Edit] {
    let (source, target) = (source.onOneLine, target.onOneLine)
    var edits: [ArticleMerge.Edit] = []
    for (form, spelling) in forms(source).flatMap({ form in form.spellings.map { (form, $0) } }) {
      guard let old = try? place.encoded(spelling(source)), !old.isEmpty else { continue }
      let new = try place.encoded(
        form.isJSON && !place.isUnicode ? JSON.inScript(target, .escaped, .escaped) : form.spellings[0](target))
      var start = 0
      while let found = bytes[start...].firstRange(of: old) {
        start = found.upperBound
        if stands(form, at: found), !edits.contains(where: { $0.range == found }) {
          edits.append(ArticleMerge.Edit(found, new))
        }
      }
    }
    return edits
  }

  /// As much as a start tag with its attributes needs.
  private static let window = 300

  private func stands(_ form: Form, at found: Range<Int>) -> Bool {
    let before = text(bytes[max(0, found.lowerBound - Self.window)..<found.lowerBound])
    let after = text(bytes[found.upperBound...].prefix(8)).first
    return form.before(before[...]) && after.map { form.after.contains($0) } ?? true
  }

  /// Of some bytes; they may begin and end inside a character.
  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    place.isWide ? place.shown(bytes) ?? "" : String(decoding: bytes, as: UTF8.self)
  }

  /// - Parameter source: what is looked for: it is written in one way where it has no signs of markup.
  private func forms(_ source: String) -> [Form] {
    guard place.markup == .html else { return [] }
    let name = "\"\(member)\""
    let signs = source.contains { "&<>/".contains($0) } ? JSON.Signs.allCases : [.plain]
    let json = JSON.Letters.allCases.flatMap { letters in
      signs.map { signs in
        Form(
          spellings: [{ JSON.inScript($0, letters, signs) }], isJSON: true, before: { Self.isMember(name, $0) },
          after: ["\""])
      }
    }
    return member == "headline" ? Self.titleForms + json : json
  }

  private static let titleForms: [Form] = {
    let text: @Sendable (String) -> String = {
      $0.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
    let (double, single): (@Sendable (String) -> String, @Sendable (String) -> String) = (
      { text($0).replacing("\"", with: "&quot;") }, { text($0).replacing("'", with: "&#39;") }
    )
    let both: @Sendable (String) -> String = { double($0).replacing("'", with: "&#39;") }
    return [
      Form(spellings: [text], before: { isInElement("<title", $0) }, after: ["<", " ", "\n", "\r", "|"]),
      Form(spellings: [double, both], before: { isInTitleOfMeta($0, quote: "\"") }, after: ["\""]),
      Form(spellings: [single, both], before: { isInTitleOfMeta($0, quote: "'") }, after: ["'"]),
    ]
  }()

  private static func isInElement(_ tag: String, _ before: Substring) -> Bool {
    guard let open = before.lastIndex(of: "<") else { return false }
    let element = before[open...]
    guard element.lowercased().hasPrefix(tag), let end = element.firstIndex(of: ">") else { return false }
    return element[element.index(after: end)...].allSatisfy(\.isWhitespace)
  }

  private static func isInTitleOfMeta(_ before: Substring, quote: String) -> Bool {
    guard let open = before.lastIndex(of: "<") else { return false }
    let element = before[open...].lowercased()
    return element.hasPrefix("<meta") && element.contains("title")
      && element.hasSuffix("content=" + quote)
  }

  private static func isMember(_ name: String, _ before: Substring) -> Bool {
    guard before.last == "\"" else { return false }
    var rest = before.dropLast()
    rest = trimmingEnd(rest)
    guard rest.last == ":" else { return false }
    return trimmingEnd(rest.dropLast()).hasSuffix(name)
  }

  private static func trimmingEnd(_ text: Substring) -> Substring {
    var text = text
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}
