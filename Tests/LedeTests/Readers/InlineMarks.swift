@testable import LedeCore
@testable import LedeRun
@testable import LedeStages

extension Article {
  /// The inline markup behind its kind: the marks as the file has them around the text, and the address.
  func inlineMarks(in file: String) -> [String] {
    guard let inlines = layers[Inlines.self] else { return [] }
    let bytes = Array(file.utf8)
    return inlines.items.map { inline in
      let marks = [inline.opening, inline.closing].map { String(decoding: bytes[$0.source], as: UTF8.self) }
      let address = inlines.address(of: inline).map { " to \($0)" } ?? ""
      return "\(inline.kind.rawValue): \(marks[0])|\(text[inline.range])|\(marks[1])\(address)"
    }
  }
}
