import LedeConfig
import LedeText

/// An abbreviation as a text writes it.
package struct Abbreviation: Sendable {
  /// What may follow it; see `AbbreviationsFile`.
  package enum Kind: Sendable {
    case never, sometimes, often, ends, afterNumber, beforeNumber
  }

  package let kind: Kind
  /// The file has it in small letters, and this is its capitalised form.
  package let isCapitalised: Bool
}

/// The abbreviations of a language, in the spellings that a text may have.
struct AbbreviationTable: Sendable {
  /// By the abbreviation without its last dot.
  private var entries: [WordHash: Abbreviation] = [:]
  /// The beginnings of abbreviations of several parts, up to before one of their inner dots.
  private var beginnings: Set<WordHash> = []
  /// Some abbreviation has a space in it («и пр»).
  private(set) var hasPhrases = false

  init(_ file: AbbreviationsFile) {
    let lists: [(Abbreviation.Kind, WordList)] = [
      (.beforeNumber, file.beforeNumber), (.afterNumber, file.afterNumber), (.sometimes, file.sometimes),
      (.never, file.never), (.often, file.often), (.ends, file.ends),
    ]
    for (kind, list) in lists {
      for word in list.words { add(word, kind) }
    }
  }

  func entry(_ word: WordHash) -> Abbreviation? { entries[word] }
  func begins(_ word: WordHash) -> Bool { beginnings.contains(word) }

  private mutating func add(_ word: String, _ kind: Abbreviation.Kind) {
    if word.contains(" ") { hasPhrases = true }
    for spelling in Self.spellings(word, kind) {
      // As in a range of a text, white space does not count.
      let hash = WordHash(spelling.utf8.contains(0x20) ? spelling.filter { $0 != " " } : spelling)
      // An entry as the file has it goes before the capitalised form of another.
      if spelling != word, let known = entries[hash], !known.isCapitalised { continue }
      entries[hash] = Abbreviation(kind: kind, isCapitalised: spelling != word)
      beginnings.formUnion(Self.beginnings(spelling))
    }
  }

  /// An entry in lower case stands for the capitalised form too, and each for the one in capitals («DR. SMITH»), unless that
  /// is likely to be an acronym.
  private static func spellings(_ word: String) -> [String] {
    guard let first = word.first, first.isLetter else { return [word] }
    let capitals = word.uppercased()
    let isClear = word.contains(".") || word.count > 2 || first.isUppercase
    let whole = isClear && capitals != word && word.count > 1 ? [capitals] : []
    return first.isLowercase ? [word, first.uppercased() + word.dropFirst()] + whole : [word] + whole
  }

  private static func spellings(_ word: String, _ kind: Abbreviation.Kind) -> [String] {
    switch kind {
    // A unit is never capitalised, but names are spelled like units.
    case .afterNumber: [word]
    // Of units among them too.
    case .ends: word.contains(".") || word.first?.isUppercase == true ? spellings(word) : [word]
    default: spellings(word)
    }
  }

  private static func beginnings(_ abbreviation: String) -> [WordHash] {
    var hash = WordHash()
    var result: [WordHash] = []
    for scalar in abbreviation.unicodeScalars {
      if scalar == "." { result.append(hash) }
      hash.add(scalar.value)
    }
    return result
  }
}
