/// Punctuation of East Asian keyboards, which YAML reads as letters.
package struct WideMark {
  package let sign: Character
  package let meant: String

  package var code: String {
    "U+" + (sign.unicodeScalars.first.map { String($0.value, radix: 16, uppercase: true) } ?? "")
  }

  /// The first one of a text.
  package static func first(in text: String) -> Self? {
    let meant: [Character: String] = ["：": ":", "，": ",", "［": "[", "］": "]", "｛": "{", "｝": "}", "－": "-", "＃": "#"]
    return text.lazy.compactMap { sign in meant[sign].map { Self(sign: sign, meant: $0) } }.first
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
