/// What sets the name of a site off from a headline.
package enum TitleSeparators {
  /// Those that have spaces around them; those that nearly always set off a name come first.
  package static let spaced = [
    "|", "::", "—", "–", "-", "·", "•", "»", "›", "--", "//", ">>", ">", "<", "~", "/", "｜",
  ]
  /// Those that may have none.
  package static let tight = ["_", "｜", "|"]
}
