import LedeCore
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
    // By code points: to Swift, a slash with an accent over it is no slash.
    guard let scalars = address?.trimmed.unicodeScalars, let colon = scalars.firstIndex(of: ":") else { return nil }
    let scheme = String(scalars[..<colon]).lowercased()
    let rest = scalars[scalars.index(after: colon)...]
    guard scheme == "http" || scheme == "https", rest.prefix(2).elementsEqual("//".unicodeScalars) else { return nil }
    let behind = rest.dropFirst(2)
    let end = behind.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? behind.endIndex
    let authority = behind[..<end]
    guard let host = Self.host(authority) else { return nil }
    self.host = host
    let front = scheme + "://" + String(authority)
    home = front + "/"
    text = front + Self.encoded(behind[end...], keepsLetters: true)
    encoded = front + Self.encoded(behind[end...], keepsLetters: false)
  }

  /// `https://river.example` for `river.example`, `https:/river.example` and `https//river.example`; `nil`: no host is named, as in the name of
  /// a file.
  static func meant(by value: String) -> String? {
    let scheme = value.prefixMatch(of: /(?i)(https?)[:\/]+/)
    let rest = scheme.map { value[$0.range.upperBound...] } ?? value[...]
    let host = rest.prefix { $0 != "/" }
    guard host.contains("."), !host.contains(":"), !value.contains("://"),
      host.endIndex < rest.endIndex || FileEnding.known(of: String(host)) == nil
    else { return nil }
    let address = "\(scheme?.1.lowercased() ?? "https")://\(rest)"
    return WebAddress(address) == nil ? nil : address
  }

  /// `nil`: it is empty, or has what no name of a host has.
  private static func host(_ authority: Substring.UnicodeScalarView) -> String? {
    let behindUser = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
    let name = behindUser.first == "[" ? behindUser : behindUser.prefix { $0 != ":" }
    guard !name.isEmpty, authority.allSatisfy(isOfHost) else { return nil }
    let host = String(name)
    return host.hasPrefix("www.") && host.utf8.count > 4 ? String(host.dropFirst(4)) : host
  }

  private static func isOfHost(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII ? isPlain(scalar) : isLetter(scalar) }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    (0x21...0x7E).contains(scalar.value) && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    !CharacterClass(of: scalar.value).isDisjoint(with: .word)
  }

  private static func encoded(_ path: Substring.UnicodeScalarView, keepsLetters: Bool) -> String {
    var result = ""
    for scalar in path {
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
