import Foundation
import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeSyntax

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

  /// What is JSON comes back as it was with `lede` beside it; what is none gets a line with its place, and the next line is read.
  @Test(arguments: ["1", "4"]) func whatGoesOutIsJSON(_ jobs: String) throws {
    let text = #""text":"The bridge is open.""#
    let wide = Array("{\(text)}".utf16)
    let texts: [(String, Bool)] =
      [
        ("{\(text),\"lede\":1,\"lede\":2}", true), ("{\"l\\u0065de\":1,\(text)}", true), ("{\(text),}", false),
        ("{,\(text)}", false), ("{\(text),\"x\":0123}", false), ("{\(text),\"x\":\"\\q\"}", false),
        ("{\(text),\"x\":\"\u{1}\"}", false), ("{\(text),\"x\":\"\u{0}\"}", false), ("{\(text)}\u{0}", false),
        ("{\(text)} {}", false), ("{\(text)} ", true), ("{\(text),\"x\":[\"\\ud800\"]}", true),
      ]
    var cases = texts.map { (line: Array($0.utf8), isJSON: $1) }
    cases.append((wide.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, false))
    cases.append((wide.flatMap { [UInt8(0), UInt8(0), UInt8($0 >> 8), UInt8($0 & 0xFF)] }, false))
    cases.append((Array("{\(text),\"x\":\"".utf8) + [0xFF] + Array("\"}".utf8), false))
    let input = Array(cases.map(\.line).joined(separator: [0x0A]))
    let outcome = try Command.run(["run", "newsletter", "--jsonl", "--jobs", jobs], bytes: input)
    let lines = outcome.output.split(separator: "\n")
    try #require(lines.count == cases.count)
    for (line, expected) in zip(lines, cases) {
      let json = try JSONText(Array(line.utf8))
      let members = json.members(named: "lede", of: json.root)
      try #require(members.count == 1)
      let errors = json.members(named: "error", of: members[0].value)
      #expect(errors.isEmpty == expected.isJSON, "\(line)")
      if expected.isJSON { #expect(json.members(named: "text", of: json.root).count == 1) }
      for error in errors {
        let code = try #require(json.members(named: "code", of: error.value).first)
        #expect(json.has(code.value.range, "malformed"))
        #expect(json.members(named: "offset", of: error.value).count == 1)
      }
    }
  }

  @Test func placesInTheFilterAreThoseOfItsInput() throws {
    let input = "\u{FEFF}{\"text\":\"A b c.\"}\r\n{\"text\":\"ж\",}\n"
    let answers = try records(try Command.run(["run", "newsletter", "--jsonl"], input: input).output)
    let error = (answers[1]["lede"] as? [String: Any])?["error"] as? [String: Any]
    #expect(error?["offset"] as? Int == 34)
    #expect(error?["message"] as? String == "the line is no JSON, column 12: nothing follows this comma; remove it")
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
  @Test(.timeLimit(.minutes(60)), arguments: ["1", "4"]) func anAnswerComesBeforeTheNextLine(_ jobs: String) throws {
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
