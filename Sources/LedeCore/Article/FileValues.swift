import LedeConfig
import LedeText

/// Texts that a file holds apart from its running text: what describes images, tips of links, hints in fields, the description of a page,
/// values of front matter. Readers look for them only where a stage reads them.
package struct FileValues: Layer {
  package static let name = "values"

  /// In the order of the file, apart.
  package let items: [FileValue]

  package init(_ items: [FileValue]) {
    self.items = items
  }
}

/// A text that stands in a file as a value.
package struct FileValue: Sendable, Equatable {
  /// What it says something of.
  package enum Name: Sendable, Equatable {
    case attribute(Attribute)
    /// Of front matter, with the keys around it: `params.description`.
    case key(String)
  }

  /// An attribute of HTML or the same thing in Markdown.
  package enum Attribute: String, OptionChoice, DefaultInitializable {
    case alt, title, placeholder, label, description, keywords
    case pageTitle = "page_title"

    package init() { self = .alt }

    package var help: String {
      switch self {
      case .alt: "what stands for an image: `alt`"
      case .title: "the tip of a link or of another element: `title`"
      case .placeholder: "the hint in a field: `placeholder`"
      case .label:
        "names of elements: `aria-label`, `label`, `summary` of a table, the `value` of a button, an `option`, a text of an `svg`"
      case .description: "what the page says that it is about: `meta` with `description`, `og:description` and the like"
      case .pageTitle:
        "what the head calls the page where that is not its headline: `title`, `meta` with `og:title` and the like"
      case .keywords: "the topics of the page: `meta` with `keywords`"
      }
    }

    package var synonyms: [String] {
      switch self {
      case .label: ["aria-label", "button", "summary", "value"]
      case .title: ["tooltip"]
      case .alt: ["image", "images"]
      case .placeholder: ["hint"]
      case .keywords: ["tags"]
      case .description: ["og:description"]
      case .pageTitle: ["head_title", "og:title"]
      }
    }
  }

  /// How the file writes it.
  package enum Form: Sendable, Equatable {
    /// Of HTML. Without quotes it is written with them.
    case attribute(Quotes)
    /// The text of an element of HTML.
    case element
    /// The title of a link in Markdown.
    case linkTitle(Quotes)
    /// A scalar of YAML or TOML, with its quotes.
    case yaml, toml
  }

  package enum Quotes: Sendable, Equatable { case single, double, round, none }

  package let name: Name
  /// On one line, as it is shown.
  package let text: String
  /// The bytes of the file that it takes, half-open: between its quotes, of front matter with them.
  package let source: Range<Int>
  /// Where it stands in the article's text.
  package let offset: Int
  package let form: Form

  package init(_ name: Name, _ text: String, source: Range<Int>, offset: Int, form: Form) {
    (self.name, self.text, self.source, self.offset, self.form) = (name, text, source, offset, form)
  }

  /// The head of a page says it of the whole page, often in several places.
  package var isOfPage: Bool { name == .attribute(.description) || name == .attribute(.pageTitle) }

  /// What the file calls the article.
  package var isTitle: Bool { name == .key("title") || name == .attribute(.pageTitle) }

  /// It says something to people: it has a letter and is no name of a file or address.
  package static func isText(_ text: String) -> Bool {
    guard text.contains(where: \.isLetter) else { return false }
    if text.contains(where: \.isWhitespace) { return true }
    let looksLikeName = text.contains("/") || text.contains("_") || text.contains("@")
    let ending = text.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    let isFile = text.contains(".") && (2...4).contains(ending.count) && ending.allSatisfy { $0.isASCII && $0.isLetter }
    return !looksLikeName && !isFile
  }
}

/// A reader that can look for values.
package protocol ValueReader: Reader {
  /// It does so: articles have the layer `values`.
  var findsValues: Bool { get set }
}

extension Reader {
  /// The same one, which looks for values where it can.
  package var findingValues: any Reader {
    guard var finder = self as? any ValueReader else { return self }
    finder.findsValues = true
    return finder
  }
}
