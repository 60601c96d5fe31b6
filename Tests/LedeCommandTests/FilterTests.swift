import Foundation
import Testing

@Suite struct FilterTests {
  private func records(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
      let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(record)
    }
  }

  @Test func cleanWritesMarkdown() throws {
    let page =
      "<html><body><article><h1>The ferry is back</h1><p>It runs <b>daily</b>, says the <a href='/o'>office</a> of the port.</p></article></body></html>"
    let outcome = try Command.run(["clean", "--format", "markdown", "--set", "clean.keep_unsure=true"], input: page)
    #expect(outcome.output == "# The ferry is back\n\nIt runs **daily**, says the [office](/o) of the port.\n")
  }

  @Test(arguments: ["1", "4"]) func aLineComesOutForEachLineThatGoesIn(_ jobs: String) throws {
    let lines = (0..<40).map { index -> String in
      switch index % 5 {
      case 1: ""
      case 2: "{\"text\": "
      case 3: "{\"id\": \(index)}"
      default:
        "{\"id\": \(index), \"text\": \"\(String(repeating: "The bridge is open. ", count: 1 + (40 - index)))\", \"more\": {\"a\": [1.50]}}"
      }
    }
    let outcome = try Command.run(
      ["run", "newsletter", "--jsonl", "--jobs", jobs], input: lines.joined(separator: "\n"))
    #expect(outcome.code == 1)
    let answers = try records(outcome.output)
    #expect(answers.count == lines.count)
    for (index, answer) in answers.enumerated() {
      let lede = try #require(answer["lede"] as? [String: Any])
      let failed = [1, 2, 3].contains(index % 5)
      #expect((lede["error"] != nil) == failed, "line \(index)")
      if index % 5 > 2 || index % 5 == 0 { #expect(answer["id"] as? Int == index) }
    }
    // What Lede does not know comes back as it was written.
    #expect(outcome.output.contains("\"more\": {\"a\": [1.50]}"))
  }

  @Test func recordsThatAreAllFineEndWithZero() throws {
    let outcome = try Command.run(
      ["run", "newsletter", "--jsonl"], input: "\u{FEFF}{\"text\":\"The bridge is open.\"}\r\n")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(try records(outcome.output).count == 1)
    #expect(try Command.run(["run", "newsletter", "--jsonl"]).output.isEmpty)
  }

  @Test func aLineThatIsTooLongIsAnErrorAndTheNextIsRead() throws {
    let long = "{\"text\": \"" + String(repeating: "a ", count: 100_000) + "\"}"
    let input = [long, "{\"text\": \"Short.\"}", long, "{\"text\": \"Short.\"}"].joined(separator: "\n")
    let answers = try records(
      try Command.run(["run", "newsletter", "--jsonl", "--max-size", "1000"], input: input).output)
    let codes = answers.map { (($0["lede"] as? [String: Any])?["error"] as? [String: Any])?["code"] as? String }
    #expect(codes == ["oversized", nil, "oversized", nil])
  }

  /// A peer that waits for each answer before it goes on, and leaves half of the next line in the pipe.
  @Test(.timeLimit(.minutes(4)), arguments: ["1", "4"]) func anAnswerComesBeforeTheNextLine(_ jobs: String) throws {
    let process = Command.process(["run", "newsletter", "--jsonl", "--jobs", jobs])
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    defer { process.terminate() }
    for index in 0..<5 {
      let half = index == 0 ? "{\"text\": " : ""
      input.fileHandleForWriting.write(Data((half + "\"Line \(index).\", \"id\": \(index)}\n{\"text\": ").utf8))
      var answer = Data()
      while !answer.contains(0x0A) {
        let data = output.fileHandleForReading.availableData
        try #require(!data.isEmpty, "no answer to line \(index)")
        answer += data
      }
      #expect(String(decoding: answer, as: UTF8.self).contains("\"id\": \(index)"))
    }
  }
}
