import LedeText

/// A problem in a configuration, with its place and its mend.
public struct Diagnostic: Sendable {
  /// Whether it stops the work.
  public enum Severity: String, Sendable {
    case error, warning
  }

  /// What a further place has to do with the problem.
  package struct Note: Sendable {
    /// One sentence without a full stop.
    public let message: String
    /// Where it is.
    public let place: Place

    package init(_ message: String, at place: Place) {
      self.message = message
      self.place = place
    }
  }

  /// How bad it is.
  public let severity: Severity
  /// Stable: scripts may rely on it.
  public let code: DiagnosticCode
  /// One sentence on what is wrong, without a full stop.
  public let message: String
  /// Where it is.
  public let place: Place
  package let notes: [Note]
  /// The mend.
  public let help: String?

  package init(
    _ code: DiagnosticCode, _ message: String, at place: Place, severity: Severity = .error, notes: [Note] = [],
    help: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.notes =
      notes
      + (place.definition.map {
        [Note("what the alias stands for is written here", at: Place(source: place.source, range: $0))]
      } ?? [])
    self.help = help
  }
}

/// The stable names of the problems that a configuration can have.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  case aliasLimit = "alias-limit"
  case duplicateKey = "duplicate-key"
  case environment = "environment"
  case extendsCycle = "extends-cycle"
  case failedTest = "failed-test"
  case foreignFile = "foreign-file"
  case idleStage = "idle-stage"
  case ineffective = "ineffective"
  case misplacedKey = "misplaced-key"
  case misplacedStage = "misplaced-stage"
  case missingInput = "missing-input"
  case missingKey = "missing-key"
  case nestingLimit = "nesting-limit"
  case outOfRange = "out-of-range"
  case pattern = "pattern"
  case sameFile = "same-file"
  case syntax = "syntax"
  case takenName = "taken-name"
  case unknownKey = "unknown-key"
  case unknownLanguage = "unknown-language"
  case unknownPlaceholder = "unknown-placeholder"
  case unknownValue = "unknown-value"
  case unsafePath = "unsafe-path"
  case unreadableFile = "unreadable-file"
  case unusedOutput = "unused-output"
  case wrongType = "wrong-type"

  /// One sentence for the reference page.
  package var help: String {
    switch self {
    case .aliasLimit: "Aliases would expand to more nodes than a configuration can need."
    case .duplicateKey: "A key stands twice in one mapping, or a stage twice in one pipeline."
    case .environment: "A value asks for an environment variable that is not set and has no default."
    case .extendsCycle: "A pipeline extends itself, directly or through others."
    case .failedTest: "A test of the pipeline expects something else than comes."
    case .foreignFile:
      "A file that the configuration names is not of the kind that it should be. Nothing that it holds is shown."
    case .idleStage: "A stage can do nothing as it is configured."
    case .ineffective: "Something that is written has no effect."
    case .misplacedKey: "A key that exists, but belongs elsewhere."
    case .misplacedStage:
      "A stage stands where it cannot do its work: behind one that would read what it makes, behind one of the run, or behind the writers."
    case .missingInput: "A stage or writer reads a layer that nothing before it makes."
    case .missingKey: "A key that must be there is not."
    case .nestingLimit: "The YAML nests deeper than a configuration can need."
    case .outOfRange: "A number lies outside its range."
    case .pattern: "A regular expression that ICU does not accept, that every line matches, or that takes too long."
    case .sameFile: "Two writers have files of one path, or one has a file where another has a folder."
    case .syntax: "The file is no YAML (no XML, where that is wanted), or no UTF-8."
    case .takenName: "A component was added to a catalogue under a name that another one has."
    case .unknownKey: "A key that nothing knows."
    case .unknownLanguage: "A value that is no BCP 47 language tag."
    case .unknownPlaceholder: "A file name or a template asks for what there is not."
    case .unknownValue: "A value that is not among those allowed."
    case .unsafePath: "A path that leads out of the output folder."
    case .unreadableFile: "A file that the configuration names cannot be read."
    case .unusedOutput: "A stage makes a layer, or an edition of the run, that nothing behind it reads."
    case .wrongType: "A value of another type than its option's."
    }
  }
}

/// Collects what is wrong while a configuration is read, so that one pass shows all of it.
package struct Problems: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  private var known: Set<Key> = []
  /// What `${env:NAME}` may ask for.
  package let environment: [String: String]
  /// For each key that exists somewhere, where it may stand: for the hint about a misplaced key.
  package let homes: [String: [KeyHome]]
  package let read: FileReader
  /// What is read is a language file, whose phrases may go over lines and have commas: no word of its lists is doubted.
  package var trustsWords = false
  /// The option whose value is being taken: `isOpen` where it may be without one.
  package var option: (name: String, isOpen: Bool)?
  /// A folder lies at a path.
  package let isFolder: @Sendable (_ path: String) -> Bool
  /// The environment variables that values ask for and that are set, with what tells their values apart (`note`).
  package private(set) var variables: [String: UInt64] = [:]
  /// The hashes (`FNV1a.hash(words:)`) of the files that values name, by their names as they are written; two where a name means two files.
  package private(set) var namedFiles: [String: Set<UInt64>] = [:]

  /// Reads a file; `nil`: it cannot be read.
  package typealias FileReader = @Sendable (_ path: String) -> [UInt8]?

  /// - Parameter read: reads the files that values name.
  package init(
    environment: [String: String] = [:], homes: [String: [KeyHome]] = [:],
    read: @escaping FileReader = { _ in nil },
    isFolder: @escaping @Sendable (_ path: String) -> Bool = Problems.isFolder
  ) {
    self.environment = environment
    self.isFolder = isFolder
    self.homes = homes
    self.read = read
  }

  /// A path that can only be a folder's.
  @Sendable package static func isFolder(_ path: String) -> Bool {
    path.hasSuffix("/") || [".", ".."].contains(Path(path).lastPart.description)
  }

  /// Keeps in mind what a file holds that a value names.
  package mutating func note(_ bytes: [UInt8], ofFileNamed name: String) {
    namedFiles[name, default: []].insert(FNV1a.hash(words: bytes))
  }

  /// Keeps in mind what an environment variable holds: half of a hash, so that it tells a change and not the value.
  package mutating func note(_ value: String, ofVariable name: String) {
    variables[name] = FNV1a.hash("\(name)=\(value)".utf8) & 0xFFFF_FFFF
  }

  package var hasErrors: Bool { errorCount > 0 }
  /// Warnings are no errors.
  package private(set) var errorCount = 0

  /// Takes a problem in, unless it has already been reported for the same place.
  package mutating func report(_ diagnostic: Diagnostic) {
    let place = diagnostic.place
    let key = Key(
      code: diagnostic.code, source: ObjectIdentifier(place.source), range: place.definition ?? place.range,
      message: diagnostic.message)
    guard known.insert(key).inserted else { return }
    diagnostics.append(diagnostic)
    if diagnostic.severity == .error { errorCount += 1 }
  }

  private struct Key: Hashable {
    let code: DiagnosticCode
    let source: ObjectIdentifier
    /// What an alias stands for is one place, however often it is used.
    let range: Range<Int>
    let message: String
  }
}
