import Foundation

/// What comes of lines of a shell, as a text: standard output as it is, standard error behind `2> `, the exit code in
/// brackets, and, where that is asked for, what the line did to the files of its folder.
struct Transcript {
  private(set) var text = ""
  private let folder: String
  private let most: Int
  private let isOfFiles: Bool
  private var files: [String: Data] = [:]

  /// - Parameters:
  ///   - folder: where the lines are run.
  ///   - most: a text of more lines, or of a hundred times as many characters, is told by its hash.
  ///   - isOfFiles: with the files that a line makes (`+`), changes (`~`) and removes (`-`).
  init(in folder: String, most: Int = .max / 100, withFiles isOfFiles: Bool = false) throws {
    (self.folder, self.most, self.isOfFiles) = (folder, most, isOfFiles)
    if isOfFiles { files = try contents() }
  }

  /// Runs a line.
  mutating func add(_ line: String) throws {
    let outcome = try Command.shell(line, in: folder)
    text += "$ \(line)\n" + told(outcome.output, "")
    if let last = outcome.output.last, last != "\n" { text += "(no line break)\n" }
    text += told(outcome.errors, "2> ") + "[\(outcome.code)]\n"
    if isOfFiles { try addFiles() }
  }

  private mutating func addFiles() throws {
    let now = try contents()
    for name in Set(now.keys).union(files.keys).sorted() where now[name] != files[name] {
      guard let bytes = now[name] else {
        text += "- \(name)\n"
        continue
      }
      text += "\(files[name] == nil ? "+" : "~") \(name)\n" + told(String(decoding: bytes, as: UTF8.self), "  | ")
    }
    files = now
  }

  /// The bytes of all files, and of links where they lead.
  private func contents() throws -> [String: Data] {
    let manager = FileManager.default
    var result: [String: Data] = [:]
    for name in try manager.subpathsOfDirectory(atPath: folder) {
      let path = folder + "/" + name
      let kind = try manager.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      if kind == .typeRegular { result[name] = manager.contents(atPath: path) ?? Data("(not to be read)".utf8) }
      if kind == .typeSymbolicLink { result[name] = Data(try manager.destinationOfSymbolicLink(atPath: path).utf8) }
    }
    return result
  }

  /// Each line behind a mark; a long text as its lines' number and its hash.
  private func told(_ text: String, _ mark: String) -> String {
    if text.isEmpty { return "" }
    let text = settled(text)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    guard lines.count > most || text.count > most * 100 else { return lines.map { "\(mark)\($0)\n" }.joined() }
    return "\(mark)… \(lines.count) lines \(Self.hash(text))\n"
  }

  /// Without the place of the folder and, of what is written, Lede's version and the hashes of its data.
  private func settled(_ text: String) -> String {
    let text = text.replacing("\r\n", with: "␍\n").replacing(folder, with: "HERE")
    if !isOfFiles { return text }
    return text.replacing(Self.version, with: "VERSION").replacing(#/"data": \{[^}]*\}/#, with: #""data": {}"#)
  }

  private static let version =
    (try? Command.run(["--version"]).output.split(separator: "\n").first).map { String($0) } ?? "-"

  private static func hash(_ text: String) -> String {
    let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return String(hash & 0xFFFF_FFFF, radix: 16)
  }
}
