import Foundation
import Testing

@Suite struct InitCommandTests {
  @Test func whatItWritesPassesCheckAndTest() throws {
    try Command.inFolder([:]) { folder in
      let made = try Command.run(
        ["init", "--use", "translation", "--languages", "русский, kk", "--target", "uk", "-o", "job.yaml"], in: folder)
      #expect(made.code == 0, "\(made.errors)")
      let text = try String(contentsOfFile: folder + "/job.yaml", encoding: .utf8)
      #expect(text.hasPrefix("# yaml-language-server: $schema=lede.schema.json\n") && text.contains("target: uk\n"))
      #expect(text.contains("\nname: job\n"))
      let schema = try String(contentsOfFile: folder + "/lede.schema.json", encoding: .utf8)
      #expect(try schema == Command.run(["schema"], in: folder).output && made.output.hasPrefix("./lede.schema.json: "))
      let check = try Command.run(["check", "--strict", "job.yaml"], in: folder)
      #expect(check.code == 0 && check.output == "job.yaml: fine\n")
      let test = try Command.run(["test", "job.yaml"], in: folder)
      #expect(test.code == 0 && test.output == "job.yaml: 2 passed, 0 failed\n")
    }
  }

  @Test(arguments: [
    ["--languages", "kz"], ["--languages", "klingonese"], ["newsletter", "--use", "digest"], ["--use", "poem"],
    ["--use", "translation", "--languages", "en", "--target", "en"], ["--target", "ua"], ["--target", "kk"],
    ["--languages", "xq"], ["newsleter"],
  ])
  func badUsageEndsWithTwo(arguments: [String]) throws {
    try Command.inFolder([:]) { folder in
      let outcome = try Command.run(["init"] + arguments, in: folder)
      #expect(outcome.code == 2 && !FileManager.default.fileExists(atPath: folder + "/pipeline.yaml"))
    }
  }

  /// Articles in other languages are left to translate.
  @Test func theTargetMayBeOneOfTheLanguages() throws {
    let job = ["init", "--use", "translation", "--languages", "en,kk", "--target", "en", "-o", "-"]
    #expect(try Command.run(job).code == 0)
  }

  @Test func aReadyPipelineComesWithoutASchema() throws {
    try Command.inFolder([:]) { folder in
      let made = try Command.run(["init", "newsletter", "-o", "week.yaml"], in: folder)
      #expect(made.code == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["week.yaml"])
    }
  }

  /// An article is not replaced, whatever is asked for; an empty file and a pipeline are.
  @Test func onlyAPipelineIsReplaced() throws {
    let files = [
      "a.txt": "The tide turns.\n", "b.yaml": "title: The tide\n", "c.md": "---\nlanguages: [en]\n---\n\nThe tide.\n",
      "d.yaml": "extends: newsletter\n", "e.yaml": "",
    ]
    try Command.inFolder(files) { folder in
      for name in ["a.txt", "b.yaml", "c.md"] {
        let outcome = try Command.run(["init", "--force", "-o", name], in: folder)
        #expect(outcome.code == 2)
        #expect(
          outcome.errors.hasPrefix("Error: \(name) is there already and is no pipeline: name another file with -o.\n"))
        #expect(try String(contentsOfFile: folder + "/" + name, encoding: .utf8) == files[name])
      }
      for name in ["d.yaml", "e.yaml"] {
        let refused = try Command.run(["init", "newsletter", "-o", name], in: folder)
        #expect(refused.code == 2 && refused.errors.contains("or replace it with --force"))
        #expect(try Command.run(["init", "newsletter", "--force", "-o", name], in: folder).code == 0)
      }
    }
  }

  @Test func aSchemaThatIsThereStays() throws {
    try Command.inFolder(["lede.schema.json": "{}"]) { folder in
      let made = try Command.run(["init", "--use", "newsletter"], in: folder)
      #expect(made.code == 0 && made.output.hasPrefix("pipeline.yaml: "))
      #expect(try String(contentsOfFile: folder + "/lede.schema.json", encoding: .utf8) == "{}")
    }
  }
}
