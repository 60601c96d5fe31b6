import LedeSyntax
import LedeText

extension Entry {
  /// The first picture in its content; what counts readers and what is as big as a letter is none.
  /// - Parameter base: the address that those count from which are not whole; `nil`: nobody knows it.
  func contentImage(on base: String?) -> String? {
    guard case .html(let markup) = content else { return nil }
    let source = Text(markup)
    // Most entries without a picture of their own have none in their content, and are not even parsed.
    guard ["<img", "<IMG"].contains(where: { source.bytes.firstRange(of: Array($0.utf8)) != nil }) else { return nil }
    var image = ContentImage()
    var isImage = false
    // What cannot be parsed has been refused as a page.
    try? ContentImage.events.parse(source) { events, values in
      for event in events {
        if event.kind == .start {
          isImage = event.name == 0 && image.address(on: base) == nil
          if isImage { image = ContentImage() }
        } else if event.kind == .attribute, isImage {
          let bytes = event.isExact ? source.bytes : values
          image.take(ContentImage.Name.allCases[Int(event.name)], bytes[event.value])
        }
      }
    }
    return image.address(on: base)
  }
}

/// A picture in the content of an entry.
private struct ContentImage {
  /// `type` is what the parser asks for.
  enum Name: String, CaseIterable {
    case src, width, height, type
  }

  static let events = HTMLEvents(elements: ["img"], attributes: Name.allCases.map(\.rawValue))
  /// In digits, of pixels.
  private static let digitsOfSmall = 1...2

  private var source: String?
  private var isSmall = false

  mutating func take(_ name: Name, _ bytes: ArraySlice<UInt8>) {
    switch name {
    case .src: source = source ?? String(decoding: bytes, as: UTF8.self).trimmed
    case .width, .height:
      let isNumber = bytes.allSatisfy { $0 &- 0x30 < 10 }
      isSmall = isSmall || isNumber && Self.digitsOfSmall.contains(bytes.count)
    case .type: break
    }
  }

  func address(on base: String?) -> String? {
    guard let source, !isSmall, !PageVocabulary.isPlaceholder(source) else { return nil }
    let address = HTMLHead.resolved(source, on: base)
    return address.hasPrefix("http") ? address : nil
  }
}
