import Foundation
import Testing

@Suite struct TestCommandTests {
  private let good = "stages: [segment]\ntests: [{name: two, text: One. Two., expect: {sentences: {count: 2}}}]\n"

  @Test func theExitCodeSaysWhatCame() throws {
    try Command.inFolder([
      "good.yaml": good, "bad.yaml": good.replacing("count: 2", with: "count: 3"), "none.yaml": "stages: [segment]\n",
      "wrong.yaml": good.replacing("count", with: "cuont"),
    ]) { folder in
      for (file, code) in [("good", 0), ("bad", 1), ("none", 2), ("wrong", 2)] as [(String, Int32)] {
        let outcome = try Command.run(["test", "\(file).yaml"], in: folder)
        #expect(outcome.code == code, "\(file)")
      }
      #expect(
        try Command.run(["test", "none.yaml"], in: folder).errors.hasPrefix("lede: there are no tests in `none.yaml`: ")
      )
      let bare = try Command.run(["test", "none.yaml", "--only", "two"], in: folder)
      #expect(bare.errors.hasPrefix("lede: there are no tests in `none.yaml`: write some"))
      #expect(try Command.run(["test", "good.yaml", "--only", "three"], in: folder).code == 2)
      #expect(try Command.run(["test", "good.yaml", "--only", "two"], in: folder).code == 0)
    }
  }

  @Test func testsStandBesideAPipelineOrInAFolder() throws {
    try Command.inFolder([
      "a.yaml": "stages: [segment]\n", "a.test.yaml": "extends: a.yaml\n" + good.dropFirst("stages: [segment]\n".count),
      "sub/b.yaml": good, "other.yaml": "key: value\n",
    ]) { folder in
      let beside = try Command.run(["test", "a.yaml"], in: folder)
      #expect(beside.code == 0 && beside.output == "a.test.yaml: 1 passed, 0 failed\n")
      #expect(try Command.run(["test", "a.yaml", "a.test.yaml"], in: folder).output == beside.output)
      let all = try Command.run(["test", "."], in: folder)
      #expect(all.code == 0 && all.output == "./a.test.yaml: 1 passed, 0 failed\n./sub/b.yaml: 1 passed, 0 failed\n")
    }
  }

  @Test func anArticleThatIsNotThereIsToldOnce() throws {
    let pipeline = "extends: newsletter\ntests: [{file: nowhere.txt, expect: {title: ''}}]\n"
    try Command.inFolder(["p.yaml": pipeline]) { folder in
      let outcome = try Command.run(["test", "p.yaml"], in: folder)
      let told = outcome.errors + outcome.output
      #expect(outcome.code == 1 && told.split(separator: "nowhere.txt`").count == 2)
      let check = try Command.run(["check", "p.yaml"], in: folder)
      #expect(check.output.contains("no readable file `nowhere.txt`"))
    }
  }

  @Test func updateWritesWhatComes() throws {
    let golden = "stages: [segment, emit: {tsv: true}]\ntests: [{text: One., expect: {golden: gold/one.tsv}}]\n"
    try Command.inFolder(["p.yaml": good.replacing("count: 2", with: "count: 9"), "g.yaml": golden, "gold/x": ""]) {
      folder in
      let updated = try Command.run(["test", "p.yaml", "g.yaml", "--update"], in: folder)
      #expect(updated.code == 0)
      #expect(try String(contentsOfFile: folder + "/p.yaml", encoding: .utf8) == good)
      #expect(try String(contentsOfFile: folder + "/gold/one.tsv", encoding: .utf8).contains("One."))
      #expect(try Command.run(["test", "p.yaml", "g.yaml"], in: folder).code == 0)
    }
  }
}
