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
  /// The same for the same classes.
  private(set) var style: UInt64 = 0
  /// What the values so far have said: pages repeat a few hundred.
  private var known = WordTable(capacity: 512)

  mutating func clear() {
    if !values.isEmpty { values.removeAll(keepingCapacity: true) }
    (hints, places, style) = ([], [], 0)
  }

  mutating func add(_ attribute: HTMLAttribute, _ bytes: [UInt8], _ range: Range<Int>) {
    switch attribute {
    case .class:
      style = FNV1a.hash(bytes, range)
      addHints(bytes, range, style)
    case .id, .role: addHints(bytes, range, FNV1a.hash(bytes, range))
    case .itemprop:
      hints.formUnion(HTMLHints.hints(bytes, range))
      if bytes[range].elementsEqual("articleBody".utf8) { places.insert(.articleBody) }
      values.append(Value(attribute: attribute, bytes: bytes, range: range))
    case .hidden: places.insert(.hidden)
    case .style: if Self.hides(bytes[range]) { places.insert(.hidden) }
    default: values.append(Value(attribute: attribute, bytes: bytes, range: range))
    }
  }

  private mutating func addHints(_ bytes: [UInt8], _ range: Range<Int>, _ hash: UInt64) {
    if let found = known[hash] {
      hints.formUnion(MarkupHints(rawValue: UInt32(found)))
    } else {
      let found = HTMLHints.hints(bytes, range)
      known.insert(hash, Int32(found.rawValue))
      hints.formUnion(found)
    }
  }

  func has(_ attribute: HTMLAttribute) -> Bool { values.contains { $0.attribute == attribute } }

  subscript(_ attribute: HTMLAttribute) -> String? {
    values.first { $0.attribute == attribute }.map { String(decoding: $0.bytes[$0.range], as: UTF8.self) }
  }

  func bytes(_ attribute: HTMLAttribute) -> ArraySlice<UInt8>? {
    values.first { $0.attribute == attribute }.map { $0.bytes[$0.range] }
  }

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
