import Testing

@testable import LedeText

@Suite struct NoteMarksTests {
  @Test(arguments: [
    ("It rained.[2] [13]", "It rained."), ("In 2019 [3], he left.", "In 2019, he left."), ("市级渡轮 [1] [5]。", "市级渡轮。"),
    ("Он[12] ушёл.", "Он ушёл."),
    // An item's number, an array, a link, a year and words.
    ("[1] First", "[1] First"), ("See [12](a).", "See [12](a)."), ("array[1]st", "array[1]st"),
    ("In [2019] it", "In [2019] it"),
    ("He [the captain] left.", "He [the captain] left."),
  ])
  func marksOfNotesGo(_ text: String, _ expected: String) { #expect(text.withoutNoteMarks == expected) }
}
