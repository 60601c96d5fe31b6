import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeText
@testable import LedeTranslation

/// Marks that have another address than when the job was made, and headlines with marks.
@Suite struct ChangedMarkTests {
  /// - Returns: the new version of a file with the translations of the old one, each text in capitals.
  private func merged(_ old: String, _ new: String, named name: String) throws -> (text: String, problems: [String]) {
    let job = try Merging(old, named: name).translated { unit in
      unit.source.map { if case .text(let text) = $0 { .text(text.uppercased()) } else { $0 } }
    }
    let made = try Pipeline.load("documentation").article(Array(new.utf8), named: name, language: "en")
      .processed(by: ["segment"]).extracted
    let result = JobMerger().merge(job, into: made, Array(new.utf8), MergeOptions())
    let text = String(decoding: ArticleMerge.applied(result.edits, to: Array(new.utf8)), as: UTF8.self)
    return (text, result.problems.map(\.error.message))
  }

  @Test(arguments: [
    ("a.md", "See [the rules](a/b).", "See [the rules](c 'd').", "SEE [THE RULES](c 'd')."),
    (
      "a.html", "<p>Ол <a href=x>көпір</a>.", "<p>Ол <a class=b href='y'>көпір</a>.",
      "<p>ОЛ <a class=b href='y'>КӨПІР</a>."
    ),
  ])
  func theTranslationStaysAndTheFileHasItsAddress(_ name: String, _ old: String, _ new: String, _ expected: String)
    throws
  {
    let result = try merged(old, new, named: name)
    #expect(result.text == expected && result.problems == [])
  }

  /// Another mark is another sentence.
  @Test(arguments: [
    ("a.md", "See [the rules](a).", "See **the rules**."), ("a.html", "<p>See <a href=x>it</a>.", "<p>See <b>it</b>."),
    ("a.md", "See [the rules](a).", "See [the rules][a].\n\n[a]: b"),
  ])
  func anotherMark(_ name: String, _ old: String, _ new: String) throws {
    let result = try merged(old, new, named: name)
    #expect(result.text == new && result.problems.count == 1)
  }

  @Test(arguments: ["a", "b"])
  func aLongSentenceIsNamedInShort(_ letter: String) throws {
    let long = String(repeating: letter + " ", count: 100) + "Ә."
    let problem = try #require(try merged(long + " It rained.", "It rained.", named: "a.txt").problems.first)
    #expect(problem.contains("«\(letter) \(letter)") && problem.contains("…»") && problem.count < 150)
  }

  /// What is protected in a headline is text in the head of the page.
  @Test(arguments: [
    (
      "<title>Dr. Hale said no</title><h1>Dr. <span class=notranslate>Hale</span> said no</h1>",
      "<title>DR. Hale SAID NO</title><h1>DR. <span class=notranslate>Hale</span> SAID NO</h1>"
    ),
    (
      "<title>Откройте {имя} сейчас | Сайт</title><h1>Откройте {имя} <i>сейчас</i></h1>",
      "<title>ОТКРОЙТЕ {имя} СЕЙЧАС | Сайт</title><h1>ОТКРОЙТЕ {имя} <i>СЕЙЧАС</i></h1>"
    ),
    (
      "<meta property='og:title' content='Көпір ашық'><h1>Көпір <svg><path/></svg>ашық</h1>",
      "<meta property='og:title' content='КӨПІР АШЫҚ'><h1>КӨПІР <svg><path/></svg>АШЫҚ</h1>"
    ),
  ])
  func headlinesWithMarks(_ head: String, _ expected: String) throws {
    let rest = "<p>It rained."
    let result = try Merging(head + rest, named: "a.html").merged(eachText: { $0.uppercased() })
    #expect(result.text == expected + "<p>IT RAINED.", "\(result.result.problems)")
  }
}
