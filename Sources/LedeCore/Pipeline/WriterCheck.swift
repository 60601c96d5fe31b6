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

/// What a path says that shells and other systems would take for something else.
private struct PathRemark {
  let message: String
  let help: String

  static func all(of path: String) -> [Self] {
    var result: [Self] = []
    if path.contains("\\") {
      result.append(Self(message: "`\\` parts no folders: a file's name has `_` in its place", help: "write `/`"))
    }
    if path.hasPrefix("~") {
      result.append(
        Self(message: "`~` is a folder of that name here, below the output folder", help: "leave it out"))
    }
    let name = path.split(separator: "/").last ?? ""
    if name.hasPrefix("."), !name.dropFirst().contains("."), !path.hasSuffix("/") {
      result.append(
        Self(
          message: "`\(name)` is an ending without a name: such a file is hidden",
          help: "write `{name}\(name == "." ? "" : name)`"))
    }
    if path.hasSuffix("/") {
      result.append(
        Self(
          message: "`\(brief(path))` names a file, and no folder", help: "write `\(brief(path)){name}` for a file in it"
        ))
    }
    let known = FileOptions.Placeholder.allCases.map(\.text)
    if let dollar = path.firstIndex(of: "$"), path[dollar...].dropFirst().first?.isLetter ?? false {
      let name = path[dollar...].dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      let help = known.contains("{\(name.lowercased())}") ? "{\(name.lowercased())}" : "${env:\(name)}"
      result.append(Self(message: "`$\(name)` would stand there as it is written", help: "did you mean `\(help)`?"))
    }
    let signs = ["[]", "()", "##", "::", "__"].map { ($0.prefix(1), $0.suffix(1)) }
    for name in FileOptions.Placeholder.allCases.map(\.rawValue) {
      guard let written = signs.map({ "\($0)\(name)\($1)" }).first(where: path.lowercased().contains) else { continue }
      result.append(Self(message: "`\(written)` would stand there as it is written", help: "did you mean `{\(name)}`?"))
    }
    if let open = path.firstIndex(of: "<"), let close = path[open...].firstIndex(of: ">") {
      let name = path[path.index(after: open)..<close].lowercased()
      result.append(
        Self(
          message: "`<` and `>` become `_`, since file systems refuse them",
          help: known.contains("{\(name)}") ? "did you mean `{\(name)}`?" : "leave them out"))
    }
    if let sign = path.firstIndex(of: "%"), path[sign...].dropFirst().first?.isLetter ?? false {
      let name = path[sign...].dropFirst().prefix { $0.isLetter || $0 == "_" }.lowercased()
      let meant = known.first { $0 == "{\(name)}" } ?? (["y", "m", "d", "f"].contains(name) ? "{date}" : nil)
      let sign = path[sign...].prefix(2 + (meant == "{date}" ? 0 : name.count))
      result.append(
        Self(
          message: "`\(sign)` would stand there as it is written",
          help: meant.map { "did you mean `\($0)`?" }
            ?? "write a placeholder: \(known.map { "`\($0)`" }.joined(separator: ", "))"))
    }
    if let sign = path.firstRange(of: "#{") ?? path.firstRange(of: "@{") ?? path.firstRange(of: "%{") {
      result.append(
        Self(message: "`\(path[sign].prefix(1))` before a placeholder stays as it is", help: "leave it out"))
    }
    return result.isEmpty ? Self.signs(of: path) : result
  }

  /// `:year/:month/:title`, and signs that become `_`.
  private static func signs(of path: String) -> [Self] {
    let words = path.matches(of: /:([a-z_]+)/).filter { meant[String($0.1)] != nil }
    if let first = words.first {
      var mended = words.reversed().reduce(into: path) { $0.replaceSubrange($1.range, with: meant[String($1.1)] ?? "") }
      for sign in ["/", "-", "_", "."] {
        while mended.contains("{date}\(sign){date}") { mended.replace("{date}\(sign){date}", with: "{date}") }
      }
      return [
        Self(message: "`\(first.0)` would stand there as `_\(first.1)`", help: "did you mean `\(brief(mended))`?")
      ]
    }
    guard let sign = path.first(where: { ":*?\"|".contains($0) }) else { return [] }
    return [Self(message: "`\(sign)` becomes `_`, since file systems refuse it", help: "leave it out")]
  }

  /// Words of other programs, with what is filled in here.
  private static let meant = [
    "date": "{date}", "day": "{date}", "month": "{date}", "today": "{date}", "year": "{date}",
    "categories": "{section}",
    "category": "{section}", "section": "{section}", "lang": "{language}", "language": "{language}", "name": "{name}",
    "slug": "{name}", "title": "{name}",
  ]

  /// `text: {file: news.md}`: a file of one format with the ending of another gets its own behind it.
  static func all(ofEnding writer: any Sink, _ file: String, _ catalogue: Catalogue) -> [Self] {
    guard let dot = file.lastIndex(of: "."), !file.hasSuffix(writer.ending) else { return [] }
    let ending = file[dot...]
    let known =
      catalogue.writers.map { $0.make().ending }
      + catalogue.readers.flatMap { type(of: $0.make()).extensions.map { "." + $0 } }
    guard FileEnding.known(of: file) != nil || known.contains(where: { $0 == ending.lowercased() }) else { return [] }
    return [
      Self(
        message: "`\(writer.ending)` is put behind this, since files of this writer end so",
        help: "write `\(brief(file.dropLast(ending.count) + writer.ending))`")
    ]
  }
}
