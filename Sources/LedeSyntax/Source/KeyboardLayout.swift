/// Words typed on the keys of another layout: `ысщку` is `score`.
package enum KeyboardLayout {
  private static let latin = Array("qwertyuiop[]asdfghjkl;'zxcvbnm,.")
  /// What the same keys write in other layouts (CLDR keyboards): Russian and Kazakh, Ukrainian, Greek, Hebrew.
  private static let others = [
    "йцукенгшщзхъфывапролджэячсмитьбю", "йцукенгшщзхїфівапролджєячсмитьбю", ";ςερτυθιοπ[]ασδφγηξκλ΄'ζχψωβνμ,.",
    "/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ",
  ].map(Array.init)

  /// What the keys of the digits write in the Kazakh layout, from `1` on.
  private static let kazakhDigits = Array("\"әіңғ,.үұқ")

  /// The number that a word is on the keys of a Latin keyboard; `nil`: it is none.
  package static func digits(_ word: String) -> String? {
    let keys = word.lowercased().map { kazakhDigits.firstIndex(of: $0).map { String(($0 + 1) % 10) } }
    return keys.isEmpty || keys.contains(nil) || !word.contains(where: \.isLetter)
      ? nil : keys.compactMap { $0 }.joined()
  }

  /// The words that a word is on the keys of a Latin keyboard.
  package static func latin(_ word: String) -> [String] {
    guard let first = word.first(where: \.isLetter), !first.isASCII else { return [] }
    return others.compactMap { layout in
      var result = ""
      for letter in word.lowercased() {
        if letter == "_" || letter == "-" {
          result.append(letter)
        } else if let key = layout.firstIndex(of: letter) {
          result.append(latin[key])
        } else {
          return nil
        }
      }
      return result
    }
  }
}
