import LedeConfig
import LedeSyntax

extension PipelineCheck {
  /// What a language says of a file that it shares with the others: the whole file has one title, that of the pipeline.
  func reportShared(_ problems: inout Problems) {
    if problems.hasErrors { return }
    for (_, step) in steps {
      guard let emit = step.stage as? EmitStage else { continue }
      for member in emit.writers.members where member.component.isOfEditions && member.component.files.per == .run {
        let own = step.layers.filter { if case .language = $0.origin { true } else { false } }.compactMap {
          $0.node[member.name]?.value
        }
        guard !member.component.files.isForLanguages, !own.contains(where: { $0["file"] != nil || $0["per"] != nil }),
          let title = own.lazy.compactMap({ $0["title"] }).last
        else { continue }
        problems.report(
          Diagnostic(
            .ineffective, "one file of `\(member.name)` holds all languages, and has the title of the pipeline",
            at: title.keyPlace, severity: .warning,
            help: "put `{language}` into its `file`, so that each language has a file of its own"))
      }
    }
  }
}
