import CLede
import LedeText

/// Reads YAML into nodes with places. Aliases are expanded up to a cap, nesting has a cap, duplicate keys are errors.
public enum YAMLParser {
  /// A pipeline of a thousand nodes is large; expanded aliases count.
  static let nodeLimit = 100_000
  static let nestingLimit = 50

  /// The first document of a source; `nil` where it has none or where its syntax is wrong, which is then in `problems`.
  ///
  /// - Parameter start: the byte of the source's first line where the YAML begins.
  public static func parse(_ source: Source, from start: Int = 0, _ problems: inout Problems) -> Node? {
    source.text.bytes.withUnsafeBufferPointer { bytes in
      let yaml = UnsafeBufferPointer(rebasing: bytes[start...])
      guard let handle = lede_yaml_open(yaml.baseAddress, yaml.count) else { return nil }
      defer { lede_yaml_close(handle) }
      var builder = NodeBuilder(
        source: source, firstColumn: source.text.scalarCount(0..<start), handle: handle, problems: problems)
      defer { problems = builder.problems }
      return builder.document()
    }
  }
}

/// Builds nodes from libyaml's events.
private struct NodeBuilder {
  let source: Source
  /// The column at which the YAML begins on the first line.
  let firstColumn: Int
  let handle: OpaquePointer
  var problems: Problems
  var anchors: [String: (node: Node, size: Int)] = [:]
  var size = 0
  /// The last place that was looked for.
  private var last = (line: -1, column: 0, offset: 0)

  init(source: Source, firstColumn: Int, handle: OpaquePointer, problems: Problems) {
    self.source = source
    self.firstColumn = firstColumn
    self.handle = handle
    self.problems = problems
  }

  mutating func document() -> Node? {
    while true {
      let event = lede_yaml_next(handle)
      switch event.kind {
      case LEDE_YAML_DOCUMENT: continue
      case LEDE_YAML_END: return nil
      default: return node(event, depth: 0)
      }
    }
  }

  /// The node that an event starts; `nil` where reading cannot go on.
  private mutating func node(_ event: lede_yaml_event, depth: Int) -> Node? {
    let start = place(event)
    size += 1
    guard size <= YAMLParser.nodeLimit else {
      return fail(
        .aliasLimit, "the aliases here expand to more than \(YAMLParser.nodeLimit) nodes", start,
        "write the values out, or alias smaller parts")
    }
    guard depth <= YAMLParser.nestingLimit else {
      return fail(
        .nestingLimit, "this nests deeper than \(YAMLParser.nestingLimit) levels", start,
        "no option of a pipeline nests deeper than six")
    }
    let anchor = event.anchor.map { String(cString: $0) }
    let sizeBefore = size
    let result: Node?
    switch event.kind {
    case LEDE_YAML_SCALAR:
      result = Node(.scalar(string(event), isPlain: event.plain != 0), at: start)
    case LEDE_YAML_ALIAS:
      return alias(string(event), start)
    case LEDE_YAML_SEQUENCE_START:
      result = sequence(start, depth)
    case LEDE_YAML_MAPPING_START:
      result = mapping(start, depth)
    default:
      return fail(.syntax, "this is no YAML: \(string(event))", start, "mend the syntax here or just above")
    }
    if let anchor, let result { anchors[anchor] = (result, size - sizeBefore + 1) }
    return result
  }

  private mutating func alias(_ name: String, _ place: Place) -> Node? {
    guard let (node, nodes) = anchors[name] else {
      return fail(.syntax, "no anchor `&\(name)` stands before this alias", place, "define it above with `&\(name)`")
    }
    size += nodes
    return size <= YAMLParser.nodeLimit
      ? node
      : fail(
        .aliasLimit, "the aliases here expand to more than \(YAMLParser.nodeLimit) nodes", place,
        "write the values out, or alias smaller parts")
  }

  private mutating func sequence(_ start: Place, _ depth: Int) -> Node? {
    var items: [Node] = []
    while true {
      let event = lede_yaml_next(handle)
      if event.kind == LEDE_YAML_SEQUENCE_END {
        return Node(
          .sequence(items), at: Place(source: source, range: start.range.lowerBound..<place(event).range.upperBound))
      }
      guard let item = node(event, depth: depth + 1) else { return nil }
      items.append(item)
    }
  }

  private mutating func mapping(_ start: Place, _ depth: Int) -> Node? {
    var entries: [Node.Entry] = []
    var places: [String: Place] = [:]
    while true {
      let event = lede_yaml_next(handle)
      if event.kind == LEDE_YAML_MAPPING_END {
        let end = max(start.range.lowerBound, place(event).range.upperBound)
        return Node(.mapping(entries), at: Place(source: source, range: start.range.lowerBound..<end))
      }
      guard let key = node(event, depth: depth + 1) else { return nil }
      guard let name = key.rawScalar else {
        return fail(.syntax, "a key must be a single word, not \(key.kind)", key.place, "write `name: value`")
      }
      guard let value = node(lede_yaml_next(handle), depth: depth + 1) else { return nil }
      if let first = places[name] {
        problems.report(
          Diagnostic(
            .duplicateKey, "the key `\(name)` stands twice in this mapping", at: key.place,
            notes: [.init("it first stands here", at: first)], help: "keep one of them"))
      } else {
        places[name] = key.place
        entries.append(.init(key: name, keyPlace: key.place, value: value))
      }
    }
  }

  private mutating func fail(_ code: DiagnosticCode, _ message: String, _ place: Place, _ help: String) -> Node? {
    problems.report(Diagnostic(code, message, at: place, help: help))
    return nil
  }

  private func string(_ event: lede_yaml_event) -> String {
    String(decoding: UnsafeBufferPointer(start: event.value, count: event.length), as: UTF8.self)
  }

  private mutating func place(_ event: lede_yaml_event) -> Place {
    let start = offset(line: event.line, column: event.column)
    let end = offset(line: event.end_line, column: event.end_column)
    return Place(source: source, range: start..<max(start, end))
  }

  /// Events come in order: counting goes on from the last place, so that long lines cost no more than short ones.
  private mutating func offset(line: Int, column: Int) -> Int {
    let column = column + (line == 0 ? firstColumn : 0)
    if line == last.line, column >= last.column {
      last.offset = source.offset(from: last.offset, columns: column - last.column)
    } else {
      last.offset = source.offset(line: line, column: column)
    }
    (last.line, last.column) = (line, column)
    return last.offset
  }
}
