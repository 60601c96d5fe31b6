/// Signs that people begin the items of a list with, and YAML does not: `• clean`, `– clean`.
package enum PastedBullet {
  /// The one that a line begins with; `nil`: none.
  package static func first(of line: some StringProtocol) -> (sign: Unicode.Scalar, code: String)? {
    guard let sign = line.unicodeScalars.first(where: { $0 != " " && $0 != "\n" }), signs.contains(sign) else {
      return nil
    }
    return (sign, "U+" + String(sign.value, radix: 16, uppercase: true))
  }

  private static let signs: Set<Unicode.Scalar> = [
    "\u{2010}", "\u{2013}", "\u{2014}", "\u{2212}", "\u{2022}", "\u{2023}", "\u{2043}", "\u{25AA}", "\u{25AB}",
    "\u{25CB}", "\u{25CF}", "\u{25E6}",
  ]

  package static let mend = "begin the item with `- `, a hyphen and a blank"
}
