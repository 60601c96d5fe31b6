import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeText
@testable import LedeTranslation

/// A translation writes characters as its source does where that has references for them.
@Suite struct CharacterReferencesTests {
  @Test(arguments: [
    ("a.html", "<p>Қала&nbsp;— 5.", "Қала\u{A0}— 5.", "Город\u{A0}— 5.", "<p>Город&nbsp;— 5."),
    (
      "a.html", "<p>Lamp &mdash; oil &#8230;", "Lamp — oil …", "Лампа — масло… —",
      "<p>Лампа &mdash; масло&#8230; &mdash;"
    ),
    ("a.html", "<p>&laquo;Да&#xBB;.", "«Да».", "«Oui» «x».", "<p>&laquo;Oui&#xBB; &laquo;x&#xBB;."),
    (
      "a.html", "<p>Say &quot;lamp&quot; &amp; &lt;.", "Say \"lamp\" & <.", "Dis \"oil\" & <>.",
      "<p>Dis &quot;oil&quot; &amp; &lt;&gt;."
    ),
    // What the source does not write so stands as it is.
    ("a.html", "<p>A&nbsp;b.", "A\u{A0}b.", "Ә — б.", "<p>Ә — б."),
    // References of marks are no text's; letters that are hidden from robots are written.
    ("a.html", "<p>A <a href=\"?x&lt;&mdash;\">b</a> c.", "A b c.", nil, "<p>À <a href=\"?x&lt;&mdash;\">b — </a> c."),
    ("a.html", "<p>&#109;ail us &#32; now.", "mail us now.", "mails-moi.", "<p>mails-moi."),
    (
      "a.md", "Lamp&nbsp;5 &mdash; oil.\n", "Lamp\u{A0}5 — oil.", "*Лампа*\u{A0}5 — a & b.",
      "\\*Лампа\\*&nbsp;5 &mdash; a & b.\n"
    ),
    // Soft hyphens, which no translator sees, stay in words that stay, and are written so in others.
    (
      "a.html", "<p>The hyphen&shy;ated wo&#173;rd.", "The hyphenated word.", "Le hyphenated mot.",
      "<p>Le hyphen&shy;ated mot."
    ),
    ("a.html", "<p>Ta&shy;g Haustür.", "Tag Haustür.", "Jour porte\u{AD}fenêtre.", "<p>Jour porte&shy;fenêtre."),
    ("a.md", "Қала&shy;сында мэр.\n", "Қаласында мэр.", "Қаласында maire.", "Қала&shy;сында maire.\n"),
    (
      "a.jsonl", #"{"html": "<p>Lamp&nbsp;5 \u2014 oil."}"#, "Lamp\u{A0}5 — oil.", "Oil\u{A0}5.",
      #"{"html": "<p>Oil&nbsp;5."}"#
    ),
  ])
  func spellings(_ name: String, _ text: String, _ source: String, _ target: String?, _ expected: String) throws {
    let merging = try Merging(text, named: name)
    let merged =
      target.map { merging.merged([source: $0]) }
      ?? merging.merged(eachText: { $0.replacing("A", with: "À").replacing("b", with: "b — ") })
    #expect(merged.text == expected, "\(merged.result.problems)")
  }

  /// Markdown has no marks in a block of HTML.
  @Test(arguments: [
    ("<div>\n**Lamp** & a_b_c * oil\n</div>\n", "<div>\n**лампа** &amp; x_y_z * &lt;\n</div>\n"),
    (
      "<table><tr><td>**Lamp** & a_b_c * oil</td></tr></table>\n",
      "<table><tr><td>**лампа** &amp; x_y_z * &lt;</td></tr></table>\n"
    ),
  ])
  func blocksOfHTMLInMarkdown(_ text: String, _ expected: String) throws {
    let merged = try Merging(text, named: "a.md").merged(["**Lamp** & a_b_c * oil": "**лампа** & x_y_z * <"])
    #expect(merged.text.replacing("**лампа** & ", with: "**лампа** &amp; ") == expected, "\(merged.result.problems)")
  }

  /// Pages whose characters have two bytes: blanks behind a break, the headline in the head, the language.
  @Test(arguments: ["UTF-16LE", "UTF-16BE"])
  func wideCharacters(_ encoding: String) throws {
    func encoded(_ text: String) throws -> [UInt8] {
      (encoding == "UTF-16LE" ? [0xFF, 0xFE] : [0xFE, 0xFF]) + (try Encoding.encode(Text(text), as: encoding))
    }
    let text =
      "<html lang=ru><head><title>Мост</title></head><body><h1>Мост</h1><p>Идёт дождь,<br>\n \tпотом снег.</p><p>Да.</p>"
    let merging = try Merging(try encoded(text), named: "a.html", language: "ru", into: "ar")
    let job = merging.translated { unit in
      unit.source.map { if case .text(let text) = $0, text != "Да." { .text(text.uppercased()) } else { $0 } }
    }
    let result = JobMerger().merge(job, into: merging.article, merging.bytes, MergeOptions())
    let expected =
      "<html dir=\"rtl\" lang=ar><head><title>МОСТ</title></head><body><h1>МОСТ</h1><p>ИДЁТ ДОЖДЬ,<br>\n \tПОТОМ СНЕГ.</p><p>Да.</p>"
    #expect(ArticleMerge.applied(result.edits, to: merging.bytes) == (try encoded(expected)), "\(result.problems)")
  }

  /// No edit is lost without a word.
  @Test func editsThatReachIntoEachOther() {
    typealias Edit = ArticleMerge.Edit
    let edits = [
      Edit(4..<9, [1], of: "b"), Edit(0..<5, [2], of: "a"), Edit(0..<5, [2], of: "c"), Edit(9..<9, [3]),
      Edit(6..<7, [4], of: "d"),
    ]
    #expect(edits.apart.edits == [edits[1], edits[4], edits[3]])
    #expect(edits.apart.left == [edits[0]])
    var merge = ArticleMerge()
    (merge.edits, merge.merged) = ([edits[1]], 3)
    merge.leave([edits[0], Edit(1..<2, [5], of: "a"), Edit(2..<3, [6])])
    #expect(merge.problems.map(\.unit) == ["b", "a"] && merge.problems.allSatisfy { $0.error.code == .conflict })
    #expect(merge.merged == 2 && merge.notes.count == 1)
  }
}
