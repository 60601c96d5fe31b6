import LedeText

/// What whoever wrote the file says to translators, in comments.
package struct TranslatorNotes: Layer {
  package static let name = "translator-notes"

  /// In the order of the file.
  package let items: [TranslatorNote]

  package init(_ items: [TranslatorNote]) {
    self.items = items
  }
}

/// A comment for translators.
package struct TranslatorNote: Sendable, Equatable {
  /// Where the text goes on behind it.
  package let offset: Int
  /// On one line.
  package let text: String

  package init(offset: Int, text: String) {
    (self.offset, self.text) = (offset, text)
  }
}
