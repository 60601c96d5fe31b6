import CLede
import LedeSyntax

/// Reads YAML into nodes with places. Aliases are expanded up to a cap, nesting has a cap, duplicate keys are errors.
package enum YAMLParser {
  /// A pipeline of a thousand nodes is large; expanded aliases count.
  package static let nodeLimit = 100_000
  static let nestingLimit = 50

  /// The only document of a source; `nil` where it has none or where its syntax is wrong, which is then in `problems`.
  ///
  /// - Parameters:
  ///   - start: the byte of the source where the YAML begins.
  ///   - nodeLimit: what is no configuration may have more nodes.
  package static func parse(
    _ source: Source, from start: Int = 0, nodeLimit: Int = nodeLimit, _ problems: inout Problems
  ) -> Node? {
    source.text.bytes.withUnsafeBufferPointer { bytes in
      let yaml = UnsafeBufferPointer(rebasing: bytes[start...])
      guard let handle = lede_yaml_open(yaml.baseAddress, yaml.count) else { return nil }
      defer { lede_yaml_close(handle) }
      var builder = NodeBuilder(source: source, start: start, handle: handle, limit: nodeLimit, problems: problems)
      defer { problems = builder.problems }
      return builder.document()
    }
  }
}

/// Builds nodes from libyaml's events.
private struct NodeBuilder {
  let source: Source
  let handle: OpaquePointer
  let limit: Int
  var problems: Problems
  /// The byte at which each code point of the YAML starts, and its end.
  private let offsets: [Int]
  private var anchors: [String: (node: Node, size: Int)] = [:]
  /// Where those stand to which no alias has referred.
  private var unused: [String: Place] = [:]
  /// Those whose nodes are being read.
  private var openAnchors: [(name: String, place: Place)] = []
  private var size = 0

  init(source: Source, start: Int, handle: OpaquePointer, limit: Int, problems: Problems) {
    self.limit = limit
    self.source = source
    self.handle = handle
    self.problems = problems
    let bytes = source.text.bytes
    offsets = (start..<bytes.count).filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
  }

  mutating func document() -> Node? {
    var event = lede_yaml_next(handle)
    if event.kind == LEDE_YAML_DOCUMENT { event = lede_yaml_next(handle) }
    if event.kind == LEDE_YAML_END { return nil }
    guard let root = node(event, depth: 0) else { return nil }
    let next = lede_yaml_next(handle)
    switch next.kind {
    case LEDE_YAML_END:
      // An alias that stands there in the wrong way (`<<*base`) is told where it stands.
      let misplaced = unused.isEmpty ? [] : misplacedAliases()
      for (name, place) in unused.sorted(by: { $0.value.range.lowerBound < $1.value.range.lowerBound })
      where !misplaced.contains(name) {
        warn(ofUnused: name, place)
      }
      return root
    case LEDE_YAML_DOCUMENT:
      problems.report(SecondDocument.fault(below: root, at: place(next)))
      return nil
    default: return node(next, depth: 0)
    }
  }

  /// The node that an event starts; `nil` where reading cannot go on.
  private mutating func node(_ event: lede_yaml_event, depth: Int) -> Node? {
    let start = place(event)
    size += 1
    guard size <= limit else {
      return fail(
        .aliasLimit, "the aliases here expand to more than \(limit) nodes", start,
        "write the values out, or alias smaller parts")
    }
    guard depth <= YAMLParser.nestingLimit else {
      return fail(
        .nestingLimit, "this nests deeper than \(YAMLParser.nestingLimit) levels", start,
        "no option of a pipeline nests deeper than six")
    }
    let anchor = event.anchor.map { String(cString: $0) }
    if let anchor { openAnchors.append((anchor, start)) }
    defer { if anchor != nil { openAnchors.removeLast() } }
    if let tag = event.tag.map({ String(cString: $0) }) {
      if let text = bareTag(event, tag, start, isItem: depth == 2) { return text }
      problems.report(YAMLTag.fault(tag, at: start))
    }
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
      return syntaxError(event)
    }
    if let anchor, let result {
      anchors[anchor] = (result, size - sizeBefore + 1)
      unused[anchor] = start
    }
    return result
  }

  /// The names behind `<<*`.
  private func misplacedAliases() -> Set<String> {
    let bytes = source.text.bytes
    return Set(
      bytes.ranges(of: Array("<<*".utf8)).map { mark in
        String(decoding: bytes[mark.upperBound...].prefix { $0 > 0x20 && !",[]{}".utf8.contains($0) }, as: UTF8.self)
      })
  }

  /// `&week Week`: a text that begins with `&`, as a rule, else what nobody needs.
  private mutating func warn(ofUnused name: String, _ place: Place) {
    let first = place.range.lowerBound
    guard first < source.text.count, source.text.bytes[first] == UInt8(ascii: "&") else { return }
    problems.report(
      Diagnostic(
        .ineffective, "no alias `*\(name)` stands below this anchor",
        at: Place(source: source, range: first..<first + name.utf8.count + 1), severity: .warning,
        help: "leave it out, or put the value in quotes if `&\(name)` is a part of it"))
  }

  private mutating func alias(_ name: String, _ place: Place) -> Node? {
    if let open = openAnchors.last(where: { $0.name == name }) {
      if anchors[name] != nil {
        let first = open.place.range.lowerBound
        return fail(
          .syntax, "`&\(name)` stands above already, and here it is given a second time, around `*\(name)`",
          Place(source: source, range: first..<first + name.utf8.count + 1), "leave this `&\(name)` out")
      }
      return fail(
        .syntax, "the alias `*\(name)` stands inside what `&\(name)` names", place,
        "name a part that does not hold the alias")
    }
    guard let (node, nodes) = anchors[name] else {
      let help =
        if let near = nearest(to: name, among: anchors.keys.sorted()) {
          "did you mean `*\(near)`?"
        } else if isBelow(name, place) {
          "move what `&\(name)` names above it"
        } else { "define it above with `&\(name)`" }
      return fail(.syntax, "no anchor `&\(name)` stands before this alias", place, help)
    }
    unused[name] = nil
    size += nodes
    return size <= limit
      ? node.placed(at: place)
      : fail(
        .aliasLimit, "the aliases here expand to more than \(limit) nodes", place,
        "write the values out, or alias smaller parts")
  }

  private func isBelow(_ name: String, _ place: Place) -> Bool {
    let rest = String(decoding: source.text.bytes[place.range.upperBound...], as: UTF8.self)
    return rest.split { " \n,{}[]".contains($0) }.contains { $0 == "&" + name }
  }

  private mutating func sequence(_ start: Place, _ depth: Int) -> Node? {
    let (bytes, first) = (source.text.bytes, start.range.lowerBound)
    let isFlow = first < bytes.count && bytes[first] == UInt8(ascii: "[")
    var items: [Node] = []
    while true {
      let event = lede_yaml_next(handle)
      if event.kind == LEDE_YAML_SEQUENCE_END {
        return Node(
          .sequence(items), at: Place(source: source, range: start.range.lowerBound..<place(event).range.upperBound))
      }
      guard let item = node(event, depth: depth + 1) else { return nil }
      if !isFlow, let dash = DeepDash.diagnostic(of: item) {
        problems.report(dash)
        items += DeepDash.items(of: item)
      } else {
        items.append(item)
      }
    }
  }

  private mutating func mapping(_ start: Place, _ depth: Int) -> Node? {
    var entries: [Node.Entry] = []
    var places: [String: Place] = [:]
    var merged: [Node] = []
    var lacksDash = false
    while true {
      let event = lede_yaml_next(handle)
      if event.kind == LEDE_YAML_MAPPING_END {
        let end = max(start.range.lowerBound, place(event).range.upperBound)
        merge(merged, into: &entries)
        return Node(.mapping(entries), at: Place(source: source, range: start.range.lowerBound..<end))
      }
      guard let key = node(event, depth: depth + 1) else { return nil }
      guard let name = key.rawScalar else {
        problems.report(YAMLKey.fault(of: key))
        return nil
      }
      guard let value = node(lede_yaml_next(handle), depth: depth + 1) else { return nil }
      if case .scalar("<<", isPlain: true) = key.content {
        merged += value.items.map { $0.allSatisfy { $0.entries != nil } ? $0 : [value] } ?? [value]
      } else if lacksDash {
        continue
      } else if let first = places[name] {
        // The key with which an item of a list begins, again: the next one has lost its dash.
        lacksDash =
          entries.count > 1 && name == entries[0].key && isBehindDash(entries[0].keyPlace)
          && key.place.line > first.line
        if lacksDash {
          problems.report(
            Diagnostic(
              .duplicateKey, "no dash stands before this `\(name)`, with which an item begins", at: key.place,
              notes: [.init("the item above begins here", at: first)], help: "write `- \(name): …`"))
          continue
        }
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

  private func isBehindDash(_ place: Place) -> Bool {
    place.definition == nil && source.text.bytes[..<place.range.lowerBound].last { $0 != 0x20 } == UInt8(ascii: "-")
  }

  /// `<<: *shared`: what the mapping does not say itself; of several the first one that does counts.
  private mutating func merge(_ nodes: [Node], into entries: inout [Node.Entry]) {
    for node in nodes {
      guard let others = node.entries else {
        problems.report(
          Diagnostic(
            .wrongType, "\(node.kind) stands here where `<<` takes a mapping", at: node.place,
            help: "name one with an alias: `<<: *\(anchor(meantBy: node) ?? "shared")`"))
        continue
      }
      let known = Set(entries.map(\.key))
      entries += others.filter { !known.contains($0.key) }
    }
  }

  /// `<<: common`: the anchor that is near to it, or the only one.
  private func anchor(meantBy node: Node) -> String? {
    let names = anchors.filter { $0.value.node.entries != nil }.keys.sorted()
    return nearest(to: node.rawScalar ?? "", among: names) ?? (names.count == 1 ? names[0] : nil)
  }

  /// `!now`, with nothing behind it: text that begins with `!`, or a stage that is not to be.
  /// - Parameter isItem: it is as deep as the items of a list of the whole file, such as `stages`.
  private mutating func bareTag(_ event: lede_yaml_event, _ tag: String, _ place: Place, isItem: Bool) -> Node? {
    guard event.kind == LEDE_YAML_SCALAR, event.length == 0, tag.hasPrefix("!"), tag.utf8.count > 1 else { return nil }
    let isName = tag.dropFirst().utf8.allSatisfy { 0x61...0x7A ~= $0 || $0 == UInt8(ascii: "_") }
    let text = "put it in quotes: `'\(tag.prefix(40))'`"
    problems.report(
      Diagnostic(
        .syntax, "a value cannot begin with `!`", at: place,
        help: isItem && isName
          ? "write `- \(tag.dropFirst()): false` to turn a stage off; if it is text, \(text)" : text))
    return Node(.scalar(tag, isPlain: false), at: place)
  }

  private mutating func syntaxError(_ event: lede_yaml_event) -> Node? {
    let context = event.context.map { (String(cString: $0), place(event.context_start, 0).range.lowerBound) }
    let fault = YAMLFault(
      source: source, problem: string(event), offset: place(event).range.lowerBound, context: context)
    problems.report(fault.diagnostic)
    return nil
  }

  private mutating func fail(_ code: DiagnosticCode, _ message: String, _ place: Place, _ help: String) -> Node? {
    problems.report(Diagnostic(code, message, at: place, help: help))
    return nil
  }

  private func string(_ event: lede_yaml_event) -> String {
    String(decoding: UnsafeBufferPointer(start: event.value, count: event.length), as: UTF8.self)
  }

  private func place(_ event: lede_yaml_event) -> Place { place(event.start, event.end) }

  private func place(_ start: Int, _ end: Int) -> Place {
    let (start, end) = (min(start, offsets.count - 1), min(end, offsets.count - 1))
    return Place(source: source, range: offsets[start]..<offsets[max(start, end)])
  }
}
