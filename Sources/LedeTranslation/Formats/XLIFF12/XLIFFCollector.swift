import LedeConfig
import LedeCore
import LedeText

/// Puts jobs together from the events of an XLIFF 1.2 document.
struct XLIFFCollector: JobXMLCollector {
  /// The name of the group that counts an article's units.
  static let counts: String = "lede"
  private static let namespace = "urn:oasis:names:tc:xliff:document:1.2"

  /// Of the files that have ended.
  private var jobs: [Job] = []
  private var file: File?
  private var unit: Unit?
  private var open = OpenElements<Element>()
  /// The text of the element that is read as a whole: a code, a context.
  private var content = ""

  private enum Element {
    case file, unit, source, target, context
    /// The count of the article's units.
    case count
    /// A code whose content is its markup.
    case code(JobCode.Part, id: String)
    /// `<g>`: a pair around its content.
    case pair(id: String)
    /// All else: its content is that of what it stands in.
    case other
  }

  private struct File {
    let original, sourceLanguage: String
    let targetLanguage: String?
    var hash: String?
    var pipeline: PipelineMark?
    var size: Int?
    /// The group of counts that is open.
    var counts: String?
    var units: [JobUnit] = []
  }

  private struct Unit {
    let id: String
    let isTitle, isApproved: Bool
    var source: [JobPiece] = []
    var target: [JobPiece] = []
    var state: Target.State?
    var place: Range<Int>?
  }

  // MARK: Events

  mutating func start(_ name: String, _ namespace: String, _ values: [String: String]) throws(ArticleError) {
    if open.isEmpty { try checkRoot(name, namespace, values["version"]) }
    if open.looksInto(Self.isRead(name, namespace)) { open.append(element(name, values)) }
  }

  mutating func end() {
    guard let element = open.end() else { return }
    switch element {
    case .file: finishFile()
    case .unit: finishUnit()
    case .count: file?.size = Int(content.trimmed).flatMap { $0 > 0 ? $0 : nil }
    case .context: if unit?.place == nil { unit?.place = Self.place(content) }
    case .code(let part, let id):
      add(.code(JobCode(part, id: id, content: content)))
      content = ""
    case .pair(let id): add(.code(JobCode(.closing, id: id)))
    case .source, .target, .other: break
    }
  }

  mutating func text(_ text: String) {
    if open.isSkipping { return }
    if isInWhole { content += text } else { add(.text(text)) }
  }

  mutating func handOn(isAtEnd: Bool, to body: (Job) throws(ArticleError) -> Void) throws(ArticleError) {
    if jobs.isEmpty { return }
    let done = jobs
    jobs = []
    for job in done { try body(job) }
  }

  // MARK: Elements

  private func checkRoot(_ name: String, _ namespace: String, _ version: String?) throws(ArticleError) {
    guard name == "xliff" else { throw ArticleError(.malformed, "the file is no XLIFF: its root is `<\(name)>`") }
    guard version?.hasPrefix("1.") ?? true else {
      throw ArticleError(
        .malformed, "the job is XLIFF \(version ?? "of another version"), which is not read: export it as XLIFF 1.2")
    }
    guard namespace.isEmpty || namespace == Self.namespace else {
      throw ArticleError(
        .malformed,
        "the job is in the namespace `\(brief(namespace))`, which is not read: it must be `\(Self.namespace)`")
    }
  }

  /// Of XLIFF itself, but for proposals, the segmented copy of the source, and text that is nobody's to translate.
  private static func isRead(_ name: String, _ namespace: String) -> Bool {
    (namespace.isEmpty || namespace == Self.namespace)
      && !["alt-trans", "seg-source", "note", "bin-unit"].contains(name)
  }

  private mutating func element(_ name: String, _ values: [String: String]) -> Element {
    switch name {
    case "file": startFile(values)
    case "external-file": if file?.hash == nil { file?.hash = values["crc"] }
    case "count-group": file?.counts = values["name"]
    case "count":
      if file?.counts == Self.counts, values["unit"] == "trans-unit" {
        content = ""
        return .count
      }
    case "phase":
      if file?.pipeline == nil, let name = values["process-name"], let print = values["job-id"] {
        file?.pipeline = PipelineMark(name: name, fingerprint: print)
      }
    case "trans-unit":
      unit = Unit(
        id: values["id"] ?? "", isTitle: values["restype"] == "heading", isApproved: values["approved"] == "yes")
    case "target": unit?.state = Self.state(values["state"])
    case "context":
      if values["context-type"] == "x-bytes" {
        content = ""
        return .context
      }
    default: if isInContent { return code(name, values) }
    }
    return Self.elements[name] ?? .other
  }

  private static let elements: [String: Element] = [
    "file": .file, "trans-unit": .unit, "source": .source, "target": .target,
  ]

  /// A code inside a source or a target. One inside another code is part of its markup.
  private mutating func code(_ name: String, _ values: [String: String]) -> Element {
    if isInWhole { return .other }
    let id = values["rid"] ?? values["id"] ?? ""
    let part: JobCode.Part
    switch name {
    case "bpt", "bx": part = .opening
    case "ept", "ex": part = .closing
    case "it": part = values["pos"] == "open" ? .opening : .closing
    case "ph", "x": part = .standalone
    case "g":
      add(.code(JobCode(.opening, id: values["id"] ?? "")))
      return .pair(id: values["id"] ?? "")
    default: return .other
    }
    content = name == "x" ? values["equiv-text"] ?? "" : ""
    return .code(part, id: id)
  }

  private var isInContent: Bool { isIn(.source) || isIn(.target) }

  /// Inside what is read as a whole.
  private var isInWhole: Bool {
    open.all.contains { element in
      switch element {
      case .code, .context, .count: true
      default: false
      }
    }
  }

  private enum Side { case source, target }

  private func isIn(_ side: Side) -> Bool {
    open.all.contains { element in
      switch (element, side) {
      case (.source, .source), (.target, .target): true
      default: false
      }
    }
  }

  private mutating func add(_ piece: JobPiece) {
    if isIn(.target) { unit?.target.append(piece) } else if isIn(.source) { unit?.source.append(piece) }
  }

  // MARK: Wholes

  private mutating func startFile(_ values: [String: String]) {
    file = File(
      original: values["original"] ?? "", sourceLanguage: values["source-language"] ?? "und",
      targetLanguage: values["target-language"])
  }

  private mutating func finishFile() {
    guard let file else { return }
    jobs.append(
      Job(
        original: file.original, sourceLanguage: file.sourceLanguage, targetLanguage: file.targetLanguage,
        hash: file.hash, pipeline: file.pipeline, units: file.units, size: file.size))
    self.file = nil
  }

  private mutating func finishUnit() {
    guard let unit else { return }
    self.unit = nil
    let state: Target.State? = unit.isApproved ? max(unit.state, .reviewed) : unit.state
    file?.units.append(
      JobUnit(
        id: unit.id, source: unit.source, target: unit.target.given(for: unit.source), state: state, place: unit.place,
        isTitle: unit.isTitle))
  }

  private func max(_ state: Target.State?, _ least: Target.State) -> Target.State {
    state == .final ? .final : least
  }

  /// What XLIFF 1.2 calls a state, in the words of XLIFF 2.
  private static func state(_ name: String?) -> Target.State? {
    switch name {
    case "final": .final
    case "signed-off": .reviewed
    case "translated", "needs-review-translation", "needs-review-adaptation", "needs-review-l10n": .translated
    case nil: nil
    default: .initial
    }
  }

  /// `120-345`.
  private static func place(_ text: String) -> Range<Int>? {
    let ends = text.split(separator: "-").map { Int($0) }
    guard ends.count == 2, let start = ends[0], let end = ends[1], start >= 0, start <= end else { return nil }
    return start..<end
  }
}
