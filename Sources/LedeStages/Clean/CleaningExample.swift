/// The lines of a page that show what a cleaning rule finds: the reference prints them, and a test holds the rule to them.
///
/// Before each line stands what this rule says of it: `✂` cuts it wherever it stands, `?` is evidence, `·` is nothing. The number
/// behind these is the evidence's grade, or, with a sign, what it adds to the log-odds that the line is article. The words that told
/// stand in `⟨ ⟩`; behind `×` stands how many pages of the site have the line, and `◌` that its markup hides it. None of this is part of the page.
public struct CleaningExample: Sendable {
  /// BCP 47.
  public let language: String
  /// How many pages of the site are known; `nil`: the page stands alone.
  public let pages: Int?
  /// Lines with their marks.
  public let marked: String

  /// - Parameter marked: lines with their marks.
  public init(_ language: String, pages: Int? = nil, _ marked: String) {
    (self.language, self.pages, self.marked) = (language, pages, marked)
  }

  /// As the reference prints it.
  var lines: [String] {
    [language + (pages.map { ", a site of \($0) pages" } ?? "") + ":"] + marked.split(separator: "\n").map { "  " + $0 }
  }

  package static let legend = """
    Examples of `clean` are the lines of a page: `✂` the rule is certain and cuts the line, `?` it has found evidence, `·` it has found \
    nothing. Behind these stands the evidence's grade, 0 the surest, or, with a sign, what it adds to the log-odds that the line is \
    article; the words that told stand in `⟨⟩`, behind `×` stands how many pages of the site have the line, and `◌` that its markup hides it.
    """
}
