import LedeCore
import LedeText

/// What a survey keeps of a page.
struct SurveyedPage: Sendable {
  /// A line that stands on it.
  struct Line: Sendable {
    let hash: UInt64
    /// Its bytes.
    let size: UInt32
  }

  /// By its bytes: folders may differ in the Unicode form of their names alone.
  let site: [UInt8]
  /// Of the site and all lines: copies have the same.
  let hash: UInt64
  /// Each once, by their hashes.
  let lines: [Line]

  /// Of a longer page a sample is kept.
  static let longest = 4096

  init(_ article: Article, folder: Path) {
    site = Self.site(article.metadata, folder)
    let blocks = article.layers[Blocks.self]?.items ?? []
    var lines = blocks.map { Line(hash: article.text.hash(of: $0.range), size: UInt32($0.range.count)) }
    var hash = FNV1a.hash(site)
    for line in lines { hash = FNV1a.combine(hash, line.hash) }
    self.hash = hash
    lines.sort { $0.hash < $1.hash }
    var distinct: [Line] = []
    for line in lines where distinct.last?.hash != line.hash && distinct.count < Self.longest { distinct.append(line) }
    self.lines = distinct
  }

  /// The site that metadata names, else the host of the URL, else the folder.
  static func site(_ metadata: Metadata, _ folder: Path) -> [UInt8] {
    if let site = metadata.site, !site.isEmpty { return Array("site \(site.lowercased())".utf8) }
    if let host = metadata.host { return Array("host \(host)".utf8) }
    return "folder ".utf8 + folder.bytes
  }
}
