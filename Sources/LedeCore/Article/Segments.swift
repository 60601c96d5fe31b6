import LedeText

/// The units of translation, in order: the headline, where there is one, the sentences, and among them values of the file that are asked
/// for.
package struct Segments: Layer {
  package static let name = "segments"

  package let items: [Segment]
  /// Of the pipeline that made them; `nil`: it is not known.
  package let pipeline: PipelineMark?
  /// The units of the article, of which these may be a part.
  package let whole: Int

  /// - Parameter whole: `nil`: these are all.
  package init(_ items: [Segment], pipeline: PipelineMark? = nil, whole: Int? = nil) {
    (self.items, self.pipeline, self.whole) = (items, pipeline, whole ?? items.count)
  }
}

/// What a translator translates in one go: the headline, a sentence, or a value of the file.
package struct Segment: Sendable, Equatable {
  /// The hash of the text (64-bit FNV-1a, 16 hexadecimal digits), with `-2`, `-3`… where the article says the same again. An edit
  /// elsewhere in the article leaves it as it is.
  package let id: String
  /// On one line, as the translator sees it.
  package let text: String
  /// Of the article's text; `nil`: the headline stands apart from it, in the metadata.
  package let range: Range<Int>?
  /// The block that it stands in; `nil`: it has no range.
  package let block: Int?
  /// The marks in the text, in order.
  package let codes: [Code]
  /// What a translator must not change, in order; one may stand inside another.
  package let placeholders: [Placeholder]
  package let role: Cuts.Role
  /// Of the block that it stands in.
  package let kind: Block.Kind
  /// The number of its paragraph among those with sentences, from 1; 0 for the headline.
  package let paragraph: Int
  /// It is part of the summary.
  package let isInSummary: Bool
  /// BCP 47, where it is another than the article's.
  package let language: String?
  /// All bytes of the file from its first character or mark to its last one; `Article.parts` says what each of them is. `nil`: they are
  /// not known, or there are none.
  package let source: Range<Int>?
  /// What whoever wrote the file says to translators, in comments before it or in it.
  package var notes: [String] = []
  /// What it is where it stands apart from the running text; `nil`: the headline or a sentence.
  package var value: FileValue?

  package init(
    id: String, text: String, range: Range<Int>?, block: Int?, codes: [Code], placeholders: [Placeholder],
    role: Cuts.Role, kind: Block.Kind, paragraph: Int, isInSummary: Bool, language: String?, source: Range<Int>?
  ) {
    (self.id, self.text, self.range, self.block) = (id, text, range, block)
    (self.codes, self.placeholders) = (codes, placeholders)
    (self.role, self.kind, self.paragraph, self.isInSummary) = (role, kind, paragraph, isInSummary)
    (self.language, self.source) = (language, source)
  }

  /// What it is: a kind of block or of value.
  package var kindName: String {
    switch value?.name {
    case .attribute(let name): name.rawValue
    case .key: "front-matter"
    case nil: kind.name
    }
  }

  /// It is the headline.
  package var isTitle: Bool { role == .title }

  /// A mark of inline markup.
  package struct Code: Sendable, Equatable {
    package enum Part: Sendable, Equatable {
      case opening, closing
      /// Its other half stands in another segment.
      case openingAlone, closingAlone
      case standalone
    }

    package let part: Part
    package let kind: Inline.Kind
    /// Where it stands in the segment's text, in bytes.
    package var offset: Int
    /// As the file has it.
    package let markup: String
    /// The same for the two halves of a pair.
    package let pair: Int
    /// Its bytes in the file, empty where the file leaves it out; `nil`: they are not known.
    package let source: Range<Int>?
    /// The bytes of the text behind `offset` that it stands for: the blank of a line break, or one inside its markup.
    package var length = 0

    package init(part: Part, kind: Inline.Kind, offset: Int, markup: String, pair: Int, source: Range<Int>?) {
      (self.part, self.kind, self.offset) = (part, kind, offset)
      (self.markup, self.pair, self.source) = (markup, pair, source)
    }
  }

  /// A stretch of the segment's text that stays as it is in a translation.
  package struct Placeholder: Sendable, Equatable {
    package enum Kind: Sendable, Equatable, CaseIterable {
      /// Of a template or message, or a tag.
      case placeholder
      /// Of the web.
      case address
      /// Code between words.
      case code
    }

    package let kind: Kind
    /// Of the segment's text, in bytes.
    package let range: Range<Int>

    package init(kind: Kind, range: Range<Int>) {
      (self.kind, self.range) = (kind, range)
    }
  }
}
