/// A tag of Handlebars, Jinja or Liquid in the braces of Mustache, which has no words beside names.
struct ForeignTag {
  let message: String
  /// `nil`: nothing is left to say.
  let help: String?

  private static let words = ["each", "for", "if", "unless", "with"]

  /// `#each items`, `/if`, without the sign.
  init?(section text: String) {
    let parts = text.split(separator: " ").map(String.init)
    guard let word = parts.first, Self.words.contains(word) else { return nil }
    message = "`\(word)` is no word of Mustache"
    let sign = word == "unless" ? "^" : "#"
    let name = parts.count > 1 ? parts.last : nil
    help = name.map { name in
      "write `{{\(sign)\(name)}}…{{/\(name)}}`: a section holds for each item of a list, or where there is a value"
    }
  }

  /// `item.title`, `date | upcase`, `else`.
  init?(value text: String) {
    let parts = text.split(separator: ".").map(String.init)
    if text == "else" {
      (message, help) = (
        "`else` is no word of Mustache", "close the section, and open `{{^…}}`, which holds where there is no value"
      )
    } else if let bar = text.firstIndex(of: "|") {
      let name = text[..<bar].filter { $0 != " " }
      message = "`|` begins no filter in Mustache"
      help = name == "date" ? "write `{{date}}`, or `{{date_written}}` for the day in words" : "write `{{\(name)}}`"
    } else if parts.count == 2, ["article", "entry", "item", "post", "story", "this"].contains(parts[0]) {
      message = "`\(parts[0])` is nothing that a template can ask for"
      help = "write `{{\(parts[1])}}`: inside of `{{#items}}` the values of the item stand alone"
    } else {
      return nil
    }
  }
}
