import FoundationEssentials
import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

struct SegmentTests {
  private func filtered(
    _ bytes: [UInt8], language: String? = "en", format: SentenceFormat = .text, explains: Bool = false,
    pieceSize: Int = 1 << 20, ending: String = "txt"
  ) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).\(ending)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let outcome = PipelineLoader.load(stages: ["segment"], settings: [], environment: [:], read: { _ in nil })
    let run = Run(pipeline: try #require(outcome.pipeline), options: RunOptions(jobs: 1, language: language))
    var output: [UInt8] = []
    var failure: ArticleError?
    try run.segment(
      file.path(percentEncoded: false), format: format, explains: explains, pieceSize: pieceSize,
      report: { failure = $0 }, write: { output += $0 })
    if let failure { throw failure }
    return String(decoding: output, as: UTF8.self)
  }

  private func filtered(_ text: String, pieceSize: Int = 1 << 20) throws -> String {
    try filtered(Array(text.utf8), pieceSize: pieceSize)
  }

  /// Places count in the file, with what is left out of the sentences.
  @Test func aWrappedTextIsSegmentedAsItReadsAndPlacedWhereItStands() throws {
    let text = """
      The ferry leaves the har-
      bour at seven in the morning, when the fog has gone and the captain can
      see the old tower. It comes back at noon, and the bus waits for it on the
      pier.
      """
    let bytes = Array(text.utf8)
    let sentences = [
      "The ferry leaves the harbour at seven in the morning, when the fog has gone and the captain can see the old tower.",
      "It comes back at noon, and the bus waits for it on the pier.",
    ]
    #expect(try filtered(bytes) == sentences.joined(separator: "\n") + "\n")
    for size in [1 << 20, 64] {
      let lines = try filtered(bytes, format: .jsonl, pieceSize: size).split(separator: "\n")
      let ranges = lines.compactMap { $0.firstMatch(of: /"bytes":\[(\d+),(\d+)\]/) }.compactMap { match in
        Int(match.1).flatMap { start in Int(match.2).map { start..<$0 } }
      }
      #expect(ranges.last?.upperBound == bytes.count)
      if size > 64 {
        #expect(
          ranges.map { String(decoding: bytes[$0], as: UTF8.self).replacing("-\n", with: "").onOneLine } == sentences)
      }
    }
  }

  @Test func eachArticleOfAFileIsSegmented() throws {
    let feed = """
      {"text":"A cat sat. It slept."}
      {"text":"A dog ran. It barked."}
      """
    #expect(
      try filtered(Array(feed.utf8), ending: "jsonl") == "A cat sat.\nIt slept.\n\nA dog ran.\nIt barked.\n")
    let objects = try filtered(Array(feed.utf8), format: .jsonl, ending: "jsonl").split(separator: "\n")
    #expect(objects.map { $0.contains("jsonl#1\"") } == [true, true, false, false])
    #expect(objects.map { $0.contains("\"bytes\":[0,10]") } == [true, false, true, false])
  }

  @Test func blankLinesBetweenParagraphsAreKept() throws {
    let text = "\n\nA cat sat. It slept.\nA dog ran.\n \t\n\n\nA bird sang.\r\n\r\nIt flew.\n"
    #expect(try filtered(text) == "A cat sat.\nIt slept.\nA dog ran.\n\nA bird sang.\n\nIt flew.\n")
  }

  @Test func wrappedSentencesComeOnOneLine() throws {
    let text = """
      The committee met early in the morning and talked for
      hours about the new road. Nobody could agree on where
      it should go. In the end the members voted, and the
      road will pass the old mill.
      """
    #expect(
      try filtered(text) == """
        The committee met early in the morning and talked for hours about the new road.
        Nobody could agree on where it should go.
        In the end the members voted, and the road will pass the old mill.

        """)
  }

  /// However small the pieces, the output is the same.
  @Test(arguments: [64, 100, 256, 1000, 5000])
  func piecesLeaveNoTrace(size: Int) throws {
    var text = ""
    for index in 0..<40 {
      text += "Mr. Brown has \(index) cats. He bought no. \(index) in the U.S. Army shop! "
      if index % 3 == 0 { text += "\n" }
      if index % 7 == 0 { text += "Дом № 5.\n \n" }
    }
    #expect(try filtered(text, pieceSize: size) == filtered(text))
    let objects = try filtered(Array(text.utf8), format: .jsonl, explains: true, pieceSize: size)
    #expect(try objects == filtered(Array(text.utf8), format: .jsonl, explains: true))
  }

  @Test func aSentenceLongerThanAPieceIsCutBehindASpace() throws {
    let text = String(repeating: "word ", count: 100) + "end. Next."
    let lines = try filtered(text, pieceSize: 100).split(separator: "\n")
    #expect(lines.dropLast(2).allSatisfy { $0.utf8.count <= 200 && $0.hasPrefix("word") && $0.hasSuffix("word") })
    #expect(lines.suffix(1) == ["Next."])
    #expect(lines.joined(separator: " ") == text)
    #expect(try filtered(String(repeating: "ä", count: 500), pieceSize: 64).replacing("\n", with: "").count == 500)
    let objects = try filtered(Array(text.utf8), format: .jsonl, pieceSize: 100)
    #expect(objects.contains(#""paragraph":1,"rule":"length-limit""#))
    #expect(!objects.contains(#""paragraph":2"#))
  }

  @Test func objectsHaveOffsetsParagraphAndRule() throws {
    let text = "Ünü \"x\" came. He sat.\n\n🙂 So."
    #expect(
      try filtered(Array(text.utf8), format: .jsonl) == #"""
        {"text":"Ünü \"x\" came.","bytes":[0,15],"code_points":[0,13],"paragraph":1,"rule":"terminal"}
        {"text":"He sat.","bytes":[16,23],"code_points":[14,21],"paragraph":1,"rule":"paragraph-end"}
        {"text":"🙂 So.","bytes":[25,33],"code_points":[23,28],"paragraph":2,"rule":"paragraph-end"}

        """#)
  }

  @Test func explainedJoinsStandAboveTheirSentence() throws {
    let text = "Mr. Brown came. Then, etc. and so on."
    #expect(
      try filtered(Array(text.utf8), explains: true)
        == "+ abbreviation\tMr.\nterminal\tMr. Brown came.\n+ abbreviation\tThen, etc.\n"
        + "paragraph-end\tThen, etc. and so on.\n")
    let object = try filtered(Array(text.utf8), format: .jsonl, explains: true).split(separator: "\n")[0]
    #expect(object.hasSuffix(#","joins":[{"byte":3,"code_point":3,"rule":"abbreviation"}]}"#))
  }

  @Test func otherEncodingsAreDecodedPieceByPiece() throws {
    let sentences = Array(repeating: "Жил-был царь. У него был сын.", count: 200).joined(separator: "\n")
    let expected = sentences.replacing(". У", with: ".\nУ") + "\n"
    for size in [256, 1 << 20] {
      var wide: [UInt8] = [0xFF, 0xFE]
      for unit in sentences.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
      #expect(try filtered(wide, language: "ru", pieceSize: size) == expected)
      let single = sentences.unicodeScalars.map { $0.value < 0x80 ? UInt8($0.value) : UInt8($0.value - 0x410 + 0xC0) }
      #expect(try filtered(single, language: "ru", pieceSize: size) == expected)
      #expect(try filtered([0xEF, 0xBB, 0xBF] + Array(sentences.utf8), language: "ru", pieceSize: size) == expected)
    }
  }

  /// The two units of a letter that is beyond the first plane may stand in two pieces.
  @Test(arguments: [true, false]) func lettersOfTwoUnitsStayWhole(isLittle: Bool) throws {
    let waves = String(repeating: "🌊", count: 2000)
    let bytes = ("\u{FEFF}" + waves + ".").utf16.flatMap { unit in
      isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    #expect(try filtered(bytes, pieceSize: 256).replacing("\n", with: "") == waves + ".")
  }

  /// «ул.» is an abbreviation of Russian alone.
  @Test(arguments: [("ru", "Дом на ул. Абая стоит.\n"), ("en", "Дом на ул.\nАбая стоит.\n")])
  func theLanguageThatIsGivenCounts(language: String, output: String) throws {
    #expect(try filtered(Array("Дом на ул. Абая стоит.".utf8), language: language) == output)
  }

  @Test func languageIsThatOfTheFirstPiece() throws {
    let text = "Он родился в г. Алматы и жил там долго. Потом он уехал в другой город.\n\n"
    let output = try filtered(Array(String(repeating: text, count: 50).utf8), language: nil, pieceSize: 512)
    #expect(output.split(separator: "\n").count == 100)
  }

  @Test func whatIsNoTextIsRefused() throws {
    let good = Array(String(repeating: "Good. ", count: 20_000).utf8)
    func error(_ bytes: [UInt8]) -> ArticleError? {
      #expect(throws: ArticleError.self) { try filtered(bytes, pieceSize: 1 << 14) }
    }
    #expect(error([])?.code == .empty)
    #expect(error(Array(" \n\n ".utf8))?.code == .empty)
    #expect(error(good + [0xC3] + good)?.code == .undecodable)
    #expect(error(good + [0xC3] + good)?.offset == 120_000)
    #expect(error(good + [0] + good)?.code == .binary)
  }

  @Test func recordsOfOtherFormatsAreReadByTheirReaders() throws {
    let output = try filtered(Array(#"{"text": "One came. Two left."}"#.utf8), ending: "jsonl")
    #expect(output == "One came.\nTwo left.\n")
  }

  @Test(arguments: [".", "\"", " ", "a.", "«", "\n", ". ", "!? ", "(", "a\n"])
  func nothingMakesItHang(unit: String) throws {
    try expectLinearTime(1 << 14, unit.debugDescription) { size in
      _ = try filtered("x " + String(repeating: unit, count: size / unit.utf8.count) + " y")
    }
  }
}
