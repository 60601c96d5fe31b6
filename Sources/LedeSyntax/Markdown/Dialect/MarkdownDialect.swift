import LedeText

/// Markdown as it is written in the field, made ready for a parser that knows CommonMark alone.
///
/// The parser is given an *input*: the source, in which what CommonMark does not know is masked by something of the same length that it
/// does know. What takes a whole line becomes blank, a mark between words becomes a tag, the colon of a definition the hyphen of a list.
/// Where that is not enough bytes are put in or left out; `places(of:)` leads from the input back to the source.
///
/// | known | after |
/// |---|---|
/// | `[^1]`, `[^1]: text` | footnotes of Pandoc, GitHub, PHP Markdown Extra |
/// | `::: name`, `!!! name "Title"`, `=== "Title"`, `> [!NOTE]`, ` ```{note} ` | blocks of Pandoc, Docusaurus, MkDocs, GitHub, MyST |
/// | `*[HTML]: text` | abbreviations of PHP Markdown Extra |
/// | `(label)=`, `:class: name` below the begin of a block | labels and options of MyST |
/// | `\| line` several times | verse of Pandoc |
/// | `{#id .class key=value}`, `{: .class }`, `{ .class }` | attribute lists of Pandoc, kramdown, Hugo, MkDocs |
/// | `[text]{.class}` | spans of Pandoc |
/// | a term, and `: text` below it | definition lists of PHP Markdown Extra |
/// | `{% … %}`, `{{ … }}`, `{{< … >}}`, `<% … %>`, `{# … #}` | tags of Liquid, Jinja, Handlebars, Hugo, ERB |
/// | `$…$`, `$$…$$` | mathematics of Pandoc |
/// | `<Name prop={…}>`, `import … from …` | MDX |
package struct MarkdownDialect: Sendable {
  /// Something between words that CommonMark does not know.
  package struct Span: Sendable, Equatable {
    package enum Kind: Sendable {
      /// It is shown, and stays as it is: a formula, a tag of a template.
      case verbatim
      /// A mark of a footnote: it belongs to what stands before it.
      case footnote
      /// It shows nothing, such as a list of attributes.
      case mark
      /// The brackets of `[text]{.class}`, the second one with the attributes.
      case opening, closing
    }

    package let kind: Kind
    /// In the source.
    package let range: Range<Int>
  }

  /// What the parser reads.
  package let input: [UInt8]
  /// The source with its masks, byte for byte.
  package let masked: [UInt8]
  /// In order, apart.
  package let spans: [Span]
  /// Comments of HTML in the source, from the first bracket to the last one, in order.
  package let comments: [Range<Int>]
  private let runs: [Run]

  /// A stretch of the input that stands in the source as it is, or does not stand there.
  private struct Run {
    let input: Int
    /// `nil`: it was put in.
    let source: Int?
  }

  /// - Parameter start: where the Markdown begins in the source.
  package init(_ source: [UInt8], start: Int = 0) {
    var lines = MarkdownLines(source, start: start)
    lines.scan()
    var inlines = MarkdownSpanScanner(source, lines.text)
    inlines.scan()
    spans = inlines.spans.sorted { $0.range.lowerBound < $1.range.lowerBound }
    comments = (lines.comments + inlines.comments).sorted { $0.lowerBound < $1.lowerBound }
    var edits = lines.edits + inlines.edits
    edits.sort { ($0.range.lowerBound, $0.range.isEmpty ? 0 : 1) < ($1.range.lowerBound, $1.range.isEmpty ? 0 : 1) }
    var (masked, input, runs) = (source, [UInt8](), [Run]())
    input.reserveCapacity(source.count - start + 64)
    var end = start
    func copy(until next: Int) {
      if next > end { runs.append(Run(input: input.count, source: end)) }
      input += masked[end..<next]
      end = next
    }
    for edit in edits where edit.range.lowerBound >= end {
      switch edit.change {
      case .mask(let bytes):
        masked.replaceSubrange(edit.range, with: bytes)
      // A run goes on through a mask.
      case .replace(let bytes):
        copy(until: edit.range.lowerBound)
        if !bytes.isEmpty { runs.append(Run(input: input.count, source: nil)) }
        input += bytes
        end = edit.range.upperBound
      }
    }
    copy(until: source.count)
    (self.masked, self.input, self.runs) = (masked, input, runs)
  }

  /// The stretches of the source that a range of the input is, in order, each with where it begins in the input.
  package func places(of range: Range<Int>) -> [(input: Int, source: Range<Int>)] {
    var result: [(input: Int, source: Range<Int>)] = []
    var index = max(runs.countAtStart { $0.input <= range.lowerBound } - 1, 0)
    while index < runs.count, runs[index].input < range.upperBound {
      let end = index + 1 < runs.count ? runs[index + 1].input : input.count
      let lower = max(range.lowerBound, runs[index].input)
      let upper = min(range.upperBound, end)
      if let source = runs[index].source, upper > lower {
        let start = source + lower - runs[index].input
        result.append((lower, start..<start + upper - lower))
      }
      index += 1
    }
    return result
  }

  /// The comment that begins at an offset of the source.
  package func comment(at offset: Int) -> Range<Int>? {
    let index = comments.countAtStart { $0.lowerBound < offset }
    return index < comments.count && comments[index].lowerBound == offset ? comments[index] : nil
  }

  /// The span that begins at an offset of the source.
  package func span(at offset: Int) -> Span? {
    let index = spans.countAtStart { $0.range.lowerBound < offset }
    return index < spans.count && spans[index].range.lowerBound == offset ? spans[index] : nil
  }
}

/// A change of the source for the parser.
struct MarkdownEdit {
  enum Change {
    /// By as many bytes.
    case mask([UInt8])
    case replace([UInt8])
  }

  let range: Range<Int>
  let change: Change

  /// By blanks.
  static func blank(_ range: Range<Int>) -> MarkdownEdit {
    MarkdownEdit(range: range, change: .mask([UInt8](repeating: 0x20, count: range.count)))
  }

  static func mask(_ range: Range<Int>, _ bytes: [UInt8]) -> MarkdownEdit {
    MarkdownEdit(range: range, change: .mask(bytes))
  }

  static func insert(_ bytes: [UInt8], at offset: Int) -> MarkdownEdit {
    MarkdownEdit(range: offset..<offset, change: .replace(bytes))
  }

  static func replace(_ range: Range<Int>, _ bytes: [UInt8]) -> MarkdownEdit {
    MarkdownEdit(range: range, change: .replace(bytes))
  }
}
