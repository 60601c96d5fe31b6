import ArgumentParser
import FoundationEssentials
import Lede
import LedeConfig
import LedeCore
import LedeSyntax

/// Finds the first option that a subcommand has not. The parser tells of it only behind whatever is missing, reads `-show` as `-s -h …`, and takes the value behind it for an
/// argument.
struct OptionCheck {
  private struct Option: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let names: [Name]?
    let valueName: String?

    /// As they are written: `--output`, `-o`.
    var written: [String] { (names ?? []).map { $0.name.count == 1 ? "-\($0.name)" : "--\($0.name)" } }
  }

  private struct Dump: Decodable {
    struct Command: Decodable {
      let arguments: [Option]?
    }

    let command: Command
  }

  private let command: any ParsableCommand.Type
  private let options: [Option]

  init(of command: any ParsableCommand.Type) {
    (self.command, options) = (command, Self.options(of: command))
  }

  private static func options(of command: any ParsableCommand.Type) -> [Option] {
    let dump = try? JSONDecoder().decode(Dump.self, from: Data(command._dumpHelp().utf8))
    return dump?.command.arguments ?? []
  }

  /// What is wrong with words that the parser would take for files.
  func looseFault(in arguments: [String]) -> ValidationError? {
    LooseArguments.fault(in: arguments, options: options.flatMap(\.written))
  }

  /// What is wrong with the first option that there is not.
  /// - Parameter arguments: those behind the name of the subcommand.
  func fault(in arguments: [String]) -> ValidationError? {
    let known = options.flatMap(\.written)
    let taking = Set(options.filter { $0.kind == "option" }.flatMap(\.written))
    var isValue = false
    for argument in arguments {
      if argument == "--" { return nil }
      defer { isValue = !isValue && taking.contains(argument) }
      guard !isValue, argument.hasPrefix("-"), argument.count > 1, Double(argument) == nil else { continue }
      let name = String(argument.prefix { $0 != "=" })
      if known.contains(name) || isGroup(name, known) { continue }
      let long = known.filter { $0.hasPrefix("--") }
      if let writer = Self.writer(argument, in: arguments), long.contains("--set"), long.contains("--output") {
        return ValidationError("There is no option `--format`: write `--set emit.\(writer)=true`.")
      }
      return ValidationError("There is no option `\(name)`: \(mend(name, long))")
    }
    return nil
  }

  /// `--format html`, where what is written is said by the pipeline: the writer that is meant.
  private static func writer(_ argument: String, in arguments: [String]) -> String? {
    guard let index = arguments.firstIndex(of: argument), argument.hasPrefix("--format") || argument.hasPrefix("--to")
    else { return nil }
    let behind = arguments[(index + 1)...].first ?? ""
    let value = argument.split(separator: "=", maxSplits: 1).dropFirst().first.map(String.init) ?? behind
    let writers = Catalogue.standard.stages.first { $0.name == EmitStage.name }?.component.options ?? []
    return writers.first { $0.name == value.lowercased() }?.name ?? writers.name(bySynonym: value)
  }

  /// `-qo`: letters, each of which is an option.
  private func isGroup(_ name: String, _ known: [String]) -> Bool {
    !name.hasPrefix("--") && name.dropFirst().allSatisfy { known.contains("-\($0)") }
  }

  private func mend(_ name: String, _ known: [String]) -> String {
    let bare = String(name.drop { $0 == "-" })
    if let plain = withoutOption(bare, known) { return plain }
    if known.contains("--set"), known.contains("--output"), let path = Self.pathBelow(bare) {
      return "write `--set \(path)=…`."
    }
    let own = Problems().suggestion(for: bare, among: known.map { String($0.dropFirst(2)) })
      .replacing(" `", with: " `--")
    if own.hasPrefix("did you mean") { return own }
    func setting(_ path: String) -> String { "write `--set \(path)=…`, or name it in the pipeline." }
    if known.contains("--set"), let path = Self.path(of: bare, { _ in nil }) { return setting(path) }
    let others = LedeCommand.subcommands.filter { Self.options(of: $0).flatMap(\.written).contains("--" + bare) }
    if !others.isEmpty {
      let names = others.map { "`lede \($0._commandName)`" }.joined(separator: ", ")
      return "it is one of \(names)."
    }
    if known.contains("--set"), let path = Self.path(of: bare, { $0.name(bySynonym: bare) }) { return setting(path) }
    return own.replacing("known here:", with: "there are") + "."
  }

  /// What stands without an option, is said by another one, or by a file.
  private func withoutOption(_ bare: String, _ known: [String]) -> String? {
    let takes = Set(options.filter { $0.kind == "positional" }.compactMap(\.valueName))
    if takes.contains("pipeline"), ["c", "config", "p", "pipeline"].contains(bare) {
      return "the pipeline stands without an option, before the articles."
    }
    if !takes.isDisjoint(with: ["file", "files", "input", "rest"]),
      ["articles", "i", "in", "input", "inputs"].contains(bare)
    {
      return "what is read stands without an option."
    }
    if ["o", "out", "outfile", "output"].contains(bare), !known.contains("--output") {
      return "it writes to standard output: write `> FILE` behind it."
    }
    if let meant = Self.synonyms.first(where: { known.contains($0.option) && $0.words.contains(bare) })?.option {
      return "did you mean `\(meant)`?"
    }
    if known.contains("--jobs"), let jobs = bare.wholeMatch(of: /j=?([0-9]+)/)?.1 { return "write `--jobs \(jobs)`." }
    if takes.contains("pipeline"), known.contains("--set") {
      if ["dry-run", "dryrun", "n"].contains(bare) {
        return
          "`lede check PIPELINE` checks a pipeline, and `lede explain PIPELINE FILE` shows what it makes of a file."
      }
      if ["debug", "v", "verbose"].contains(bare) { return "`lede explain PIPELINE FILE` tells what is done and why." }
    }
    if bare == "json", known.contains("--format") { return "write `--format json`." }
    return bare == "target" && takes.contains("jobs") ? "leave it out: a job says its language." : nil
  }

  /// Words of other programs for options; none of them is taken.
  private static let synonyms: [(option: String, words: Set<String>)] = [
    (
      "--output",
      ["d", "dest", "destination", "dir", "directory", "folder", "out-dir", "outdir", "output-dir", "outputdir"]
    ),
    ("--only", ["f", "filter", "k", "match", "name", "pattern"]),
    ("--count", ["limit", "max", "n", "num", "number", "top"]), ("--jobs", ["j", "parallel", "threads", "workers"]),
    ("--set", ["D", "option", "s"]),
  ]

  /// The first option of a writer or the like that has this name and one value, where no stage has one.
  private static func pathBelow(_ option: String) -> String? {
    let stages = Catalogue.standard.stages
    if stages.contains(where: { $0.component.options.contains { $0.name == option } }) { return nil }
    for stage in stages {
      for part in stage.component.options {
        guard case .component(let inner) = part.type,
          inner.contains(where: { $0.name == option && !$0.type.shapes.contains(.list) })
        else { continue }
        return "\(stage.name).\(part.name).\(option)"
      }
    }
    return nil
  }

  /// The one option of a stage that has this name, or that is meant by it.
  private static func path(of option: String, _ meant: ([OptionDescription]) -> String?) -> String? {
    let paths = Catalogue.standard.stages.compactMap { stage -> String? in
      let options = stage.component.options
      return (options.contains { $0.name == option } ? option : meant(options)).map { "\(stage.name).\($0)" }
    }
    return paths.count == 1 ? paths[0] : nil
  }
}
