import Foundation
import Testing

/// What is wrong in command lines is told once, by its name, with a mend.
@Suite struct UsageTests {
  private func errors(_ arguments: [String]) throws -> String {
    var errors = ""
    let files = ["a.txt": "The bridge opened on Monday. It took four years.\n", "in/b.txt": "It is open.\n"]
    try Command.inFolder(files) { folder in
      let outcome = try Command.run(arguments, in: folder)
      #expect(outcome.code == 2, "\(arguments)")
      #expect(outcome.errors.split(separator: "\n").count { $0.hasPrefix("Error:") } == 1, "\(arguments)")
      errors = outcome.errors
    }
    return errors
  }

  @Test(arguments: [
    (["run", "digest", "a.txt", "-o", "out", "--QUIET"], "`--QUIET`: did you mean `--quiet`?"),
    (["run", "digest", "a.txt", "-output", "out"], "`-output`: did you mean `--output`?"),
    (["run", "digest", "a.txt", "--out", "out"], "`--out`: did you mean `--output`?"),
    (["run", "digest", "a.txt", "-o", "out", "--max_size=1k"], "`--max_size`: did you mean `--max-size`?"),
    (["diff", "digest", "lead", "a.txt", "-show", "2"], "`-show`: did you mean `--show`?"),
    (["merge", "--forse"], "`--forse`: did you mean `--force`?"),
    (["explain", "digest", "a.txt", "--targets", "b"], "`--targets`: it is one of `lede run`."),
    (["run", "digest", "a.txt", "--sentences", "2"], "`--sentences`: write `--set summarise.sentences=…`"),
    (["summarise", "--ratio", "0.2", "a.txt"], "`--ratio`: write `--set summarise.share=…`"),
    (["summarize", "--wrods", "9", "a.txt"], "`--wrods`: did you mean `--words`?"),
    (["list", "--nothing"], "`--nothing`: there are `--format`, `--help`."),
    (["run", "digest", "a.txt", "--outdir", "out"], "`--outdir`: did you mean `--output`?"),
    (["run", "digest", "a.txt", "-s", "x"], "`-s`: did you mean `--set`?"),
    (["run", "digest", "a.txt", "-j4"], "`-j4`: write `--jobs 4`."),
    (["run", "digest", "a.txt", "--dry-run"], "`--dry-run`: `lede check PIPELINE` checks a pipeline"),
    (["run", "digest", "a.txt", "--verbose"], "`--verbose`: `lede explain PIPELINE FILE` tells"),
    (["run", "digest", "a.txt", "--format", "html"], "`--format`: write `--set emit.mail=true`."),
    (["test", "digest", "--filter", "menu"], "`--filter`: did you mean `--only`?"),
    (["keywords", "--top", "5", "a.txt"], "`--top`: did you mean `--count`?"),
    (["schema", "-o", "s.json"], "`-o`: it writes to standard output: write `> FILE` behind it."),
    (["clean", "a.txt", "-o", "b.txt"], "`-o`: it writes to standard output"),
    // What stands behind an option that takes a value is its value.
    (["run", "--set", "digest", "--nope"], "`--nope`: there are"),
  ])
  func anOptionThatThereIsNot(_ arguments: [String], _ told: String) throws {
    #expect(try errors(arguments).contains("There is no option " + told))
  }

  @Test(arguments: [
    (["run", "digest", "a.txt", "-o", ""], "--output is empty"),
    (["merge", "j.xlf", "-o", ""], "--output is empty"),
    (["edition", "e.yaml", "-o", ""], "--output is empty"),
    (["init", "-o", ""], "--output is empty"),
    (["merge", "j.xlf", "-o", "o", "--source", "nowhere"], "--source nowhere is no folder"),
    (["merge", "j.xlf", "-o", "o", "--source", "a.txt"], "--source a.txt is no folder"),
    (["summarise", "a.txt", "--words", "-3"], "--words must be at least 1, and not -3."),
    (["keywords", "a.txt", "--count", "0"], "--count must be at least 1, and not 0."),
    (["diff", "digest", "lead", "a.txt", "--show", "-1"], "--show must be at least 0, and not -1."),
    (["run", "digest", "in", "-o", "o", "--jobs", "all"], "'--jobs <jobs>': write a whole number"),
    (["run", "digest", "in", "-o", "o", "--targets", "in"], "`in` is a folder: name the jobs"),
    (["run", "digest", "a.txt", "out"], "Name the output folder: -o out. `out` stands among the input."),
    (["--set", "summarise.words=9", "run", "digest", "a.txt"], "before the subcommand: write `lede run … --set …`."),
    (["edition", "in"], "`in` is a folder: name the file of an edition in it, such as `in/edition.yaml`."),
    (["init", "--use", "newsletters", "-o", "p.yaml"], "Did you mean 'newsletter'?"),
    (["init", "translation", "--languages", "en", "--target", "kk"], "write `--use translation`."),
    (["init", "translation"], "write `--use translation`."),
    (["summarise", "a.txt", "3"], "A number needs its option: write `--sentences 3`."),
    (["keywords", "a.txt", "3"], "A number needs its option: write `--count 3`."),
    (["list", "features", "keywords"], "One list is shown at a time: leave `keywords` out."),
    (["list", "features", "stages"], "One list is shown at a time: name one, or none for all."),
    (["srx", "ru"], "A language needs its option: write `--language ru`."),
    (["clean", "in"], "`in` is a folder, and one file is read here"),
    (["summary", "a.txt"], "There is no subcommand `summary`: did you mean `summarise`?"),
    (["explain", "digest", "a.txt", "--input-format", "txt"], "did you mean `plain-text`?"),
    (["explain", "digest", "a.txt", "--input-format", "md"], "did you mean `markdown`?"),
    (["check", "digest", "--format", "jsn"], "Did you mean 'json'?"),
    (["validate", "digest"], "There is no subcommand `validate`: did you mean `check`?"),
    (
      ["run", "digest", "a.txt", "-o", "o", "--max-size", "10", "MB"], "write the size in one word, `--max-size 10MB`."
    ),
    (["run", "digest", "a.txt", "-o", "o", "—strict"], "a dash of a word processor: write `--strict`."),
    (["run", "digest", "a.txt", "-o", "o", "–q"], "a dash of a word processor: write `-q`."),
    (["run", "digest", "a.txt", "-o", "o", "--target", "kk"], "write `--set emit.xliff.target=…`."),
    (["diff", "digest", "a.txt", "--set-b", "summarise.words"], "a setting needs a value, --set-b summarise.words=…."),
    (["diff", "a.yaml", "a.yaml", "a.txt"], "Both pipelines are a.yaml: name another"),
    (["diff", "digest", "a.txt"], "Name a second pipeline, or tell the two apart"),
    (
      ["diff", "digest", "a.txt", "--set-a", "summarise.sentences=2", "--set-b", "summarise.sentences=2"],
      "Both sides are the same"
    ),
    (["init", "--languages", "ru", "kk"], "Commas stand between languages: --languages ru,kk."),
    (
      ["explain", "digest", "--config", "--site", "https://harbour.example/a"],
      "the host alone, --site harbour.example."
    ),
    (["merge", "in", "-o", "o"], "`in` is a folder: name the jobs in it that came back, such as in/*.xlf."),
  ])
  func aValueThatDoesNotFit(_ arguments: [String], _ told: String) throws {
    #expect(try errors(arguments).contains(told))
  }

  @Test(arguments: [
    (["check", "-", "-"], "`-` stands twice"),
    (["merge", "-", "-", "-o", "out"], "`-` stands twice"),
    (["explain", "digest", "-", "-"], "`-` stands twice"),
    (["run", "digest", "-", "-", "-o", "out"], "`-` stands twice"),
    (["clean", "a.txt", "--explain", "--format", "markdown"], "leave out one of the two"),
    (["summarise", "a.txt", "--words", "9", "--set", "summarise.words=8"], "say the same"),
    (["run", "digest", "--jsonl", "--json"], "leave out --json"),
    (["explain", "digest", "--config", "--with", "in"], "leave out --with"),
    (["init", "--use", "digest", "--target", "kk", "-o", "p.yaml"], "--target goes with --use translation"),
    (["init", "--use", "translation", "--target", "kk,ru", "-o", "p.yaml"], "into one language"),
    (["init", "--languages", "English and Kazakh", "-o", "p.yaml"], "is no language"),
  ])
  func whatDoesNotGoTogether(_ arguments: [String], _ told: String) throws {
    #expect(try errors(arguments).contains(told))
  }

  @Test(arguments: [
    ("pipeline: \"newslettr\"\nitems: []\n", "e.yaml:1:11: error[unreadable-file]", "did you mean `newsletter`?"),
    (
      "pipeline: newsletter\nset: [\"summarise.sentnces=2\"]\nitems: []\n", "e.yaml:2:18: error[unknown-key]",
      "did you mean `sentences`?"
    ),
    ("pipeline: newsletter\nitmes: []\n", "e.yaml:2:1: error[unknown-key]", "did you mean `items`?"),
  ])
  func anEditionIsToldWhereItIsWrong(_ edition: String, _ place: String, _ mend: String) throws {
    try Command.inFolder(["e.yaml": edition]) { folder in
      let outcome = try Command.run(["edition", "e.yaml"], in: folder)
      #expect(outcome.code == 2 && outcome.errors.contains(place) && outcome.errors.contains(mend), "\(outcome.errors)")
      #expect(outcome.errors.components(separatedBy: "error[").count == 2, "\(outcome.errors)")
    }
  }

  @Test func anEditionWithoutANewsletterIsTold() throws {
    let pipeline = "extends: newsletter\nstages: [emit: {markdown: false, edition: true}]\n"
    try Command.inFolder(["p.yaml": pipeline, "e.yaml": "pipeline: p.yaml\nitems: []\n"]) { folder in
      let outcome = try Command.run(["edition", "e.yaml"], in: folder)
      #expect(outcome.errors.contains("nothing is written: the pipeline of `e.yaml` has"), "\(outcome.errors)")
      #expect(outcome.code == 2)
    }
  }

  @Test(arguments: [
    ("pipeline: newsletter\nitems: []\n", "nothing is written: `e.yaml` has no items"),
    ("pipeline: newsletter\nitems: [{id: a, drop: true}]\n", "nothing is written: all items of `e.yaml` are dropped"),
    ("The bridge.\n\n\"It took\" four: years.\n", "`e.yaml` is no edition"),
  ])
  func anEditionOfNothingIsTold(_ edition: String, _ message: String) throws {
    try Command.inFolder(["e.yaml": edition, "newsletter.md": "# Old\n"]) { folder in
      let outcome = try Command.run(["edition", "e.yaml"], in: folder)
      #expect(outcome.code == 2 && outcome.errors.contains(message), "\(outcome.errors)")
    }
  }

  @Test(arguments: [
    (["clean", "nofile.txt"], "there is nothing to read at `nofile.txt`"),
    (["merge", "nofile.xlf", "-o", "out"], "there is nothing to read at `nofile.xlf`"),
    (["diff", "digest", "newslettr", "a.txt"], "no pipeline, file or folder `newslettr`: did you mean `newsletter`?"),
    (["run", "newsletter", "a.txt", "--verify", "."], "`.` is a folder: name the stamp in it"),
    (["run", "newsletter", "a.txt", "-o", "out", "--set", "score.position=0,5"], "write `{weight: 0.5}`"),
  ])
  func whatIsNotThereIsTold(_ arguments: [String], _ message: String) throws {
    try Command.inFolder(["a.txt": "The bridge opened on Monday. It took four years.\n"]) { folder in
      let outcome = try Command.run(arguments, in: folder)
      #expect(outcome.code == 2 && outcome.errors.contains(message), "\(outcome.errors)")
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/out"))
    }
  }

  @Test func whatTwoPipelinesShareIsToldOnce() throws {
    let files = ["a.yaml": "extends: b.yaml\n", "b.yaml": "extends: newsletter\nstages: [sumarise]\n"]
    try Command.inFolder(files) { folder in
      let outcome = try Command.run(["check", "a.yaml", "b.yaml"], in: folder)
      #expect(outcome.output.components(separatedBy: "error[").count == 2, "\(outcome.output)")
    }
  }

  @Test func aSettingOfOneSideIsToldUnderItsOption() throws {
    try Command.inFolder(["a.txt": "The bridge opened on Monday. It took four years.\n"]) { folder in
      let outcome = try Command.run(["diff", "digest", "a.txt", "--set-a", "summarise.wrods=2"], in: folder)
      #expect(outcome.code == 2 && outcome.errors.contains("--set-a:1:11: error[unknown-key]"), "\(outcome.errors)")
    }
  }

  @Test func aPipelineThatIsNotThereIsToldByMergeBeforeItReadsJobs() throws {
    let outcome = try Command.run(["merge", "j.xlf", "-o", "out", "--pipeline", "digets"])
    #expect(outcome.code == 2 && outcome.errors.contains("did you mean `digest`?"))
  }

  @Test func aWarningOfTwoPipelinesIsToldOnce() throws {
    try Command.inFolder(["a.txt": "The bridge opened on Monday. It took four years.\n"]) { folder in
      let outcome = try Command.run(
        ["diff", "digest", "lead", "a.txt", "--set", "languages.ua.summarise.sentences=2"], in: folder)
      #expect(outcome.errors.components(separatedBy: "unknown-language").count == 2)
    }
  }

  @Test(arguments: [
    (["run", "digest.yaml", "a.txt", "-o", "o"], "did you mean the built-in `digest`?"),
    (["check", "*.yml"], "shells fill in patterns that stand without quotes"),
    (["run", "digest", "a.txt", "-o", "o", "--set", "summarise.words="], "write a number behind it, or `~`"),
    (["run", "digest", "a.txt", "-o", "o", "--set", "emit.markdown.title="], "write `''` for an empty text"),
    (
      ["run", "digest", "a.txt", "-o", "o", "--set", "summarise.words=9 score.position.weight=2"],
      "write `--set summarise.words=9 --set score.position.weight=2`"
    ),
    (["run", "digest", "a.txt", "-o", "o", "--set", "languages.uz=2"], "write `languages.uz.summarise.sentences=2`"),
  ])
  func aPipelineOrSettingThatDoesNotFit(_ arguments: [String], _ told: String) throws {
    try Command.inFolder(["a.txt": "The bridge opened on Monday. It took four years.\n"]) { folder in
      let outcome = try Command.run(arguments, in: folder)
      #expect(outcome.code == 2 && (outcome.output + outcome.errors).contains(told), "\(outcome.errors)")
    }
  }

  @Test func aFileWhoseNameIsAUnitIsOne() throws {
    try Command.inFolder(["MB": "The bridge opened on Monday. It took four years.\n"]) { folder in
      let outcome = try Command.run(["run", "digest", "-o", "o", "--max-size", "9000", "MB"], in: folder)
      #expect(outcome.code == 0, "\(outcome.errors)")
    }
  }

  @Test func lettersThatAreOptionsStandTogether() throws {
    try Command.inFolder(["a.txt": "The bridge opened on Monday. It took four years.\n"]) { folder in
      let outcome = try Command.run(["run", "digest", "a.txt", "-qo", "out"], in: folder)
      #expect(outcome.code == 0 && outcome.output.isEmpty)
    }
  }

  @Test(arguments: [("rus", "ru"), ("Қазақша", "kk"), ("zh-hant", "zh-Hant"), ("pt-BR", "pt-BR")])
  func aLanguageOfAJobHasItsShortestTag(_ given: String, _ tag: String) throws {
    let outcome = try Command.run(["init", "--use", "translation", "--target", given, "-o", "-"])
    #expect(outcome.code == 0 && outcome.output.contains("target: \(tag)\n"))
  }
}
