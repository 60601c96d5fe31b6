import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// XLIFF 2: a `<file>` for each article, a `<unit>` of one segment for its headline and for each sentence, a `<group>` for each paragraph.
///
/// A document is from one language into one, so that there is a file for each language unless the user spreads articles otherwise; a
/// file of several has `mul` as its `srcLang`. Notes say what a unit is and what stands around it. The metadata module holds what a
/// merge needs, in the lines of `UnitOrigin`. `XLIFF2Content` says what codes are; a unit of codes alone is not to be translated.
/// Characters that XML does not allow are replaced as `LegalText` says, with a note on the unit.
package struct XLIFF2Writer: JobWriter {
  package static let name = "xliff2"
  package static let help = "XLIFF 2: a job for newer translation programs, a file for each language"
  package static let synonyms = ["xliff20", "xliff21", "xliff22"]
  package static let fileExtension = "xlf"
  package static let otherExtensions = ["xliff"]

  package var files = FileOptions(per: .run, file: "{name}.{language}.xlf")
  package var job = JobOptions()
  package var version = XLIFF2Version.v20

  package var isOfOneLanguage: Bool { true }

  package init() {}

  package static let options: [ComponentOption<Self>] =
    fileOptions + [
      .language("target", \.job.target, "The language to translate into; it must be given")
        .synonyms("into", "lang", "language", "locale", "target_lang", "target_language", "target_locale", "to", "trg"),
      .choice("version", \.version, "The version of the format"),
      .choice("targets", \.job.targets, "What the `<target>` elements hold"),
    ] + placeholderOptions + [inlinesOption, wordsOption]

  package var missingOption: String? { job.target == nil ? "target" : nil }

  package func head(_ run: RunInfo) -> String {
    var xml = XMLWriter()
    xml.declaration()
    let language = run.language.map { LanguageTag.isWellFormed($0) ? $0 : "und" }
    xml.open(
      "xliff",
      [
        "xmlns": version.namespace, "xmlns:mda": "urn:oasis:names:tc:xliff:metadata:2.0", "version": version.rawValue,
        "srcLang": language ?? "mul", "trgLang": job.target,
      ])
    return xml.xml
  }

  package func tail(_ run: RunInfo) -> String {
    var xml = XMLWriter(inside: ["xliff"])
    xml.close()
    return xml.xml
  }

  package func entry(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> String {
    let units = try OutgoingUnit.units(of: article, job)
    // A file must have a unit.
    if units.isEmpty { return "" }
    var xml = XMLWriter(inside: ["xliff"])
    let id = FNV1a.hash(Array(article.source.utf8)).hexadecimal
    xml.open("file", ["id": "f-\(id)", "original": article.source])
    var origin = UnitOrigin(units[0].segment, of: article, into: job.target)
    (origin.place, origin.isTitle) = (nil, false)
    add(origin, &xml)
    add(Self.notes(article), &xml)
    for unit in units {
      if unit.startsGroup {
        if unit.previous != nil { xml.close() }
        xml.open("group", ["id": "p-\(unit.segment.id)", "type": "lede:\(unit.segment.kindName)"])
      }
      add(unit, &xml)
    }
    xml.close()
    xml.close()
    return xml.xml
  }

  private static func notes(_ article: Article) -> [(XMLAttributes, String)] {
    let facts = [article.metadata.url, article.metadata.author, article.metadata.date].compactMap { $0 }
    let stale = article.layers[Targets.self]?.stale ?? []
    return facts.filter { !$0.isEmpty }.map { (["category": "lede"], $0.onOneLine) }
      + stale.map { (["category": "lede"], "translated in the last job, and no longer said: \($0)") }
  }

  private func add(_ notes: [(XMLAttributes, String)], _ xml: inout XMLWriter) {
    if notes.isEmpty { return }
    xml.open("notes")
    for (attributes, text) in notes { xml.element("note", attributes, text: text) }
    xml.close()
  }

  private func add(_ origin: UnitOrigin, _ xml: inout XMLWriter) {
    if origin == UnitOrigin() { return }
    xml.open("mda:metadata")
    xml.open("mda:metaGroup", ["category": "lede"])
    xml.element("mda:meta", ["type": XLIFF2Collector.origin], text: origin.text)
    xml.close()
    xml.close()
  }

  private func add(_ unit: OutgoingUnit, _ xml: inout XMLWriter) {
    var codes = XLIFF2Content()
    let source = codes.content(unit.content.source)
    let target = (unit.givenTarget ?? (job.targets == .copy ? unit.content.source : nil)).map { codes.content($0) }
    xml.open(
      "unit", ["id": unit.segment.id, "translate": unit.isDone ? "no" : nil, "xml:space": "preserve"])
    add(UnitOrigin(place: unit.segment.source, isTitle: unit.segment.isTitle), &xml)
    add(Self.notes(unit), &xml)
    if !codes.data.isEmpty {
      xml.open("originalData")
      for (index, markup) in codes.data.enumerated() { xml.element("data", ["id": "d\(index + 1)"], text: markup) }
      xml.close()
    }
    xml.open("segment", ["state": unit.state.rawValue])
    xml.element("source", content: source)
    if let target {
      xml.element("target", content: target)
    } else if job.targets == .empty {
      xml.element("target", [:])
    }
    xml.close()
    xml.close()
  }

  private static func notes(_ unit: OutgoingUnit) -> [(XMLAttributes, String)] {
    var result: [(XMLAttributes, String)] = unit.notes.map {
      (["category": $0.author.rawValue, "priority": "\($0.priority)"], $0.text)
    }
    if let proposal = unit.similar { result.append((["category": "similar", "priority": "2"], proposal)) }
    if !unit.context.isEmpty { result.append((["category": "context", "priority": "5"], unit.context)) }
    return result
  }
}

/// A version of XLIFF 2.
package enum XLIFF2Version: String, OptionChoice {
  case v20 = "2.0"
  case v21 = "2.1"
  case v22 = "2.2"

  package var help: String {
    switch self {
    case .v20: "what most programs read; Poedit reads no other"
    case .v21: "the same as far as jobs go"
    case .v22: "the newest, with a namespace of its own"
    }
  }

  package static func mend(of word: String) -> String? {
    word.hasPrefix("1") ? "put the writer `xliff` in the place of `xliff2`: it writes XLIFF 1.2" : nil
  }

  var namespace: String { "urn:oasis:names:tc:xliff:document:\(self == .v22 ? "2.2" : "2.0")" }
}
