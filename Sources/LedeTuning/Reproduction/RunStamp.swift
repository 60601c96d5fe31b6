import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// What a run's outputs come from, so that another run can be held to it. No folder of this machine is in it, and options that ask for
/// environment variables stand as they are written, with half a hash of each value. All other hashes are 64-bit FNV-1a in 16 hexadecimal digits: they find what changed, and are
/// no defence against forgery.
package struct RunStamp: Sendable, Equatable {
  /// Of the stamp itself; a later one may hold more.
  static let form = 1

  /// Lede's.
  let version: String
  /// What Lede carries of languages and pages, and its models: hashes by name.
  let data: [String: String]
  /// As the pipeline is called.
  let pipeline: String
  /// Of the pipeline's documents and the command line, which jobs carry (`PipelineMark`).
  let fingerprint: String
  /// All options as YAML, by path, and what the command line says beside.
  let options: [String: String]
  /// The files and environment variables that options name: hashes by name.
  let files: [String: String]
  /// The articles' files: hashes by the name that output knows them by.
  package let inputs: [String: String]

  init(
    version: String, data: [String: String], pipeline: String, fingerprint: String, options: [String: String],
    files: [String: String], inputs: [String: String]
  ) {
    (self.version, self.data, self.pipeline, self.fingerprint) = (version, data, pipeline, fingerprint)
    (self.options, self.files, self.inputs) = (options, files, inputs)
  }

  /// - Parameters:
  ///   - choices: what the command line says of the outputs beside the pipeline's options, by the name of each.
  ///   - files: hashes of the files that the command line names beside the input.
  ///   - inputs: the name of each file with its hash.
  package init(
    _ pipeline: Pipeline, choices: [String: String], files: [String: String], inputs: [(name: String, hash: String)]
  ) {
    let named = pipeline.namedFiles.map { (name: Self.shown($0.key), hashes: $0.value.map(\.hexadecimal).sorted()) }
    let variables = pipeline.variables.map { ("${env:\($0.key)}", $0.value.hexadecimal) }
    let paths = Dictionary(pipeline.namedFiles.keys.map { ($0.yamlScalar, Self.shown($0).yamlScalar) }) { $1 }
    let options = EffectiveConfiguration(pipeline).values.map { ($0.path, paths[$0.value] ?? $0.value) }
    self.init(
      version: ledeVersion, data: EmbeddedDocuments.hashes.merging(["ICU": UnicodeData.version]) { $1 },
      pipeline: pipeline.name,
      fingerprint: pipeline.mark?.fingerprint ?? "", options: Dictionary(options + choices.map { ($0, $1) }) { $1 },
      files: Self.joined(
        named.map { ($0.name, $0.hashes.joined(separator: " ")) } + files.map { ($0, $1) } + variables),
      inputs: Self.joined(inputs.map { ($0.name, $0.hash) }))
  }

  /// A file's name without the folders of this machine.
  private static func shown(_ name: String) -> String {
    Path(name).isAbsolute ? Path(name).lastPart.description : name
  }

  /// Files of one name keep all their hashes.
  private static func joined(_ pairs: [(String, String)]) -> [String: String] {
    Dictionary(pairs) { "\($0) \($1)" }
  }

  /// The same bytes for the same run, with a line break at the end.
  package var text: String {
    let json = JSON.object([
      "stamp": .int(Self.form), "lede": .string(version), "data": Self.json(data),
      "configuration": .object([
        "pipeline": .string(pipeline), "hash": .string(configurationHash), "fingerprint": .string(fingerprint),
        "options": Self.json(options), "files": Self.json(files),
      ]),
      "inputs": Self.json(inputs),
    ])
    return json.pretty + "\n"
  }

  /// Of the effective configuration: equal where all options and the files that they name are.
  var configurationHash: String {
    FNV1a.hash((Self.json(options).encoded + Self.json(files).encoded).utf8).hexadecimal
  }

  private static func json(_ values: [String: String]) -> JSON {
    .object(values.sorted { $0.key < $1.key }.map { JSON.Member(key: $0.key, value: .string($0.value)) })
  }
}
