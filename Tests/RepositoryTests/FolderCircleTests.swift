import Testing

/// Inside a module, what a folder holds is used by others or uses them, not both: who looks for something knows in which direction.
/// A folder and those below it are one room: a list and what it lists.
@Suite struct FolderCircleTests {
  private static let modules = Set(
    Repository.files("Sources", endings: [".swift"]).map { String($0.split(separator: "/")[1]) }
  ).sorted()

  @Test(arguments: modules) func noFoldersUseEachOther(_ module: String) throws {
    var files: [(folder: String, code: String)] = []
    for path in Repository.files("Sources/\(module)", endings: [".swift"]) {
      let folder = path.split(separator: "/").dropFirst(2).dropLast().joined(separator: "/")
      files.append((folder, try #require(Repository.read(path))))
    }
    let circles = FolderGraph(files).circles()
    for circle in circles {
      Issue.record("\(module): \(circle.name): \(circle.uses.joined(separator: "; "))")
    }
  }

  @Test func aCircleIsFound() {
    let circles = FolderGraph([
      ("a", "struct One { let two: Two }"), ("b", "struct Two { let three: Three }"),
      ("c", "struct Three { var x: One? }"),
      ("d", "struct Four { let one: One }"), ("a", "// Four is not used here\nlet text = \"Four\""),
    ]).circles()
    #expect(circles.map(\.name) == ["a, b, c"])
  }
}

/// Which folders of a module name the types that others declare.
private struct FolderGraph {
  /// From a folder to those that it uses, with the types that it names.
  private var uses: [String: [String: Set<String>]] = [:]

  init(_ files: [(folder: String, code: String)]) {
    let bare = files.map { (folder: $0.folder, code: Self.withoutTexts($0.code)) }
    var owners: [String: Set<String>] = [:]
    for file in bare {
      let form = #/^(?:package |public |final |indirect |@\w+ )*(?:struct|class|enum|protocol|typealias) (\w+)/#
        .anchorsMatchLineEndings()
      for match in file.code.matches(of: form) { owners[String(match.1), default: []].insert(file.folder) }
    }
    for file in bare {
      uses[file.folder, default: [:]] = uses[file.folder] ?? [:]
      for word in Set(file.code.split { !($0.isLetter || $0.isNumber || $0 == "_") }) {
        guard let owners = owners[String(word)], !owners.contains(file.folder) else { continue }
        for owner in owners where !Self.isBelow(owner, file.folder) && !Self.isBelow(file.folder, owner) {
          uses[file.folder, default: [:]][owner, default: []].insert(String(word))
        }
      }
    }
  }

  /// Groups of folders each of which leads to all others, with what they name.
  func circles() -> [(name: String, uses: [String])] {
    var found: Set<[String]> = []
    for folder in uses.keys {
      let circle = reached(from: folder).filter { reached(from: $0).contains(folder) }.sorted()
      if circle.count > 1 { found.insert(circle) }
    }
    return found.sorted { $0[0] < $1[0] }.map { circle in
      let lines = circle.flatMap { from in
        circle.compactMap { to in uses[from]?[to].map { "\(from) → \(to): \($0.sorted().joined(separator: ", "))" } }
      }
      return (circle.map { $0.isEmpty ? "(top)" : $0 }.joined(separator: ", "), lines)
    }
  }

  private func reached(from folder: String) -> Set<String> {
    var (seen, open) = (Set<String>(), [folder])
    while let next = open.popLast() {
      for target in (uses[next] ?? [:]).keys where seen.insert(target).inserted { open.append(target) }
    }
    return seen
  }

  private static func isBelow(_ folder: String, _ other: String) -> Bool {
    other.isEmpty || folder.hasPrefix(other + "/")
  }

  /// Code without comments and string literals.
  private static func withoutTexts(_ code: String) -> String {
    code.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let bare = line.replacing(#/#?"(?:\\.|[^"\\])*"#?/#, with: "\"\"")
      return String(bare.prefix(upTo: bare.firstRange(of: "//")?.lowerBound ?? bare.endIndex))
    }.joined(separator: "\n")
  }
}
