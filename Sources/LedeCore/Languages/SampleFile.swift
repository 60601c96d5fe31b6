import LedeConfig

/// An article in a language, for tests of new pipelines.
package struct SampleFile: Component {
  package static let name = "sample"
  package static let help = "An article in the language, for tests of new pipelines"

  package var title = ""
  package var text = ""

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .text("title", \.title, "Its headline"),
    .text("text", \.text, "Its paragraphs, parted by blank lines"),
  ]
}
