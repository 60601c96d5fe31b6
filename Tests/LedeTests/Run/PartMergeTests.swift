import Foundation
import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeRun
@testable import LedeText
@testable import LedeTranslation

/// Articles that a file holds among others, or states instead of showing them: each goes back to its own bytes.
@Suite struct PartMergeTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private static let pages: [(name: String, text: String, articles: Int)] = [
    (
      "news.html",
      """
      <html><head><title>Quay News</title></head><body><table><tr><td><h1>Quay News</h1>
      <h2><a href="https://quay.example/1">The bridge &amp; the river</a></h2>
      <p>The <b>bridge</b> is closed until May, said the board. It costs &pound;3m.</p><img src=a.png>
      <h2><a href="https://quay.example/2">Новый паром</a></h2><p>Паром ушёл в первый рейс <i>сегодня</i>, сообщила пристань.</p>
      <h2><a href="https://quay.example/3">Кітапхана ашылды</a></h2><p>Ауылда жаңа кітапхана ашылды, онда он компьютер бар екен.</p>
      <p><a href="https://quay.example/u">Unsubscribe</a></p></td></tr></table></body></html>
      """, 3
    ),
    (
      "paste.txt",
      "Bridge opens in May\n\nThe old bridge is closed until May, the board said on Monday evening.\n\n-----\n\n"
        + "Паром снова ходит\n\n12 мая 2024\n\nПаром ушёл в первый рейс сегодня утром, сообщила пристань. Билет стоит дорого.\n",
      2
    ),
    (
      "news.eml",
      "From: Quay <n@quay.example>\r\nSubject: News\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n"
        + "Content-Transfer-Encoding: 8bit\r\n\r\n<h2><a href='https://quay.example/1'>The bridge</a></h2>\r\n"
        + "<p>The <b>bridge</b> is closed until May, said the board.</p>\r\n<h2><a href='https://quay.example/2'>Паром</a></h2>"
        + "\r\n<p>Паром ушёл в первый рейс сегодня, сообщила пристань.</p>\r\n",
      2
    ),
    (
      "state.html",
      "<html lang=kk><head><title>Мост открыт | Пристань</title><meta name=description content='Мост открыли в мае. Он &amp; нов.'>"
        + "<meta property=\"og:description\" content=\"Мост открыли в мае. Он &amp; нов.\"></head><body><div id=app></div></body></html>",
      1
    ),
  ]

  private static let yaml = "stages: [clean, segment, {emit: {xliff: {target: fr}}}]"
  private static let withValues =
    "stages: [segment, {extract: {attributes: [alt, title, placeholder]}}, {emit: {xliff: {target: fr}}}]"

  /// What a file becomes there and back.
  private func merged(_ name: String, _ filler: (any TargetFiller)?, articles: Int, by yaml: String = yaml) async throws
    -> (
      bytes: [UInt8], report: MergeReport
    )
  {
    let pipeline = try #require(load(yaml).pipeline)
    var run = Run(pipeline: pipeline, options: RunOptions(jobs: 1))
    run.targets = filler
    let input = InputFile(path: Path(folder / "in/\(name)"), name: name)
    let made = try await run.write([input], to: folder / "job") { _ in }
    #expect(made.done == articles && made.failed == 0)
    var back = JobRun.standard { _, settings in load(yaml, settings: settings).pipeline }
    (back.source, back.replaces) = (Path(folder / "in"), true)
    let job = try #require(folder.files("job").first { $0.hasSuffix(".xlf") })
    var problems: [String] = []
    let report = try back.merge([InputFile(path: folder / "job/\(job)")], to: folder / "out") { name, error in
      problems.append("\(name): \(error.message)")
    }
    #expect(problems == [])
    return (folder.bytes("out/\(name)") ?? [], report)
  }

  @Test(arguments: pages)
  func thereAndBack(_ page: (name: String, text: String, articles: Int)) async throws {
    let bytes = Array(page.text.utf8)
    try folder.write("in/\(page.name)", bytes)
    #expect(try await merged(page.name, nil, articles: page.articles).bytes == bytes)
    let (translated, report) = try await merged(page.name, PseudoTranslation(), articles: page.articles)
    #expect(report.untranslated == 0 && report.merged > page.articles)
    let text = String(decoding: translated, as: UTF8.self)
    for kept in ["<b>", "<i>", "https://quay.example/2", "-----", "<div id=app>"] where page.text.contains(kept) {
      #expect(text.contains(kept))
    }
    #expect(text.split(separator: "⟦").count >= report.merged)
  }

  /// One translated unit changes its own bytes, wherever the head says them.
  @Test func oneUnitOfAHead() async throws {
    let page = try #require(Self.pages.last)
    try folder.write("in/\(page.name)", page.text)
    let translated = try await merged(
      page.name, OneTarget(source: "Мост открыли в мае.", target: "Le pont d'«acier» & 'fer'."), articles: 1)
    #expect(translated.report.merged == 1)
    #expect(
      String(decoding: translated.bytes, as: UTF8.self)
        == page.text
        .replacing(
          "description content='Мост открыли в мае.",
          with: "description content='Le pont d&#39;«acier» &amp; &#39;fer&#39;."
        )
        .replacing("content=\"Мост открыли в мае.", with: "content=\"Le pont d'«acier» &amp; 'fer'."))
  }

  /// What stands in attributes of a message, in its transfer encoding.
  @Test(arguments: ["Red «boat»", "Лодка & \"ялик\""])
  func valuesOfAMessage(_ target: String) async throws {
    let head =
      "From: a@quay.example\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    func message(_ alt: String) -> String {
      let page = "<p>Қайық <img src=a.png alt=\"\(alt)\"> тұр.</p><input placeholder='Имя и фамилия'>"
      return head + Data(page.utf8).base64EncodedString() + "\r\n"
    }
    try folder.write("in/a.eml", message("Красная лодка"))
    let filler = OneTarget(source: "Красная лодка", target: target)
    let merged = try await merged("a.eml", filler, articles: 1, by: Self.withValues)
    #expect(merged.report.merged == 1 && merged.report.untranslated == 2)
    let text = String(decoding: merged.bytes, as: UTF8.self).replacing("\r\n", with: "")
    let written = target.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    #expect(text == message(written).replacing("\r\n", with: ""))
  }
}

/// Translates one sentence.
private struct OneTarget: TargetFiller {
  let source, target: String

  func fill(_ article: inout Article) throws(ArticleError) {
    let segments = try article.madeSegments().items.filter { $0.text == source }
    article.layers.add(
      Targets(
        Dictionary(segments.map { ($0.id, Target([.text(target)], origin: .job, state: .translated)) }) { $1 },
        language: "fr"))
  }
}
