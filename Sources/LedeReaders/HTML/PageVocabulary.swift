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
  private(set) var authorNames = WordList()
  private(set) var logins = WordList()
  private(set) var unnamedSites = WordList()
  private(set) var placeholderImages = WordList()
  private(set) var imageVariants = WordList()
  private(set) var emptyTags = WordList()
  private(set) var linkNotes = WordList()
  private(set) var untranslated = WordList()
  private(set) var translatorNotes = WordList()

  static let options: [ComponentOption<Self>] =
    MarkupHints.declared.enumerated().map { bit, hint in .words(hint.name, \.words[bit], hint.help) } + [
      .words("unseen", \.unseenRows, "Rows of words in a class that hides an element from sight"),
      .words("unseen_names", \.unseenNames, "Whole classes that hide an element, unless another shows it again"),
      .words("shown_again", \.shownAgain, "What classes end in that show an element again"),
      .words("author_names", \.authorNames, "Words of a class of what holds an author's name"),
      .words("logins", \.logins, "Names of users that systems give, which are nobody's"),
      .words("unnamed_sites", \.unnamedSites, "What systems call a site that nobody gave a name to"),
      .words(
        "placeholder_images", \.placeholderImages, "Names of files of pictures that stand for none, without the ending"),
      .words("image_variants", \.imageVariants, "Words of such names that say a size or colour"),
      .words("empty_tags", \.emptyTags, "What systems call the topic of an entry that has none"),
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

  /// A name that a page or feed states is that of a user of its system.
  static func isLogin(_ name: String) -> Bool {
    let name = name.trimmed.lowercased()
    // `editor2`
    let word = name.reversed().drop { $0.isNumber }.reversed()
    return logins.contains(name) || logins.contains(String(word))
  }

  /// A system's own name for a site.
  static func isUnnamed(_ site: String) -> Bool { unnamedSites.contains(site.trimmed.lowercased()) }

  /// A picture that stands on all pages of a site.
  static func isPlaceholder(_ address: String) -> Bool {
    let file = address.prefix { !"?#".contains($0) }.split(separator: "/").last ?? ""
    let name = file.prefix { $0 != "." }.lowercased()
    return placeholderImages.contains(name) || placeholderImages.contains(withoutVariant(name))
  }

  /// `logo_small` and `logo-300x300` are sizes of `logo`.
  private static func withoutVariant(_ name: String) -> String {
    let words = name.split { "-_".contains($0) }.map(String.init)
    return words.filter { !imageVariants.contains($0) && !$0.contains(/^\d+x\d+$/) }.joined(separator: "-")
  }

  static func isEmptyTag(_ tag: String) -> Bool { emptyTags.contains(tag.lowercased()) }

  private static let logins = Set(embedded.logins.words)
  private static let unnamedSites = Set(embedded.unnamedSites.words)
  private static let placeholderImages = Set(embedded.placeholderImages.words)
  private static let imageVariants = Set(embedded.imageVariants.words)
  private static let emptyTags = Set(embedded.emptyTags.words)

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
