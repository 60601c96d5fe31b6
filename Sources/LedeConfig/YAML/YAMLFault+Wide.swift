import LedeSyntax
import LedeText

/// Punctuation of keyboards of other scripts, which YAML reads as letters.
extension YAMLFault {
  /// `stages：`.
  func wideMark(_ line: Range<Int>) -> Diagnostic? {
    guard let mark = WideMark.first(in: text(line)) else { return nil }
    let sign = text(line).firstRange(of: String(mark.sign)).map { text(line)[..<$0.lowerBound].utf8.count } ?? 0
    return fault(
      "`\(mark.sign)` (\(mark.code)) is no `\(mark.meant)` to YAML",
      line.lowerBound + sign..<line.lowerBound + sign + String(mark.sign).utf8.count,
      "write `\(mark.mended(text(line)).trimmed.prefix(40))`")
  }

  /// `｛sentences: 2｝`.
  /// - Parameter start: where the value begins.
  func wideBracket(_ start: Int) -> Diagnostic? {
    let value = text(source.text.trimmed(start..<line(at: start).upperBound))
    guard let mended = WideMark.mended(brackets: value), let mark = WideMark.first(in: value) else { return nil }
    return fault(
      "`\(mark.sign)` (\(mark.code)) is no `\(mark.meant)` to YAML",
      start..<start + String(mark.sign).utf8.count, "write `\(mended.prefix(40))`")
  }

  /// `{sentences: 2， words: 40}`: what stands where a comma parts a value from the key behind it.
  func foreignComma(from bracket: Int) -> Diagnostic? {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":"), bracket < offset else { return nil }
    var rest = text(bracket + 1..<offset)[...]
    while let last = rest.last, last.isASCII, last.isLetter || last == "_" { rest.removeLast() }
    while rest.last == " " { rest.removeLast() }
    guard let sign = rest.last, WideMark.commas.contains(sign) else { return nil }
    let end = bracket + 1 + rest.utf8.count
    return fault(
      "`\(sign)` (\(code(ofSign: sign))) parts no items in brackets", end - sign.utf8.count..<end, "write a comma")
  }
}
