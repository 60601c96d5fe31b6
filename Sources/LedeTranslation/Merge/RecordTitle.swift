import LedeCore
import LedeSyntax
import LedeText

/// The headline of a record, which stands in a member of its own.
enum RecordTitle {
  /// - Parameter bytes: of the whole file: a record a line, or a JSON Feed.
  private static func found(_ article: Article, _ bytes: [UInt8]) -> (line: Range<Int>, json: JSONText, JSONText.Value)?
  {
    guard let line = article.file?.format == "json-feed" ? feed(bytes) : line(of: article, bytes),
      let json = try? JSONText(Array(bytes[line])), let record = record(of: article, json, line.lowerBound)
    else { return nil }
    return (line, json, record)
  }

  /// The members with texts beside the one that was read: a summary, or the same text in another form.
  static func others(_ article: Article, _ bytes: [UInt8]) -> [String] {
    guard let (line, json, record) = found(article, bytes), let offset = article.origin.offset(0) else { return [] }
    return ["summary", "description", "content_html", "content_text", "html", "text"].filter { name in
      json.members(named: name, of: record).contains { member in
        member.value.kind == .string && member.value.range.count > 2
          && !member.value.range.contains(offset - line.lowerBound)
      }
    }
  }

  static func edits(_ article: Article, _ bytes: [UInt8], _ source: String, _ target: String) -> [ArticleMerge.Edit] {
    guard let (line, json, record) = found(article, bytes) else { return [] }
    return json.members(named: "title", of: record).compactMap { member in
      guard member.value.kind == .string else { return nil }
      let title = json.string(member.value.range).text
      guard title[0..<title.count].onOneLine == source.onOneLine else { return nil }
      let range = member.value.range
      return ArticleMerge.Edit(
        line.lowerBound + range.lowerBound..<line.lowerBound + range.upperBound,
        Array(JSON.string(LegalText(target.onOneLine).text).encoded.utf8))
    }
  }

  /// A JSON Feed behind its byte order mark.
  private static func feed(_ bytes: [UInt8]) -> Range<Int> {
    (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)..<bytes.count
  }

  /// The item that the text stands in, or the whole record.
  private static func record(of article: Article, _ json: JSONText, _ start: Int) -> JSONText.Value? {
    guard article.file?.format == "json-feed" else { return json.root.kind == .object ? json.root : nil }
    guard let offset = article.origin.offset(0), let items = json.members(named: "items", of: json.root).first else {
      return nil
    }
    return json.children(of: items.value).first { $0.value.range.contains(offset - start) }?.value
  }

  /// The record that the text stands in.
  private static func line(of article: Article, _ bytes: [UInt8]) -> Range<Int>? {
    guard let offset = article.origin.offset(0), bytes.indices.contains(offset) else { return nil }
    let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return start..<(bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count)
  }
}
