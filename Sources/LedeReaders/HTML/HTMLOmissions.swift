import LedeCore
import LedeText

/// What of a paragraph nobody sees.
extension HTMLBlockBuilder {
  /// No page has more of it that a reader of explanations wants to see.
  private static let mostHidden = 200

  private static let longest = 2000

  mutating func leaveOut(_ value: ArraySlice<UInt8>) {
    let text = String(decoding: value, as: UTF8.self)
    if let last = hidden.last, last.offset == bytes.count {
      // Character references part what is one text.
      if last.text.utf8.count < Self.longest {
        hidden[hidden.count - 1] = Omission(.hidden, offset: last.offset, text: last.text + text)
      }
    } else if !text.trimmed.isEmpty, hidden.count < Self.mostHidden {
      hidden.append(Omission(.hidden, offset: bytes.count, text: text))
    }
  }
}
