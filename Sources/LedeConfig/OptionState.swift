/// What an option of a configured component is set to.
package struct OptionState: Sendable {
  package let description: OptionDescription
  package let content: Content

  package enum Content: Sendable {
    /// As YAML; `nil`: it is off, empty, or cannot be told by its value.
    case value(String?)
    case group([OptionState])
    case component(isOn: Bool, [OptionState])
  }
}

extension Component {
  /// What its options are set to, in the order of their declarations.
  package var states: [OptionState] {
    openOptions.map { OptionState(description: $0.description, content: $0.state(self)) }
  }
}
