import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// XLIFF 1.2 (strict): a `<file>` for each article, a `<trans-unit>` for its headline and for each sentence.
///
/// Sentences are grouped by paragraph; `restype` says what it is: `heading`, `listitem`, `row`, `x-quotation`… Notes say what a unit
/// is; `extradata="summary"` and a note with priority 1 mark the sentences of the summary; `xml:lang` on the source and a note with
/// priority 1 those of a paragraph in another language than the article. The sentences before and after stand in a context group, in
/// another one the unit's place: half-open, in bytes of the file. `<skl>` holds the hash of the file's bytes, `<phase>` the pipeline that
/// took it apart, `<count>` the article's units: with these a returned job goes back into its file.
///
/// Codes stand in source and target alike, numbered in their order. Placeholders are `<ph>` (`PlaceholderScanner` says what is one);
/// marks are `<bpt>` and `<ept>`, which hold them as they are in the file, `<it>` where the two halves of a pair stand in different
/// units, `<ph>` for a break or an image. A unit of codes alone is not to be translated.
/// A unit that has a translation has it as its `<target>`, with its state (`initial` is `needs-translation`, `reviewed` is
/// `signed-off`) and, from a memory or a machine, where it is from as `state-qualifier`.
/// Characters that XML does not allow are replaced as `LegalText` says, with a note on the unit.
package struct XLIFFWriter: JobWriter {
  package static let name = "xliff"
  package static let help = "XLIFF 1.2: a job for translators, a unit a sentence"
  package static let synonyms = ["xlf", "xliff1", "xliff12"]
  package static let fileExtension = "xlf"
  package static let otherExtensions = ["xliff"]

  package var files = FileOptions(per: .run)
  package var job = JobOptions()
  package var codes = XLIFFCodes.markup

  package var isOfOneLanguage: Bool { true }

  package init() {}

  package static let options: [ComponentOption<Self>] =
    fileOptions + [
      .language("target", \.job.target, "The language to translate into; it must be given")
        .synonyms("into", "lang", "language", "locale", "target_lang", "target_language", "target_locale", "to", "trg"),
      .choice("targets", \.job.targets, "What the `<target>` elements hold"),
      .choice("codes", \.codes, "What codes look like"),
    ] + placeholderOptions + [inlinesOption, wordsOption]

  package var missingOption: String? { job.target == nil ? "target" : nil }

  package func head(_ run: RunInfo) -> String {
    var xml = XMLWriter()
    xml.declaration()
    xml.open("xliff", ["xmlns": "urn:oasis:names:tc:xliff:document:1.2", "version": "1.2"])
    return xml.xml
  }

  package func tail(_ run: RunInfo) -> String {
    var xml = XMLWriter(inside: ["xliff"])
    xml.close()
    return xml.xml
  }

  package func entry(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> String {
    let units = try OutgoingUnit.units(of: article, job)
    var xml = XMLWriter(inside: ["xliff"])
    openFile(article, try Segments.required(of: article), &xml)
    for unit in units {
      let segment = unit.segment
      if unit.startsGroup {
        if unit.previous != nil { xml.close() }
        xml.open("group", ["restype": Self.restype(segment)])
      }
      openUnit(unit, &xml)
      addContext(unit, &xml)
      addPlace(segment, in: article.source, &xml)
      addNotes(unit, &xml)
      addProposal(unit, &xml)
      xml.close()
    }
    if !units.isEmpty { xml.close() }
    xml.close()
    xml.close()
    return xml.xml
  }

  /// The names of XLIFF 1.2 where it has one.
  private static func restype(_ segment: Segment) -> String {
    if segment.value != nil { return "x-\(segment.kindName)" }
    switch segment.kind {
    case .heading: return "heading"
    case .listItem: return "listitem"
    case .tableRow: return "row"
    case .caption: return "caption"
    case .paragraph, .quotation, .code: return "x-\(segment.kind.name)"
    }
  }

  /// Opens `<file>` and its `<body>`.
  private func openFile(_ article: Article, _ segments: Segments, _ xml: inout XMLWriter) {
    let metadata = article.metadata
    xml.open(
      "file",
      [
        "original": article.source,
        "source-language": article.languageTag, "target-language": job.target, "datatype": Self.datatype(article.file),
        "tool-id": "lede",
      ])
    xml.open("header")
    addOrigin(article, segments.pipeline, &xml)
    // An article of several files has some of its units in each.
    xml.open("count-group", ["name": XLIFFCollector.counts])
    xml.element("count", ["count-type": "total", "unit": "trans-unit"], text: String(segments.whole))
    xml.close()
    xml.element("tool", ["tool-id": "lede", "tool-name": "Lede", "tool-version": ledeVersion])
    for fact in [metadata.url, metadata.author, metadata.date] {
      if let fact, !fact.isEmpty { xml.element("note", ["from": "lede"], text: fact.onOneLine) }
    }
    for text in article.layers[Targets.self]?.stale ?? [] {
      xml.element("note", ["from": "lede"], text: "translated in the last job, and no longer said: \(text)")
    }
    xml.close()
    xml.open("body")
  }

  /// The names of XLIFF 1.2 where it has one.
  private static func datatype(_ file: SourceFile?) -> String {
    switch file?.format {
    case nil, "plain-text": "plaintext"
    case "html": "html"
    case let format?: "x-\(format)"
    }
  }

  /// What a merge needs to know of the file and of what took it apart.
  private func addOrigin(_ article: Article, _ pipeline: PipelineMark?, _ xml: inout XMLWriter) {
    guard let file = article.file else { return }
    xml.open("skl")
    xml.element("external-file", ["href": article.source, "crc": file.hash])
    xml.close()
    xml.open("phase-group")
    xml.open(
      "phase",
      [
        "phase-name": "extraction", "process-name": pipeline?.name ?? "unknown", "tool-id": "lede",
        "job-id": pipeline?.fingerprint,
      ])
    xml.element("note", ["from": "lede"], text: "encoding: \(article.metadata.encoding)")
    xml.close()
    xml.close()
  }

  /// Where the unit stands in its file.
  private func addPlace(_ unit: Segment, in file: String, _ xml: inout XMLWriter) {
    guard let source = unit.source else { return }
    xml.open("context-group", ["purpose": "location"])
    xml.element("context", ["context-type": "sourcefile"], text: file)
    xml.element("context", ["context-type": "x-bytes"], text: "\(source.lowerBound)-\(source.upperBound)")
    xml.close()
  }

  /// The start tag, `<source>` and `<target>`.
  private func openUnit(_ unit: OutgoingUnit, _ xml: inout XMLWriter) {
    let segment = unit.segment
    let source = codes.content(unit.content.source)
    xml.open(
      "trans-unit",
      [
        "id": "\(segment.id)", "xml:space": "preserve", "translate": unit.isDone ? "no" : nil,
        "restype": segment.isTitle ? "heading" : nil, "extradata": segment.isInSummary ? "summary" : nil,
      ])
    // Where the unit is in another language than the file.
    xml.element("source", ["xml:lang": segment.language], content: source)
    if unit.isDone {
      xml.element("target", ["state": "final"], content: source)
    } else if let target = unit.target {
      xml.element("target", Self.state(of: target), content: codes.content(unit.content.pieces(target)))
    } else if job.targets == .copy {
      xml.element("target", ["state": "needs-translation"], content: source)
    } else if job.targets == .empty {
      xml.element("target", ["state": "needs-translation"])
    }
  }

  /// How far a translation is done; XLIFF 1.2 has other words for the first and the third state.
  private static func state(of target: Target) -> XMLAttributes {
    let state =
      switch target.state {
      case .initial: "needs-translation"
      case .translated: "translated"
      case .reviewed: "signed-off"
      case .final: "final"
      }
    let qualifier: String? =
      switch target.origin {
      case .memory: target.score.map { $0 < 1 } ?? false ? "fuzzy-match" : "exact-match"
      case .machine: "mt-suggestion"
      case .job, .alignment: nil
      }
    return ["state": state, "state-qualifier": qualifier]
  }

  /// A translation of a similar sentence. It is no target: that would be merged as it is.
  private func addProposal(_ unit: OutgoingUnit, _ xml: inout XMLWriter) {
    guard let proposal = unit.proposal, let score = proposal.score else { return }
    xml.open("alt-trans", ["match-quality": "\(Int(score * 100))%", "origin": proposal.origin.rawValue])
    xml.element(
      "target", ["state": "needs-review-translation"], content: codes.content(unit.content.pieces(proposal)))
    xml.close()
  }

  private func addContext(_ unit: OutgoingUnit, _ xml: inout XMLWriter) {
    if unit.previous == nil, unit.next == nil { return }
    xml.open("context-group", ["purpose": "information"])
    if let previous = unit.previous { xml.element("context", ["context-type": "x-previous"], text: previous.text) }
    if let next = unit.next { xml.element("context", ["context-type": "x-next"], text: next.text) }
    xml.close()
  }

  private func addNotes(_ unit: OutgoingUnit, _ xml: inout XMLWriter) {
    for note in unit.notes {
      xml.element("note", ["from": note.author.rawValue, "priority": "\(note.priority)"], text: note.text)
    }
  }
}
