import LedeCore
import LedeText

/// The attributes of one element that reading looks at.
struct HTMLAttributes {
  private struct Value {
    let attribute: HTMLAttribute
    let bytes: [UInt8]
    let range: Range<Int>
  }

  private var values: [Value] = []
  private(set) var hints: MarkupHints = []
  private(set) var places: MarkupPlaces = []
  /// A class says that it holds the name of an author.
  private(set) var namesAuthor = false
  /// Whether it is to be translated; `nil`: nothing says so.
  private(set) var isTranslated: Bool?
  /// The same for the same classes.
  private(set) var style: UInt64 = 0
  /// What the values of all pages have said: those of a site repeat a few hundred.
  private static let known = HashMemo()

  mutating func clear() {
    if !values.isEmpty { values.removeAll(keepingCapacity: true) }
    (hints, places, style, isTranslated, namesAuthor) = ([], [], 0, nil, false)
  }

  mutating func add(_ attribute: HTMLAttribute, _ bytes: [UInt8], _ range: Range<Int>) {
    switch attribute {
    case .class:
      style = FNV1a.hash(bytes, range)
      addHints(bytes, range, style)
    case .id: addHints(bytes, range, FNV1a.hash(bytes, range))
    case .role:
      addHints(bytes, range, FNV1a.hash(bytes, range))
      if Self.unseenRoles.contains(where: { bytes[range].elementsEqual($0) }) { places.insert(.unseen) }
    case .popover: places.insert(.unseen)
    case .itemprop:
      hints.formUnion(HTMLHints.hints(bytes, range))
      if bytes[range].elementsEqual("articleBody".utf8) { places.insert(.articleBody) }
      values.append(Value(attribute: attribute, bytes: bytes, range: range))
    case .hidden: places.formUnion([.hidden, .unseen])
    case .ariaHidden: if bytes[range].elementsEqual("true".utf8) { places.insert(.muted) }
    case .inert: places.insert(.muted)
    case .translate: isTranslated = !bytes[range].elementsEqual("no".utf8)
    case .style:
      if HTMLStyle.isDisplayed(bytes[range]) == false { places.insert(.hidden) }
      if HTMLStyle(bytes[range]).hides { places.insert(.unseen) }
    default: values.append(Value(attribute: attribute, bytes: bytes, range: range))
    }
  }

  private mutating func addHints(_ bytes: [UInt8], _ range: Range<Int>, _ hash: UInt64) {
    let found = Self.known.value(hash) {
      let isUnseen = UnseenClasses.embedded.hides(bytes[range])
      let isFixed = Self.saysUntranslated(bytes[range])
      let isAuthor = HTMLHints.namesAuthor(bytes, range)
      return UInt64(HTMLHints.hints(bytes, range).rawValue) | (isAuthor ? Self.authorBit : 0)
        | (isUnseen ? Self.unseenBit : 0)
        | (isFixed ? Self.fixedBit : 0) | Self.knownBit
    }
    if found & Self.authorBit != 0 { namesAuthor = true }
    if found & Self.unseenBit != 0 { places.insert(.unseen) }
    if found & Self.fixedBit != 0, isTranslated == nil { isTranslated = false }
    hints.formUnion(MarkupHints(rawValue: UInt32(truncatingIfNeeded: found)))
  }

  /// Some of its classes says that it is not to be translated.
  static func saysUntranslated(_ classes: ArraySlice<UInt8>) -> Bool {
    classes.split(whereSeparator: { $0 <= 0x20 }).contains { untranslated.contains(Array($0)) }
  }

  private static let untranslated = Set(PageVocabulary.embedded.untranslated.words.map { Array($0.utf8) })

  /// What opens over the page when somebody asks for it (WAI-ARIA).
  private static let unseenRoles = ["dialog", "alertdialog", "tooltip"].map { Array($0.utf8) }

  /// Hints have the lower half.
  private static let knownBit: UInt64 = 1 << 32
  private static let fixedBit: UInt64 = 1 << 33
  private static let unseenBit: UInt64 = 1 << 34
  private static let authorBit: UInt64 = 1 << 35

  func has(_ attribute: HTMLAttribute) -> Bool { values.contains { $0.attribute == attribute } }

  subscript(_ attribute: HTMLAttribute) -> String? {
    values.first { $0.attribute == attribute }.map { String(decoding: $0.bytes[$0.range], as: UTF8.self) }
  }

  func bytes(_ attribute: HTMLAttribute) -> ArraySlice<UInt8>? {
    values.first { $0.attribute == attribute }.map { $0.bytes[$0.range] }
  }
}
