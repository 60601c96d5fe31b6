import Foundation
import Testing

@Suite struct DiffCommandTests {
  private let files = [
    "a.yaml": "stages: [segment, score: {position: true}, summarise: {sentences: 1}]\n",
    "b.yaml": "extends: a.yaml\nname: b\nstages: [summarise: {sentences: 2}]\n",
    "in/one.txt": "The mill on the river stopped on Friday. Nobody had paid the county for its water.\n",
    "in/two.txt": "One.\n",
    "kk.yaml": "extends: a.yaml\nlanguage: kk\n",
  ]

  @Test func theExitCodeSaysWhetherAnythingChanged() throws {
    try Command.inFolder(files) { folder in
      let changed = try Command.run(["diff", "a.yaml", "b.yaml", "in"], in: folder)
      #expect(changed.code == 1)
      #expect(changed.output.contains("2 articles: 1 changed, 1 the same\n  summaries in 1 article: 0 gone, 1 new\n"))
      let same = try Command.run(["diff", "a.yaml", "in", "--set-b", "summarise.sentences=1"], in: folder)
      #expect(same.code == 0 && same.output.contains("2 articles: 0 changed, 2 the same\n"))
      let setting = try Command.run(["diff", "a.yaml", "in", "--set-b", "summarise.sentences=2"], in: folder)
      #expect(setting.code == 1 && setting.output.contains("+ a.yaml --set summarise.sentences=2\n"))
      let language = try Command.run(["diff", "a.yaml", "kk.yaml", "in"], in: folder)
      #expect(language.code == 0, "\(language.output)")
    }
  }

  @Test func whatIsNotThereIsToldAndTheOthersAreCompared() throws {
    try Command.inFolder(files) { folder in
      let outcome = try Command.run(["diff", "a.yaml", "kk.yaml", "in", "nowhere"], in: folder)
      #expect(outcome.code == 1 && outcome.errors.contains("there is nothing to read at `nowhere`"))
      #expect(outcome.output.contains("2 articles: 0 changed, 2 the same\n"))
    }
  }

  @Test func whatStagesOfTheRunMakeIsCompared() throws {
    let yaml = """
      stages: [segment, score: {position: true}, summarise: {sentences: 1}, arrange: {by: [newest]}, emit: {text: true}]

      """
    let record = { (id: Int) in
      "{\"id\": \"\(id)\", \"title\": \"Паром \(id)\", \"date\": \"2025-03-0\(id)\", \"text\": \"Паром стоит. Шторм закрыл порт.\"}\n"
    }
    try Command.inFolder(["a.yaml": yaml, "in.jsonl": record(1) + record(2) + record(3)]) { folder in
      let outcome = try Command.run(["diff", "a.yaml", "in.jsonl", "--set-b", "arrange.limit=2"], in: folder)
      #expect(outcome.code == 1)
      #expect(
        outcome.output.contains(
          "3 articles: 0 changed, 3 the same\n  newsletter in 1 article: 1 gone, 0 new\n  lines in 1 file: 7 gone, 0 new\n\nnewsletter: 1 difference\n    - Паром 1\n"
        ),
        "\(outcome.output)\(outcome.errors)")
      let moved = try Command.run(["diff", "a.yaml", "in.jsonl", "--set-b", "arrange.by=[oldest]"], in: folder)
      #expect(moved.output.contains("- Паром 1  [place 3]\n    + Паром 1  [place 1]\n"), "\(moved.output)")
    }
  }

  @Test func whatWritersWriteIsComparedLineByLine() throws {
    let yaml =
      "name: week\nstages: [segment, score: {position: true}, summarise: {sentences: 1}, emit: {markdown: {title: Апта}}]\n"
    let other = "extends: a.yaml\nname: b\nstages: [emit: {markdown: {title: Неделя}, text: true}]\n"
    try Command.inFolder(["a.yaml": yaml, "b.yaml": other, "in.txt": "The mill on the river stopped on Friday.\n"]) {
      folder in
      let outcome = try Command.run(["diff", "a.yaml", "b.yaml", "in.txt"], in: folder)
      #expect(outcome.code == 1)
      #expect(
        outcome.output.hasSuffix(
          """
          1 article: 0 changed, 1 the same
            lines in 2 files: 1 gone, 2 new

          week.md: 2 differences
              - # Апта
              + # Неделя

          week.txt: 1 difference
              + The mill on the river stopped on Friday

          """), "\(outcome.output)\(outcome.errors)")
      let json = try Command.run(["diff", "a.yaml", "b.yaml", "in.txt", "--format", "json"], in: folder)
      #expect(json.output.contains("\"files\": {"), "\(json.output)")
      // What only names differ in is the same, and nothing is left.
      let renamed = try Command.run(["diff", "a.yaml", "c.yaml", "in.txt"], in: folder)
      #expect(renamed.code == 2)
      let temporary = folder + "/tmp"
      try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
      try "extends: a.yaml\nname: c\n".write(toFile: folder + "/c.yaml", atomically: true, encoding: .utf8)
      let same = try Command.run(
        ["diff", "a.yaml", "c.yaml", "in.txt"], in: folder, environment: ["TMPDIR": temporary])
      #expect(same.code == 0, "\(same.output)\(same.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: temporary).isEmpty)
    }
  }

  @Test(arguments: [
    ["a.yaml", "in"], ["a.yaml", "b.yaml"], ["a.yaml", "c.yaml", "in"], ["a.yaml", "b.yaml", "nowhere"],
  ])
  func badUsageEndsWithTwo(arguments: [String]) throws {
    try Command.inFolder(files) { folder in
      let outcome = try Command.run(["diff"] + arguments, in: folder)
      #expect(outcome.code == 2 && !outcome.errors.isEmpty)
    }
  }

  @Test func jsonAndHTMLAreWhole() throws {
    try Command.inFolder(files) { folder in
      let json = try Command.run(["diff", "a.yaml", "b.yaml", "in", "--format", "json"], in: folder)
      let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
      #expect(report?["changed"] as? Int == 1 && (report?["shown"] as? [Any])?.count == 1)
      let html = try Command.run(["diff", "a.yaml", "b.yaml", "in", "--format", "html"], in: folder)
      #expect(html.output.hasPrefix("<!DOCTYPE html>\n") && html.output.hasSuffix("</html>\n"))
    }
  }
}
