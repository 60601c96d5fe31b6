import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// XLIFF 1.2 (strict): a `<file>` for each article, a `<trans-unit>` for its headline and for each sentence.
///
/// Sentences are grouped by paragraph; `restype` says what it is: `heading`, `listitem`, `row`, `x-quotation`… Notes say what a unit
/// is; `extradata="summary"` and a note with priority 1 mark the sentences of the summary; `xml:lang` on the source and a note with
/// priority 1 those of a paragraph in another language than the article. The sentences before and after stand in a context group.
///
/// Codes stand in source and target alike, numbered in their order. Placeholders are `<ph>` (`PlaceholderScanner` says what is one);
/// marks are `<bpt>` and `<ept>`, which hold them as they are in the file, `<it>` where the two halves of a pair stand in different
/// units, `<ph>` for a break or an image. A unit of codes alone is not to be translated.
/// Characters that XML does not allow are replaced as `LegalText` says, with a note on the unit.
package struct XLIFFWriter: Writer {
  package static let name = "xliff"
  package static let help = "XLIFF 1.2: a job for translators, a unit a sentence"
  package static let fileExtension = "xlf"
  package static let reads = [Sentences.requirement, Cuts?.requirement, Summary?.requirement]

  package var per = WriterScope.run
  package var file = ""
  package var target: String?
  package var targets = XLIFFTargets.copy
  package var placeholders = true
  package var addresses = false
  package var inlines = true

  package init() {}

  package static let options: [ComponentOption<Self>] =
    fileOptions + [
      .language("target", \.target, "The language to translate into; it must be given"),
      .choice("targets", \.targets, "What the `<target>` elements hold"),
      .flag("placeholders", \.placeholders, "Protect placeholders and HTML tags: `{name}`, `%s`, `[[year]]`, `<br>`"),
      .flag("addresses", \.addresses, "Protect web addresses as well"),
      .flag("inlines", \.inlines, "Keep emphasis, links and other markup inside sentences as codes"),
    ]

  package var missingOption: String? { target == nil ? "target" : nil }

  package func head(_ run: RunInfo) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">

    """
  }

  package func tail(_ run: RunInfo) -> String { "</xliff>\n" }

  package func entry(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> String {
    let units = article.translationUnits
    let texts = units.map { LegalText($0.text) }
    var xml = fileStart(article)
    for (index, unit) in units.enumerated() {
      if index == 0 || unit.paragraph != units[index - 1].paragraph {
        xml += index == 0 ? "" : "      </group>\n"
        xml += "      <group restype=\"\(Self.restype(unit.kind))\">\n"
      }
      xml += transUnit(unit)
      xml += context(index > 0 ? texts[index - 1] : nil, index + 1 < texts.count ? texts[index + 1] : nil)
      xml += notes(unit, texts[index]) + "        </trans-unit>\n"
    }
    xml += units.isEmpty ? "" : "      </group>\n"
    return xml + "    </body>\n  </file>\n"
  }

  /// The names of XLIFF 1.2 where it has one.
  private static func restype(_ kind: Block.Kind) -> String {
    switch kind {
    case .heading: "heading"
    case .listItem: "listitem"
    case .tableRow: "row"
    case .caption: "caption"
    case .paragraph, .quotation, .code: "x-\(kind.name)"
    }
  }

  private func fileStart(_ article: Article) -> String {
    let metadata = article.metadata
    let language = isLanguageTag(metadata.language) ? metadata.language : "und"
    var xml = "  <file original=\"\(attribute(article.source))\" source-language=\"\(language)\""
    if let target { xml += " target-language=\"\(attribute(target))\"" }
    xml +=
      " datatype=\"plaintext\" tool-id=\"lede\">\n    <header>\n      <tool tool-id=\"lede\" tool-name=\"Lede\" tool-version=\"\(ledeVersion)\"/>\n"
    for fact in [metadata.url, metadata.author, metadata.date] {
      if let fact, !fact.isEmpty {
        xml += "      <note from=\"lede\">\(LegalText(fact.onOneLine).text.xmlEscaped())</note>\n"
      }
    }
    return xml + "    </header>\n    <body>\n"
  }

  /// The start tag, `<source>` and `<target>`.
  private func transUnit(_ unit: TranslationUnit) -> String {
    let text = Text(unit.text)
    let made = XLIFFContent(
      text, inlines ? unit.codes : [], placeholders: placeholders || addresses ? scanner.ranges(in: text) : [])
    let (content, isCodesAlone) = (made.content, made.isCodesAlone)
    var xml = "        <trans-unit id=\"\(unit.id)\" xml:space=\"preserve\""
    if isCodesAlone { xml += " translate=\"no\"" }
    if unit.role == .title { xml += " restype=\"heading\"" }
    if unit.isInSummary { xml += " extradata=\"summary\"" }
    xml += ">\n          <source\(language(of: unit))>\(content)</source>\n"
    if isCodesAlone {
      xml += "          <target state=\"final\">\(content)</target>\n"
    } else if targets == .copy {
      xml += "          <target state=\"needs-translation\">\(content)</target>\n"
    } else {
      xml += "          <target state=\"needs-translation\"/>\n"
    }
    return xml
  }

  /// `xml:lang` where the unit is in another language than the file.
  private func language(of unit: TranslationUnit) -> String {
    unit.language.map { " xml:lang=\"\($0)\"" } ?? ""
  }

  private var scanner: PlaceholderScanner {
    PlaceholderScanner(findsPlaceholders: placeholders, findsAddresses: addresses)
  }

  private func context(_ previous: LegalText?, _ next: LegalText?) -> String {
    if previous == nil, next == nil { return "" }
    var xml = "          <context-group purpose=\"information\">\n"
    for (type, legal) in [("x-previous", previous), ("x-next", next)] {
      if let legal { xml += "            <context context-type=\"\(type)\">\(legal.text.xmlEscaped())</context>\n" }
    }
    return xml + "          </context-group>\n"
  }

  private func notes(_ unit: TranslationUnit, _ legal: LegalText) -> String {
    var notes: [(priority: Int, text: String)] = []
    if unit.isInSummary { notes.append((1, "summary")) }
    if let language = unit.language { notes.append((1, "in another language than the article: \(language)")) }
    if !legal.replaced.isEmpty {
      let names = legal.replaced.map { "U+" + String(0x10000 + $0, radix: 16, uppercase: true).dropFirst() }
      notes.append((2, "U+FFFD stands for characters that XML does not allow: " + names.joined(separator: ", ")))
    }
    notes.append((3, unit.role == .title ? "title" : "\(unit.role.rawValue), paragraph \(unit.paragraph)"))
    return notes.map { "          <note from=\"lede\" priority=\"\($0.priority)\">\($0.text)</note>\n" }.joined()
  }

  private func attribute(_ value: String) -> String {
    LegalText(value).text.xmlEscaped(isAttribute: true)
  }
}

/// What the `<target>` elements of a job hold.
package enum XLIFFTargets: String, OptionChoice {
  case copy, empty

  package var help: String {
    switch self {
    case .copy: "the source text, to be overwritten; OmegaT 3.6 shows no other units"
    case .empty: "nothing"
    }
  }
}
