import LedeCore
import LedeSyntax
import LedeText

/// Where readers leave a list (RFC 2369), which mail programs show as a button; at an address of `https` with one click (RFC 8058).
struct ListUnsubscribe {
  private let addresses: [String]

  /// - Parameter text: addresses of the web and of mail, with commas between them.
  /// - Returns: `nil`: one of them is neither.
  init?(_ text: String) {
    var addresses: [String] = []
    for part in text.split(separator: ",") {
      guard let address = Self.address(String(part).trimmed) else { return nil }
      addresses.append(address)
    }
    if addresses.isEmpty { return nil }
    self.addresses = addresses
  }

  private static func address(_ text: String) -> String? {
    // A field of a message is ASCII.
    if let address = WebAddress(text) { return address.encoded.utf8.allSatisfy { $0 < 0x80 } ? address.encoded : nil }
    let mailbox = text.lowercased().hasPrefix(mail) ? String(text.dropFirst(mail.count)) : text
    let name = mailbox.prefix { $0 != "?" }
    guard mailbox.utf8.allSatisfy({ 0x21...0x7E ~= $0 && !"<>,".utf8.contains($0) }),
      name.split(separator: "@", omittingEmptySubsequences: false).count == 2, !name.hasPrefix("@"),
      !name.hasSuffix("@")
    else { return nil }
    return mail + mailbox
  }

  private static let mail = "mailto:"

  /// Of a message.
  var fields: [(name: StaticString, value: String)] {
    let list = addresses.map { "<\($0)>" }.joined(separator: ",\r\n ")
    let isOneClick = addresses.contains { $0.hasPrefix("https:") }
    return [("List-Unsubscribe", list)]
      + (isOneClick ? [("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")] : [])
  }
}
