/// `[[year]]`, `{{ title }}`, `%s`: what a page's script should have filled in.
package struct TemplateRule: CleaningRule {
  package static let name = "template"
  package static let help = "Placeholders that a template left, as whole lines"
  package static let examples = [
    CleaningExample(
      "en",
      """
      ✂0 {{ title }}
      ✂0 {% include menu %}
      ✂0 <% date %>
      ✂0 ${name}
      ✂0 #{name}
      ✂0 %s
      · [[A note on «letters»]]
      · We fill in {{ title }}
      · Sold by 5 %s of them.
      """),
    CleaningExample(
      "ru",
      """
      ✂0 • [[year]]
      · В шаблоне стоит [[year]].
      """),
  ]

  package init() {}

  package func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    let range = page.lines[line].range
    // What a placeholder ends with.
    guard range.count <= 120, let last = range.last,
      [0x5D, 0x7D, 0x3E, 0x73, 0x64, 0x40].contains(page.text.bytes[last])
    else { return nil }
    var bytes = page.text.bytes[range]
    // A bullet may stand before it.
    while let first = bytes.first, first == 0x2A || first == 0x2D || first == 0x20 || first >= 0x80 {
      bytes.removeFirst()
    }
    for (open, close) in [("[[", "]]"), ("{{", "}}"), ("{%", "%}"), ("<%", "%>"), ("${", "}"), ("#{", "}")] {
      guard bytes.starts(with: open.utf8), bytes.suffix(close.utf8.count).elementsEqual(close.utf8) else { continue }
      let inner = bytes.dropFirst(open.utf8.count).dropLast(close.utf8.count)
      // A placeholder is a name or an expression; two brackets with a sentence in them are a note or a link of a wiki.
      if !inner.contains(where: { $0 >= 0x80 }) { return CleaningEvidence(grade: 0, isCertain: true) }
    }
    let isFormat = bytes.count == 2 && bytes.first == 0x25 && [0x73, 0x64, 0x40].contains(bytes.last)
    return isFormat ? CleaningEvidence(grade: 0, isCertain: true) : nil
  }
}
