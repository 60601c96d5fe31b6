/// The words of a format, in a file as libFuzzer takes it: each in quotation marks on its line, with `\\`, `\"` and `\xAB`.
package enum FuzzDictionary {
  package static func words(of text: String) -> [[UInt8]] {
    text.split(separator: "\n").compactMap { line in
      guard !line.hasPrefix("#"), let start = line.firstIndex(of: "\""), let end = line.lastIndex(of: "\""), start < end
      else { return nil }
      return unescaped(Array(line[line.index(after: start)..<end].utf8))
    }
  }

  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() else {
        result.append(byte)
        continue
      }
      let digits =
        escaped == UInt8(ascii: "x") ? UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) : nil
      result.append(digits ?? escaped)
      if digits != nil { rest = rest.dropFirst(2) }
    }
    return result
  }
}
