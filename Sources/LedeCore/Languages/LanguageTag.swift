/// The parts of a BCP 47 tag that matter here.
package struct LanguageTag: Equatable {
  package let primary: Substring
  /// The four letters of ISO 15924, such as `Latn`.
  package let script: Substring?

  package init(_ tag: String) {
    let parts = tag.split(separator: "-")
    primary = parts.first ?? ""
    script = parts.dropFirst().first { $0.utf8.count == 4 && $0.utf8.allSatisfy { $0 > 0x39 } }
  }

  /// The language is the same, in the same script; regions do not count.
  package static func areSame(_ one: String, _ other: String) -> Bool { one == other || Self(one) == Self(other) }

  /// The tag and those that it narrows down, the widest first: `kk`, `kk-Latn`, `kk-Latn-KZ` (RFC 4647, "Lookup", backwards).
  package static func lookup(_ tag: String) -> [String] {
    let ends = tag.indices.filter { tag[$0] == "-" } + [tag.endIndex]
    return ends.map { String(tag[..<$0]) }
  }

  /// The tag in the usual case: `kk-Latn-KZ` for `KK-latn-kz`. Tags are compared without regard to case (RFC 5646, 2.1.1).
  package static func canonical(_ tag: String) -> String {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false).enumerated().map { index, part in
      let lower = part.lowercased()
      if index == 0 { return lower }
      return switch part.utf8.count {
      case 2: part.uppercased()
      case 4: lower.prefix(1).uppercased() + lower.dropFirst()
      default: lower
      }
    }
    return parts.joined(separator: "-")
  }
}
