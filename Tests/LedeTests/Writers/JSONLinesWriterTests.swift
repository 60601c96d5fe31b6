import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax

@Suite struct JSONLinesWriterTests {
  @Test func everythingOnOneLine() throws {
    var article = sampleArticle(
      title: "Été", ["Il a plu. |Ça va."], summary: [1], source: "a.txt", language: "fr", passedOver: [0: .repetition])
    article.metadata.url = "https://example.org/"
    // "Été" takes 3 code points and 5 bytes.
    let expected = [
      #"{"source":"a.txt","title":"Été","language":"fr","language_detected":true,"encoding":"UTF-8""#,
      #","url":"https://example.org/","text":"Été\nIl a plu. Ça va.\n""#,
      #","blocks":[{"bytes":[0,5],"code_points":[0,3],"source":[0,5],"kind":"paragraph","role":"title","rule":"test-title"}"#,
      #",{"bytes":[6,23],"code_points":[4,20],"source":[6,23],"kind":"paragraph","role":"lead","rule":"test-lead"}]"#,
      #","sentences":[{"bytes":[6,15],"code_points":[4,13],"source":[6,15],"text":"Il a plu.","block":1,"rule":"terminator""#,
      #","score":1,"shares":{"position":1},"rank":1,"in_summary":false,"passed_over":"repetition"}"#,
      #",{"bytes":[16,23],"code_points":[14,20],"source":[16,23],"text":"Ça va.","block":1,"rule":"terminator""#,
      #","score":0.5,"shares":{"position":0.5},"rank":2,"in_summary":true}]"#,
      #","summary":["Ça va."]}"#,
    ]
    #expect(try JSONLinesWriter().write([article]) == expected.joined() + "\n")
  }

  @Test func whatIsRepeatedHasTwoDecimals() throws {
    var article = sampleArticle(["One. |Two."])
    article.layers.add(
      Summary(chosen: [0], passedOver: [1: .init(.repetition, repeats: .init(sentence: 0, share: 2.0 / 3))]))
    #expect(try JSONLinesWriter().write([article]).contains(#""repeats":{"sentence":0,"share":0.67}"#))
  }

  @Test func metadataHaveTheirFields() throws {
    var article = sampleArticle(["One."])
    let names: [(String, WritableKeyPath<Metadata, String?>)] = [
      ("url", \.url), ("date", \.date), ("author", \.author), ("site", \.site), ("image", \.image),
    ]
    for (name, field) in names { article.metadata[keyPath: field] = "the " + name }
    let line = try JSONLinesWriter().write([article])
    #expect(line.contains(names.map { "\"\($0.0)\":\"the \($0.0)\"" }.joined(separator: ",")))
  }

  @Test func layersThatAreMissingHaveNoFields() throws {
    let full = sampleArticle(title: nil, ["One."])
    let blocks = try #require(full.layers[Blocks.self])
    let bare = Article(source: "a", text: full.text, metadata: full.metadata, blocks: blocks)
    var writer = JSONLinesWriter()
    writer.text = false
    let expected =
      #"{"source":"a","language":"en","language_detected":true,"encoding":"UTF-8","blocks":[{"bytes":[0,4],"code_points":[0,4],"source":[0,4],"kind":"paragraph"}]}"#
    #expect(try writer.write([bare]) == expected + "\n")
  }

  @Test func inlineMarkupHasItsPlaceInTextAndFile() throws {
    var writer = JSONLinesWriter()
    writer.text = false
    let line = try writer.write([readPage("<p>Été <a href='u'>là</a><br>x")])
    let expected =
      #""inlines":[{"bytes":[6,9],"code_points":[4,6],"kind":"link","address":"u","source":[[9,21],[24,28]]}"#
      + #",{"bytes":[9,10],"code_points":[6,7],"kind":"line-break","source":[[28,32]]}]"#
    #expect(line.contains(expected))
  }

  /// Of its file, through the escapes of the record and the references of the page.
  @Test func aRecordsPlacesAreThoseOfItsFile() throws {
    let record = #"{"html":"<p>\u0430 &amp; \"<b>b<\/b>\".<\/p>"}"#
    let article = try JSONLinesReader().read(
      ReaderInput(source: "a", bytes: Array(record.utf8), start: 100, language: "en")
    ).processed(by: ["segment"])
    var writer = JSONLinesWriter()
    writer.text = false
    let line = try writer.write([article])
    #expect(line.contains(#""blocks":[{"bytes":[0,9],"code_points":[0,8],"source":[112,139]"#))
    #expect(line.contains(#""source":[[127,130],[131,136]]"#))
    #expect(line.contains(#""sentences":[{"bytes":[0,9],"code_points":[0,8],"source":[112,139]"#))
  }

  @Test func aBlockInAnotherLanguageThanTheArticleSaysSo() throws {
    let line = try JSONLinesWriter().write([sampleArticle(title: nil, ["One.", "Бір."], languages: [1: "kk"])])
    #expect(line.contains(#"{"bytes":[0,4],"code_points":[0,4],"source":[0,4],"kind":"paragraph","role""#))
    #expect(
      line.contains(#"{"bytes":[5,12],"code_points":[5,9],"source":[5,12],"kind":"paragraph","language":"kk","role""#))
  }

  @Test func ofEqualScoresTheEarlierRanksFirst() {
    #expect(Scores.ranks([0.5, 2, 0.5, 1]) == [3, 1, 4, 2])
  }
}
