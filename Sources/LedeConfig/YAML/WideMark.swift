import LedeSyntax

/// Punctuation of East Asian keyboards, which YAML reads as letters.
package struct WideMark {
  package let sign: Character
  package let meant: String

  package var code: String { LedeSyntax.code(ofSign: sign) }

  private static let meant: [Character: String] = [
    "：": ":", "，": ",", "［": "[", "］": "]", "｛": "{", "｝": "}", "－": "-", "＃": "#",
  ]

  /// What other scripts part items with.
  static let commas: Set<Character> = ["，", "、", "،", "；", "؛"]

  /// The first one of a text.
  package static func first(in text: String) -> Self? {
    text.lazy.compactMap { sign in meant[sign].map { Self(sign: sign, meant: $0) } }.first
  }

  /// `｛sentences: 2｝`: a value in brackets, with those that YAML knows; `nil`: it begins with none.
  static func mended(brackets text: String) -> String? {
    guard let open = text.first.flatMap({ meant[$0] }), "[{".contains(open) else { return nil }
    return String(text.flatMap { commas.contains($0) ? "," : meant[$0] ?? String($0) })
  }

  /// The text with the sign that was meant, and a blank where it needs one.
  package func mended(_ text: String) -> String {
    let blank = [":", ",", "-"].contains(meant) ? " " : ""
    let parts = text.split(separator: sign, omittingEmptySubsequences: false).map { part in
      blank.isEmpty ? part : part.drop { $0 == " " }
    }
    return parts.joined(separator: meant + blank)
  }
}
