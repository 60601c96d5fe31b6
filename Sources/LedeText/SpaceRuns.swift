extension String {
  /// The string with each run of white space as one blank.
  public var withSpacesCollapsed: String {
    let bytes = Array(utf8)
    var (result, offset, copied) = ([UInt8](), 0, 0)
    while offset < bytes.count {
      let end = bytes.spaceEnd(from: offset)
      if end == offset {
        offset = bytes.nextSpaceCandidate(behind: offset)
      } else {
        result += bytes[copied..<offset]
        result.append(0x20)
        (offset, copied) = (end, end)
      }
    }
    if copied == 0, !bytes.isEmpty, result.isEmpty { return self }
    return String(decoding: result + bytes[copied...], as: UTF8.self)
  }

  /// The string without white space at its start.
  public var withoutSpaceBefore: String {
    let bytes = Array(utf8)
    let start = bytes.spaceEnd(from: 0)
    return start == 0 ? self : String(decoding: bytes[start...], as: UTF8.self)
  }

  /// The string without white space at its end.
  public var withoutSpaceBehind: String {
    let bytes = Array(utf8)
    let kept = bytes.trimmed(0..<bytes.count) { CharacterClass(of: $0).contains(.space) }
    if kept.isEmpty { return "" }
    return kept.upperBound == bytes.count ? self : String(decoding: bytes[..<kept.upperBound], as: UTF8.self)
  }
}

extension [UInt8] {
  /// Behind the white space that begins at an offset.
  fileprivate func spaceEnd(from start: Int) -> Int {
    var offset = start
    while offset < count, let (value, length) = scalar(in: offset..<count), CharacterClass(of: value).contains(.space) {
      offset += length
    }
    return offset
  }

  /// The next byte that white space may begin with: most are ASCII letters or letters of two bytes.
  fileprivate func nextSpaceCandidate(behind start: Int) -> Int {
    var offset = start + 1
    while offset < count, self[offset] > 0x20, self[offset] < 0xC2 || (0xC3...0xE0).contains(self[offset]) {
      offset += 1
    }
    return offset
  }
}
