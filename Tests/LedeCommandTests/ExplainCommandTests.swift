import Testing

/// What `lede explain` says of the pages that are read beside the article.
@Suite struct ExplainCommandTests {
  private static let page =
    "The bridge opened on Monday, and all of the town came.\n\nIt took four years to build it.\n"

  @Test func aPageThatCannotBeReadIsTold() throws {
    let files = ["a.txt": Self.page, "b.txt": Self.page, "c.txt": Self.page, "none.txt": ""]
    try Command.inFolder(files) { folder in
      let outcome = try Command.run(
        ["explain", "newsletter", "a.txt", "--with", "b.txt", "--with", "c.txt", "--with", "none.txt"], in: folder)
      #expect(outcome.code == 1 && outcome.errors == "lede: none.txt: the file has no text\n", "\(outcome.errors)")
      #expect(outcome.output.hasPrefix("a.txt · "))
    }
  }

  @Test func tooFewPagesAndPipelinesThatDoNotAskChangeNothing() throws {
    let files = [
      "a.txt": Self.page, "b.txt": Self.page, "c.txt": Self.page, "d.txt": Self.page,
      "plain.yaml": "stages: [segment]\n",
    ]
    try Command.inFolder(files) { folder in
      let few = try Command.run(["explain", "newsletter", "a.txt", "--with", "b.txt"], in: folder)
      #expect(few.code == 0)
      #expect(
        few.errors
          == "lede: the other pages changed nothing: it takes 3 pages with the article to tell what recurs on a site\n",
        "\(few.errors)")
      let plain = try Command.run(
        ["explain", "plain.yaml", "a.txt", "--with", "b.txt", "--with", "c.txt", "--with", "d.txt"], in: folder)
      #expect(plain.code == 0)
      #expect(plain.errors == "lede: the other pages changed nothing: the pipeline does not ask what recurs\n")
      let enough = try Command.run(
        ["explain", "newsletter", "a.txt", "--with", "b.txt", "--with", "c.txt", "--with", "d.txt"], in: folder)
      #expect(enough.code == 0 && enough.errors.isEmpty, "\(enough.errors)")
    }
  }

  @Test func aFolderIsNoPipeline() throws {
    try Command.inFolder(["articles/a.txt": Self.page, "mine.yaml": "extends: articles\n"]) { folder in
      for arguments in [["explain", "articles", "articles/a.txt"], ["run", "articles", "articles", "-o", "out"]] {
        let outcome = try Command.run(arguments, in: folder)
        #expect(outcome.code == 2 && outcome.errors.contains("`articles` is a folder, and a pipeline is a file"))
        #expect(outcome.errors.contains("help: name a pipeline in it"))
      }
      #expect(try Command.run(["check", "mine.yaml"], in: folder).output.contains("`articles` is a folder"))
    }
  }
}
