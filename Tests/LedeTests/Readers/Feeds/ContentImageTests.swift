import Testing

@testable import LedeReaders

/// The picture of an entry that names none: the first one in its content.
@Suite struct ContentImageTests {
  private func image(_ markup: String) -> String? {
    var entry = Entry()
    entry.content = .html(markup)
    return entry.contentImage(on: nil)
  }

  @Test(arguments: [
    (
      "<p>It rained.<img src=\"https://q.example/a.jpg\"> <img src='https://q.example/b.jpg'>",
      "https://q.example/a.jpg"
    ),
    ("<IMG SRC=https://q.example/a.jpg?x=1&amp;y=2 width=600>", "https://q.example/a.jpg?x=1&y=2"),
    ("<img src=//q.example/a.jpg width=50% height=100>", "https://q.example/a.jpg"),
    // What counts readers, what is as big as a letter, what is of an unknown page.
    ("<img src=https://q.example/c.gif width=1><img src=https://q.example/a.jpg>", "https://q.example/a.jpg"),
    ("<img height=16 src=https://q.example/c.gif><img src=https://q.example/a.jpg>", "https://q.example/a.jpg"),
    ("<img src=/c.jpg><img src=https://q.example/a.jpg>", "https://q.example/a.jpg"),
  ])
  func theFirstPictureIsTaken(_ markup: String, _ address: String) {
    #expect(image(markup) == address)
  }

  /// Addresses of other elements are of no picture.
  @Test(arguments: [
    "<p>It rained.", "<img alt=x><iframe src=https://q.example/a></iframe>",
    "<img src=https://q.example/c.gif width=1>",
    "&lt;img src=https://q.example/a.jpg&gt;",
  ])
  func noPictureIsNone(_ markup: String) {
    #expect(image(markup) == nil)
  }

  @Test func manyPicturesTakeNoMoreTimeEach() {
    for tag in ["<img ", "<img src=a>", "<img src='https://q.example/c.gif' width=1>"] {
      expectLinearTime(1000, tag) { #expect(image(String(repeating: tag, count: $0)) == nil) }
    }
  }
}
