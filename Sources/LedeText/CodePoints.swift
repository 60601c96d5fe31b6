/// Turns byte offsets of a text into offsets in code points: what a reader in Python counts in.
///
/// Offsets that rise by little are counted on from the one before; for others the code points before each stretch of the text are kept, so that
/// no order of offsets makes it count the text again and again.
public struct CodePoints: Sendable {
  private let text: Text
  private var last = (byte: 0, codePoint: 0)
  /// The code points before each stretch, as far as was needed.
  private var stretches = [0]
  private static let stretch = 4096

  public init(of text: Text) {
    self.text = text
  }

  /// A range of bytes in code points.
  public mutating func range(of bytes: Range<Int>) -> Range<Int> {
    let start = offset(of: bytes.lowerBound)
    return start..<offset(of: bytes.upperBound)
  }

  /// How many code points stand before a byte.
  public mutating func offset(of byte: Int) -> Int {
    if byte < last.byte || byte - last.byte > Self.stretch {
      let number = byte / Self.stretch
      while stretches.count <= number {
        let start = (stretches.count - 1) * Self.stretch
        stretches.append(stretches[stretches.count - 1] + text.scalarCount(start..<start + Self.stretch))
      }
      last = (number * Self.stretch, stretches[number])
    }
    last = (byte, last.codePoint + text.scalarCount(last.byte..<byte))
    return last.codePoint
  }
}
