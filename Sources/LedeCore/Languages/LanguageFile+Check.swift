import LedeConfig
import LedeSyntax

extension LanguageFile {
  /// Lists of which the number of items counts.
  static func checkLists(_ node: Node, _ problems: inout Problems) {
    for pair in node["segmentation"]?.value["quotes"]?.value.items ?? [] where pair.items?.count != 2 {
      problems.report(
        Diagnostic(
          .wrongType, "a pair of quotation marks is a list of two", at: pair.place,
          help: "write the opening and the closing one: `[«, »]`"))
    }
    guard let stems = node["dates"]?.value["month_stems"]?.value, let items = stems.items, items.count != 12 else {
      return
    }
    problems.report(
      Diagnostic(
        .wrongType, "\(items.count) lists stand here where a year has twelve months", at: stems.place,
        help: "write a list for each month, from January on"))
  }
}
