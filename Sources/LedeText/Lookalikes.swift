import CLede

/// What texts that look alike have in common (Unicode Technical Standard 39, by ICU).
public func skeleton(_ text: String) -> String {
  let bytes = Array(text.utf8)
  var result = [UInt8](repeating: 0, count: bytes.count * 8 + 64)
  let count = lede_skeleton(bytes, bytes.count, &result, result.count)
  return count == 0 ? text : String(decoding: result.prefix(count), as: UTF8.self)
}
