import LedeCore
import LedeSyntax
import LedeText

/// What a page states instead of showing it, to be changed where it stands: a body in a string of a script, or what its head says.
extension HTMLReader: EnclosingReader {
  package func enclosed(_ input: ReaderInput) throws(ArticleError) -> [EnclosedArticle] {
    let decoded = try HTMLDecoding.decode(input.bytes)
    var page = HTMLPage(decoded.text, capacity: decoded.text.count / 16)
    try page.read()
    // Each letter of the page must stand for bytes that ASCII can take the place of.
    let isWide = decoded.encoding.hasPrefix("UTF-16") || decoded.encoding.hasPrefix("UTF-32")
    if !isWide, StatedBody(page) == nil, let alone = try headAlone(page, decoded, input) { return [alone] }
    guard !isWide, let body = StatedBody(page), body.isVerbatim,
      let string = Self.string(named: "articleBody", saying: body.body, in: decoded.text.bytes)
    else { return [] }
    let bytes = Array(body.body.utf8)
    var article = try self.page(body, of: page, input, decoded.encoding, source: .identity(skipped: 0))
      .article(input.language, Entry())
      .finished()
    article.file = SourceFile(bytes, format: body.isMarkup ? "html" : "plain-text")
    article.metadata.encoding = "UTF-8"
    let origin = Article.Origin.runs(string.origins).through(.identity(skipped: string.start)).through(decoded.origin)
    // The page's encoding may lack a letter.
    let letters = decoded.encoding == "UTF-8" ? JSON.Letters.plain : .escaped
    return [
      EnclosedArticle(
        article, bytes, titleEdits: nil,
        edits: { edits throws(ArticleError) in
          edits.compactMap { edit in
            origin.source(of: edit.range).map {
              ArticleMerge.Edit($0, Array(JSON.inScript(String(decoding: edit.bytes, as: UTF8.self), letters).utf8))
            }
          }
        })
    ]
  }

  /// Title and description: what makes them an article is a text of its own, and they are written where the page says them.
  private func headAlone(
    _ page: HTMLPage, _ decoded: TextDecoding.Result, _ input: ReaderInput
  ) throws(ArticleError) -> EnclosedArticle? {
    guard let alone = headAlone(page, PageSight(page.builder), input, Entry(), decoded.encoding) else { return nil }
    var article = try alone.article(input.language, Entry()).finished().leading(.identity(skipped: 0))
    let bytes = article.text.bytes
    article.file = SourceFile(bytes, format: "plain-text")
    article.metadata.encoding = "UTF-8"
    var enclosed = EnclosedArticle(article, bytes, titleEdits: nil, edits: { _ in [] })
    if let block = article.layers[Blocks.self]?.items.dropFirst().first {
      let text = article.line(block.range)
      let values = HTMLValues(page.source).items.filter { $0.name == .description && $0.text == text }
      enclosed.description = EnclosedArticle.Description(
        block.range, FileValues(values, decoded.origin, in: article).items)
    }
    return enclosed
  }

  /// The string that is the value of a member of that name and says a text.
  /// - Returns: with the place where it begins and the way from its characters to what it is written with, counted from there.
  private static func string(
    named name: String, saying text: String, in page: [UInt8]
  ) -> (start: Int, origins: OriginRuns)? {
    let mark = Array("\"\(name)\"".utf8)
    var offset = 0
    while let found = page[offset...].firstRange(of: mark) {
      offset = found.upperBound
      guard let colon = page[offset...].firstIndex(where: { $0 > 0x20 }), page[colon] == UInt8(ascii: ":"),
        let start = page[(colon + 1)...].firstIndex(where: { $0 > 0x20 }), page[start] == UInt8(ascii: "\""),
        let end = end(of: page, from: start + 1), let json = try? JSONText(Array(page[start..<end]))
      else { continue }
      let string = json.string(json.root.range)
      if string.text[0..<string.text.count] == text { return (start, string.origins) }
    }
    return nil
  }

  /// Behind the mark that ends a string.
  private static func end(of page: [UInt8], from start: Int) -> Int? {
    var offset = start
    while offset < page.count, page[offset] != UInt8(ascii: "\"") {
      offset += page[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return offset < page.count ? offset + 1 : nil
  }
}
