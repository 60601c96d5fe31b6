import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// TMX 1.4b: a `<tu>` for each headline and sentence that is translated, for the memories of translation programs.
///
/// `tuid` is the article and the unit's id; properties hold the sentences around (`x-context-pre`, `x-context-post`, as memoQ calls
/// them), the state, and what a merge needs (`UnitOrigin`). Codes are `<bpt>` and `<ept>`, `<it>` and `<ph>`, with their markup.
package struct TMXWriter: JobWriter {
  package static let name = "tmx"
  package static let help = "TMX 1.4b: the translated sentences, for translation memories"
  package static let synonyms = ["memory", "translation_memory"]
  package static let fileExtension = "tmx"

  package var files = FileOptions(per: .run, file: "{name}.{language}.tmx")
  package var job = JobOptions()
  package var untranslated = false

  package var isOfOneLanguage: Bool { true }

  package init() {}

  package static let options: [ComponentOption<Self>] =
    fileOptions + [
      .language("target", \.job.target, "The language of the translations; it must be given")
        .synonyms("into", "lang", "language", "locale", "target_lang", "target_language", "target_locale", "to", "trg"),
      .flag("untranslated", \.untranslated, "Also sentences that are not translated, in their own language alone"),
    ] + placeholderOptions + [inlinesOption, wordsOption]

  package var missingOption: String? { job.target == nil ? "target" : nil }

  package func head(_ run: RunInfo) -> String {
    var xml = XMLWriter()
    xml.declaration()
    xml.open("tmx", ["version": "1.4"])
    let language = run.language.flatMap { LanguageTag.isWellFormed($0) ? $0 : nil }
    xml.element(
      "header",
      [
        "creationtool": "Lede", "creationtoolversion": ledeVersion, "segtype": "sentence", "o-tmf": "lede",
        "adminlang": "en", "srclang": language ?? "*all*", "datatype": "plaintext",
      ])
    xml.open("body")
    return xml.xml
  }

  package func tail(_ run: RunInfo) -> String {
    var xml = XMLWriter(inside: ["tmx", "body"])
    xml.close()
    xml.close()
    return xml.xml
  }

  package func entry(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> String {
    var xml = XMLWriter(inside: ["tmx", "body"])
    let units = try OutgoingUnit.units(of: article, job).filter {
      !$0.isDone && ($0.target != nil || untranslated)
    }
    // What is not written is nothing that the file has lost. Of a part nobody knows how many the others have.
    let segments = article.layers[Segments.self]
    let count = segments.map { $0.whole == $0.items.count ? units.count : $0.whole }
    for unit in units { add(unit, article, count, &xml) }
    return xml.xml
  }

  /// - Parameter count: of the units that are written of the article.
  private func add(_ unit: OutgoingUnit, _ article: Article, _ count: Int?, _ xml: inout XMLWriter) {
    let segment = unit.segment
    var origin = UnitOrigin(segment, of: article, into: job.target)
    origin.units = count
    xml.open("tu", ["tuid": ReturnedUnits.name(segment, of: article)])
    for note in segment.notes { xml.element("note", text: note) }
    if let previous = unit.previous { xml.element("prop", ["type": "x-context-pre"], text: previous.text) }
    if let next = unit.next { xml.element("prop", ["type": "x-context-post"], text: next.text) }
    if unit.target != nil { xml.element("prop", ["type": TMXCollector.state], text: unit.state.rawValue) }
    xml.element("prop", ["type": TMXCollector.origin], text: origin.text)
    add(unit.content.source, segment.language ?? article.languageTag, &xml)
    if let target = unit.givenTarget { add(target, job.target ?? "und", &xml) }
    xml.close()
  }

  private func add(_ pieces: [UnitPiece], _ language: String, _ xml: inout XMLWriter) {
    xml.open("tuv", ["xml:lang": language])
    xml.element("seg", content: XMLContent(tmx: pieces))
    xml.close()
  }
}

extension XMLContent {
  /// What a `<seg>` holds. `x` says which code of the source one of the translation is.
  init(tmx pieces: [UnitPiece]) {
    self.init()
    for piece in pieces {
      switch piece {
      case .text(let text): add(text)
      case .code(let code): add(Self.tmx(code))
      }
    }
  }

  private static func tmx(_ code: UnitCode) -> XMLContent {
    let (id, type) = ("\(code.id)", code.kind.map { $0.tmxType })
    return switch code.part {
    case .opening: .element("bpt", ["i": id, "x": id, "type": type], text: code.content)
    case .closing: .element("ept", ["i": id], text: code.content)
    case .openingAlone: .element("it", ["pos": "begin", "x": id, "type": type], text: code.content)
    case .closingAlone: .element("it", ["pos": "end", "x": id, "type": type], text: code.content)
    case .standalone: .element("ph", ["x": id, "type": type], text: code.content)
    }
  }
}

extension Inline.Kind {
  /// The names that TMX recommends, where it has one.
  fileprivate var tmxType: String {
    switch self {
    case .strong: "bold"
    case .emphasis: "italic"
    case .lineBreak: "lb"
    default: rawValue
    }
  }
}
