/// How the features of lines and blocks that may grow without bound are measured.
enum FeatureScale {
  /// Logarithm to the base 2 of one more than a number, straight between the powers of two: of 0, 1, 2, 3 it is 0, 1, 1.5, 2.
  static func log(_ value: Double) -> Float {
    let value = value + 1
    let exponent = value.exponent
    return Float(Double(exponent) + value.significand - 1)
  }

  /// Of a count; what is below 0 counts as 0.
  static func log(_ value: Int) -> Float { log(Double(max(0, value))) }
}
