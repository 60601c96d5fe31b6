import LedeText

/// Makes rules of an SRX 2.0 file and reports what the standard's schema or ICU refuses, each with its line.
///
/// `segmentsubflows` and `formathandle` speak of inline codes; they are checked, and have no bearing on a text, which has none.
package enum SRXReader {
  /// `nil`: the file cannot be used; what is wrong is in `problems`.
  package static func document(_ root: XMLElement, _ problems: inout Problems) -> SRXDocument? {
    guard root.name == "srx", root.namespace == SRXDocument.namespace else {
      problems.report(
        Diagnostic(
          .unknownValue, "this is no SRX 2.0 file: its root is `\(root.name)` in the namespace `\(root.namespace)`",
          at: root.place, help: "the root must be `<srx xmlns=\"\(SRXDocument.namespace)\" version=\"2.0\">`"))
      return nil
    }
    var reader = SRXElementReader(problems: problems)
    defer { problems = reader.problems }
    _ = reader.choice("version", of: root, among: ["2.0"])
    reader.refuseOthers(in: root, than: ["header", "body"])
    guard let header = reader.child("header", of: root), let body = reader.child("body", of: root) else { return nil }
    let cascades = reader.choice("cascade", of: header, among: ["yes", "no"]) == "yes"
    reader.checkHeader(header)
    reader.refuseOthers(in: body, than: ["languagerules", "maprules"])
    guard let lists = reader.child("languagerules", of: body), let maps = reader.child("maprules", of: body) else {
      return nil
    }
    let rules = reader.languageRules(lists)
    return SRXDocument(
      cascades: cascades, languageRules: rules, maps: reader.maps(maps, among: rules.map(\.name)))
  }
}

private struct SRXElementReader {
  var problems: Problems

  // MARK: the header

  mutating func checkHeader(_ header: XMLElement) {
    _ = choice("segmentsubflows", of: header, among: ["yes", "no"])
    refuseOthers(in: header, than: ["formathandle"])
    for handle in children("formathandle", of: header) {
      _ = choice("type", of: handle, among: ["start", "end", "isolated"])
      _ = choice("include", of: handle, among: ["yes", "no"])
    }
  }

  // MARK: rules

  mutating func languageRules(_ lists: XMLElement) -> [SRXDocument.LanguageRule] {
    refuseOthers(in: lists, than: ["languagerule"])
    var result: [SRXDocument.LanguageRule] = []
    var places: [String: Place] = [:]
    for list in children("languagerule", of: lists) {
      guard let name = attribute("languagerulename", of: list) else { continue }
      if let first = places[name] {
        problems.report(
          Diagnostic(
            .duplicateKey, "the language rule `\(name)` stands twice in this file", at: list.place,
            notes: [.init("it first stands here", at: first)], help: "rename one of them, or remove it"))
        continue
      }
      places[name] = list.place
      refuseOthers(in: list, than: ["rule"])
      result.append(.init(name: name, rules: children("rule", of: list).compactMap { rule($0) }))
    }
    return result
  }

  private mutating func rule(_ element: XMLElement) -> SRXDocument.Rule? {
    refuseOthers(in: element, than: ["beforebreak", "afterbreak"])
    let breaks = element.attributes["break"] == nil || choice("break", of: element, among: ["yes", "no"]) == "yes"
    guard let before = side("beforebreak", of: element), let after = side("afterbreak", of: element) else { return nil }
    do {
      return try SRXDocument.Rule(breaks: breaks, before: before, after: after)
    } catch {
      problems.refused(
        error, at: element.place,
        help: "the text before a break is matched as look-behind: it cannot refer back to a group")
      return nil
    }
  }

  /// The regular expression of one side of a rule; `nil`: it is none.
  private mutating func side(_ name: String, of rule: XMLElement) -> String? {
    guard let element = children(name, of: rule).first, !element.text.isEmpty else { return "" }
    do {
      return try Pattern(element.text).source
    } catch {
      problems.refused(error, at: element.place(of: element.text))
      return nil
    }
  }

  // MARK: maps

  mutating func maps(_ rules: XMLElement, among names: [String]) -> [SRXDocument.LanguageMap] {
    refuseOthers(in: rules, than: ["languagemap"])
    return children("languagemap", of: rules).compactMap { map($0, among: names) }
  }

  private mutating func map(_ element: XMLElement, among names: [String]) -> SRXDocument.LanguageMap? {
    guard let name = attribute("languagerulename", of: element),
      let pattern = attribute("languagepattern", of: element)
    else { return nil }
    guard names.contains(name) else {
      problems.unknownValue(name, at: element.place(of: name), among: names)
      return nil
    }
    do {
      return try SRXDocument.LanguageMap(languagePattern: pattern, ruleName: name)
    } catch {
      problems.refused(error, at: element.place(of: pattern))
      return nil
    }
  }

  // MARK: elements

  private func children(_ name: String, of element: XMLElement) -> [XMLElement] {
    element.children.filter { $0.name == name && $0.namespace == SRXDocument.namespace }
  }

  /// The child that must be there.
  mutating func child(_ name: String, of element: XMLElement) -> XMLElement? {
    if let found = children(name, of: element).first { return found }
    problems.report(
      Diagnostic(
        .missingKey, "`\(element.name)` has no `\(name)`", at: element.place, help: "put `<\(name)>` into it"))
    return nil
  }

  /// Reports children that the standard does not know here; those of other namespaces are nobody's business.
  mutating func refuseOthers(in element: XMLElement, than names: [String]) {
    for child in element.children where child.namespace == SRXDocument.namespace && !names.contains(child.name) {
      problems.report(
        Diagnostic(
          .unknownKey, "`\(element.name)` has no element `\(child.name)`", at: child.place,
          help: problems.suggestion(for: child.name, among: names)))
    }
  }

  /// The attribute that must be there.
  mutating func attribute(_ name: String, of element: XMLElement) -> String? {
    if let value = element.attributes[name] { return value }
    problems.report(
      Diagnostic(
        .missingKey, "`\(element.name)` has no attribute `\(name)`", at: element.place, help: "write `\(name)=\"…\"`"))
    return nil
  }

  mutating func choice(_ name: String, of element: XMLElement, among values: [String]) -> String? {
    guard let value = attribute(name, of: element) else { return nil }
    if values.contains(value) { return value }
    problems.unknownValue(value, at: element.place(of: value), among: values)
    return nil
  }
}

extension XMLElement {
  /// Where a value or text of the element stands; all of its line where it is written otherwise than it counts.
  fileprivate func place(of text: String) -> Place {
    let bytes = place.source.text.bytes
    let start = place.range.lowerBound
    let near = bytes[start..<min(bytes.count, start + 4096)]
    guard !text.isEmpty, let range = near.firstRange(of: Array(text.utf8)) else { return place }
    return Place(source: place.source, range: range)
  }
}
