import LedeCore
import LedeSyntax
import LedeText

/// The HTML of a newsletter by mail: what stands above the items, a row for each, what stands below.
struct MailPage {
  /// In the head, and above the items where the newsletter has one.
  let title: String
  /// The title that the pipeline gives.
  let given: String?
  private let writer: MailNewsletter
  private let run: RunInfo
  private let preheader: String
  /// Of most items; `nil`: it is not known.
  private let language: String?
  private let hasSections: Bool

  init(_ writer: MailNewsletter, _ edition: Edition, _ run: RunInfo) {
    (self.writer, self.run) = (writer, run)
    language = edition.mainLanguage
    given = NewsletterTitle(writer.title).shown(run, in: edition.onlyLanguage)
    title = given ?? run.name
    let headlines = edition.items.lazy.prefix(3).map { ShownItem($0, run).heading }.joined(separator: " · ")
    preheader = (writer.preheader.shown ?? headlines).shortened(to: Self.longestPreheader)
    hasSections = edition.items.contains { $0.section != nil }
  }

  /// In characters: no program shows more.
  private static let longestPreheader = 140

  private var direction: String { language.map(Self.direction) ?? "ltr" }

  private static func direction(_ language: String) -> String { LanguageTag.isRightToLeft(language) ? "rtl" : "ltr" }

  /// All up to the first item, with the tables that hold them open.
  var top: String {
    var html = XMLWriter(indentation: "")
    html.doctype()
    html.open("html", ["lang": language, "dir": direction])
    head(&html)
    html.open("body", ["class": "page", "style": MailStyle.body])
    html.element("div", ["style": MailStyle.preheader], text: preheader + Self.padding)
    html.open("table", Self.table(width: "100%", ["class": "page", "style": MailStyle.outer]))
    html.open("tr")
    html.open("td", ["align": "center", "style": MailStyle.margin])
    // Programs that know no `max-width` take the attribute.
    let style = "width:100%;max-width:\(writer.width)px;" + MailStyle.card
    html.open("table", Self.table(width: String(writer.width), ["class": "card", "style": style]))
    if let title = given {
      html.open("tr")
      html.open("td", cell(of: title, MailStyle.masthead, class: "line"))
      html.element("h1", ["class": "ink", "style": MailStyle.title], text: title)
      html.close()
      html.close()
    }
    return html.xml
  }

  private func head(_ html: inout XMLWriter) {
    html.open("head")
    html.element("meta", ["charset": "utf-8"])
    html.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    html.element("meta", ["name": "color-scheme", "content": "light dark"])
    html.element("meta", ["name": "supported-color-schemes", "content": "light dark"])
    html.element("title", text: title)
    html.element("style", text: MailStyle.sheet)
    html.close()
  }

  /// Keeps programs from showing the first item behind a short preheader: joiners that are not seen, between spaces.
  private static let padding = String(repeating: " \u{34F}", count: 60)

  /// - Parameter opensSection: its heading stands above the item.
  func row(_ item: Item, layout: SummaryLayout, opensSection: Bool) -> String {
    let shown = ShownItem(item, run)
    var html = XMLWriter(indentation: "")
    if opensSection, let section = item.section?.shown {
      html.open("tr")
      html.open("td", cell(item.language, MailStyle.section, class: "line"))
      html.element("h2", ["class": "ink", "style": MailStyle.sectionTitle], text: section)
      html.close()
      html.close()
    }
    html.open("tr")
    html.open("td", cell(item.language, MailStyle.item, class: "line"))
    if writer.images { picture(shown, &html) }
    heading(shown, level: item.section == nil ? 2 : 3, &html)
    summary(shown, layout, &html)
    credits(shown, &html)
    html.close()
    html.close()
    return html.xml
  }

  /// Nothing that an item brings with it holds for the cells around.
  private func cell(_ language: String?, _ style: String, class name: String? = nil) -> XMLAttributes {
    cell(language, language.map(Self.direction) ?? direction, style, class: name)
  }

  /// Of a text that the pipeline gives, whose language may be another than that of most items: it goes the way that its first letter goes.
  private func cell(of text: String, _ style: String, class name: String) -> XMLAttributes {
    let own = text.unicodeScalars.first(where: \.properties.isAlphabetic).map { Self.isRightToLeft($0) ? "rtl" : "ltr" }
    return own ?? direction == direction
      ? cell(language, style, class: name) : cell(nil, own ?? direction, style, class: name)
  }

  /// Blocks of scripts that are written from the right (Unicode, DerivedBidiClass).
  private static func isRightToLeft(_ letter: Unicode.Scalar) -> Bool {
    [0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF].contains {
      $0.contains(letter.value)
    }
  }

  private func cell(
    _ language: String?, _ direction: String, _ style: String, class name: String?
  ) -> XMLAttributes {
    let side = direction == "rtl" ? "right" : "left"
    return [
      "class": name, "lang": language == "und" ? nil : language, "dir": direction, "align": side,
      "style": style + ";text-align:\(side)",
    ]
  }

  private func picture(_ shown: ShownItem, _ html: inout XMLWriter) {
    guard let image = shown.image else { return }
    let picture = XMLContent.element(
      "img",
      [
        "src": image.encoded, "alt": shown.heading,
        "width": String(writer.width - 2 * MailStyle.side), "border": "0",
        "style": MailStyle.picture, "class": "quiet",
      ])
    html.element("div", ["style": MailStyle.pictureBox], content: link(picture, shown.link, MailStyle.plainLink))
  }

  private func heading(_ shown: ShownItem, level: Int, _ html: inout XMLWriter) {
    let content = link(XMLContent(shown.heading), shown.link, MailStyle.headline, class: "ink")
    html.element(level == 2 ? "h2" : "h3", ["class": "ink", "style": MailStyle.heading], content: content)
  }

  private func summary(_ shown: ShownItem, _ layout: SummaryLayout, _ html: inout XMLWriter) {
    if shown.sentences.isEmpty { return }
    switch layout {
    case .paragraph:
      html.element("p", ["class": "text", "style": MailStyle.text], text: joinSentences(shown.sentences))
    case .list:
      html.open("ul", ["class": "text", "style": MailStyle.list])
      for sentence in shown.sentences { html.element("li", ["style": MailStyle.listItem], text: sentence) }
      html.close()
    }
  }

  private func credits(_ shown: ShownItem, _ html: inout XMLWriter) {
    if !shown.credits.isEmpty {
      var content = XMLContent()
      for (index, credit) in shown.credits.enumerated() {
        if index > 0 { content.add(" · ") }
        let isOrigin = index == 0 && shown.origin != nil
        content.add(link(XMLContent(credit), isOrigin ? shown.link : nil, MailStyle.source, class: "quiet"))
      }
      html.element("p", ["class": "quiet", "style": MailStyle.credits], content: content)
    }
    guard let others = shown.others else { return }
    var content = XMLContent(others.also + " ")
    for (index, other) in others.items.enumerated() {
      if index > 0 { content.add(", ") }
      content.add(link(XMLContent(other.name), other.link, MailStyle.source, class: "quiet"))
    }
    html.element("p", ["class": "quiet", "style": MailStyle.credits], content: content)
  }

  private func link(
    _ content: XMLContent, _ address: WebAddress?, _ style: String, class name: String? = nil
  ) -> XMLContent {
    guard let address else { return content }
    return .element("a", ["class": name, "href": address.encoded, "style": style], content: content)
  }

  /// All behind the last item.
  var bottom: String {
    var html = XMLWriter(inside: ["html", "body", "table", "tr", "td", "table"], indentation: "")
    if let footer = writer.footer.shown {
      html.open("tr")
      html.open("td", cell(of: footer, MailStyle.footer, class: "line quiet"))
      html.element("p", ["class": "quiet", "style": MailStyle.credits], text: footer)
      html.close()
      html.close()
    }
    for _ in 0..<6 { html.close() }
    return html.xml
  }

  /// A table that is no table to those who hear it.
  private static func table(width: String, _ more: KeyValuePairs<StaticString, String?>) -> XMLAttributes {
    XMLAttributes(
      [
        ("role", "presentation"), ("width", width), ("cellpadding", "0"), ("cellspacing", "0"), ("border", "0"),
      ] + more.map { ($0.key, $0.value) })
  }
}
