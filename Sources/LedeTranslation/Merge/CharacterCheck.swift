import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// Tells a translation that was damaged on its way by what it has and its source does not.
enum CharacterCheck {
  /// - Throws: what is wrong with it, and how to mend that.
  static func check(_ source: [JobPiece], _ target: [JobPiece]) throws(ArticleError) {
    let (own, text) = (source.plainText, target.plainText)
    let illegal = LegalText(text).replaced.first { !LegalText(own).replaced.contains($0) }
    if let control = text.unicodeScalars.first(where: isControl), !own.unicodeScalars.contains(where: isControl) {
      let name = "U+" + String(0x10000 + control.value, radix: 16, uppercase: true).dropFirst()
      throw ArticleError(
        .undecodable,
        "the translation has \(name), a control that UTF-8 leaves where it is read as another encoding: "
          + "write what belongs there")
    }
    let damage = "\u{FFFD}".unicodeScalars.first
    let isDamaged = text.unicodeScalars.contains { $0 == damage } && !own.unicodeScalars.contains { $0 == damage }
    if let found = illegal ?? (isDamaged ? damage?.value : nil) {
      let name = "U+" + String(0x10000 + found, radix: 16, uppercase: true).dropFirst()
      throw ArticleError(
        .undecodable,
        "the translation has \(name), which \(illegal == nil ? "stands for what was damaged" : "no text may have"): "
          + "write what belongs there")
    }
    if let value = spreadsheetErrors.first(where: { text.trimmed == $0 && !own.contains($0) }) {
      throw ArticleError(
        .undecodable, "a spreadsheet took the translation for a formula, and made `\(value)` of it: write it as text")
    }
    if hasLostLetters(text, own) {
      throw ArticleError(
        .undecodable,
        "letters of the translation are lost, «\(brief(text.onOneLine))»: the job was saved in a code page that "
          + "does not have them; save it as UTF-8 and merge again")
    }
  }

  /// A control of ISO 6429, but for the end of a line.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    0x80...0x9F ~= scalar.value && scalar.value != 0x85
  }

  /// What spreadsheets show where a formula has no value.
  private static let spreadsheetErrors = ["#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NULL!", "#NUM!"]

  /// Question marks stand where letters stood.
  private static func hasLostLetters(_ text: String, _ source: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "?")) else { return false }
    let (marks, own) = (QuestionMarks(text), QuestionMarks(source))
    if marks.areInWords, !own.areInWords { return true }
    if marks.longestRun >= 3, own.longestRun < 2 { return true }
    return !marks.hasLetters && own.hasLetters && own.longestRun == 0
  }
}

/// The question marks of a text.
private struct QuestionMarks {
  private(set) var longestRun = 0
  /// A letter follows one as if it were in the same word.
  private(set) var areInWords = false
  private(set) var hasLetters = false

  init(_ text: String) {
    var before = Unicode.Scalar(0x20 as UInt8)
    var run = 0
    for scalar in text.unicodeScalars {
      if Self.isMark(scalar) {
        run += 1
        longestRun = max(longestRun, run)
        continue
      }
      if scalar.properties.isAlphabetic {
        hasLetters = true
        areInWords = areInWords || run > 0 && Self.isInWord(before, scalar)
      }
      (before, run) = (scalar, 0)
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "?" || scalar == "？" }

  /// - Parameters:
  ///   - before: what stands before the mark.
  ///   - after: the letter behind it.
  private static func isInWord(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    guard partsWords(after) else { return false }
    // A blank was forgotten behind a question.
    if before.properties.isLowercase, after.properties.isUppercase { return false }
    return before.properties.isWhitespace || before.properties.isAlphabetic && partsWords(before)
  }

  /// Of a script that has blanks between words: others have question marks between letters.
  private static func partsWords(_ letter: Unicode.Scalar) -> Bool {
    letter.value < 0x0E00 || 0x10A0...0x10FF ~= letter.value || 0x1E00...0x1FFF ~= letter.value
  }
}
