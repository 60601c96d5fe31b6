import LedeText

/// An address that a newsletter may lead to: absolute, `http` or `https`, and nothing that a program could read otherwise.
struct WebAddress: Equatable {
  /// For people: letters of all scripts stand as they are, what no address holds is percent-encoded (RFC 3987).
  let text: String
  /// For programs: in ASCII but for the host (RFC 3986).
  let encoded: String
  /// `example.org` of `https://www.example.org:8080/path`.
  let host: String

  /// The page at the root of its site.
  let home: String

  /// `nil`: no such address. Scripts, data, files and relative addresses are none.
  init?(_ address: String?) {
    guard let address = address?.trimmed, let colon = address.firstIndex(of: ":") else { return nil }
    let scheme = address[..<colon].lowercased()
    guard scheme == "http" || scheme == "https", address[colon...].hasPrefix("://") else { return nil }
    let rest = address[colon...].dropFirst(3)
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    let authority = rest[..<end]
    guard let host = Self.host(authority) else { return nil }
    self.host = host
    let front = scheme + "://" + authority
    home = front + "/"
    text = front + Self.encoded(rest[end...], keepsLetters: true)
    encoded = front + Self.encoded(rest[end...], keepsLetters: false)
  }

  /// `nil`: it is empty, or has what no name of a host has.
  private static func host(_ authority: Substring) -> String? {
    let behindUser = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
    let name = behindUser.hasPrefix("[") ? behindUser : behindUser.prefix { $0 != ":" }
    guard !name.isEmpty, authority.unicodeScalars.allSatisfy(isOfHost) else { return nil }
    return name.hasPrefix("www.") && name.utf8.count > 4 ? String(name.dropFirst(4)) : String(name)
  }

  private static func isOfHost(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII ? isPlain(scalar) : isLetter(scalar) }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    (0x21...0x7E).contains(scalar.value) && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    !CharacterClass(of: scalar.value).isDisjoint(with: [.letter, .digit, .mark])
  }

  private static func encoded(_ path: Substring, keepsLetters: Bool) -> String {
    var result = ""
    for scalar in path.unicodeScalars {
      if scalar.isASCII ? isPlain(scalar) : keepsLetters && isLetter(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return result
  }
}
