import LedeSyntax

/// Something that a pipeline is made of: a stage, rule, feature, reader or writer.
///
/// The type is the declaration, its values are configured components: a new value holds the defaults.
public protocol Component: Sendable {
  init()
  /// How YAML names it.
  static var name: String { get }
  /// One line, without a full stop.
  static var help: String { get }
  /// Its options.
  static var options: [ComponentOption<Self>] { get }
  /// Words that people use for it by the habits of other programs. They are not taken; the mend of one names the component.
  static var synonyms: [String] { get }
  /// Lines that show what it does, for the reference.
  static var exampleLines: [String] { get }
  /// The options that this value takes: the declared ones, and one for each part that can be configured below it.
  var openOptions: [ComponentOption<Self>] { get }
}

/// A component whose keys mean something in it alone: none that is unknown to it was meant for another.
package protocol SelfContained: Component {}

/// A component that is made of parts, to which others can add theirs: the rules of a stage, the features of a score.
package protocol ComponentOwner: Component {
  associatedtype Part: Sendable
  static var parts: WritableKeyPath<Self, ComponentSet<Part>> & Sendable { get }
}

extension ComponentOwner {
  package var openOptions: [ComponentOption<Self>] {
    Self.options + ComponentOption.components(self[keyPath: Self.parts], Self.parts)
  }
}

extension Component {
  public static var options: [ComponentOption<Self>] { [] }
  public static var synonyms: [String] { [] }
  public static var exampleLines: [String] { [] }
  public var openOptions: [ComponentOption<Self>] { Self.options }
}

/// One option of a component: the single declaration behind decoder, defaults, help, reference page and JSON Schema.
public struct ComponentOption<Owner: Sendable>: Sendable {
  package internal(set) var description: OptionDescription
  let take: @Sendable (inout Owner, Node, inout Problems) -> Void
  /// What it is set to.
  let state: @Sendable (Owner) -> OptionState.Content

  /// An option of any type.
  package init<Value: OptionValue>(
    _ name: String, _ path: WritableKeyPath<Owner, Value> & Sendable, _ type: OptionType, default value: Value,
    _ help: String
  ) {
    description = OptionDescription(
      name: name, help: help, type: type, defaultValue: value.yaml,
      takesNothing: Value.self is any ExpressibleByNilLiteral.Type)
    let isOpen = description.takesNothing
    take = { owner, node, problems in
      if case .text = type { problems.warn(ofText: node, mayBeFlag: Value.self != String.self) }
      let outer = problems.option
      problems.option = (name, isOpen)
      owner[keyPath: path].take(node, as: type, &problems)
      problems.option = outer
    }
    state = { .value($0[keyPath: path].yaml) }
  }

  init(
    description: OptionDescription, state: @escaping @Sendable (Owner) -> OptionState.Content,
    take: @escaping @Sendable (inout Owner, Node, inout Problems) -> Void
  ) {
    self.description = description
    self.state = state
    self.take = take
  }
}

extension ComponentOption where Owner: Component {
  /// `true` or `false`.
  public static func flag(_ name: String, _ path: WritableKeyPath<Owner, Bool> & Sendable, _ help: String) -> Self {
    Self(name, path, .flag, default: Owner()[keyPath: path], help)
  }

  /// A whole number in a range.
  public static func integer(
    _ name: String, _ path: WritableKeyPath<Owner, Int> & Sendable, _ range: ClosedRange<Int>, _ help: String
  ) -> Self {
    Self(name, path, .integer(range), default: Owner()[keyPath: path], help)
  }

  /// A whole number in a range, or nothing.
  public static func integer(
    _ name: String, _ path: WritableKeyPath<Owner, Int?> & Sendable, _ range: ClosedRange<Int>, _ help: String
  ) -> Self {
    Self(name, path, .integer(range), default: Owner()[keyPath: path], help)
  }

  /// A number in a range.
  public static func number(
    _ name: String, _ path: WritableKeyPath<Owner, Double> & Sendable, _ range: ClosedRange<Double>, _ help: String
  ) -> Self {
    Self(name, path, .number(range), default: Owner()[keyPath: path], help)
  }

  /// Any text.
  public static func text(_ name: String, _ path: WritableKeyPath<Owner, String> & Sendable, _ help: String) -> Self {
    Self(name, path, .text, default: Owner()[keyPath: path], help)
  }

  /// A BCP 47 tag, or nothing.
  public static func language(_ name: String, _ path: WritableKeyPath<Owner, String?> & Sendable, _ help: String)
    -> Self
  {
    Self(name, path, .language, default: Owner()[keyPath: path], help)
  }

  package static func choice<Value: OptionChoice>(
    _ name: String, _ path: WritableKeyPath<Owner, Value> & Sendable, _ help: String
  ) -> Self {
    Self(name, path, Value.type, default: Owner()[keyPath: path], help)
  }

  /// A list of named values.
  package static func choices<Value: OptionChoice & DefaultInitializable>(
    _ name: String, _ path: WritableKeyPath<Owner, [Value]> & Sendable, _ help: String
  ) -> Self {
    Self(name, path, .list(Value.type), default: Owner()[keyPath: path], help)
  }

  package static func words(_ name: String, _ path: WritableKeyPath<Owner, WordList> & Sendable, _ help: String) -> Self
  {
    Self(name, path, .words, default: Owner()[keyPath: path], help)
  }

  package static func patterns(_ name: String, _ path: WritableKeyPath<Owner, [UserPattern]> & Sendable, _ help: String)
    -> Self
  {
    Self(name, path, .additions(.pattern), default: Owner()[keyPath: path], help)
  }

  /// A mapping with options of its own.
  package static func group<Part: Component>(
    _ name: String, _ path: WritableKeyPath<Owner, Part> & Sendable, _ help: String
  ) -> Self {
    let description = OptionDescription(
      name: name, help: help, type: .group(Part.options.map(\.description)), defaultValue: nil)
    return Self(
      description: description, state: { .group($0[keyPath: path].states) },
      take: { owner, node, problems in owner[keyPath: path].take(node, named: "`\(name)`", &problems) })
  }
}

extension Component {
  /// Takes the options that a mapping gives over the values that are there.
  ///
  /// - Parameter owner: how messages call what the mapping belongs to.
  package mutating func take(_ node: Node, named owner: String, _ problems: inout Problems) {
    if node.isNull { return }
    let options = openOptions
    let isClosed = Self.self is any SelfContained.Type
    // Names alone turn parts on; options need a value.
    let takesNames = options.contains { $0.description.type.isPart }
    guard let entries = node.listedEntries.map({ problems.withLists($0, among: options.map(\.description)) }),
      takesNames || !(node.items?.contains { $0.rawScalar != nil } ?? false)
    else { return problems.wrongType(node, options.isEmpty ? .flag : .group(options.map(\.description))) }
    if options.isEmpty, let first = entries.first { return problems.needsNoOptions(owner, first) }
    if node.items != nil { problems.reportTwins(of: entries, among: options.map(\.description)) }
    if problems.refuses(words: entries, of: options.map(\.description), in: owner) { return }
    for entry in problems.nested(entries, among: options.map(\.description)) {
      if let meant = problems.sibling(entry, among: options.map(\.description), beside: entries, in: owner) {
        options.first { $0.description.name == meant }?.take(&self, entry.value, &problems)
        continue
      }
      if let option = options.first(where: { $0.description.name == entry.key }) {
        if !isClosed, problems.reportsHomonym(entry, option.description.type, in: owner) { continue }
        option.take(&self, entry.value, &problems)
      } else {
        let names = options.map(\.description.name)
        func fits(_ name: String) -> Bool {
          guard let shape = entry.value.shape else { return true }
          return options.contains { $0.description.name == name && $0.description.type.shapes.contains(shape) }
        }
        let synonym = options.lazy.map(\.description).name(bySynonym: entry.key)
        problems.unknownKey(
          entry, among: names, in: owner, isClosed: isClosed,
          near: Problems.below(entries, among: options.map(\.description), key: entry.key, isClosed: isClosed),
          synonym: synonym, beside: entries.map(\.key), fits: fits)
        // It counts as the part that is meant: what stands before and behind it is judged all the same.
        let meant = synonym ?? nearest(to: entry.key, among: names)
        if let option = options.first(where: { $0.description.name == meant }),
          (synonym != nil || option.description.type.isPart) && fits(option.description.name)
            || problems.isMisspelt(entry.key, option.description.name, beside: entries)
        {
          option.take(&self, entry.value, &problems)
        }
      }
    }
  }
}
