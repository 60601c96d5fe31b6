import LedeText

extension Entry {
  /// The first picture in its content; what counts readers and what is as big as a letter is none.
  var contentImage: String? {
    guard case .html(let markup) = content else { return nil }
    for match in markup.matches(of: Self.images) {
      let tag = match.output
      guard let address = Self.address(tag), !tag.contains(Self.small), !PageVocabulary.isPlaceholder(address) else {
        continue
      }
      return address
    }
    return nil
  }

  private static var images: Regex<Substring> { /<(?i:img)\s[^>]{1,2000}>/ }
  /// Up to two digits of pixels.
  private static var small: Regex<Substring> { /\s(?:width|height)\s*=\s*["']?\d{1,2}(?!\d|%)/ }
  private static var source: Regex<(Substring, Substring)> { /\ssrc\s*=\s*["']([^"'<>\s]+)["']/ }

  private static func address(_ tag: Substring) -> String? {
    guard let found = tag.firstMatch(of: source) else { return nil }
    let address = String(found.output.1).replacing("&amp;", with: "&")
    return address.hasPrefix("http") || address.hasPrefix("//") ? address : nil
  }
}
