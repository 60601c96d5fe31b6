import LedeSyntax

extension LegalText {
  /// The text as a newsletter sets it: beyond what XML forbids, without characters that have no meaning there but an effect.
  ///
  /// - DEL and the controls of C1 become U+FFFD, as other controls do: nobody writes them, terminals and mail programs obey some. U+0085
  ///   becomes a space, since it was the end of a line.
  /// - Marks that embed, isolate or override a direction go: they act on what follows, and one without its end turns the address, the
  ///   author or the rest of the newsletter about. The direction of the words themselves and U+200E, U+200F and U+061C, which stay, set
  ///   a line well; so do the joiners of Arabic, Indic scripts and emoji.
  ///
  /// Jobs for translators keep all of them: there the text goes back where it came from.
  var readable: String {
    guard text.unicodeScalars.contains(where: Self.hasNoMeaning) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.changesDirection {
      result.append(scalar == "\u{85}" ? " " : Self.hasNoMeaning(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  private static func hasNoMeaning(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{7F}"..."\u{9F}").contains(scalar) || scalar.changesDirection
  }
}
