import LedeSyntax

/// Tags say what a value is; here its option does.
enum YAMLTag {
  static func fault(_ tag: String, at place: Place) -> Diagnostic {
    let core = "tag:yaml.org,2002:"
    let names = ["str", "int", "float", "bool", "null", "seq", "map"]
    let isCore = tag.hasPrefix(core) && names.contains(String(tag.dropFirst(core.count)))
    let shown = tag.hasPrefix(core) ? "!!" + tag.dropFirst(core.count) : tag
    return Diagnostic(
      .ineffective, "the tag `\(shown)` means nothing here", at: place, severity: isCore ? .warning : .error,
      help: shown == "!env" ? "write `${env:NAME}`" : "leave it out: the option says what a value is")
  }
}
