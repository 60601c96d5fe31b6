import LedeCore

/// Puts jobs together from units that came back one by one, each with all that is known of it.
struct ReturnedUnits {
  /// In the order in which they came first.
  private var parts: [Part] = []
  private var places: [Key: Int] = [:]
  /// The article of the last unit.
  private var current: String?
  /// It is another one than when jobs were handed on.
  private var hasTurned = false

  private struct Key: Hashable {
    let original: String
    let target: String?
  }

  private struct Part {
    let key: Key
    var origin: UnitOrigin
    var units: [JobUnit] = []

    var job: Job {
      Job(
        original: key.original, sourceLanguage: origin.sourceLanguage ?? "und", targetLanguage: key.target,
        hash: origin.hash, pipeline: origin.pipeline, units: units, size: origin.units, total: origin.total)
    }
  }

  /// A unit's name in formats that have one name for it: its article and its id.
  static func name(_ segment: Segment, of article: Article) -> String { "\(article.source):\(segment.id)" }

  /// The id of a unit that has lost its own, or never had one: that of its text.
  static func id(of source: [JobPiece]) -> String {
    var ids = UnitIDs()
    return ids.next(source.plainText)
  }

  /// - Parameters:
  ///   - name: as `name(_:of:)`; without a colon it is the id of a unit whose article is not known.
  ///   - target: as it stands there, maybe empty.
  mutating func add(
    _ name: String, source: [JobPiece], target: [JobPiece], state: Target.State?, isFuzzy: Bool = false,
    unknownState: String? = nil, origin: UnitOrigin
  ) {
    let colon = name.lastIndex(of: ":")
    let id = colon.map { name[name.index(after: $0)...] } ?? name[...]
    var unit = JobUnit(
      id: String(id), source: source, target: target.given(for: source), state: state, place: origin.place,
      isTitle: origin.isTitle)
    (unit.isFuzzy, unit.unknownState) = (isFuzzy, unknownState)
    add(unit, of: String(colon.map { name[..<$0] } ?? ""), origin)
  }

  /// - Parameter state: a word for it, as it stands there, maybe empty.
  mutating func add(_ name: String, source: [JobPiece], target: [JobPiece], state word: String, origin: UnitOrigin) {
    let (state, word) = (Target.State(rawValue: word.trimmed.lowercased()), word.trimmed)
    add(
      name, source: source, target: target, state: state,
      unknownState: state == nil && !word.isEmpty ? word : nil, origin: origin)
  }

  /// - Parameter origin: of the unit or of its article.
  mutating func add(_ unit: JobUnit, of original: String, _ origin: UnitOrigin) {
    let key = Key(original: original, target: origin.targetLanguage)
    if current != original { (current, hasTurned) = (original, current != nil) }
    let place = places[key] ?? parts.count
    if place == parts.count {
      places[key] = place
      parts.append(Part(key: key, origin: origin))
    }
    if parts[place].origin.hash == nil { parts[place].origin.hash = origin.hash }
    if parts[place].origin.pipeline == nil { parts[place].origin.pipeline = origin.pipeline }
    if parts[place].origin.units == nil { parts[place].origin.units = origin.units }
    if parts[place].origin.total == nil { parts[place].origin.total = origin.total }
    parts[place].units.append(unit)
  }

  /// Hands on what is there of all articles but the one that the last unit is of, where this has become another one.
  /// - Parameter isAtEnd: no unit comes any more, so all are handed on.
  mutating func handOn(isAtEnd: Bool = false, to body: (Job) throws(ArticleError) -> Void) throws(ArticleError) {
    guard isAtEnd || hasTurned else { return }
    let done = parts.filter { isAtEnd || $0.key.original != current }
    parts.removeAll { isAtEnd || $0.key.original != current }
    places = Dictionary(parts.enumerated().map { ($1.key, $0) }) { first, _ in first }
    hasTurned = false
    for part in done { try body(part.job) }
  }
}

extension [JobPiece] {
  /// A target as it stands in a job; `nil`: it is empty, or blank where the source is not.
  func given(for source: [JobPiece]) -> [JobPiece]? {
    let isEmpty =
      allSatisfy { $0 == .text("") }
      || plainText.allSatisfy(\.isWhitespace) && !source.plainText.allSatisfy(\.isWhitespace)
    return isEmpty ? nil : self
  }
}
