import LedeSyntax

/// The declaration of one component, with its type erased to what its owner works with (a rule, a feature, a writer).
package struct ComponentKind<Product: Sendable>: Sendable {
  package let name: String
  package let help: String
  package let options: [OptionDescription]
  /// Lines that show what it does.
  package let examples: [String]
  /// Words that people use for it; they are not taken.
  package let synonyms: [String]
  /// A component with its defaults.
  package let make: @Sendable () -> Product
  /// Takes the options that a node gives over those that are there.
  package let take: @Sendable (inout Product, Node, inout Problems) -> Void

  /// What its options are set to.
  package let states: @Sendable (Product) -> [OptionState]

  /// - Parameters:
  ///   - erase: what a concrete component becomes.
  ///   - restore: the concrete component again; `nil` is impossible for what `erase` made.
  ///   - make: a component with its defaults, where these are not the type's own.
  package init<Concrete: Component>(
    _ type: Concrete.Type, make: @escaping @Sendable () -> Concrete = { Concrete() },
    erase: @escaping @Sendable (Concrete) -> Product, restore: @escaping @Sendable (Product) -> Concrete?
  ) {
    name = type.name
    help = type.help
    options = make().openOptions.map(\.description)
    examples = type.exampleLines
    synonyms = type.synonyms
    self.make = { erase(make()) }
    states = { restore($0)?.states ?? [] }
    take = { product, node, problems in
      guard var concrete = restore(product) else { return }
      concrete.take(node, named: "`\(Concrete.name)`", &problems)
      product = erase(concrete)
    }
  }
}

/// What a node says of a component: on with the options that are there, off, or on with options of its own.
package enum Switch: Sendable {
  case on, off, options

  /// `nil`, and a report, where the node says neither.
  /// - Parameter options: those of the component, for the report.
  package init?(_ node: Node, of options: [OptionDescription], _ problems: inout Problems) {
    if node.isNull {
      self = .on
    } else if node.rawScalar == nil {
      guard node.listedEntries != nil else {
        problems.wrongType(node, .component(options))
        return nil
      }
      self = .options
    } else {
      let count = problems.diagnostics.count
      var isOn = true
      isOn.take(node, as: .component(options), &problems)
      guard problems.diagnostics.count == count else { return nil }
      self = isOn ? .on : .off
    }
  }
}

/// Configured components of one sort, in the order of their declarations.
package struct ComponentSet<Product: Sendable>: Sendable {
  /// A component that is on.
  package struct Member: Sendable {
    package let name: String
    package var component: Product
  }

  package private(set) var kinds: [ComponentKind<Product>]
  /// Components are there unless configuration turns them off.
  let isOn: Bool
  package private(set) var members: [Member] {
    didSet { components = members.map(\.component) }
  }
  /// Those of the members, ready for stages that ask for them with each article.
  package private(set) var components: [Product] = []

  /// - Parameter isOn: whether the components are there unless configuration turns them off.
  package init(_ kinds: [ComponentKind<Product>], isOn: Bool) {
    self.kinds = kinds
    self.isOn = isOn
    members = isOn ? kinds.map { Member(name: $0.name, component: $0.make()) } : []
    components = members.map(\.component)
  }

  /// Configuration has turned a component on.
  package private(set) var isChosen = false
  /// The names of those that configuration has turned off.
  package private(set) var turnedOff: Set<String> = []

  /// Adds a sort of component.
  /// - Parameter other: the one before which it is asked; `nil`: it is the last.
  package mutating func add(_ kind: ComponentKind<Product>, before other: String? = nil) {
    kinds.insert(kind, at: kinds.firstIndex { $0.name == other } ?? kinds.count)
    if isOn { turnOn(kind) }
  }

  mutating func take(_ node: Node, for kind: ComponentKind<Product>, _ problems: inout Problems) {
    switch Switch(node, of: kind.options, &problems) {
    case .off:
      members.removeAll { $0.name == kind.name }
      turnedOff.insert(kind.name)
    case .on:
      turnOn(kind)
      isChosen = true
    case .options:
      turnOn(kind)
      isChosen = true
      guard let index = members.firstIndex(where: { $0.name == kind.name }) else { return }
      kind.take(&members[index].component, node, &problems)
    case nil: break
    }
  }

  private mutating func turnOn(_ kind: ComponentKind<Product>) {
    guard !members.contains(where: { $0.name == kind.name }) else { return }
    let order = kinds.map(\.name)
    members.append(Member(name: kind.name, component: kind.make()))
    members.sort { order.firstIndex(of: $0.name) ?? 0 < order.firstIndex(of: $1.name) ?? 0 }
  }
}

extension ComponentOption where Owner: Component {
  /// One option for each component of a set: `position: {weight: 2}`, `position: false`.
  static func components<Product>(
    _ set: ComponentSet<Product>, _ path: WritableKeyPath<Owner, ComponentSet<Product>> & Sendable
  ) -> [Self] {
    set.kinds.map { kind in
      var description = OptionDescription(
        name: kind.name, help: kind.help, type: .component(kind.options), defaultValue: set.isOn ? "true" : "false",
        examples: kind.examples)
      description.synonyms = kind.synonyms
      let state: @Sendable (Owner) -> OptionState.Content = { owner in
        let member = owner[keyPath: path].members.first { $0.name == kind.name }
        return .component(isOn: member != nil, member.map { kind.states($0.component) } ?? [])
      }
      return Self(
        description: description, state: state,
        take: { owner, node, problems in owner[keyPath: path].take(node, for: kind, &problems) })
    }
  }
}
