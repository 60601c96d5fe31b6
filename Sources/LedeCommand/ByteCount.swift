import ArgumentParser

/// A number of bytes on the command line: `1000000`, or with a unit `64k`, `10M`, `1GiB`, in steps of 1,024.
struct ByteCount: ExpressibleByArgument {
  let bytes: Int

  init(bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    let digits = argument.prefix { $0.isASCII && $0.isNumber }
    let unit = argument.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    let steps = ["": 0, "b": 0, "k": 1, "kb": 1, "kib": 1, "m": 2, "mb": 2, "mib": 2, "g": 3, "gb": 3, "gib": 3]
    guard let step = steps[unit], let number = Int(digits) else { return nil }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: 1 << (10 * step))
    if isTooLarge { return nil }
    self.bytes = bytes
  }

  var defaultValueDescription: String { bytes % (1 << 20) == 0 ? "\(bytes >> 20)M" : String(bytes) }

  /// - Throws: what is wrong with a size that no file may have.
  func validate(_ option: String) throws {
    guard (1...1 << 30).contains(bytes) else {
      throw ValidationError("\(option) must lie between 1 and 1G (\(1 << 30) bytes).")
    }
  }
}
