import LedeText

extension Text {
  /// A number in Roman numerals, as they are written: not «DVD»; Cyrillic look-alikes count.
  func isRoman(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 20 else { return false }
    var offset = range.lowerBound
    var (place, rest) = (0, 0)
    while offset < range.upperBound {
      let (value, length) = scalar(at: offset)
      guard let digit = RomanNumeral.digit(value) else { return false }
      // Each place goes on where it can, else a smaller one must.
      while true {
        guard place < RomanNumeral.places.count else { return false }
        if let next = RomanNumeral.places[place].step(rest, digit) {
          rest = next
          break
        }
        (place, rest) = (place + 1, 0)
      }
      offset += length
    }
    return true
  }
}

private enum RomanNumeral {
  /// Thousands, hundreds, tens, ones: their digit, five and ten of it.
  struct Place {
    let one, five, ten: UInt8

    /// States: 0 nothing, 1–3 ones, 4 five, 5–7 five and ones, 8 over. `nil`: the digit does not go on here.
    func step(_ state: Int, _ digit: UInt8) -> Int? {
      switch (state, digit) {
      case (0, one), (1, one), (2, one), (4, one), (5, one), (6, one): state + 1
      case (0, five): 4
      case (1, five), (1, ten): 8
      default: nil
      }
    }
  }

  static let places = [
    Place(one: 0x4D, five: 0, ten: 0), Place(one: 0x43, five: 0x44, ten: 0x4D),
    Place(one: 0x58, five: 0x4C, ten: 0x43), Place(one: 0x49, five: 0x56, ten: 0x58),
  ]

  static func digit(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x49, 0x56, 0x58, 0x4C, 0x43, 0x44, 0x4D: UInt8(scalar)
    case 0x0425: 0x58
    case 0x0406: 0x49
    default: nil
    }
  }
}
