import LedeCore

/// The bytes of a file in which some values have been written anew: attributes of the marks that sentences have as codes.
struct EditedBytes {
  let bytes: [UInt8]
  /// In order, apart.
  private let edits: [ArticleMerge.Edit]

  init(_ bytes: [UInt8], _ edits: [ArticleMerge.Edit]) {
    self.bytes = bytes
    self.edits = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Some bytes of the file, as they are now.
  subscript(range: Range<Int>) -> [UInt8] {
    let inside = edits[edits.countAtStart { $0.range.lowerBound < range.lowerBound }...].prefix {
      $0.range.upperBound <= range.upperBound
    }
    if inside.isEmpty { return Array(bytes[range]) }
    var (result, end) = ([UInt8](), range.lowerBound)
    for edit in inside {
      result += bytes[end..<edit.range.lowerBound]
      result += edit.bytes
      end = edit.range.upperBound
    }
    return result + bytes[end..<range.upperBound]
  }
}
