extension Pipeline {
  /// Reads an article from bytes; of a file that holds several the first one.
  /// - Parameters:
  ///   - name: becomes the article's `source`; its ending tells the format, unless the bytes can only be of another one.
  ///   - language: BCP 47; `nil`: the pipeline's, else it is detected.
  ///   - reader: instead of the one that name and bytes tell.
  package func article(
    _ bytes: [UInt8], named name: String, language: String?, reader: (any Reader)?
  ) throws(ArticleError) -> Article {
    guard let reader = reader ?? readers.choose(forFile: name, FileHead(bytes)) else {
      throw ArticleError(.unreadable, "there is no reader for it")
    }
    var (content, start) = (bytes, 0)
    if type(of: reader).isLineBased {
      let isBlank: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 || $0 == 0x09 }
      start = bytes.firstIndex { !isBlank($0) } ?? bytes.endIndex
      content = Array(bytes[start...].prefix { $0 != 0x0A })
    }
    return try reader.article(
      ReaderInput(source: name, bytes: content, start: start, language: language ?? self.language))
  }
}
