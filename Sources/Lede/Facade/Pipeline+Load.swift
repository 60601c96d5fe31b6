import LedeCore
import LedeRun
import LedeSyntax

extension Pipeline {
  /// Loads a pipeline.
  /// - Parameters:
  ///   - path: a YAML file, or the name of a built-in pipeline, such as `newsletter`.
  ///   - settings: `stage.option=value`, over what the file says.
  ///   - catalogue: what the pipeline can be made of.
  ///   - environment: what `${env:NAME}` may ask for.
  /// - Throws: all that is wrong with it.
  public static func load(
    _ path: String, settings: [String] = [], catalogue: Catalogue = .standard, environment: [String: String] = [:]
  ) throws(PipelineError) -> Pipeline {
    try pipeline(loader(catalogue, environment).load(path, settings: settings))
  }

  /// Loads a pipeline from YAML that is in memory. Files that it names are looked for from the working directory.
  /// - Throws: all that is wrong with it; places are in a file called `pipeline.yaml`.
  public static func load(
    yaml: String, settings: [String] = [], catalogue: Catalogue = .standard, environment: [String: String] = [:]
  ) throws(PipelineError) -> Pipeline {
    try pipeline(loader(catalogue, environment).load(yaml: yaml, settings: settings))
  }

  /// Finds all that is wrong with a pipeline. Empty: nothing; it can be loaded.
  /// - Parameters: those of `load`.
  public static func check(
    _ path: String, settings: [String] = [], catalogue: Catalogue = .standard, environment: [String: String] = [:]
  ) -> [Diagnostic] {
    loader(catalogue, environment).load(path, settings: settings).diagnostics
  }

  private static func loader(_ catalogue: Catalogue, _ environment: [String: String]) -> PipelineLoader {
    PipelineLoader(
      catalogue: catalogue, environment: environment, read: { SmallFile.bytes($0) }, isFolder: SmallFile.isFolder)
  }

  private static func pipeline(_ outcome: PipelineLoader.Outcome) throws(PipelineError) -> Pipeline {
    guard let pipeline = outcome.pipeline else { throw PipelineError(diagnostics: outcome.diagnostics) }
    return pipeline
  }
}
