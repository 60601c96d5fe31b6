/// Makes small documents of words and of all that may stand between them; the same for the same seed.
struct Document {
  enum Script {
    case cyrillic, chinese, japanese

    fileprivate var words: [String] {
      switch self {
      case .cyrillic: ["Мост", "стоит", "река", "у", "пристани", "дом", "ya", "город"]
      case .chinese: ["桥", "在", "村", "边", "高"]
      case .japanese: ["橋", "村", "の", "人", "春"]
      }
    }
  }

  private let script: Script
  private var state: UInt64
  /// Those that it has so far.
  private(set) var words: [String] = []

  init(_ script: Script, _ seed: UInt64) {
    self.script = script
    state = seed &* 0x9E37_79B9_7F4A_7C15
  }

  private mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  private mutating func one<T>(of choices: [T]) -> T { choices[number(below: choices.count)] }

  private mutating func word() -> String {
    words.append(one(of: script.words))
    return words.last ?? ""
  }

  private mutating func sentence() -> String {
    (0..<4 + number(below: 3)).map { _ in word() }.joined(separator: " ") + one(of: [". ", "! ", "."])
  }

  // MARK: Plain text

  mutating func lines(_ count: Int) -> [String] {
    (0..<count).map { _ in one(of: ["", "  ", "\t"]) + sentence() + sentence() }
  }

  // MARK: HTML

  private static let elements = ["b", "i", "em", "a href='u?a&amp;b'", "span", "code"]
  private static let between = [
    " ", " ", "  ", "\n ", "<!-- <b> -->", " <!-- c -->", "<script>a<b</script>", "<br>", " <br/> ", "<img src=x>",
    " <img src=x> ", "&nbsp;", "&#32;", "<wbr>", "</i>", " &amp; ", "&lt;", "&#x2014;", " <b></b> ", "\r\n", "<b>",
    "</span>",
  ]

  mutating func html(_ blocks: Int) -> String {
    (0..<blocks).map { _ in
      let (open, close) = one(of: [
        ("<p>", "</p>"), ("<p>", ""), ("<h2>", "</h2>"), ("<ul><li>", "</ul>"), ("<blockquote>", "</blockquote>"),
        ("<table><tr><td>", "</table>"), ("<p>\n  ", "\n</p>"), ("<pre>", "</pre>"), ("<div>", "</div>\n"),
      ])
      return open + inline(3) + close
    }.joined()
  }

  private mutating func inline(_ depth: Int) -> String {
    var text = ""
    for _ in 0..<3 {
      text += one(of: ["", "&laquo;", "&quot;"]) + word()
      text += one(of: Self.between) + word()
      if depth > 0, number(below: 3) == 0 {
        let element = one(of: Self.elements)
        let name = element.prefix { $0 != " " }
        text += one(of: ["", " "]) + "<\(element)>" + one(of: ["", " "]) + inline(depth - 1) + "</\(name)>"
      }
      text += one(of: [". ", ", ", "! ", "&hellip; ", "&#33; ", ".", " "])
    }
    return text
  }

  // MARK: Markdown

  mutating func markdown(_ blocks: Int) -> String {
    (0..<blocks).map { _ in
      switch number(below: 16) {
      case 0: "## " + span() + "\n"
      case 1: "- " + span() + "\n- " + span() + "\n  " + span() + "\n"
      case 2: "> " + span() + "\n> " + span() + "\n" + span() + "\n"
      case 3: "| \(word()) | **\(word())** |\n| --- | --- |\n| \(word()) &amp; | `\(word())` |\n"
      case 4: span() + "  \n" + span() + "\\\n" + span() + "\n"
      case 5: "[\(span())][r] \(span())\n\n[r]: http://x.y/z \"t\"\n"
      case 6: "<p>\(span()) <!-- c --> <i>\(word())</i></p>\n"
      case 8: ":::tip \(word()) \(word())\n\(span())\n:::\n"
      case 9: "> [!NOTE] \(word())\n> \(span())\n> \(span())\n"
      case 10: "\(word())\n:   \(span())\n    \(span())\n"
      case 11: "!!! note \"\(word())\"\n    \(span())\n    \(span())\n\n    - \(span())\n"
      case 12: "## \(span()) {#a .b}\n\n\(span()){.c} \(span())[^1]\n\n[^1]: \(span())\n    \(span())\n"
      case 13: "{% if a %}\n\(span()) {{ a_b_c }} \(span())\n{% endif %}\n"
      case 14: "\(span()) $a_1 * b_1$ \(span()) <span translate=\"no\">\(word())</span>\n"
      case 7: "```\n\(word()) \(word())\n\(word())\n```\n"
      default: span() + "\n" + span() + "\n"
      }
    }.joined(separator: "\n")
  }

  private mutating func span() -> String {
    let between = [" ", " ", " &amp; ", " \\* ", " &mdash; ", " <br> ", " <!-- c --> ", ". ", " ![x](y) "]
    let word = one(of: ["", "*", "**", "`", "***", "~~"])
    var text = self.word() + one(of: between) + word + self.word() + String(word.reversed())
    text += " [" + self.word() + "](u \"t\")" + one(of: between) + self.word()
    return text + one(of: [".", "!", ""])
  }

  // MARK: JSON

  /// As it may stand in a string of JSON: some characters as escapes, though they need not be.
  mutating func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\", "/": return "\\" + String(scalar)
      case "\n": return number(below: 2) == 0 ? "\\n" : "\\u000a"
      case "\r": return "\\r"
      case "\t": return "\\t"
      default:
        if number(below: 4) > 0 { return String(scalar) }
        let hex = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
      }
    }.joined()
  }
}
