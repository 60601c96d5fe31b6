import LedeSyntax

/// What must be true of XLIFF: it is XML, the two halves of each pair stand in one segment, and source and target have the same codes.
struct XLIFFCheck {
  /// An element that holds a segment, with its codes as they come.
  private struct Segment {
    let depth: Int
    var open: [String] = []
    var codes: [String] = []
  }

  private var depth = 0
  private var segment: Segment?
  private var source: [String] = []
  private var ids: Set<String> = []

  static func check(_ xml: String) throws(Violation) {
    var check = XLIFFCheck()
    let stream = XMLStream(Array(xml.utf8))
    while let event = stream.next() {
      switch event {
      case .start(let name, _, let attributes): try check.start(name, attributes)
      case .end: try check.end()
      case .text: break
      case .entity(let name): throw Violation("line \(stream.line) of the XLIFF has the entity \(name)")
      case .failure(let message): throw Violation("line \(stream.line) of the XLIFF is no XML: \(message)")
      }
    }
    try require(check.depth == 0, "the XLIFF ends inside an element")
  }

  private mutating func start(_ name: String, _ attributes: [XMLStream.Attribute]) throws(Violation) {
    depth += 1
    let id = attributes.first { $0.name == "id" }?.value ?? ""
    switch name {
    case "file": ids = []
    case "trans-unit": try require(ids.insert(id).inserted, "the id \(id) stands twice in a file")
    case "source", "target": segment = Segment(depth: depth)
    case "bpt":
      segment?.open.append(id)
      segment?.codes.append("bpt \(id)")
    case "ept":
      let index = segment?.open.firstIndex(of: id)
      try require(index != nil, "the pair \(id) ends before it begins")
      if let index { segment?.open.remove(at: index) }
      segment?.codes.append("ept \(id)")
    case "it", "ph": segment?.codes.append("\(name) \(id)")
    default: break
    }
    if name == "source" { source = [] }
  }

  private mutating func end() throws(Violation) {
    if let segment, segment.depth == depth {
      try require(segment.open.isEmpty, "the pair \(segment.open.first ?? "") does not end")
      if source.isEmpty { source = segment.codes }
      try require(source == segment.codes, "source and target have different codes")
      self.segment = nil
    }
    depth -= 1
  }
}
