import LedeCore
import LedeText

/// Puts jobs together from the events of a TMX document.
struct TMXCollector: JobXMLCollector {
  /// The types of the properties that are read.
  static let state: String = "x-state"
  static let origin: String = "x-lede"

  private var units = ReturnedUnits()
  private var sourceLanguage: String?
  private var unit: Unit?
  /// What is open, the innermost last.
  private var open: [Element] = []
  /// The text of the element that is read as a whole: a code, a property.
  private var content = ""

  private enum Element {
    case unit, segment
    case property(type: String)
    /// A code whose content is its markup.
    case code(JobCode.Part, id: String)
    /// Its content is that of what it stands in.
    case other
    /// Its content is nobody's to translate.
    case passed
  }

  private struct Unit {
    let name: String?
    var state: Target.State?
    var origin = UnitOrigin()
    var variants: [(language: String, pieces: [JobPiece])] = []
    /// The ids of pairs that are open in the segment, by their numbers there.
    var pairs: [String: String] = [:]
    /// Codes of the segment that have no id.
    var nameless = 0
  }

  mutating func handOn(isAtEnd: Bool, to body: (Job) throws(ArticleError) -> Void) throws(ArticleError) {
    try units.handOn(isAtEnd: isAtEnd, to: body)
  }

  // MARK: Events

  mutating func start(_ name: String, _ namespace: String, _ values: [String: String]) throws(ArticleError) {
    guard !open.isEmpty || name == "tmx" else {
      throw ArticleError(.malformed, "the file is no TMX: its root is `<\(name)>`")
    }
    open.append(element(name, values))
  }

  mutating func end() {
    guard let element = open.popLast() else { return }
    switch element {
    case .unit: finishUnit()
    case .property(let type): take(type)
    case .code(let part, let id):
      add(.code(JobCode(part, id: id, content: content)))
      content = ""
    case .segment, .other, .passed: break
    }
  }

  mutating func text(_ text: String) {
    for element in open.reversed() {
      switch element {
      case .code, .property:
        content += text
        return
      case .segment: return add(.text(text))
      case .other: continue
      case .unit, .passed: return
      }
    }
  }

  // MARK: Elements

  private mutating func element(_ name: String, _ values: [String: String]) -> Element {
    switch name {
    case "header":
      sourceLanguage = values["srclang"].flatMap { $0 == "*all*" ? nil : $0 }
      return .passed
    case "tu":
      unit = Unit(name: values["tuid"])
      return .unit
    case "prop":
      content = ""
      return .property(type: values["type"] ?? "")
    case "note": return .passed
    case "tuv":
      unit?.variants.append((LanguageTag.canonical(values["lang"] ?? "und"), []))
      unit?.pairs = [:]
      unit?.nameless = 0
      return .other
    case "seg": return .segment
    case "bpt", "ept", "it", "ph", "ut": return code(name, values)
    default: return .other
    }
  }

  private mutating func code(_ name: String, _ values: [String: String]) -> Element {
    // One inside another is part of its markup.
    let isInCode = open.contains { if case .code = $0 { true } else { false } }
    if isInCode { return .other }
    content = ""
    if name == "ept" {
      let number = values["i"] ?? ""
      return .code(.closing, id: unit?.pairs[number] ?? number)
    }
    let id: String
    if let own = values["x"] {
      id = own
    } else {
      unit?.nameless += 1
      id = "-\(unit?.nameless ?? 0)"
    }
    switch name {
    case "bpt":
      unit?.pairs[values["i"] ?? ""] = id
      return .code(.opening, id: id)
    case "it": return .code(values["pos"] == "end" ? .closing : .opening, id: id)
    default: return .code(.standalone, id: id)
    }
  }

  private mutating func add(_ piece: JobPiece) {
    guard let last = unit?.variants.indices.last else { return }
    unit?.variants[last].pieces.append(piece)
  }

  private mutating func take(_ property: String) {
    switch property {
    case Self.state: unit?.state = Target.State(rawValue: content)
    case Self.origin: unit?.origin = UnitOrigin(parsing: content)
    default: break
    }
    content = ""
  }

  // MARK: Wholes

  private mutating func finishUnit() {
    guard let unit else { return }
    self.unit = nil
    let language = unit.origin.sourceLanguage ?? sourceLanguage ?? unit.variants.first?.language ?? "und"
    let isSource = unit.variants.map { LanguageTag.areSame($0.language, LanguageTag.canonical(language)) }
    guard let place = isSource.firstIndex(of: true) ?? unit.variants.indices.first else { return }
    let source = unit.variants[place].pieces
    let others = unit.variants.indices.filter { $0 != place }.map { unit.variants[$0] }
    var origin = unit.origin
    origin.sourceLanguage = language
    for (language, target) in others.isEmpty ? [(origin.targetLanguage ?? "und", [])] : others {
      if !LanguageTag.areSame(language, origin.targetLanguage ?? "") { origin.targetLanguage = language }
      units.add(
        unit.name ?? ReturnedUnits.id(of: source), source: source, target: target, state: unit.state ?? .translated,
        origin: origin)
    }
  }
}
