import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// What nobody who reads a page sees is no text of it.
@Suite struct UnseenTests {
  private static let prose = [
    "Бөгет су тасқынына дейін бекітіледі, деп хабарлады дүйсенбіде аудан әкімі Ерлан Сейітов.",
    "The workers brought two thousand bags of sand and laid them along the bank of the river.",
    "«Мы не хотим снова ночевать в школе», — сказала жительница крайней улицы Мария Носова.",
  ]
  private static let secret = "Only programs are meant to read this sentence, and nobody else."

  /// What is kept of a page, and the rule of each cut.
  private func cleaned(_ html: String) throws -> (kept: [String], rules: [String: String]) {
    let article = try readPage(html)
    let blocks = try #require(article.layers[Blocks.self])
    let cuts = try CleanStage().run(article, Resources(), blocks, nil)
    var (kept, rules) = ([String](), [String: String]())
    for (block, decision) in zip(blocks.items, cuts.decisions) {
      if decision.role == .cut {
        rules[article.text[block.range]] = decision.rule
      } else {
        kept.append(article.text[block.range])
      }
    }
    return (kept, rules)
  }

  @Test(arguments: [
    "<p hidden>%</p>", "<div hidden=until-found><p>%</div>", "<p style='display : none'>%</p>",
    "<p STYLE='DISPLAY:NONE!important'>%</p>",
    "<p style='color:red;visibility:collapse'>%</p>", "<p style='opacity:0.0'>%</p>", "<p aria-hidden=true>%</p>",
    "<div inert><p>%</div>",
    "<p class=sr-only>%</p>", "<p class=govuk-visually-hidden>%</p>", "<div class=styles_srOnly__x1><p>%</div>",
    "<p class='hidden red'>%</p>", "<p class=u-textHide>%</p>", "<p class=a11yText>%</p>",
    "<p class=box_hiddenVisually__q3>%</p>",
    "<span class=screen-reader-text>%</span>", "<p style='position:absolute;left:-9999px'>%</p>",
    "<p style='clip:rect(0, 0, 0, 0)'>%</p>",
    "<p style='clip-path: inset(100%)'>%</p>", "<div style='max-height:0;overflow:hidden'><p>%</div>",
    "<p style='text-indent:-999em'>%</p>",
    "<dialog><p>%</dialog>", "<div role=dialog><p>%</div>", "<div role=tooltip><p>%</div>", "<div popover><p>%</div>",
    "<div popover=manual role=note><p>%</div>", "<span style='display:none'><p>%</p></span>",
    "<p class=preheader>%</p>",
  ])
  func whatIsNotSeenIsCutByItsOwnRule(_ pattern: String) throws {
    let hidden = pattern.replacing("%</", with: Self.secret + "</").replacing("%<", with: Self.secret + "<")
    let page = try cleaned(
      "<article><h1>Dam</h1><p>\(Self.prose[0])<p>\(Self.prose[1])</p>\(hidden)<p>\(Self.prose[2])</article>")
    #expect(page.kept.suffix(3) == Self.prose[...])
    #expect(page.rules[Self.secret] == HiddenRule.name)
  }

  @Test(arguments: [
    "<p>%</p>", "<p class=overflow-hidden>%</p>", "<p class='hidden md:block'>%</p>",
    "<p class='d-none d-lg-block'>%</p>",
    "<p class=not-sr-only>%</p>", "<p style='opacity:0;transform:translateY(9px)'>%</p>",
    "<p style='visibility:hidden;animation-name:none'>%</p>", "<p style='height:0'>%</p>", "<dialog open><p>%</dialog>",
    "<p aria-hidden=false>%</p>", "<p style='opacity:.9'>%</p>", "<p style='left:-9999px'>%</p>",
  ])
  func whatIsSeenIsNotHidden(_ pattern: String) throws {
    let shown = pattern.replacing("%", with: Self.secret)
    let page = try cleaned(
      "<article><h1>Dam</h1><p>\(Self.prose[0])<p>\(Self.prose[1])</p>\(shown)<p>\(Self.prose[2])</article>")
    #expect(page.kept.contains(Self.secret) || page.rules[Self.secret].map { $0 != HiddenRule.name } == true)
  }

  @Test(arguments: [
    ("<body style='opacity:0'>", ""), ("<div style='display:none'>", ""), ("<main aria-hidden=true>", ""),
    ("<div inert>", "<div role=dialog><p>We use cookies to keep the site running for you.</p></div>"),
  ])
  func whereNothingElseIsLeftItIsTheArticle(_ start: String, _ more: String) throws {
    let body = Self.prose.map { "<p>\($0)</p>" }.joined()
    let page = try cleaned(
      "\(start)<article><h1>Dam</h1>\(body)\(body.replacing("e", with: "i"))</article></div></main>\(more)")
    #expect(Set(page.kept).isSuperset(of: Self.prose))
  }

  @Test(arguments: [
    "<p>See <a href=u>the survey<span class=sr-only>, opens new tab</span></a> of the wall.",
    "<p>See <a href=u>the survey<span> (opens in a new window)</span></a> of the wall.",
    "<p>See <a href=u>the survey</a><span class=x> (nouvelle fenêtre)</span> of the wall.",
    "<p>See <a href=u>the survey <i>– открывается в новой вкладке</i></a> of the wall.",
    "<p>See <a href=u>the survey<b>（新しいタブで開く）</b></a> of the wall.",
    "<p>See <a href=u>the survey<em> (жаңа терезеде ашылады)</em></a> of the wall.",
    "<p>See <a href=u>the survey (opens in new tab)</a> of the wall.",
    "<p>See <a href=u>the <b>survey (відкриється в новій вкладці)</b></a> of the wall.",
    "<p>See <a href=u>the survey</a><a href=#x aria-hidden=true>#</a> of the wall.",
    "<p>See <a href=u>the survey</a><span style='display:none'>Copy of it</span> of the wall.",
  ])
  func notesOfLinksAreNoText(_ html: String) throws {
    let article = try readPage(html)
    #expect(
      article.text[0..<article.text.count].split(separator: " ").joined(separator: " ") == "See the survey of the wall."
    )
  }

  @Test func whatPartsWordsStaysAndInitialsStay() throws {
    let kicker = try readPage("<h1>Handball<span class=visually-hidden>: </span>Ein Sieg</h1>")
    #expect(kicker.text[0..<kicker.text.count] == "Handball: Ein Sieg")
    let initial = try readPage("<p><span aria-hidden=true>W</span>ind blew.")
    #expect(initial.text[0..<initial.text.count] == "Wind blew.")
    let link = try readPage("<p><a href=u>New window</a> opened at the museum.")
    #expect(link.text[0..<link.text.count] == "New window opened at the museum.")
  }
}
