import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// A newsletter as HTML for mail, with its twin in plain text; as a whole message on request.
///
/// What mail programs can show is little: tables, styles on the elements themselves, pictures by address. Styles of the head only add
/// what can be done without, such as dark colours. No program gets to see a script, a form, a frame or a relative address.
package struct MailNewsletter: EditionWriter, RemarkingSink, Dated {
  package static let name = "mail"
  package static let help = "A newsletter as HTML for mail, with its plain text beside it, or a whole message (`.eml`)"
  package static let synonyms = ["email", "eml", "html", "newsletter_html"]
  package static let fileExtension = "html"
  package static let reads = Item.layers

  package var files = FileOptions(per: .run)
  package var title = ""
  package var preheader = ""
  package var footer = ""
  package var layout = SummaryLayout.paragraph
  package var images = true
  package var width = 640
  package var mostBytes = 100_000
  package var message = false
  package var from = ""
  package var to = ""
  package var unsubscribe = ""

  package init() {}

  package static let options: [ComponentOption<Self>] =
    fileOptions + [
      .text(
        "title", \.title,
        "The newsletter's title, and the subject of a message; its name where there is none"
          + NewsletterTitle.help
      )
      .synonyms("heading", "headline", "subject"),
      .text(
        "preheader", \.preheader, "What mail programs show behind the subject; the first headlines where there is none"
      )
      .synonyms("preview", "preview_text", "snippet"),
      .text("footer", \.footer, "What stands below the last article")
        .synonyms("signature"),
      .choice("layout", \.layout, "How the sentences of a summary are set")
        .synonyms("format", "style"),
      .flag("images", \.images, "The picture of each article, by its address")
        .synonyms("image", "picture", "pictures", "thumbnails"),
      .integer("width", \.width, 600...800, "The width of the column in pixels; on narrow screens it is theirs"),
      .integer(
        "most_bytes", \.mostBytes, 10_000...10_000_000,
        "The size of the HTML that the lowest articles are left out for: Gmail cuts what is behind 102 KB"
      )
      .synonyms("max_bytes", "max_size", "size_limit"),
      .flag("message", \.message, "A whole message for a mail program (`.eml`); so is a `file` that ends so")
        .synonyms("eml"),
      .text("from", \.from, "The sender of a message: `Name <name@example.org>`")
        .synonyms("sender"),
      .text("to", \.to, "Who a message is for")
        .synonyms("recipient", "recipients"),
      .text(
        "unsubscribe", \.unsubscribe,
        "Where the readers of a message leave: an address of the web or of mail, or both with a comma (`List-Unsubscribe`; one click where the web's begins with `https:`)"
      )
      .synonyms("list_unsubscribe", "opt_out"),
    ]

  private var isMessage: Bool { message || files.file.lowercased().hasSuffix(Self.messageEnding) }

  package var ending: String { isMessage ? Self.messageEnding : "." + Self.fileExtension }

  private static let messageEnding = ".eml"

  package var isDated: Bool { isMessage || NewsletterTitle(title).isDated }

  package var remarks: [(option: String, idleness: Idleness)] {
    NewsletterTitle(title).remarks + NewsletterTitle.remarks(of: preheader, in: "preheader")
      + NewsletterTitle.remarks(of: footer, in: "footer") + messageRemarks
  }

  private var messageRemarks: [(option: String, idleness: Idleness)] {
    let mailboxes = [("from", from), ("to", to)].filter { !$0.1.isEmpty }
    if !isMessage {
      return (mailboxes + [("unsubscribe", unsubscribe)].filter { !$0.1.isEmpty }).map { name, _ in
        (
          name,
          Idleness("`\(name)` is for a whole message, and this is none", mend: "write `message: true`, or leave it out")
        )
      }
    }
    // Where it is off by default nothing is said of it.
    let switched = message ? [] : [("message", Self.switchedOff)]
    let noMailboxes = switched + mailboxes.flatMap { name, value in Self.faults(of: value).map { (name, $0) } }
    if unsubscribe.isEmpty || ListUnsubscribe(unsubscribe) != nil { return noMailboxes }
    return noMailboxes + [
      (
        "unsubscribe",
        Idleness(
          "`\(brief(unsubscribe))` is no address of the web or of mail",
          mend: "write such as `https://river.example/leave`, `leave@river.example`, or both with a comma")
      )
    ]
  }

  private static let switchedOff = Idleness(
    "a `file` that ends in `\(messageEnding)` is a whole message, whatever this says",
    mend: "leave it out, or let `file` end in `.\(fileExtension)`")

  /// Of the senders or receivers that a message names.
  private static func faults(of text: String) -> [Idleness] {
    let example = "write such as `River News <news@river.example>`"
    return Mailbox.parts(of: text).filter { !Mailbox($0).isValid }.map { part in
      Idleness(
        part.contains("@") ? "mail cannot go to or from `\(brief(part))`" : "no address stands in `\(brief(part))`",
        mend: Mailbox(part).mended.map { "write `\(brief($0))`" } ?? example)
    }
  }

  package func output(of edition: Edition, _ run: RunInfo, own: @escaping (Item) -> Self) -> EditionOutput {
    let page = MailPage(self, edition, run)
    var (html, count) = (page.top, 0)
    var bytes = html.utf8.count + page.bottom.utf8.count
    while count < edition.items.count {
      let item = edition.items[count]
      let before = count == 0 ? nil : edition.items[count - 1].section
      let row = page.row(item, layout: own(item).layout, opensSection: item.section != nil && item.section != before)
      if bytes + row.utf8.count > mostBytes { break }
      (html, bytes, count) = (html + row, bytes + row.utf8.count, count + 1)
    }
    html += page.bottom
    var output = files(html, text(Edition(Array(edition.items.prefix(count))), page, run, own: own), page, run)
    let left = edition.items.count - count
    if left > 0 { output.notes.append(Self.note(left, of: edition.items.count, mostBytes)) }
    return output
  }

  /// The same items without markup.
  private func text(_ edition: Edition, _ page: MailPage, _ run: RunInfo, own: @escaping (Item) -> Self) -> [String] {
    var twin = TextNewsletter()
    twin.title = page.given ?? ""
    let items = twin.output(of: edition, run) { item in
      var writer = twin
      writer.layout = own(item).layout
      return writer
    }
    return Array(items.pieces) + (footer.shown.map { ["\n\n\($0)\n"] } ?? [])
  }

  private func files(
    _ html: String, _ text: [String], _ page: MailPage, _ run: RunInfo
  ) -> EditionOutput {
    guard isMessage else {
      var output = EditionOutput([html])
      output.companion = (".txt", text)
      return output
    }
    var message = MIMEMessage(subject: page.title, date: run.time.mail(zone: run.zone))
    (message.from, message.to) = (from, to)
    message.fields = ListUnsubscribe(unsubscribe)?.fields ?? []
    return EditionOutput([message.text(plain: text.joined(), html: html)])
  }

  private static func note(_ left: Int, of all: Int, _ bytes: Int) -> String {
    "the last \(left) of \(all) articles are left out, since the mail would have more than \(bytes) bytes and be cut: show fewer, or raise `most_bytes`"
  }
}
