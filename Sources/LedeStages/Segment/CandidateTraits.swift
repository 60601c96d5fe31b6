import LedeText

/// What is told of a candidate at once, so that rules that surely have no answer need not be asked.
struct CandidateTraits: OptionSet {
  let rawValue: UInt32

  /// One full stop.
  static let period = Self(rawValue: 1)
  static let question = Self(rawValue: 2)
  static let ellipsis = Self(rawValue: 4)
  static let plain = Self(rawValue: 8)
  static let word = Self(rawValue: 1 << 4)
  static let noWord = Self(rawValue: 1 << 5)
  /// A word of six bytes at most.
  static let shortWord = Self(rawValue: 1 << 6)
  /// One that begins with no small letter.
  static let largeWord = Self(rawValue: 1 << 7)
  /// One of eight bytes at most, or without case.
  static let initial = Self(rawValue: 1 << 8)
  static let spaced = Self(rawValue: 1 << 9)
  static let unspaced = Self(rawValue: 1 << 10)
  /// Something closes behind the terminals.
  static let closed = Self(rawValue: 1 << 11)
  /// A quotation closes, or a dash follows.
  static let speech = Self(rawValue: 1 << 12)
  static let smallNext = Self(rawValue: 1 << 13)
  static let digitNext = Self(rawValue: 1 << 14)
  /// No letter and no digit follows.
  static let markNext = Self(rawValue: 1 << 15)
  static let openBracket = Self(rawValue: 1 << 16)
  static let openQuote = Self(rawValue: 1 << 17)

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  init(_ candidate: Candidate) {
    var traits: Self = candidate.isSpaced ? .spaced : .unspaced
    if candidate.kind == .period { traits.insert(.period) }
    if candidate.kind.contains(.question) { traits.insert(.question) }
    if candidate.kind.contains(.ellipsis) { traits.insert(.ellipsis) }
    if candidate.kind.contains(.plain) { traits.insert(.plain) }
    let isCaseless = candidate.wordStart.isDisjoint(with: [.upper, .lower])
    if candidate.word.isEmpty { traits.insert(.noWord) } else { traits.insert(.word) }
    if candidate.word.count <= 6 { traits.insert(.shortWord) }
    if candidate.word.count <= 8 || isCaseless { traits.insert(.initial) }
    if !candidate.wordStart.contains(.lower) { traits.insert(.largeWord) }
    if !candidate.closers.isEmpty { traits.insert(.closed) }
    if candidate.closers.contains(.quote) || candidate.next.hasDash { traits.insert(.speech) }
    if candidate.isLowerNext { traits.insert(.smallNext) }
    if candidate.isDigitNext { traits.insert(.digitNext) }
    if candidate.next.kind.isDisjoint(with: .word) { traits.insert(.markNext) }
    if candidate.openBracket != nil { traits.insert(.openBracket) }
    if candidate.openQuote != nil { traits.insert(.openQuote) }
    self = traits
  }
}

/// A rule that answers only where a candidate has certain traits.
protocol SelectiveBoundaryRule: BoundaryRule {
  static var needs: CandidateTraits { get }
}
