import Testing

@testable import LedeCore
@testable import LedeReaders

/// The name of the site in the title of a page that states it nowhere else.
@Suite struct TitleTailTests {
  private func site(_ title: String, _ headline: String, _ language: String, _ page: String = "") throws -> String? {
    try readPage(
      "<title>\(title)</title>\(page)<h1>\(headline)</h1><p>Text", language: language
    ).metadata.site
  }

  @Test(arguments: [
    ("en", "The mill grinds again | The Sentinel", "The mill grinds again", "The Sentinel"),
    ("pl", "Młyn znowu miele - Wieści", "Młyn znowu miele", "Wieści"),
    ("kk", "Диірмен іске қосылды – Ой-пікір – Көкжиек газеті", "Диірмен іске қосылды", "Көкжиек газеті"),
    ("ru", "Мельница снова мелет — Мнения — «Дневник Волги»", "Мельница снова мелет", "Дневник Волги"),
    ("zh", "水碾又转起来了_南山日报", "水碾又转起来了", "南山日报"),
    // The title says the headline in other words.
    ("kk", "Видео: Диірмен іске қосылды | Jeti Arna", "Диірмен бүгін іске қосылды", "Jeti Arna"),
    ("hi", "साठ साल बाद चली चक्की | दैनिक प्रभात", "साठ साल बाद चली चक्की: गांव में जश्न", "दैनिक प्रभात"),
  ])
  func theHeadlineTellsWhereItBegins(_ language: String, _ title: String, _ headline: String, _ name: String) throws {
    #expect(try site(title, headline, language) == name)
  }

  @Test(arguments: [
    ("en", "The mill grinds again | Sport", "The mill grinds again", "<div>Menu</div><nav><ul><li>Sport</ul></nav>"),
    (
      "ru", "Мельница снова мелет — Культура", "Мельница снова мелет",
      "<meta property=article:section content=Культура>"
    ),
    ("en", "The mill grinds again | Ann Lee", "The mill grinds again", "<div>Menu</div><a rel=author>Ann Lee</a>"),
    ("de", "Die Mühle mahlt wieder - 24.11.2026", "Die Mühle mahlt wieder", ""),
    ("ru", "Пирог с творогом – рецепт с фото", "Пирог с творогом", ""),
    ("en", "The mill grinds again: The Sentinel", "The mill grinds again", ""),
    ("en", "A mill for the town | Grinding again", "The mill is grinding again", ""),
  ])
  func somethingElseIsNoSite(_ language: String, _ title: String, _ headline: String, _ page: String) throws {
    #expect(try site(title, headline, language, page) == nil)
  }
}
