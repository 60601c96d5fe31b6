import LedeSyntax
import LedeText

extension Node {
  /// `days:2` with a blank behind the colon that is none, which makes one text of a key and its value; `nil`: it is something else.
  package var unseenBlank: Diagnostic? {
    guard case .scalar(let text, isPlain: true) = content, place.definition == nil,
      let colon = text.firstIndex(of: ":"),
      case let behind = text[text.index(after: colon)...], let sign = behind.first, let bare = plain(String(sign)),
      text[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "_") })
    else { return nil }
    let value = plain(String(behind))?.name ?? ""
    return Diagnostic(
      .syntax, "what looks like a blank behind this colon is none (\(bare.code))", at: self.place(ofText: String(sign)),
      help: "write `\(text[..<colon]): \(brief(value.trimmed))`, with a blank")
  }
}
