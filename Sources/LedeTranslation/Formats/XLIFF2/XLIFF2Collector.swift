import LedeCore
import LedeSyntax
import LedeText

/// Puts jobs together from the events of an XLIFF 2 document.
struct XLIFF2Collector: JobXMLCollector {
  /// The type of the metadata that hold what a merge needs.
  static let origin = "origin"
  private static let metadata = "urn:oasis:names:tc:xliff:metadata:2.0"

  private var units = ReturnedUnits()
  private var languages: (source: String?, target: String?)
  private var file: (original: String, origin: UnitOrigin)?
  private var unit: Unit?
  private var open = OpenElements<Element>()
  /// The text of the element that is read as a whole.
  private var content = ""

  private enum Element {
    case file, unit, source, target
    case segment(isIgnorable: Bool)
    /// Read as a whole: original data by their id, what a merge needs.
    case data(id: String)
    case origin
    /// A pair around its content, which closes with this code.
    case pair(JobCode)
    /// All else: its content is that of what it stands in.
    case other
  }

  private struct Unit {
    let id: String
    var origin = UnitOrigin()
    var data: [String: String] = [:]
    var segments: [Segment] = []
  }

  private struct Segment {
    let isIgnorable: Bool
    let state: Target.State?
    var source: [JobPiece] = []
    var target: [JobPiece]?
    /// Its place among the targets, where it has another than among the sources; from 1.
    var order: Int?
  }

  mutating func handOn(isAtEnd: Bool, to body: (Job) throws(ArticleError) -> Void) throws(ArticleError) {
    try units.handOn(isAtEnd: isAtEnd, to: body)
  }

  // MARK: Events

  mutating func start(_ name: String, _ namespace: String, _ values: [String: String]) throws(ArticleError) {
    if open.isEmpty { try checkRoot(name, values) }
    if open.looksInto(Self.isRead(name, namespace)) { open.append(element(name, values)) }
  }

  mutating func end() {
    guard let element = open.end() else { return }
    switch element {
    case .file: file = nil
    case .unit: finishUnit()
    case .pair(let code): add(.code(code))
    case .data(let id): unit?.data[id] = content
    case .origin: takeOrigin(UnitOrigin(parsing: content))
    case .source, .target, .segment, .other: break
    }
  }

  mutating func text(_ text: String) {
    if open.isSkipping { return }
    if isInWhole { content += text } else { add(.text(text)) }
  }

  // MARK: Elements

  private mutating func checkRoot(_ name: String, _ values: [String: String]) throws(ArticleError) {
    guard name == "xliff", values["version"]?.hasPrefix("2.") ?? false else {
      throw ArticleError(.malformed, "the file is no XLIFF 2: its root is `<\(name)>`")
    }
    func known(_ tag: String?) -> String? { tag.flatMap { $0 == "mul" || !LanguageTag.isWellFormed($0) ? nil : $0 } }
    languages = (known(values["srcLang"]), known(values["trgLang"]))
  }

  /// Of XLIFF itself, but for what is nobody's to translate, or metadata.
  private static func isRead(_ name: String, _ namespace: String) -> Bool {
    if namespace == metadata { return true }
    return (namespace.isEmpty || namespace.hasPrefix("urn:oasis:names:tc:xliff:document:2."))
      && !["notes", "note", "skeleton"].contains(name)
  }

  private mutating func element(_ name: String, _ values: [String: String]) -> Element {
    switch name {
    case "file":
      file = (values["original"] ?? "", UnitOrigin())
      return .file
    case "unit":
      unit = Unit(id: values["id"] ?? "")
      return .unit
    case "segment", "ignorable":
      let isIgnorable = name == "ignorable"
      let state = values["state"].flatMap(Target.State.init) ?? (isIgnorable ? nil : .initial)
      unit?.segments.append(Segment(isIgnorable: isIgnorable, state: state))
      return .segment(isIgnorable: isIgnorable)
    case "source": return .source
    case "target":
      if let last {
        unit?.segments[last].target = []
        unit?.segments[last].order = values["order"].flatMap { Int($0) }
      }
      return .target
    case "data":
      content = ""
      return .data(id: values["id"] ?? "")
    case "meta":
      content = ""
      return values["type"] == Self.origin ? .origin : .other
    default: return code(name, values)
    }
  }

  /// A code inside a source or a target; its markup is that of the original data, or what the code shows of it.
  private mutating func code(_ name: String, _ values: [String: String]) -> Element {
    func code(_ part: JobCode.Part, _ id: String?, _ reference: String, _ shown: String) -> JobCode {
      let markup = values[reference].flatMap { unit?.data[$0] } ?? values[shown] ?? ""
      return JobCode(part, id: values["copyOf"] ?? id ?? "", content: markup)
    }
    let id = values["id"]
    switch name {
    case "ph": add(.code(code(.standalone, id, "dataRef", "disp")))
    case "sc": add(.code(code(.opening, id, "dataRef", "disp")))
    case "ec": add(.code(code(.closing, values["startRef"] ?? id, "dataRef", "disp")))
    case "pc":
      add(.code(code(.opening, id, "dataRefStart", "dispStart")))
      return .pair(code(.closing, id, "dataRefEnd", "dispEnd"))
    case "cp": text(Self.character(values["hex"]))
    default: break
    }
    return .other
  }

  /// One that XML does not allow.
  private static func character(_ hex: String?) -> String {
    let scalar = hex.flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init)
    return scalar.map { LegalText(String(Character($0))).text } ?? ""
  }

  /// Inside what is read as a whole.
  private var isInWhole: Bool {
    switch open.all.last {
    case .data, .origin: true
    default: false
    }
  }

  /// The place of the segment that is being read.
  private var last: Int? { unit?.segments.indices.last }

  private mutating func add(_ piece: JobPiece) {
    guard let last else { return }
    for element in open.all.reversed() {
      switch element {
      case .source: unit?.segments[last].source.append(piece)
      case .target: unit?.segments[last].target?.append(piece)
      case .pair, .other: continue
      default: break
      }
      return
    }
  }

  private mutating func takeOrigin(_ origin: UnitOrigin) {
    if unit != nil { unit?.origin = origin } else if file != nil { file?.origin = origin }
  }

  // MARK: Wholes

  private mutating func finishUnit() {
    guard let unit, let file else { return }
    self.unit = nil
    var origin = file.origin
    origin.sourceLanguage = origin.sourceLanguage ?? languages.source
    origin.targetLanguage = languages.target ?? origin.targetLanguage
    let source = unit.segments.flatMap(\.source)
    let states = unit.segments.compactMap(\.state)
    units.add(
      JobUnit(
        id: unit.id, source: source, target: Self.target(unit.segments)?.given(for: source),
        state: Target.State.allCases.first { states.contains($0) }, place: unit.origin.place,
        isTitle: unit.origin.isTitle),
      of: file.original, origin)
  }

  /// Of all segments, in the order of the targets; `nil`: one of them has none.
  private static func target(_ segments: [Segment]) -> [JobPiece]? {
    guard segments.contains(where: { $0.target != nil }) else { return nil }
    let ordered = segments.enumerated().sorted {
      ($0.element.order ?? $0.offset + 1) < ($1.element.order ?? $1.offset + 1)
    }
    var result: [JobPiece] = []
    for (_, segment) in ordered {
      guard let target = segment.target?.given(for: segment.source) ?? (segment.isIgnorable ? segment.source : nil)
      else {
        return nil
      }
      result += target
    }
    return result
  }
}
