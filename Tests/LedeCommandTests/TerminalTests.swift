import Foundation
import Testing

/// Nothing that an article, a file name or a rule's name holds reaches a terminal as a command to it.
@Suite struct TerminalTests {
  private static let hostile = "\u{1B}]0;x\u{7}\u{9B}2J\u{7F}\u{202E}\u{2067}"
  private static let harmless = "\u{FFFD}]0;x\u{FFFD}\u{FFFD}2J\u{FFFD}\u{FFFD}\u{FFFD}"
  /// Long enough that a few controls make no binary file of it.
  private static let text =
    "A headline \(hostile)\n\nThe bridge \(hostile) is open again. It was shut for years.\n\n"
    + String(repeating: "Boats went under it all the while, and people walked around by the old mill. ", count: 40)
    + "\n"

  private func expectHarmless(_ text: String) {
    let bad = text.unicodeScalars.filter {
      $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" || ("\u{202A}"..."\u{202E}").contains($0)
        || ("\u{2066}"..."\u{2069}").contains($0)
    }
    #expect(bad.isEmpty, "\(text.debugDescription)")
  }

  @Test(arguments: [
    ["explain", "newsletter", "-"], ["clean", "--explain", "--set", "clean.keep_unsure=true"],
    ["segment", "--explain"],
  ]) func whatIsForPeopleIsMadeVisible(_ arguments: [String]) throws {
    let outcome = try Command.run(arguments + ["--language", "en"], input: Self.text)
    #expect(outcome.code == 0 && outcome.output.contains("The bridge \(Self.harmless) is open again."))
    expectHarmless(outcome.output)
  }

  @Test(arguments: [["clean", "--set", "clean.keep_unsure=true"], ["segment"], ["score"], ["summarise"]])
  func whatIsDataStaysAsItIs(_ arguments: [String]) throws {
    let outcome = try Command.run(arguments + ["--language", "en"], input: Self.text)
    #expect(outcome.output.contains("The bridge \(Self.hostile) is open again."))
  }

  @Test func namesOfRulesAreMadeVisible() throws {
    let srx = """
      <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body>
      <languagerules><languagerule languagerulename="a\u{202E}b"><rule break="yes"><beforebreak>\\.</beforebreak>\
      <afterbreak>\\s</afterbreak></rule></languagerule></languagerules>
      <maprules><languagemap languagepattern=".*" languagerulename="a\u{202E}b"/></maprules></body></srx>
      """
    try Command.inFolder(["r.srx": srx, "p.yaml": "stages: [segment: {srx: r.srx}]\n"]) { folder in
      for arguments in [["segment", "--explain", "--set", "segment.srx=r.srx", "-"], ["explain", "p.yaml", "-"]] {
        let outcome = try Command.run(arguments + ["--language", "en"], input: Self.text, in: folder)
        #expect(outcome.output.contains("srx:a\u{FFFD}b[0]"))
        expectHarmless(outcome.output + outcome.errors)
      }
    }
  }

  @Test func namesOfFilesAreMadeVisible() throws {
    let name = "a\(Self.hostile)\nb.txt"
    let seen = "a\(Self.harmless)\u{FFFD}b.txt"
    try Command.inFolder([name: "", "p.yaml": "name: \"x\\x9by\"\nstages: [segment, emit: {tsv: true}]\n"]) { folder in
      for arguments in [
        ["run", "p.yaml", name, "-o", "out\u{1B}"], ["explain", "newsletter", name], ["clean", name],
        ["segment", name], ["segment", name + "x"], ["run", "p.yaml", name + "x", "-o", "out"],
        ["check", "\(name).yaml"], ["nonsense" + name], ["explain", "newsletter", "p.yaml", "--language", name],
      ] {
        let outcome = try Command.run(arguments, in: folder)
        #expect(outcome.code != 0)
        expectHarmless(outcome.output + outcome.errors)
      }
      #expect(try Command.run(["run", "p.yaml", name, "-o", "o"], in: folder).errors.hasPrefix("\(seen): empty: "))
    }
  }
}
