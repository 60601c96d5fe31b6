import LedeCore
import LedeText

/// Reads what class names, ids and roles say of an element.
///
/// The words are those that makers of pages use the world over, whatever the language of the page.
enum HTMLHints {
  private static let vocabulary: [(hint: MarkupHints, words: String)] = [
    (.article, "article story post entry news blog blogpost blogentry hentry newsarticle blogposting storytext"),
    (
      .body,
      """
      body articlebody storybody postbody entrybody bodytext articletext maintext bodycopy fulltext inner
      rte
      """
    ),
    (
      .content,
      """
      content contents articlecontent postcontent entrycontent main detail details primary maincontent
      conteudo contenido inhalt
      """
    ),
    (.text, "text paragraph para p copy prose richtext wysiwyg markdown rich html cms txt editor formatted"),
    (
      .standfirst,
      """
      lead lede standfirst intro introduction summary subtitle subtitel subhead subheadline subheading dek
      deck description excerpt abstract vorspann teasertext chapeau sapo preview strapline perex ingress
      bajada entradilla sommario
      """
    ),
    (.title, "title headline heading headlines kicker overline titulo titel h1 hed"),
    (
      .caption,
      """
      caption captions figcaption credit credits copyright legend cutline bildunterschrift photographer
      imagecaption rights
      """
    ),
    (
      .media,
      """
      image images img photo photos picture figure gallery media video videos player slideshow audio
      podcast thumbnail thumb thumbnails galleries infographic jw brightcove
      """
    ),
    (
      .byline,
      """
      byline author authors writer autor contributor bio biography profile avatar reporter editor autore
      vcard fn who source
      """
    ),
    (
      .date,
      """
      date time timestamp published publish updated datetime pubdate dateline datum posted modified meta
      metadata info duration reading readtime
      """
    ),
    (
      .tags,
      """
      tag tags category categories topic topics keywords keyword label labels section rubric breadcrumb
      breadcrumbs crumbs terms hashtag
      """
    ),
    (
      .share,
      """
      share sharing shares social addthis sharethis tweet facebook twitter whatsapp telegram pinterest
      linkedin email print bookmark sns like likes follow icons vote rating reactions
      """
    ),
    (
      .related,
      """
      related recommend recommended recommendation recommendations recommends similar more also trending
      popular latest recent outbrain taboola suggested suggestions readmore next previous prev mostread
      mostviewed most interlinks series further recirc recirculation relacionadas weitere editorspicks
      picks
      """
    ),
    (
      .teaser,
      """
      teaser teasers card cards tile tiles carousel slider swiper grid feed item items list listing stream
      collection lists river headlinelist promoitem loop
      """
    ),
    (
      .comments,
      """
      comment comments commentlist disqus respond reply replies discussion forum thread fb coral
      commenting kommentare commentary
      """
    ),
    (
      .subscribe,
      """
      subscribe subscription subscriber newsletter newsletters signup paywall login register registration
      membership member cta donate donation support piano premium premiumcontent offer join notification
      notifications push app download account
      """
    ),
    (
      .advertisement,
      """
      ad ads advert adverts advertisement advertising advertorial sponsor sponsored sponsors banner promo
      promotion promotions promoted promobox dfp adslot adsense adbox anzeige publicidad werbung
      commercial partner partners affiliate adunit gpt
      """
    ),
    (.product, "product products shop price buy cart deal deals store amazon merchant review button btn buttons"),
    (
      .navigation,
      """
      nav menu navbar navigation topbar toolbar pagination pager submenu dropdown hamburger search header
      masthead links skip subnav megamenu tabs tab breadcrumbnav toc jump anchor anchors index sitemap
      branding logo
      """
    ),
    (
      .side,
      """
      sidebar side aside rail right complementary secondary column sticky rightcol sidebars tertiary
      infobox box
      """
    ),
    (
      .footer,
      """
      footer foot bottom footnote footnotes contentinfo colophon legal disclaimer corrections correction
      end after below tail
      """
    ),
    (
      .consent,
      """
      cookie cookies consent gdpr privacy modal popup overlay lightbox dialog onetrust tooltip alert
      notice toast interstitial cmp
      """
    ),
    (
      .widget,
      """
      widget widgets module plugin block component wp vc elementor weather quiz poll survey calculator
      stock stocks ticker scoreboard
      """
    ),
    (
      .embed,
      """
      embed embeds iframe instagram youtube tiktok tweetembed oembed infogram quote pullquote blockquote
      blurb factbox
      """
    ),
  ]

  private static let hints: [UInt64: MarkupHints] = vocabulary.reduce(into: [:]) { table, entry in
    for word in entry.words.split(whereSeparator: \.isWhitespace) {
      table[FNV1a.hash(word.utf8), default: []].insert(entry.hint)
    }
  }

  /// The hints of a value such as `story-body__text articleLead`: of each of its words.
  static func hints(_ bytes: [UInt8], _ range: Range<Int>) -> MarkupHints {
    var result: MarkupHints = []
    var current = FNV1a.seed
    var isLower = false
    func end(_ result: inout MarkupHints) {
      if current != FNV1a.seed, let known = hints[current] { result.formUnion(known) }
    }
    for offset in range {
      let byte = bytes[offset]
      let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      let isUpper = isLetter && byte & 0x20 == 0
      if !isLetter || isUpper && isLower {
        end(&result)
        current = FNV1a.seed
      }
      if isLetter { current = FNV1a.combine(current, UInt64(byte | 0x20)) }
      isLower = isLetter && !isUpper
    }
    end(&result)
    return result
  }
}
