import LedeText

/// The attributes of one element that reading looks at.
struct HTMLAttributes {
  private var values: [(attribute: HTMLAttribute, value: ArraySlice<UInt8>)] = []
  private(set) var hints: MarkupHints = []
  private(set) var places: MarkupPlaces = []
  /// The same for the same classes.
  private(set) var style: UInt64 = 0
  /// What the values so far have said: pages repeat a few hundred.
  private var known: [UInt64: MarkupHints] = [:]

  mutating func clear() {
    values.removeAll(keepingCapacity: true)
    (hints, places, style) = ([], [], 0)
  }

  mutating func add(_ attribute: HTMLAttribute, _ value: ArraySlice<UInt8>) {
    switch attribute {
    case .class:
      style = FNV1a.hash(value)
      addHints(value, style)
    case .id, .role: addHints(value, FNV1a.hash(value))
    case .itemprop:
      hints.formUnion(HTMLHints.hints(value))
      if value.elementsEqual("articleBody".utf8) { places.insert(.articleBody) }
      values.append((attribute, value))
    case .hidden: places.insert(.hidden)
    case .style: if Self.hides(value) { places.insert(.hidden) }
    default: values.append((attribute, value))
    }
  }

  private mutating func addHints(_ value: ArraySlice<UInt8>, _ hash: UInt64) {
    if let found = known[hash] {
      hints.formUnion(found)
    } else {
      let found = HTMLHints.hints(value)
      known[hash] = found
      hints.formUnion(found)
    }
  }

  func has(_ attribute: HTMLAttribute) -> Bool { values.contains { $0.attribute == attribute } }

  subscript(_ attribute: HTMLAttribute) -> String? {
    values.first { $0.attribute == attribute }.map { String(decoding: $0.value, as: UTF8.self) }
  }

  func bytes(_ attribute: HTMLAttribute) -> ArraySlice<UInt8>? { values.first { $0.attribute == attribute }?.value }

  /// One of its rules is `display: none` or `visibility: hidden`.
  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    guard style.count >= 12, style.count < 2000 else { return false }
    var start = style.startIndex
    while true {
      if begins(style[start...], "display:none") || begins(style[start...], "visibility:hidden") { return true }
      guard let end = style[start...].firstIndex(of: UInt8(ascii: ";")) else { return false }
      start = end + 1
    }
  }

  /// Whatever its case and spaces.
  private static func begins(_ rule: ArraySlice<UInt8>, _ start: String) -> Bool {
    var offset = rule.startIndex
    for wanted in start.utf8 {
      while offset < rule.endIndex, rule[offset] == 0x20 { offset += 1 }
      guard offset < rule.endIndex else { return false }
      let byte = rule[offset]
      if (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) != wanted { return false }
      offset += 1
    }
    return true
  }
}
