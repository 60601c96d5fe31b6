import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// What makers of pages call the parts of a page (`pages.yaml`): a list of words for each of `MarkupHints`.
struct PageVocabulary: Component {
  static let name = "pages"
  static let help = "What class names, ids and roles call the parts of a page"

  /// By the number of the hint's bit.
  private(set) var words = Array(repeating: WordList(), count: MarkupHints.count)

  private(set) var unseenRows = WordList()
  private(set) var unseenNames = WordList()
  private(set) var shownAgain = WordList()
  private(set) var linkNotes = WordList()
  private(set) var untranslated = WordList()
  private(set) var translatorNotes = WordList()

  static let options: [ComponentOption<Self>] =
    MarkupHints.declared.enumerated().map { bit, hint in .words(hint.name, \.words[bit], hint.help) } + [
      .words("unseen", \.unseenRows, "Rows of words in a class that hides an element from sight"),
      .words("unseen_names", \.unseenNames, "Whole classes that hide an element, unless another shows it again"),
      .words("shown_again", \.shownAgain, "What classes end in that show an element again"),
      .words("link_notes", \.linkNotes, "What links say of where they open, in any language"),
      .words("untranslated", \.untranslated, "Classes of what is not to be translated"),
      .words("translator_notes", \.translatorNotes, "What comments begin with that are for translators"),
    ]

  /// The hints of a word, by its hash.
  var hints: [UInt64: MarkupHints] {
    var table: [UInt64: MarkupHints] = [:]
    for (bit, list) in words.enumerated() {
      for word in list.words {
        table[FNV1a.hash(word.utf8), default: []].insert(MarkupHints(rawValue: 1 << UInt32(bit)))
      }
    }
    return table
  }

  /// What the program's own file says.
  static let embedded: PageVocabulary = {
    var problems = Problems()
    let source = Source(name: "pages.yaml", string: String(decoding: EmbeddedDocuments.pages, as: UTF8.self))
    let vocabulary = decode(source, &problems)
    // A test decodes the embedded file; a broken one cannot be released.
    precondition(!problems.hasErrors, DiagnosticRenderer(color: false).render(problems.diagnostics))
    return vocabulary
  }()

  static func decode(_ source: Source, _ problems: inout Problems) -> PageVocabulary {
    var vocabulary = PageVocabulary()
    if let node = YAMLParser.parse(source, &problems) { vocabulary.take(node, named: "a page vocabulary", &problems) }
    return vocabulary
  }
}
