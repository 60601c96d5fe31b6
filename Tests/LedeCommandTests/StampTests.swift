import Foundation
import Testing

@Suite struct StampTests {
  private static let files = [
    "mine.yaml": "stages: [segment, score: {position: true}, summarise: {sentences: 2}, emit: {markdown: true}]\n",
    "in/one.txt": "The ferry did not sail on Monday. A storm had closed the port of the island.\n",
    "in/two.txt": "Паром не вышел в море в понедельник. Шторм закрыл порт острова.\n",
    "in/three.txt": "Дүйсенбі күні паром теңізге шықпады. Дауыл аралдың портын жауып тастады.\n",
  ]
  private static let write = ["run", "mine.yaml", "in", "-o", "out", "--stamp", "s.json", "-q"]
  private static let verify = ["run", "mine.yaml", "in", "--verify", "s.json"]

  /// Calls after a run that wrote `s.json`, and puts text into files before `verify` is run.
  private func outcome(
    _ changes: [String: String?] = [:], _ arguments: [String] = [], write: [String] = []
  ) throws -> Outcome {
    var result: Outcome?
    try Command.inFolder(Self.files) { folder in
      let run = try Command.run(Self.write + write, in: folder)
      #expect(run.code == 0, "\(run.errors)")
      for (name, text) in changes {
        let path = folder + "/" + name
        if let text {
          try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        } else {
          try FileManager.default.removeItem(atPath: path)
        }
      }
      result = try Command.run(Self.verify + arguments, in: folder)
    }
    return try #require(result)
  }

  @Test func whatIsTheSameDiffersInNothing() throws {
    let same = try outcome()
    #expect(same.code == 0 && same.output == "nothing differs from s.json: 3 inputs\n", "\(same.output)\(same.errors)")
    let quiet = try outcome([:], ["-q"])
    #expect(quiet.code == 0 && quiet.output.isEmpty)
    #expect(try outcome([:], ["--jobs", "1", "-o", "elsewhere"]).code == 0)
  }

  private struct Change: Sendable {
    var files: [String: String?] = [:]
    var arguments: [String] = []
    let told: String
  }

  private static let changes = [
    Change(files: ["in/two.txt": "Другой текст. Он короче.\n"], told: "input: two.txt changed"),
    Change(files: ["in/four.txt": "One more came.\n"], told: "input: four.txt added"),
    Change(files: ["in/three.txt": nil], told: "input: three.txt removed"),
    Change(arguments: ["--set", "summarise.sentences=1"], told: "configuration: summarise.sentences: 2 → 1"),
    Change(arguments: ["--language", "ru"], told: "configuration: --language: not set → ru"),
    Change(
      files: ["mine.yaml": files["mine.yaml"].map { "# Mine.\n" + $0 }],
      told: "configuration: fingerprint (no option) changed"),
    Change(
      files: ["mine.yaml": files["mine.yaml"].map { $0 + "language: kk\n" }],
      told: "configuration: language: not set → kk"),
    Change(
      files: [
        "mine.yaml": files["mine.yaml"].map {
          $0 + "languages: {ru: {knowledge: {boilerplate: {credit: [акварель]}}}}\n"
        }
      ],
      told: "configuration: languages.ru.knowledge.boilerplate.credit: not set → [акварель]"),
  ]

  @Test(arguments: changes.indices) func eachChangeIsToldAlone(index: Int) throws {
    let change = Self.changes[index]
    let told = try outcome(change.files, change.arguments)
    #expect(told.code == 1)
    #expect(told.output == "1 difference from s.json\n  \(change.told)\n", "\(told.errors)")
  }

  @Test func versionAndDataAreTold() throws {
    try Command.inFolder(Self.files) { folder in
      _ = try Command.run(Self.write, in: folder)
      let url = URL(fileURLWithPath: folder + "/s.json")
      let stamp = try String(contentsOf: url, encoding: .utf8)
      let other = stamp.replacing(/"lede": "[^"]*"/, with: "\"lede\": \"0.0.1\"")
        .replacing(/"languages\/kk": "[^"]*"/, with: "\"languages/kk\": \"0\"")
      try Data(other.utf8).write(to: url)
      let told = try Command.run(Self.verify, in: folder)
      #expect(told.code == 1)
      #expect(told.output.hasPrefix("2 differences from s.json\n  version: Lede: 0.0.1 → "))
      #expect(told.output.hasSuffix("\n  data: languages/kk changed\n"), "\(told.output)")
      let json = try Command.run(Self.verify + ["--json"], in: folder)
      let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
      #expect(json.code == 1 && report?["same"] as? Bool == false)
      #expect((report?["differences"] as? [[String: Any]])?.map { $0["kind"] as? String } == ["version", "data"])
    }
  }

  @Test func aFileThatAnOptionNamesIsHeldToItsContent() throws {
    let yaml =
      "stages: [segment, score: {position: true}, summarise: true, emit: {template: {template: page.md.mustache}}]\n"
    try Command.inFolder(Self.files.merging(["mine.yaml": yaml, "page.md.mustache": "{{title}}\n"]) { $1 }) { folder in
      #expect(try Command.run(Self.write, in: folder).code == 0)
      try Data("# {{title}}\n".utf8).write(to: URL(fileURLWithPath: folder + "/page.md.mustache"))
      let told = try Command.run(Self.verify, in: folder)
      #expect(told.output == "1 difference from s.json\n  configuration: page.md.mustache changed\n")
    }
  }

  @Test func aStampIsTheSameForAnyJobsAndFolderAndHoldsNoSecret() throws {
    var stamps: [String] = []
    for (jobs, whole) in [("1", false), ("4", true)] {
      let yaml =
        "stages: [segment, score: {position: true}, summarise: {sentences: \"${env:COUNT}\"}, "
        + "emit: {template: {template: FOLDERpage.md.mustache}}]\n"
      try Command.inFolder(Self.files.merging(["page.md.mustache": "{{title}}\n"]) { $1 }) { folder in
        // The same bytes: paths of the machine are only in the command line.
        try Data(yaml.replacing("FOLDER", with: "").utf8).write(to: URL(fileURLWithPath: folder + "/mine.yaml"))
        let at = whole ? folder + "/" : ""
        let arguments = [
          "run", at + "mine.yaml", at + "in", "-o", at + "out", "--stamp", at + "s.json", "--jobs", jobs,
        ]
        let run = try Command.run(
          arguments + ["--set", "emit.template.template=\(folder)/page.md.mustache"], in: folder,
          environment: ["COUNT": "7341"])
        #expect(run.code == 0, "\(run.errors)")
        let stamp = try String(contentsOfFile: folder + "/s.json", encoding: .utf8)
        #expect(!stamp.contains(folder) && !stamp.contains("7341"))
        #expect(stamp.contains("\"summarise.sentences\": \"\\\"${env:COUNT}\\\"\""))
        stamps.append(stamp)
      }
    }
    #expect(stamps[0] == stamps[1])
  }

  @Test(arguments: [
    (["--verify", "none.json"], "there is no readable file `none.json`: name one that `lede run … --stamp` wrote"),
    (["--verify", "bad.json"], "`bad.json` is no stamp: it is no JSON: line 2: "),
    (["--verify", "other.json"], "`other.json` is no stamp: it has no number `stamp`; write it anew"),
    (["--verify", "later.json"], "`later.json` is no stamp: another version of Lede wrote it"),
    (["--verify", "edited.json"], "`edited.json` is no stamp: its options were changed after it was written"),
    (["--stamp", "mine.yaml", "-o", "out"], "`mine.yaml` is there already and is no stamp: name another file"),
    (["--stamp", "in/one.txt", "-o", "out"], "the stamp `in/one.txt` is among the input: put it elsewhere"),
    (["--stamp", "s.json"], "Name the output folder"),
    (["--stamp", "s.json", "--verify", "s.json", "-o", "out"], "use one of them"),
    (["--verify", "s.json", "-"], "Standard input can be read only once"),
  ])
  func badUsageEndsWithTwo(arguments: [String], message: String) throws {
    let stamp =
      #"{"stamp": 1, "lede": "0", "data": {}, "configuration": {"pipeline": "a", "hash": "0", "#
      + #""fingerprint": "", "options": {"a": "b"}, "files": {}}, "inputs": {}}"#
    let others = [
      "bad.json": "{\n\"stamp\": 1,,\n}", "other.json": "{}", "later.json": "{\"stamp\": 2}", "edited.json": stamp,
    ]
    try Command.inFolder(Self.files.merging(others) { $1 }) { folder in
      let outcome = try Command.run(["run", "mine.yaml", "in"] + arguments, in: folder)
      #expect(outcome.code == 2 && outcome.errors.contains(message), "\(outcome.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder + "/out"))
    }
  }

  @Test func aStampCanBeWrittenAnewAndIsOnlyWrittenWhenAsked() throws {
    try Command.inFolder(Self.files) { folder in
      for _ in 1...2 { #expect(try Command.run(Self.write, in: folder).code == 0) }
      #expect(try Command.run(["run", "mine.yaml", "in", "-o", "plain", "-q"], in: folder).code == 0)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/plain")
      #expect(!files.isEmpty && !files.contains { $0.hasSuffix(".json") })
    }
  }

  @Test func variablesAndTheDayAreToldByHashAlone() throws {
    let yaml =
      "extends: newsletter\nstages: [{emit: {markdown: {title: '${env:LEDE_TITLE:-Week}', file: '{date}'}}}]\n"
    try Command.inFolder(["mine.yaml": yaml, "in/one.txt": "The ferry did not sail on Monday.\n"]) { folder in
      func verify(_ environment: [String: String]) throws -> String {
        try Command.run(Self.verify, in: folder, environment: environment).output
      }
      let set = ["LEDE_TITLE": "Thalassa", "SOURCE_DATE_EPOCH": "0"]
      #expect(try Command.run(Self.write, in: folder, environment: set).code == 0)
      let stamp = try String(contentsOfFile: folder + "/s.json", encoding: .utf8)
      #expect(!stamp.contains("Thalassa") && stamp.contains("\"ICU\": "))
      #expect(try verify(set) == "nothing differs from s.json: 1 input\n")
      #expect(
        try verify(["LEDE_TITLE": "Other", "SOURCE_DATE_EPOCH": "0"]).contains(
          "configuration: ${env:LEDE_TITLE} changed"))
      #expect(
        try verify(["LEDE_TITLE": "Thalassa", "SOURCE_DATE_EPOCH": "90000"])
          .contains("configuration: day of the run: 1970-01-01 → 1970-01-02"))
    }
  }

  @Test func aStampThatCannotBeWrittenIsToldBeforeTheRun() throws {
    try Command.inFolder(Self.files) { folder in
      let run = try Command.run(["run", "mine.yaml", "in", "-o", "out", "--stamp", "no/s.json"], in: folder)
      #expect(run.code == 2 && !FileManager.default.fileExists(atPath: folder + "/out"))
      #expect(try Command.run(["run", "mine.yaml", "in", "-o", "out", "--stamp", "out/s.json"], in: folder).code == 0)
      #expect(FileManager.default.fileExists(atPath: folder + "/out/s.json"))
    }
  }
}
