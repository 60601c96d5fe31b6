import LedeConfig
import LedeSyntax
import LedeText
import Mustache

/// A Mustache template that a pipeline names.
struct TemplateFile: OptionValue, DefaultInitializable {
  private var text: String?
  /// It is named, whether it can be read or not.
  private(set) var isGiven = false
  /// Of its name before `.mustache`, with the dot; `nil`: it has none.
  private(set) var ending: String?
  /// What it is called before that: `week`.
  private(set) var stem = ""

  mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    (text, ending, isGiven) = (nil, nil, !node.isNull)
    if node.isNull { return }
    guard let source = problems.source(namedBy: node) else { return }
    let content = String(decoding: source.text.bytes, as: UTF8.self)
    let isKnown = content.contains("{{") || content.contains("{%")
    text = problems.content(ofFileNamedBy: node, as: "Mustache template", isKnown: isKnown) { problems in
      let count = problems.diagnostics.count
      if !isKnown { Self.refuse("it has no tags", source.place(ofLine: 1), "write `{{…}}`", &problems) }
      var check = TemplateCheck(source)
      check.report(&problems)
      return problems.diagnostics.count == count && Self.parses(content, source, &problems) ? content : nil
    }
    (stem, ending) = Self.name(ofTemplate: source.path)
  }

  var yaml: String? { nil }

  /// What a template's file is called, and the ending of what it makes: `week` and `.html` of `week.html.mustache`.
  private static func name(ofTemplate path: String) -> (stem: String, ending: String?) {
    let name = String((path.hasSuffix(mark) ? path.dropLast(mark.count) : path[...]).split(separator: "/").last ?? "")
    let ending = name.fileEnding
    return (String(name.dropLast(ending?.count ?? 0)), ending)
  }

  private static let mark = ".mustache"

  private static func refuse(_ what: String, _ place: Place, _ help: String, _ problems: inout Problems) {
    problems.report(Diagnostic(.syntax, "this template cannot be read: \(what)", at: place, help: help))
  }

  private static func parses(_ content: String, _ source: Source, _ problems: inout Problems) -> Bool {
    do {
      _ = try MustacheTemplate(string: content)
      return true
    } catch let error as MustacheTemplate.ParserError {
      let what = (error.error as? MustacheTemplate.Error)?.reason ?? "a tag has no end"
      if case .expectedSectionEnd? = error.error as? MustacheTemplate.Error, let open = openSection(source) {
        let name = String(source.text[open]).filter { !"{}#^ ".contains($0) }
        refuse(what, Place(source: source, range: open), "close it with `{{/\(name)}}`", &problems)
      } else {
        refuse(what, source.place(ofLine: error.context.lineNumber), "mend the tag here or just above", &problems)
      }
    } catch {
      refuse("\(error)", source.place(ofLine: 1), "mend its tags", &problems)
    }
    return false
  }

  /// The tag of the last section that nothing closes.
  private static func openSection(_ source: Source) -> Range<Int>? {
    var (open, start) = ([Range<Int>](), 0)
    let bytes = source.text.bytes
    while let begin = bytes[start...].firstRange(of: Array("{{".utf8)),
      let end = bytes[begin.upperBound...].firstRange(of: Array("}}".utf8))
    {
      switch bytes[begin.upperBound..<end.lowerBound].first {
      case UInt8(ascii: "#"), UInt8(ascii: "^"): open.append(begin.lowerBound..<end.upperBound)
      case UInt8(ascii: "/"): _ = open.popLast()
      default: break
      }
      start = end.upperBound
    }
    return open.last
  }

  func render(_ record: EditionRecord, escaping escape: ContentEscape) -> String {
    // The line goes, as all lines do on which there is nothing but a tag.
    let pragma = "{{% CONTENT_TYPE:\(escape.registeredName)}}\n"
    guard let text, let template = try? MustacheTemplate(string: pragma + text) else { return "" }
    return template.render(record.values)
  }
}

extension String {
  /// `.html` of `week/issue.html`; `nil`: its last part has none.
  var fileEnding: String? {
    let name = self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...]
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex, name.index(after: dot) < name.endIndex else {
      return nil
    }
    return String(name[dot...])
  }
}

extension MustacheTemplate.Error {
  fileprivate var reason: String {
    switch self {
    case .sectionCloseNameIncorrect: "a section is closed that is not the one that is open"
    case .unfinishedName: "a tag has no end, or a name that no value has"
    case .expectedSectionEnd: "a section is not closed"
    default: "\(self)"
    }
  }
}
