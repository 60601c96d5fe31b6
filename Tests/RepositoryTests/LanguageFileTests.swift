import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeRun
@testable import LedeSyntax

@Suite struct LanguageFileTests {
  private static let files = Repository.files(Repository.languages, endings: [".yaml"])

  @Test(arguments: files) func decodesWithoutAProblem(_ path: String) throws {
    var problems = Problems()
    let text = try #require(Repository.read(path))
    let source = Source(name: path, string: text)
    let file = LanguageFile.decode(source, &problems)
    #expect(problems.diagnostics.isEmpty, "\(DiagnosticRenderer(color: false).render(problems.diagnostics))")
    #expect(path.hasSuffix("/\(file.language).yaml"))
    #expect(!file.displayName.isEmpty)
    #expect(LanguageFile.languages.contains(file.language), "it is not embedded")
  }

  @Test(arguments: files) func noListHasAWordTwice(_ path: String) throws {
    var problems = Problems()
    let text = try #require(Repository.read(path))
    let root = try #require(YAMLParser.parse(Source(name: path, string: text), &problems))
    var lists: [(String, Node)] = [("", root)]
    while let (name, node) = lists.popLast() {
      for entry in node.entries ?? [] { lists.append((name + "." + entry.key, entry.value)) }
      let words = node.items?.compactMap(\.rawScalar) ?? []
      let repeated = Dictionary(grouping: words) { $0 }.filter { $1.count > 1 }.keys.sorted()
      #expect(repeated.isEmpty, "\(name)")
    }
  }

  /// Letters of another script look right and match nothing.
  @Test(arguments: files) func noWordMixesScripts(_ path: String) throws {
    let text = try #require(Repository.read(path))
    for line in text.split(separator: "\n") { #expect(MixedScript(String(line))?.help == nil) }
  }

  @Test func eachIsListedOnce() throws {
    let list = try #require(Repository.read(Repository.languages + ".c"))
    let embedded = list.split(separator: "\n").filter { $0.hasPrefix("#embed") }.compactMap {
      $0.split(separator: "\"").dropFirst().first
    }
    let names = Self.files.map { String($0.dropFirst(Repository.languages.count + 1)) }
    #expect(embedded.compactMap { $0.split(separator: "/").last.map(String.init) }.filter(names.contains) == names)
  }
}
