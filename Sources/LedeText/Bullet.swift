/// The sign before an item of a list that is written as plain text.
package enum Bullet {
  // Asterisk, bullet, triangular bullet, hyphen bullet, small square, square, circle, white bullet.
  private static let all: Set<UInt32> = [0x2A, 0x2022, 0x2023, 0x2043, 0x25AA, 0x25A0, 0x25CF, 0x25E6]

  package static func isOne(_ scalar: UInt32) -> Bool { scalar >= 0x2A && all.contains(scalar) }

  /// Where an item begins behind the bullet and the space at the start of a line; `nil`: none stands there. A plus, as browsers for the
  /// terminal set it before items inside items, is one here.
  package static func end(_ text: Text, in line: Range<Int>) -> Int? {
    if line.isEmpty { return nil }
    let (first, length) = text.scalar(at: line.lowerBound)
    guard isOne(first) || first == 0x2B else { return nil }
    let behind = line.lowerBound + length
    let rest = text.trimmed(behind..<line.upperBound)
    return rest.isEmpty || rest.lowerBound == behind ? nil : rest.lowerBound
  }
}

extension String {
  /// Without the bullet of an item before it.
  package var withoutBullet: String {
    guard let first = unicodeScalars.first, Bullet.isOne(first.value) else { return self }
    let rest = unicodeScalars.dropFirst()
    let item = rest.drop { $0.properties.isWhitespace }
    return item.isEmpty || item.startIndex == rest.startIndex ? self : String(item)
  }
}
