/// Something that can be said of each line of a page as a number, and how it is found: one declaration, name and values together.
struct Signal: Sendable {
  /// What explanations and the files of models call it.
  let name: String
  /// What it is for lines that the page does not have, above its first and below its last one.
  let outside: Float
  /// What has to be known before it can be told.
  let step: Step
  /// One value for each line.
  let values: @Sendable (PageFacts) -> [Float]

  /// What cleaning finds out of a page, in this order.
  enum Step: Sendable {
    /// Its lines.
    case page
    /// What the first look makes of them.
    case look
    /// Which of them is the headline.
    case headline
  }

  init(
    _ name: String, outside: Float = -1, _ step: Step = .page, values: @escaping @Sendable (PageFacts) -> [Float]
  ) {
    self.name = name
    self.outside = outside
    self.step = step
    self.values = values
  }

  /// A signal of each line by itself.
  static func line(_ name: String, _ value: @escaping @Sendable (PageLine) -> Float) -> Signal {
    Signal(name) { facts in facts.page.lines.map(value) }
  }

  /// A signal that looks at what is known of the page, by the line's index.
  static func at(
    _ name: String, outside: Float = -1, _ step: Step = .page,
    _ value: @escaping @Sendable (PageFacts, Int) -> Float
  ) -> Signal {
    Signal(name, outside: outside, step) { facts in facts.page.lines.indices.map { value(facts, $0) } }
  }
}

/// A signal as a model sees it: of the line itself, or of one above or below it (`words@-2`: two lines above).
struct SignalInput: Sendable {
  /// An index into `Signals.all`.
  let signal: Int
  /// In lines; below 0: above.
  let shift: Int

  /// The longest shift.
  static let reach = 8

  /// `nil`: there is no such signal, or it lies too far away.
  init?(_ name: String) {
    let parts = name.split(separator: "@", maxSplits: 1)
    guard let signal = parts.first.flatMap({ Signals.indices[String($0)] }) else { return nil }
    guard let shift = parts.count == 2 ? Int(parts[1]) : 0, (-Self.reach...Self.reach).contains(shift) else {
      return nil
    }
    (self.signal, self.shift) = (signal, shift)
  }

  /// It is what the first look made of the line itself.
  var isOwnLook: Bool { shift == 0 && Signals.all[signal].name == Signals.ownLook }

  /// As `init` takes it.
  var name: String { shift == 0 ? Signals.all[signal].name : "\(Signals.all[signal].name)@\(shift)" }
}
