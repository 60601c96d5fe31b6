import LedeConfig
import LedeText

/// Finds the paragraphs of a text that are in another language than most of it.
///
/// A paragraph whose beginning fits the main language (`LanguageProfile`) is passed at once; CLD2 and the cues of language files are
/// asked for the others, and count where they are sure. Paragraphs that are too short to be told have the language of both neighbours
/// where that is one and the same, else the main one.
struct ParagraphLanguages {
  /// From so many bytes on a paragraph is told by itself: seven words of Russian, fifteen of English.
  static let shortest = 100
  /// The beginning of a paragraph that is asked for, in bytes.
  private static let sample = 300

  private let text: Text
  private let main: String
  private let profile: LanguageProfile?

  init(_ text: Text, main: String) {
    self.text = text
    self.main = main
    profile = LanguageProfile.of(main)
  }

  /// For each block the language that is not the main one; `nil`: all are in the main one.
  func others(_ blocks: [Block]) -> [String?]? {
    var result: [String?]?
    for (index, block) in blocks.enumerated() where Self.isProse(block) && !fits(block.range) {
      guard let language = language(block.range) else { continue }
      if result == nil { result = blocks.map { _ in nil } }
      result?[index] = language
    }
    guard var languages = result else { return nil }
    fill(&languages, blocks)
    return languages
  }

  /// Long enough to be told, no code, and no row of links.
  static func isProse(_ block: Block) -> Bool {
    block.range.count >= shortest && block.kind != .code && (block.markup?.linkBytes ?? 0) * 4 < block.range.count
  }

  private func fits(_ range: Range<Int>) -> Bool { profile?.fits(text, range) ?? false }

  private func language(_ range: Range<Int>) -> String? {
    let end = text.boundary(atMost: min(range.upperBound, range.lowerBound + Self.sample))
    let answer = LanguageIdentification.identify(text, range.lowerBound..<end)
    guard answer.isReliable, !LanguageTag.areSame(answer.language, main) else { return nil }
    return LanguageFile.bestTag(answer.language) != nil || range.count >= Self.sample ? answer.language : nil
  }

  /// A block may be in a language that its markup states: it is another than the main one, the letters are its own, and where there is
  /// enough of them to tell, so are the words, or they are not those of the main one.
  func isIn(_ stated: String, _ block: Block) -> Bool {
    guard !LanguageTag.areSame(stated, main), isWritten(stated, block.range) else { return false }
    guard let own = LanguageProfile.of(stated), !own.fits(text, block.range) else { return true }
    if fits(block.range) { return false }
    return !Self.isProse(block) || language(block.range).map { LanguageTag.areSame($0, stated) } ?? true
  }

  private func isWritten(_ language: String, _ range: Range<Int>) -> Bool {
    LanguageProfile.of(language)?.writes(text, range) ?? true
  }

  /// Gives short blocks between paragraphs of one language that language.
  private func fill(_ languages: inout [String?], _ blocks: [Block]) {
    var before: Int?
    for index in blocks.indices where Self.isProse(blocks[index]) {
      if let before, let language = languages[before], languages[index] == language {
        for short in before + 1..<index where isWritten(language, blocks[short].range) { languages[short] = language }
      }
      before = index
    }
  }
}
