import LedeText

/// One of the senders or receivers of a message: `Name <name@example.org>`, or the address alone (RFC 5322, 3.4).
package struct Mailbox {
  private let text: String

  package init(_ text: String) {
    self.text = text.trimmed
  }

  /// Those of a text, with commas between them; a comma in quotes is one of a name.
  package static func parts(of text: String) -> [String] {
    var (parts, isQuoted) = ([""], false)
    for sign in text {
      if sign == "\"" { isQuoted.toggle() }
      if sign == ",", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(sign)
      }
    }
    return parts.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// Programs can send to it.
  package var isValid: Bool {
    guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else { return Self.isAddress(text) }
    // What stands in quotes may be anything.
    let name = text[..<open].split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 0 }.map(\.element).joined()
    return Self.isAddress(String(text[text.index(after: open)...].dropLast())) && !name.contains("<")
      && !name.contains("@")
  }

  /// What is meant by one that is not valid: `Ann Lee <ann@example.org>` for `Ann Lee ann@example.org`; `nil`: nothing tells.
  package var mended: String? {
    let words = text.split { " <>()\"".contains($0) }.map(String.init)
    let addresses = words.map { $0.lowercased().hasPrefix(Self.scheme) ? String($0.dropFirst(Self.scheme.count)) : $0 }
      .filter(Self.isAddress)
    guard addresses.count == 1 else { return nil }
    let name = words.filter { !$0.contains("@") }.joined(separator: " ")
    return name.isEmpty ? addresses[0] : "\(name) <\(addresses[0])>"
  }

  private static let scheme = "mailto:"

  private static func isAddress(_ text: String) -> Bool {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    return halves.count == 2 && !halves[0].isEmpty && !halves[1].isEmpty && !halves[1].hasPrefix(".")
      && !halves[1].hasSuffix(".") && !text.contains { $0.isWhitespace || "<>()[],;:\"\\".contains($0) }
  }
}
