import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeText
@testable import LedeTranslation

/// Buttons and labels of fields: parts of running text for jobs of all that a page says.
@Suite struct ControlUnitTests {
  @Test(arguments: [
    ("<p>Press <button>Save</button> to keep it.", ["Press Save to keep it."]),
    ("<p><button type=submit>Сақта</button> дегенді басыңыз.", ["Сақта дегенді басыңыз."]),
    ("<li>Нажмите <b><button>ОК</button></b> ещё раз.", ["Нажмите ОК ещё раз."]),
    ("<p>按<button>保存</button>键。", ["按保存键。"]),
    ("<p>Да.</p><button>Save it</button><button>Drop it</button>", ["Да.", "Save it", "Drop it"]),
    ("<div>Да <button>Save it</button> нет</div>", ["Да", "Save it", "нет"]),
    ("<p>Да <div><button>Save it</button></div>", ["Да", "Save it"]),
  ])
  func units(_ page: String, _ expected: [String]) throws {
    let merging = try Merging(page, named: "a.html")
    #expect(try merging.article.processed(by: ["segment"]).segments.map(\.text) == expected)
    let merged = merging.merged(eachText: { $0.uppercased() })
    #expect(merged.text.uppercased() == page.uppercased() && merged.result.problems == [])
  }

  /// HTML in Markdown is read alike.
  @Test func inMarkdown() throws {
    let text = "<p>Press <button>Save</button> to keep it.</p>\n"
    let merged = try Merging(text, named: "a.md").merged(eachText: { $0.uppercased() })
    #expect(merged.text == "<p>PRESS <button>SAVE</button> TO KEEP IT.</p>\n")
  }

  /// One that is not to be translated is no reason to leave the paragraph out.
  @Test func aButtonThatStays() throws {
    let text = "<p><button translate=no>Save</button> it now."
    let merged = try Merging(text, named: "a.html").merged(eachText: { $0.uppercased() })
    #expect(merged.text == "<p><button translate=no>Save</button> IT NOW.")
  }

  /// Pages of news keep them apart: there they are no part of what is told.
  @Test func ofAPageOfNews() throws {
    let page = "<p>Press <button>Save</button> to keep it."
    let article = try Pipeline.load("newsletter").article(Array(page.utf8), named: "a.html", language: "en")
    #expect(article.layers[Blocks.self]?.items.count == 3)
  }
}
