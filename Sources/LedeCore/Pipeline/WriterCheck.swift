import LedeConfig
import LedeSyntax
import LedeText

/// Checks the files of writers, and that each has what it needs.
struct WriterCheck {
  private let stage: PipelinePlan.PlannedStage
  private let step: Pipeline.Step
  private let writers: [ComponentSet<any Sink>.Member]
  private let steps: [PipelinePlan.PlannedStep]
  private let catalogue: Catalogue
  /// What files of the run are called that have no name of their own.
  private let run: String

  /// - Parameter run: the name of the pipeline.
  /// - Returns: `nil`: the step writes nothing.
  init?(
    _ stage: PipelinePlan.PlannedStage, _ step: Pipeline.Step, _ steps: [PipelinePlan.PlannedStep],
    _ catalogue: Catalogue, run: String
  ) {
    guard let emit = step.stage as? EmitStage else { return nil }
    (self.stage, self.step, self.steps, self.catalogue, self.run) = (stage, step, steps, catalogue, run)
    writers = emit.writers.members
  }

  /// - Parameter isRead: all that stands in the pipeline could be read.
  func report(isRead: Bool, _ problems: inout Problems) {
    let named = writers.filter { member in
      !member.component.files.file.isEmpty && step.nodes.contains { $0[member.name]?.value["file"] != nil }
    }
    FilePathCheck(
      named: named.map { member in
        FilePathCheck.Named(
          writer: member.name, place: place(ofFile: member.name),
          path: member.component.files.writtenPath(ending: member.component.ending), per: member.component.files.per)
      },
      others: writers.filter { $0.component.files.file.isEmpty && $0.component.files.per == .run && !isSpread($0) }.map
      {
        (writer: $0.name, place: step.place(ofWriter: $0.name) ?? stage.place, path: run + $0.component.ending)
      }, run: run
    ).report(&problems)
    for member in writers {
      if let fault = step.emptyPath(ofWriter: member.name) { problems.report(fault) }
      if isWritten(member) {
        checkPath(member, &problems)
        checkPlaceholders(member.name, member.component, &problems)
      }
      checkMissing(member, &problems)
      if isRead { reportRemarks(member, &problems) }
    }
    if isRead { reportLoneEdition(&problems) }
  }

  /// `markdown: false` beside `edition: true`: nothing can be made from the edition that is kept.
  private func reportLoneEdition(_ problems: inout Problems) {
    let sinks = writers.flatMap(\.component.outputs)
    guard let keeper = writers.first(where: { $0.component is any EditionKeeper }),
      let place = step.place(ofWriter: keeper.name),
      !sinks.contains(where: { $0.isOfEditions && $0.files.per == .run && !($0 is any EditionKeeper) })
    else { return }
    problems.report(
      Diagnostic(
        .ineffective, "no newsletter stands beside `\(keeper.name)`, so that `lede edition` has nothing to write",
        at: place, severity: .warning, help: "name one beside it, such as `markdown`"))
  }

  /// One whose name is misspelt is told elsewhere, and what is said of it there stands in no place of its own.
  private func isWritten(_ member: ComponentSet<any Sink>.Member) -> Bool {
    step.nodes.isEmpty || step.nodes.contains { $0[member.name] != nil }
  }

  /// Its files are those of others, which it makes.
  private func isSpread(_ member: ComponentSet<any Sink>.Member) -> Bool {
    member.component.outputs.contains { type(of: $0).name != type(of: member.component).name }
  }

  private func reportRemarks(_ member: ComponentSet<any Sink>.Member, _ problems: inout Problems) {
    for remark in (member.component as? any RemarkingSink)?.remarks ?? [] {
      let values = step.nodes.compactMap { $0[member.name]?.value[remark.option]?.value }
      guard let value = values.last else { continue }
      problems.report(
        Diagnostic(
          .ineffective, remark.idleness.reason, at: remark.idleness.item.map(value.place(ofText:)) ?? value.place,
          severity: .warning, help: remark.idleness.mend))
    }
  }

  private func checkPath(_ member: ComponentSet<any Sink>.Member, _ problems: inout Problems) {
    let file = member.component.files.file
    let (path, place) = (Path(file), place(ofFile: member.name))
    if let drive = file.prefixMatch(of: /([A-Za-z]:)[\/\\]+/) {
      let rest = String(file[drive.range.upperBound...]).replacing("\\", with: "/")
      return problems.report(
        Diagnostic(
          .unsafePath, "`\(drive.1)` is a drive, and `\(member.name)` writes below the output folder", at: place,
          help: "write `\(brief(rest))`; the folder is named when it runs, with `-o`"))
    }
    if path.isAbsolute || path.parts.contains("..") {
      problems.report(
        Diagnostic(
          .unsafePath, "`\(member.name)` would write outside the output folder", at: place,
          help: "give `file` a path below the output folder, without `..` and with no `/` at its beginning"))
    } else if file.utf8.contains(where: { $0 < 0x20 }) {
      problems.report(
        Diagnostic(
          .unsafePath, "a control character stands in the path of `\(member.name)`", at: place,
          help: self.file(of: member.name)?.escapeMend ?? "leave it out"))
    }
    if !member.component.files.unknownPlaceholders.isEmpty { return }
    for remark in PathRemark.all(of: file) + PathRemark.all(ofEnding: member.component, file, catalogue) {
      problems.report(
        Diagnostic(.ineffective, remark.message, at: place, severity: .warning, help: remark.help))
    }
  }

  private func checkMissing(_ member: ComponentSet<any Sink>.Member, _ problems: inout Problems) {
    guard let option = member.component.missingOption else { return }
    // A value that is wrong is not missing, nor is one whose key is misspelt.
    let entries = step.nodes.flatMap { $0[member.name]?.value.entries ?? [] }
    let meant = entries.last { Self.means(option, $0.key, of: member.component) }
    if let meant, !meant.value.isNull, meant.value.items?.isEmpty != true { return }
    // A list or text in the place of its options is wrong as a whole.
    if step.nodes.contains(where: {
      $0[member.name].map { $0.value.entries == nil && $0.value.shape != .flag && !$0.value.isNull } ?? false
    }) {
      return
    }
    // Nor is one that stands beside its writer.
    if meant == nil, option != member.name, step.nodes.contains(where: { $0[option] != nil }) { return }
    // Nor is one whose key may be what nobody knows.
    if meant == nil, entries.contains(where: { Self.isUnknown($0.key, to: member.component) }) { return }
    // `template: {file: page.mustache}`: what is read is not what is written.
    let endings = type(of: member.component).synonyms.map { "." + $0 }
    if let file = entries.last(where: { $0.key == "file" }), let path = file.value.rawScalar,
      endings.contains(where: path.hasSuffix)
    {
      return problems.report(
        Diagnostic(
          .missingKey, "`file` is what `\(member.name)` writes, and nothing says what it reads", at: file.keyPlace,
          help: "write `\(option): \(brief(path))`"))
    }
    problems.report(
      Diagnostic(
        .missingKey, "`\(member.name)` needs `\(option)`" + (meant == nil ? "" : ", and nothing stands behind it"),
        at: meant?.keyPlace ?? step.place(ofWriter: member.name) ?? stage.place,
        help: "write `\(option)` below it, or use `--set \(stage.name).\(member.name).\(option)=…`"))
  }

  /// A key is an option of a component, or that option misspelt.
  private static func means<Owner: Component>(_ option: String, _ key: String, of owner: Owner) -> Bool {
    let names = owner.openOptions.map(\.description.name)
    return key == option || !names.contains(key) && nearest(to: key, among: names) == option
  }

  private static func isUnknown<Owner: Component>(_ key: String, to owner: Owner) -> Bool {
    !owner.openOptions.contains { $0.description.name == key }
  }

  private func checkPlaceholders(_ name: String, _ writer: any Sink, _ problems: inout Problems) {
    let known = FileOptions.Placeholder.allCases.map(\.text)
    let place = place(ofFile: name)
    for unknown in writer.files.unknownPlaceholders {
      // Other programs write two braces.
      let isDouble = unknown.hasPrefix("{") && writer.files.file.contains("{\(unknown)}}")
      let shown = "{\(unknown)}" + (isDouble ? "}" : "")
      let bare = "{\(unknown.filter { !"{} ".contains($0) })}"
      problems.report(
        Diagnostic(
          .unknownPlaceholder, "there is no placeholder `\(shown)` for the files of `\(name)`",
          at: file(of: name)?.place(ofText: shown) ?? place,
          help: known.contains(bare)
            ? "did you mean `\(bare)`?" : problems.suggestion(for: "{\(unknown)}", among: known)))
    }
    if let open = writer.files.openPlaceholder {
      problems.report(
        Diagnostic(
          .unknownPlaceholder, "the brace of `\(open)` is not closed", at: place,
          help: problems.suggestion(for: open + "}", among: known)))
    }
    if writer is any EditionKeeper, writer.files.isForLanguages || writer.files.isForSections {
      let name = writer.files.isForLanguages ? "{language}" : "{section}"
      return problems.report(
        Diagnostic(
          .unknownPlaceholder, "`\(name)` has no value in the file of an edition, which is one for the whole run",
          at: place, help: "leave it out"))
    }
    guard writer.files.isForSections else { return }
    if !writer.isOfEditions || writer.files.per == .article {
      problems.report(
        Diagnostic(
          .unknownPlaceholder, "the files of `\(name)` know no `{section}`", at: place,
          help: writer.isOfEditions ? "leave out `per: article`" : "leave it out"))
    } else if !steps.contains(where: { ($0.step.stage as? any RunStage)?.makesSections ?? false }) {
      let makers = catalogue.stages.filter(\.offersSections).map { "`\($0.name)`" }
      problems.report(
        Diagnostic(
          .unknownPlaceholder, "`{section}` has no value: no stage of the run makes sections", at: place,
          help: "leave it out, or let \(makers.joined(separator: " or ")) make some"))
    }
  }

  private func place(ofFile writer: String) -> Place {
    file(of: writer)?.place ?? step.place(ofWriter: writer) ?? stage.place
  }

  private func file(of writer: String) -> Node? { step.nodes.lazy.compactMap { $0[writer]?.value["file"]?.value }.last }
}
