import LedeConfig

/// The SRX file that a pipeline names; it is read and checked when the pipeline is loaded.
public struct SRXFile: OptionValue {
  public private(set) var document: SRXDocument?

  public init() {}

  public mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    if node.isNull {
      document = nil
      return
    }
    guard let source = problems.source(namedBy: node), let root = XMLElement.parse(source, &problems) else { return }
    document = SRXReader.document(root, &problems)
  }

  public var yaml: String? { nil }
}
