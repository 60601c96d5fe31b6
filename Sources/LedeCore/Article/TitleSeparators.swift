/// What sets the name of a site off from a headline.
package enum TitleSeparators {
  /// Those that have spaces around them; those that nearly always set off a name come first.
  package static let spaced = ["|", "::", "—", "–", "-", "·", "•", "--", "//", "~", "｜"]
  /// Between the steps of the way to a page, where the page itself comes last; titles that pages state have them before the site's name, too.
  package static let ofPaths = ["»", "›", ">>", ">", "/"]
  /// Those that may have no spaces.
  package static let tight = ["_", "｜", "|"]
}
