import Testing

/// Rules for the code that the compiler does not know.
@Suite struct SourceTests {
  private static let sources = Repository.files("Sources", endings: [".swift", ".c", ".cpp", ".h"])
  private static let swift = sources.filter { $0.hasSuffix(".swift") }

  /// The lines of a file without comments and without what stands in string literals.
  private func code(_ path: String) throws -> [(number: Int, text: String)] {
    let text = try #require(Repository.read(path))
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      let hasStrings = line.utf8.contains(UInt8(ascii: "\""))
      let withoutStrings = hasStrings ? line.replacing(#/#?"(?:\\.|[^"\\])*"#?/#, with: "\"\"") : line
      return (
        index + 1,
        String(withoutStrings.prefix(upTo: withoutStrings.firstRange(of: "//")?.lowerBound ?? withoutStrings.endIndex))
      )
    }
  }

  @Test(arguments: sources) func filesAreShort(_ path: String) throws {
    let text = try #require(Repository.read(path))
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 300, "\(path)")
  }

  @Test(arguments: swift) func nothingIsForced(_ path: String) throws {
    for (number, line) in try code(path) where line.contains("!") || line.contains("fatalError") {
      #expect(!line.contains(#/\b(try|as)!/#), "\(path):\(number)")
      // A value with `!` behind it; `!=` and the `!` before a value are others.
      #expect(!line.contains(#/[\w)\]]!(?![=])/#), "\(path):\(number)")
      #expect(!line.contains(#/\bfatalError\(\s*\)/#), "\(path):\(number): say why")
    }
  }

  @Test func theRuleFindsWhatItIsFor() {
    let forced = #/[\w)\]]!(?![=])/#
    for line in ["let a = b!", "x()!.y", "a[0]!", "let a: Int!"] { #expect(line.contains(forced), "\(line)") }
    for line in ["a != b", "a!=b", "if !a {", "(!a)", "guard a, !b"] { #expect(!line.contains(forced), "\(line)") }
  }

  /// Parsers that two threads open first, at the same time, can wait for each other for ever.
  @Test func libxml2IsPreparedBeforeAParserIsOpened() throws {
    var openings = 0
    for path in Self.sources where path.hasSuffix(".c") && !path.hasSuffix("/libxml.c") {
      let text = try #require(Repository.read(path))
      guard text.contains("#include <libxml/") else { continue }
      for function in text.split(separator: "\n}\n") {
        guard let opening = function.firstMatch(of: #/\b(xml|html)\w*(Create|New|For(Memory|File|Fd|IO|Doc))\w*\(/#)
        else { continue }
        openings += 1
        let before = function[..<opening.range.lowerBound]
        #expect(before.contains("lede_libxml_prepare();"), "\(path): \(opening.output.0)")
      }
    }
    #expect(openings >= 2)
  }

  /// The words of `pages.yaml` are data: a handful stand in code as names of elements and of parts, a list of them does not.
  @Test(arguments: swift) func noFileHoldsAVocabularyOfPages(_ path: String) throws {
    // The keys of front matter are the fields of a format.
    if path.hasSuffix("/FrontMatter.swift") { return }
    let text = try #require(Repository.read(path))
    #expect(try pageWords(in: text).count < 12, "\(path): put words that pages use into Sources/CLedeData/pages.yaml")
  }

  @Test func aVocabularyOfPagesIsFound() throws {
    let words = "sidebar masthead cutline kicker river promo taboola disqus paywall onetrust colophon gallery vcard"
    let list = words.split(separator: " ").map { "\"\($0)\"" }.joined(separator: ", ")
    #expect(try pageWords(in: "let words = \"\"\"\n  \(words)\n  \"\"\"\n").count == 13)
    #expect(try pageWords(in: "let words = [\(list)]").count == 13)
    #expect(try pageWords(in: "let help = \"A sidebar with a river of the gallery\"").isEmpty)
  }

  /// The words of `pages.yaml`, without the keys.
  private static let pageVocabulary: Set<Substring> = {
    // What follows is no vocabulary of parts.
    let parts = (Repository.read("Sources/CLedeData/pages.yaml") ?? "").split(separator: "\nunseen:").first ?? ""
    let lines = parts.split(separator: "\n").filter { !$0.hasPrefix("#") }
    let words = lines.joined(separator: "\n").matches(of: #/([a-z]+)(:?)/#)
    let keys = words.filter { !$0.output.2.isEmpty }.map(\.output.1)
    return Set(words.map(\.output.1)).subtracting(keys)
  }()

  /// The words of `pages.yaml` that stand in string literals of such words alone.
  private func pageWords(in text: String) throws -> Set<Substring> {
    let known = Self.pageVocabulary
    try #require(known.count > 400)
    var found: Set<Substring> = []
    for literal in text.matches(of: #/"""(?s:(.*?))"""|"((?:\\.|[^"\\\n])*)"/#) {
      let words = (literal.output.1 ?? literal.output.2 ?? "").split(whereSeparator: \.isWhitespace)
      if words.allSatisfy(known.contains) { found.formUnion(words) }
    }
    return found
  }
}
