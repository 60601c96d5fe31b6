/// The distinct content words of each sentence, as numbers from 0: two words with the same stem have the same number.
package struct Vocabulary: Sendable {
  /// What is known of a word, over all sentences.
  package struct Word: Sendable, Equatable {
    /// How often it occurs.
    package var frequency: Int32
    /// In how many sentences it occurs.
    package var spread: Int32
    /// The first sentence that has it.
    package let first: Int32
    /// It stands somewhere with a capital letter that no beginning of a sentence asks for.
    package var isName: Bool
    /// It begins with a digit.
    package let isNumber: Bool
    /// Of the text, where it stands first; empty: only the title has it.
    package var place: Range<Int>

    package init(
      frequency: Int32, spread: Int32, first: Int32, isName: Bool = false, isNumber: Bool = false,
      place: Range<Int> = 0..<0
    ) {
      (self.frequency, self.spread, self.first) = (frequency, spread, first)
      (self.isName, self.isNumber, self.place) = (isName, isNumber, place)
    }
  }

  /// By number.
  package var words: [Word] = []
  /// The number of words of each sentence, with repetitions and stop words.
  package var lengths: [Int] = []
  /// The distinct words of the title, those included that no sentence has.
  package var title: [Int32] = []
  package init() {}

  /// The words of all sentences, one after the other.
  package var occurrences: [Int32] = []
  /// Where the words of each sentence end.
  package var ends: [Int] = []

  /// The distinct content words of a sentence, in the order of their first occurrence.
  package subscript(sentence: Int) -> ArraySlice<Int32> {
    occurrences[(sentence == 0 ? 0 : ends[sentence - 1])..<ends[sentence]]
  }
}
