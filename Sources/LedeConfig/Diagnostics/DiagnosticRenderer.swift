import LedeSyntax
import LedeText

/// Writes diagnostics for people: place, message, source frame, mend.
package struct DiagnosticRenderer: Sendable {
  /// With ANSI colours.
  let color: Bool

  package init(color: Bool) {
    self.color = color
  }

  package func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(render).joined(separator: "\n")
  }

  func render(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    let tint = diagnostic.severity == .error ? "1;31" : "1;33"
    let label = paint("\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]", tint)
    var result = "\(paint(location(place), "1")): \(label): \(visible(diagnostic.message))\n"
    result += frame(place, mark: "^", tint: tint)
    for note in diagnostic.notes {
      result += "   \(paint("note", "1;36")): \(visible(note.message)), \(location(note.place))\n"
      result += frame(note.place, mark: "-", tint: "1;36")
    }
    if let help = diagnostic.help { result += "   \(paint("help", "1;32")): \(visible(help))\n" }
    return result
  }

  private func location(_ place: Place) -> String {
    "\(visible(place.source.name)):\(place.line):\(place.column)"
  }

  /// The line of the place, with the span underlined as far as it lies on that line.
  private func frame(_ place: Place, mark: Character, tint: String) -> String {
    let line = place.line - 1
    let whole = shown(place, of: place.source.lineRange(line))
    let text = place.source.text
    let start = min(max(place.range.lowerBound, whole.lowerBound), whole.upperBound)
    let end = min(max(place.range.upperBound, start), whole.upperBound)
    let indent = displayWidth(shown(text[whole.lowerBound..<start]))
    let width = max(1, displayWidth(shown(text[start..<end])))
    let number = "\(line + 1)"
    let margin = String(repeating: " ", count: number.count)
    let underline = String(repeating: " ", count: indent) + paint(String(repeating: mark, count: width), tint)
    return " \(margin) |\n \(number) | \(shown(text[whole]))\n \(margin) | \(underline)\n"
  }

  /// Of a source: a tab is seen, since it may be what is wrong.
  private func shown(_ source: String) -> String { visible(source.replacing("\t", with: "→")) }

  /// The part of a long line around the place.
  private func shown(_ place: Place, of line: Range<Int>) -> Range<Int> {
    let widest = 200
    guard line.count > widest else { return line }
    let text = place.source.text
    var start = max(line.lowerBound, place.range.lowerBound - widest / 2)
    var end = min(line.upperBound, start + widest)
    while start > line.lowerBound, text.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < line.upperBound, text.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }

  private func paint(_ text: String, _ code: String) -> String {
    color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
