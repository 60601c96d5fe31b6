/// Words typed on the keys of another layout: `ысщку` is `score`.
enum KeyboardLayout {
  private static let latin = Array("qwertyuiop[]asdfghjkl;'zxcvbnm,.")
  /// What the same keys write in other layouts (CLDR keyboards): Russian and Kazakh, Ukrainian, Greek, Hebrew.
  private static let others = [
    "йцукенгшщзхъфывапролджэячсмитьбю", "йцукенгшщзхїфівапролджєячсмитьбю", ";ςερτυθιοπ[]ασδφγηξκλ΄'ζχψωβνμ,.",
    "/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ",
  ].map(Array.init)

  /// The words that a word is on the keys of a Latin keyboard.
  static func latin(_ word: String) -> [String] {
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
