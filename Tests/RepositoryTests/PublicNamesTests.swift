import Foundation
import Testing

/// What those who use the library see grows on purpose only. (`LedeText` is public throughout, so that its loops can be inlined; of it,
/// `import Lede` brings what `Exports.swift` names.)
@Suite struct PublicNamesTests {
  private static let list = "Tests/public-names.txt"
  private static let modules = Repository.files("Sources", endings: [".swift"]).filter { path in
    !["LedeText", "LedeCommand"].contains(path.split(separator: "/")[1])
  }

  @Test func publicNamesAreThoseOfTheList() throws {
    var names = Set<String>()
    for path in Self.modules {
      names.formUnion(PublicNames.found(in: try #require(Repository.read(path)), path.split(separator: "/")[1]))
    }
    let found = names.sorted().joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["LEDE_UPDATE_GOLDEN"] != nil {
      try found.write(toFile: Repository.root + "/" + Self.list, atomically: true, encoding: .utf8)
    }
    #expect(
      Repository.read(Self.list) == found,
      "LEDE_UPDATE_GOLDEN=1 swift test --filter PublicNames, and read the difference")
  }

  @Test func namesAreFound() {
    let code = """
      public protocol Part: Sendable {
        static var name: String { get }
        func run(_ article: Article, in folder: String) throws -> Part
      }

      extension Part {
        public static var name: String { "" }
        package func hidden() {}
      }

      public struct Whole: Part {
        public let parts: [Part]
        let own = 0

        public enum Kind {
          case one, `three` = "3"
          case two(Int, Int)
        }

        package struct Inner {
          public var none = 0
        }

        public init(_ parts: [Part]) {
          let inside = 0
        }
      }
      """
    #expect(
      PublicNames.found(in: code, "M").sorted() == [
        "M Part", "M Part.name", "M Part.run(_:in:)", "M Whole", "M Whole.Kind", "M Whole.Kind.one",
        "M Whole.Kind.three", "M Whole.Kind.two", "M Whole.init(_:)", "M Whole.parts",
      ])
  }
}

/// Finds the public declarations of code that is laid out as `swift format` does it.
private enum PublicNames {
  /// What a declaration stands in.
  private struct Scope {
    let indent: Int
    let name: String
    /// Its members are public without a word: of protocols, and the cases of enums.
    let opens: Set<Substring>
    let isPublic: Bool
  }

  static func found(in code: String, _ module: some StringProtocol) -> Set<String> {
    var scopes: [Scope] = []
    var names: Set<String> = []
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let indent = line.prefix { $0 == " " }.count
      if line.dropFirst(indent).isEmpty { continue }
      scopes.removeAll { $0.indent >= indent }
      guard indent == (scopes.last?.indent ?? -2) + 2, let found = declaration(line.dropFirst(indent)) else { continue }
      let (isPublic, keyword, rest) = found
      let owner = scopes.map { $0.name + "." }.joined()
      let isSeen =
        scopes.allSatisfy(\.isPublic)
        && (isPublic || keyword == "extension" || scopes.last?.opens.contains(keyword) == true)
      let text = lines[index...].prefix(8).joined(separator: " ")
      let name = self.name(keyword, rest, text)
      if isSeen, keyword != "extension" {
        for name in keyword == "case" ? cases(rest) : [name] { names.insert("\(module) \(owner)\(name)") }
      }
      let opens: Set<Substring> =
        keyword == "protocol"
        ? ["var", "func", "init", "subscript", "associatedtype"] : keyword == "enum" ? ["case"] : []
      if ["struct", "class", "enum", "protocol", "extension"].contains(keyword) {
        scopes.append(Scope(indent: indent, name: name, opens: opens, isPublic: isSeen))
      }
    }
    return names
  }

  private static let modifiers: Set<Substring> = [
    "indirect", "final", "static", "mutating", "convenience", "nonmutating", "private", "fileprivate", "package",
    "internal", "public", "private(set)", "internal(set)",
  ]
  private static let keywords: Set<Substring> = [
    "struct", "class", "enum", "protocol", "extension", "func", "var", "let", "init", "case", "subscript", "typealias",
    "associatedtype",
  ]

  /// Whether a line that declares something says that it is public, its keyword and what stands behind that.
  private static func declaration(_ line: Substring) -> (isPublic: Bool, keyword: Substring, rest: Substring)? {
    var (rest, isPublic) = (line, false)
    while let blank = rest.firstIndex(of: " ") {
      let word = rest[..<blank]
      guard modifiers.contains(word) || word.hasPrefix("@") else { break }
      isPublic = isPublic || word == "public"
      rest = rest[rest.index(after: blank)...]
    }
    let keyword = rest.prefix { $0.isLetter }
    return keywords.contains(keyword) ? (isPublic, keyword, rest[keyword.endIndex...]) : nil
  }

  private static func name(_ keyword: Substring, _ rest: Substring, _ text: String) -> String {
    let word = rest.drop { $0 == " " || $0 == "`" }.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    switch keyword {
    case "func": return word + labels(text, behind: "func \(word)")
    case "init": return "init" + labels(text, behind: "init")
    case "subscript": return "subscript" + labels(text, behind: "subscript")
    case "extension": return rest.contains("[Diagnostic]") ? "[Diagnostic]" : String(word)
    default: return String(word)
    }
  }

  /// The names of the cases of one line.
  private static func cases(_ rest: Substring) -> [String] {
    let bare = String(rest).replacing(#/\([^)]*\)|=[^,]*/#, with: "")
    return bare.split(separator: ",").map { $0.filter { $0 != " " && $0 != "`" } }
  }

  /// The labels of the parameters: `(_:in:)`.
  private static func labels(_ text: String, behind start: String) -> String {
    guard let found = text.firstRange(of: start), let open = text[found.upperBound...].firstIndex(of: "(") else {
      return ""
    }
    var (depth, labels, current) = (0, "", "")
    func label() -> String { current.split(separator: " ").first.map { $0.split(separator: ":")[0] + ":" } ?? "" }
    for character in text[open...] {
      if "([<{".contains(character) { depth += 1 }
      if depth == 1, character == "," || character == ")" {
        labels += label()
        current = ""
      } else if depth > 1 || !"(".contains(character) {
        current.append(character)
      }
      if ")]>}".contains(character), !current.hasSuffix("->") { depth -= 1 }
      if depth == 0 { break }
    }
    return "(\(labels))"
  }
}
