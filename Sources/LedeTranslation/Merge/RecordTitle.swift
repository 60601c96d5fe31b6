import LedeCore
import LedeSyntax
import LedeText

/// The headline of a record, which stands in a member of its own.
enum RecordTitle {
  /// - Parameter bytes: of the whole file, a record a line.
  static func edits(_ article: Article, _ bytes: [UInt8], _ source: String, _ target: String) -> [ArticleMerge.Edit] {
    guard let line = line(of: article, bytes), let json = try? JSONText(Array(bytes[line])), json.root.kind == .object
    else { return [] }
    return json.members(named: "title", of: json.root).compactMap { member in
      guard member.value.kind == .string else { return nil }
      let title = json.string(member.value.range).text
      guard title[0..<title.count].onOneLine == source.onOneLine else { return nil }
      let range = member.value.range
      return ArticleMerge.Edit(
        line.lowerBound + range.lowerBound..<line.lowerBound + range.upperBound,
        Array(JSON.string(LegalText(target.onOneLine).text).encoded.utf8))
    }
  }

  /// The record that the text stands in.
  private static func line(of article: Article, _ bytes: [UInt8]) -> Range<Int>? {
    guard let offset = article.origin.offset(0), bytes.indices.contains(offset) else { return nil }
    let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return start..<(bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count)
  }
}
