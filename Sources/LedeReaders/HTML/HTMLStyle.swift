/// What an element's `style` says of whether it is seen.
struct HTMLStyle {
  /// It is not to be seen, and does not wait to be shown as the reader comes to it.
  private(set) var hides = false

  /// Of the declarations that have to do with it.
  private struct Found {
    /// Takes no place, or none that has a size.
    var isAway = false
    /// Not drawn; where it is also moved, a script draws it in time.
    var isUndrawn = false
    var isMoved = false
    var isClipped = false
    /// Its own height or width is nothing, and what is too much for it is cut off.
    var isFlat = false
    var cutsOverflow = false
    var isPositioned = false
    var isFarOff = false
    var isTiny = false
    var isLowLine = false
  }

  private static let longest = 2000

  init(_ style: ArraySlice<UInt8>) {
    guard style.count >= 7, style.count < Self.longest else { return }
    var found = Found()
    for declaration in style.split(separator: UInt8(ascii: ";")) {
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
      Self.take(Self.plain(declaration[..<colon]), Self.plain(declaration[(colon + 1)...]), &found)
    }
    hides =
      found.isAway || found.isUndrawn && !found.isMoved || found.isClipped || found.isFlat && found.cutsOverflow
      || found.isPositioned && found.isFarOff || found.isTiny && (found.isLowLine || found.isFlat)
  }

  /// Small letters, without white space and what says that it is important.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    let letters = bytes.lazy.filter { $0 > 0x20 }.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    let text = String(decoding: Array(letters), as: UTF8.self)
    return text.hasSuffix("!important") ? String(text.dropLast(10)) : text
  }

  private static func take(_ property: String, _ value: String, _ found: inout Found) {
    switch property {
    case "display": if value == "none" { found.isAway = true }
    case "content-visibility": if value == "hidden" { found.isAway = true }
    case "visibility": if value == "hidden" || value == "collapse" { found.isUndrawn = true }
    case "opacity": if Double(value.replacing("%", with: "")) == 0 { found.isUndrawn = true }
    case "transform": if value != "none" { found.isMoved = true }
    case "clip": found.isClipped = found.isClipped || value.hasPrefix("rect(") && lengths(value).allSatisfy { $0 < 2 }
    case "clip-path":
      if value.hasPrefix("inset("), lengths(value).first ?? 0 >= 50 { found.isClipped = true }
      if value == "circle(0)" { found.isClipped = true }
    case "height", "max-height", "width", "max-width":
      if let length = lengths(value).first, length < 2, !value.contains("%"), !value.contains("em"),
        !value.contains("v")
      {
        found.isFlat = true
      }
    case "overflow", "overflow-y": if value.hasPrefix("hidden") || value == "clip" { found.cutsOverflow = true }
    case "position": found.isPositioned = value == "absolute" || value == "fixed"
    case "left", "right", "top": if lengths(value).first ?? 0 <= -900 { found.isFarOff = true }
    case "text-indent": if lengths(value).first ?? 0 <= -900 { found.isAway = true }
    case "font-size":
      if let size = lengths(value).first, size < 2, value.hasSuffix("px") || size == 0 { found.isTiny = true }
    case "line-height":
      if let size = lengths(value).first, size < 2, value.hasSuffix("px") || size == 0 { found.isLowLine = true }
    default: if waits.contains(where: property.hasPrefix) { found.isMoved = true }
    }
  }

  /// Properties of what a script or a style sheet sets moving.
  private static let waits = ["animation", "transition", "will-change", "-webkit-animation", "-webkit-transition"]

  /// The numbers of a value, whatever their units.
  private static func lengths(_ value: String) -> [Double] {
    value.split { !("0"..."9").contains($0) && $0 != "-" && $0 != "." }.compactMap { Double($0) }
  }

  /// Whether a declaration is `display: none` or `visibility: hidden`: what the models of pages know as hidden.
  static func isDisplayed(_ style: ArraySlice<UInt8>) -> Bool {
    guard style.count >= 12, style.count < longest else { return true }
    var start = style.startIndex
    while true {
      if begins(style[start...], "display:none") || begins(style[start...], "visibility:hidden") { return false }
      guard let end = style[start...].firstIndex(of: UInt8(ascii: ";")) else { return true }
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
