import LedeCore
import LedeSyntax
import LedeText

/// The headline of a record, which stands in a member of its own.
enum RecordTitle {
  /// - Parameter bytes: of the whole file: a record a line, or a list of them.
  private static func found(_ article: Article, _ bytes: [UInt8]) -> (start: Int, json: JSONText)? {
    guard let record = article.file?.record ?? line(of: article, bytes), record.upperBound <= bytes.count,
      let json = try? JSONText(Array(bytes[record])), json.root.kind == .object
    else { return nil }
    return (record.lowerBound, json)
  }

  /// The members with texts beside the one that was read: a summary, or the same text in another form.
  static func others(_ article: Article, _ bytes: [UInt8]) -> [String] {
    guard let (start, json) = found(article, bytes), let offset = article.origin.offset(0) else { return [] }
    return ["summary", "description", "content_html", "content_text", "html", "text"].filter { name in
      json.members(named: name, of: json.root).contains { member in
        member.value.kind == .string && member.value.range.count > 2
          && !member.value.range.contains(offset - start)
      }
    }
  }

  static func edits(_ article: Article, _ bytes: [UInt8], _ source: String, _ target: String) -> [ArticleMerge.Edit] {
    guard let (start, json) = found(article, bytes) else { return [] }
    return json.members(named: "title", of: json.root).compactMap { member in
      guard member.value.kind == .string else { return nil }
      let title = json.string(member.value.range).text
      guard title[0..<title.count].onOneLine == source.onOneLine else { return nil }
      let range = member.value.range
      return ArticleMerge.Edit(
        start + range.lowerBound..<start + range.upperBound,
        Array(JSON.string(LegalText(target.onOneLine).text).encoded.utf8))
    }
  }

  /// The record that the text stands in.
  private static func line(of article: Article, _ bytes: [UInt8]) -> Range<Int>? {
    guard let offset = article.origin.offset(0), bytes.indices.contains(offset) else { return nil }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? mark
    return start..<(bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count)
  }
}
