/// What the markup says inside paragraphs: emphasis, links, code, line breaks. In the order in which they begin, each behind what it
/// stands in; one may reach over several blocks.
package struct Inlines: Layer {
  package static let name = "inlines"

  package let items: [Inline]
  /// The bytes of marks, addresses and titles: tens of thousands of strings of their own would cost more than all else.
  package let strings: [UInt8]

  package init(_ items: [Inline], strings: [UInt8]) {
    self.items = items
    self.strings = strings
  }

  /// A mark as it stands in the file, in UTF-8; empty where the file leaves it out.
  package func markup(_ mark: Inline.Mark) -> String { string(mark.markup) }

  /// Where a link leads, or where an image is, as the file says it, without character references.
  package func address(of inline: Inline) -> String? { inline.address.map(string) }

  /// What a link or an image is called besides its text.
  package func title(of inline: Inline) -> String? { inline.title.map(string) }

  private func string(_ range: Range<Int>) -> String { String(decoding: strings[range], as: UTF8.self) }
}

/// A range of the text with what its markup makes of it.
package struct Inline: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case emphasis, strong, strikethrough, code, link, image
    case lineBreak = "line-break"
    case `subscript`, superscript
    /// The mark of a footnote: it shows none of the text.
    case footnote
    /// What stays as it is, without marks of its own: a formula, a tag of a template.
    case verbatim
    /// Markup that changes nothing of the text itself, such as a `span`.
    case other
  }

  /// The tag or mark at an end.
  package struct Mark: Sendable, Equatable {
    /// Its bytes in the file, or in the page in it where `Article.Origin` is unknown; empty where the file leaves it out.
    package var source: Range<Int>
    /// In the strings of the layer.
    package let markup: Range<Int>

    package init(source: Range<Int>, markup: Range<Int>) {
      self.source = source
      self.markup = markup
    }
  }

  package let kind: Kind
  /// Of the text; of a line break, the character that stands for it; empty for what has no text: images, comments, empty elements.
  package let range: Range<Int>
  package var opening: Mark
  /// Empty for what has one mark only.
  package var closing: Mark
  /// Its marks stand outside the blocks that it reaches over.
  package let surroundsBlocks: Bool
  package let address: Range<Int>?
  package let title: Range<Int>?
  /// Whoever wrote it says that it is not to be translated (`translate="no"`), or it cannot be.
  package var isProtected = false
  /// What has no text belongs to what stands before it, as a mark of a footnote does, and not to what comes next.
  package var leansBack = false
  /// It is nothing to the text: a comment, a tag that closes nothing. It only has its place inside a sentence.
  package var isUnread = false

  package init(
    kind: Kind, range: Range<Int>, opening: Mark, closing: Mark, surroundsBlocks: Bool, address: Range<Int>?,
    title: Range<Int>?
  ) {
    self.kind = kind
    self.range = range
    self.opening = opening
    self.closing = closing
    self.surroundsBlocks = surroundsBlocks
    self.address = address
    self.title = title
  }

  /// It has one mark, not two.
  package var isAlone: Bool { kind == .lineBreak || range.isEmpty }
}
