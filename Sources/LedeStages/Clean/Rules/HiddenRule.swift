/// What the markup of a page hides from all who read it: notes for screen readers, preheaders of mails, copies for scripts.
package struct HiddenRule: CleaningRule {
  package static let name = "hidden"
  package static let help =
    "What no reader sees: hidden by attributes, styles or the names of classes, unless nothing else is left"
  package static let examples = [
    CleaningExample(
      "en",
      """
      · The ferry left the harbour at noon, and all of the town had come to the pier to see it go.
      ✂-20.0 Ferries and trains: what this letter is about ◌
      · Nobody had ever seen so many lamps on the quay, said the keeper of the old lighthouse.
      """),
    CleaningExample(
      "ru",
      """
      · Паром вышел из порта в полдень, и проводить его собрался на причале весь город.
      ✂-20.0 Эту строку читают только программы. ◌
      """),
    CleaningExample(
      "kk", "✂-20.0 Сілтеме жаңа терезеде ашылады ◌\n· Паром түсте порттан шықты, оны бүкіл қала шығарып салды."),
  ]

  package init() {}

  package func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    page.lines[line].isHidden ? CleaningEvidence(weight: Self.sure, isCertain: true) : nil
  }

  /// Log-odds that leave nothing to the models.
  private static let sure = 20.0
}
