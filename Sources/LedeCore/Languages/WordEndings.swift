import LedeText
import Synchronization

/// Tells words that are written out from cut ones by how they end: «метров» and not «промышл».
///
/// Words end in vowels or with an ending of their language; abbreviations are cut behind a consonant, inside the stem.
package final class WordEndings: Sendable {
  private let language: String
  /// From the language's file, where Snowball has no stemmer.
  private let endings: EndingSet
  private let stemmer = Mutex<Stemmer?>(nil)

  init(_ file: LanguageFile) {
    language = file.language.split(separator: "-").first.map(String.init) ?? ""
    endings = EndingSet(file.segmentation.wordEndings.words)
  }

  /// The word, in small letters, is written out as far as its end tells.
  package func isWhole(_ text: Text, _ word: Range<Int>) -> Bool {
    if endsInVowel(text, word) { return true }
    if endings.end(text, word) { return true }
    let folded = Array(String(decoding: text.bytes[word], as: UTF8.self).folded.utf8)
    return stemmer.withLock { stemmer in
      if stemmer == nil { stemmer = Stemmer(language: language) }
      return stemmer.map { $0.stem(folded).count < folded.count } ?? false
    }
  }

  package func endsInVowel(_ text: Text, _ word: Range<Int>) -> Bool {
    !word.isEmpty && Self.vowels.contains(foldCase(text.scalar(before: word.upperBound).value))
  }

  /// Vowels and what words end with like them, of scripts with small letters.
  private static let vowels = Set(
    "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēĕėęěīĭįıōŏőœūŭůűųơưаеёиоуыэюяєіїѣәөүұһйьъўαεηιουωάέήίόύώϊϋΐΰς"
      .unicodeScalars.map(\.value))
}
