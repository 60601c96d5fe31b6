import Foundation
import Testing

@Suite struct CheckCommandTests {
  @Test func aCleanPipelineIsFine() throws {
    let outcome = try Command.run(["check", "newsletter"])
    #expect(outcome.code == 0 && outcome.output == "newsletter: fine\n" && outcome.errors.isEmpty)
    #expect(try Command.run(["check", "--quiet", "newsletter"]).output.isEmpty)
  }

  @Test func problemsAreShownAndEndWithTwo() throws {
    try Command.inFolder(["p.yaml": "stages: [segmnt]\n"]) { folder in
      let outcome = try Command.run(["check", "p.yaml"], in: folder)
      #expect(outcome.code == 2)
      #expect(outcome.output.hasPrefix("p.yaml:1:10: error[unknown-value]: there is no stage `segmnt`\n"))
      #expect(!outcome.output.contains("\u{1B}"))
    }
  }

  @Test func problemsAsJSONAreOneArray() throws {
    try Command.inFolder(["p.yaml": "stages: [segmnt, scor]\n"]) { folder in
      let outcome = try Command.run(["check", "--format", "json", "p.yaml", "newsletter"], in: folder)
      #expect(outcome.code == 2)
      let problems = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]]
      #expect(problems?.map { $0["code"] as? String } == ["unknown-value", "unknown-value"])
      #expect((problems?.first?["place"] as? [String: Any])?["column"] as? Int == 10)
    }
    #expect(try Command.run(["check", "--format", "json", "newsletter"]).output == "[]\n")
  }

  @Test func standardInputFoldersAndPipesAreChecked() throws {
    try Command.inFolder([
      "a/p.yaml": "stages: [segmnt]\n", "a/b/q.yml": "stages: [segment]\n", "a/other.yaml": "x: 1\n",
      "a/none/x.yaml": "x: 1\n",
    ]) {
      folder in
      let input = try Command.run(["check", "-"], input: "stages: [segmnt]\n", in: folder)
      #expect(input.code == 2 && input.output.hasPrefix("stdin:1:10: error[unknown-value]"))
      let all = try Command.run(["check", "a"], in: folder)
      #expect(all.code == 2 && all.output.contains("a/b/q.yml: fine\n") && all.output.contains("a/p.yaml:1:10: error"))
      #expect(!all.output.contains("other"))
      let pipe = try Command.shell("mkfifo f.yaml; (echo 'stages: [segmnt]' > f.yaml &); lede check f.yaml", in: folder)
      #expect(pipe.code == 2 && pipe.output.hasPrefix("f.yaml:1:10: error"))
      let none = try Command.run(["check", "a/none"], in: folder)
      #expect(none.code == 2 && none.errors == "lede: there is no pipeline in the folder `a/none`\n")
      // What a file names is a file.
      let named = try Command.run(["check", "-"], input: "extends: '-'\n", in: folder)
      #expect(named.code == 2 && named.output.contains("there is no readable file"))
    }
  }

  @Test(arguments: [
    ["check"], ["check", "nowhere.yaml"], ["run", "newsletter"], ["run", "newsletter", "nowhere", "-o", "out"],
    ["nonsense"],
    ["run", "newsletter", "--jsonl", "-o", "out"], ["run", "newsletter", ".", "-o", "out", "--jobs", "0"],
    ["list", "nonsense"],
  ])
  func badUsageEndsWithTwo(_ arguments: [String]) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.code == 2)
    #expect(!(outcome.errors + outcome.output).isEmpty)
  }

  @Test func helpAndVersionEndWithZero() throws {
    for arguments in [
      ["--help"], ["--version"], ["run", "--help"], ["list"], ["schema"], ["list", "--format", "markdown"],
    ] {
      let outcome = try Command.run(arguments)
      #expect(outcome.code == 0 && !outcome.output.isEmpty, "\(arguments)")
    }
  }
}
