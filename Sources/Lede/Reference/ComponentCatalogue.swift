import LedeConfig
import LedeCore
import LedeReaders
import LedeStages

/// All components in the sections of the reference, as their declarations describe them.
package enum ComponentCatalogue {
  /// One component.
  package struct Entry: Sendable {
    package let name: String
    package let help: String
    /// What it belongs to, or what it reads and makes.
    package let note: String?
    /// Its own options.
    package let options: [OptionDescription]
    /// The components that can be configured below it; they have entries of their own.
    package let parts: [String]
    /// The lines of its examples.
    package let examples: [String]

    init(
      _ name: String, _ help: String, note: String?, options: [OptionDescription] = [], examples: [String] = []
    ) {
      self.name = name
      self.help = help
      self.note = note
      self.examples = examples
      let isPart: (OptionDescription) -> Bool = { if case .component = $0.type { true } else { false } }
      self.options = options.filter { !isPart($0) }
      parts = options.filter(isPart).map(\.name)
    }
  }

  /// Components of one sort.
  package struct Section: Sendable {
    /// As `lede list` takes it.
    package let name: String
    package let help: String
    /// How its examples are to be read.
    package var legend: String?
    package let entries: [Entry]
  }

  package static let sections: [Section] = [
    Section(
      name: "pipelines", help: "The pipelines that are built in: to run, to extend, to copy with `lede init`",
      entries: BuiltinPipelines.names.map { Entry($0, BuiltinPipelines.summary($0), note: nil) }),
    Section(
      name: "stages", help: "The steps of a pipeline, under `stages:` in their order",
      entries: Catalogue.standard.stages.map(entry)),
    Section(
      name: "rules", help: "The rules of `clean` and `segment`, in the order in which they are tried",
      legend: CleaningExample.legend + " " + BoundaryExample.legend,
      entries: components(of: ["clean", "segment"])),
    Section(
      name: "features", help: "The parts of a score, under `score`", legend: FeatureExample.legend,
      entries: components(of: ["score"])),
    Section(
      name: "formats", help: "What is read, by the ending of a file, and what is written, under `emit`",
      entries: formats),
    Section(
      name: "languages", help: "The languages with a file of their own; all others get generic rules",
      entries: languages),
  ]

  private static func entry(_ kind: StageKind) -> Entry {
    let reads = kind.reads(kind.component.make()).map { $0.isOptional ? "`\($0.name)` if there" : "`\($0.name)`" }
    let note =
      switch kind.unit {
      case .article:
        "reads \(reads.joined(separator: ", ")); makes `\(kind.adds ?? "")`"
          + (kind.isImplied ? implied(kind.adds ?? "") : "")
      case .run: "works on the whole run, behind the stages for articles"
      case .files: "reads what its writers need"
      }
    return Entry(kind.name, kind.component.help, note: note, options: kind.component.options)
  }

  private static func implied(_ layer: String) -> String {
    "; need not be named: where something reads `\(layer)` and nothing makes it, it stands right before that"
  }

  private static func components(of stages: [String]) -> [Entry] {
    Catalogue.standard.stages.filter { stages.contains($0.name) }.flatMap { stage in
      stage.component.options.compactMap { option in
        guard case .component(let inner) = option.type else { return nil }
        return Entry(option.name, option.help, note: "`\(stage.name)`", options: inner, examples: option.examples)
      }
    }
  }

  private static let formats =
    Catalogue.standard.readers.map { kind in
      let endings = type(of: kind.make()).extensions.map { "`.\($0)`" }.joined(separator: ", ")
      return Entry(kind.name, kind.help, note: "read: \(endings)", options: kind.options)
    }
    + Catalogue.standard.writers.map { kind in
      Entry(
        kind.name, kind.help, note: "written: `.\(type(of: kind.make()).fileExtension)`",
        options: kind.options)
    }

  private static let languages = LanguageFile.languages.map { tag in
    Entry(tag, LanguageFile.name(tag), note: nil)
  }
}
