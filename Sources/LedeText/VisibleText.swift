/// Text for a terminal: without what a terminal would obey, or what would move the text about.
///
/// Controls (ESC and DEL among them, and those of C1, which begin sequences on their own), breaks of lines, and marks that embed, isolate
/// or override a direction become U+FFFD, so that one sees that something was there; a tab becomes a space. All else stays, the marks
/// that only say of a place which way it reads (U+200E, U+200F, U+061C) and joiners among it.
public func visible(_ text: some StringProtocol) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar == "\t" {
      result.append(" ")
    } else {
      result.append(scalar.isObeyed || scalar == "\u{2028}" || scalar == "\u{2029}" ? "\u{FFFD}" : scalar)
    }
  }
  return String(result)
}

extension Unicode.Scalar {
  /// A control, of C1 or DEL among them, or a mark that changes the direction of all that follows it.
  var isObeyed: Bool { properties.generalCategory == .control || changesDirection }

  /// Embeds, isolates or overrides a direction, or ends that (UAX #9, 2.1 to 2.5).
  public var changesDirection: Bool {
    ("\u{202A}"..."\u{202E}").contains(self) || ("\u{2066}"..."\u{2069}").contains(self)
  }
}
