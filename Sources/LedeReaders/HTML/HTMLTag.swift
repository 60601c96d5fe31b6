import LedeCore

/// The elements of HTML that reading treats in a way of their own; all others are inline.
enum HTMLTag: String, CaseIterable {
  case html, body, title, meta, link, script
  case address, article, aside, blockquote, center, dd, details, dialog, dir, div, dl, dt, fieldset, figcaption, figure
  case footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, hr, legend, li, main, menu, nav, ol, p, pre, search,
    section
  case summary, table, caption, thead, tbody, tfoot, tr, td, th, ul, button, label, listing, xmp
  case br, wbr, a, b, strong, em, i, s, strike, del, code, kbd, samp, tt, sub, sup, img
  case style, noscript, template, svg, math, iframe, object, embed, applet, audio, video, canvas, select, option,
    textarea
  case datalist, map, noframes, frameset, rp, rt

  /// Nothing in it is text of the page.
  var isSkipped: Bool {
    switch self {
    case .script, .style, .noscript, .template, .svg, .math, .iframe, .object, .embed, .applet, .audio, .video, .canvas,
      .select, .option, .textarea, .datalist, .map, .noframes, .frameset, .rp, .rt, .title:
      true
    default: false
    }
  }

  /// It is shown only where something else is not: by a browser without scripts, or by a script.
  var isFallback: Bool { self == .noscript || self == .template }

  /// It makes a block of its own.
  var isBlock: Bool {
    switch self {
    case .html, .body, .address, .article, .aside, .blockquote, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt,
      .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .legend,
      .li,
      .main, .menu, .nav, .ol, .p, .pre, .search, .section, .summary, .table, .caption, .thead, .tbody, .tfoot, .tr,
      .td, .th, .ul, .button, .label, .listing, .xmp:
      true
    default: false
    }
  }

  /// A part of a form that has text of its own.
  var isControl: Bool { self == .button || self == .label }

  /// Its own text is a paragraph or something like one, not a bar of buttons.
  var holdsText: Bool {
    switch self {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .li, .dd, .dt, .td, .th, .caption, .figcaption, .summary, .legend: true
    default: false
    }
  }

  var isPreformatted: Bool { self == .pre || self == .listing || self == .xmp }

  var isEmphasis: Bool { self == .b || self == .strong || self == .em || self == .i }

  /// What it makes of its text, where it makes no block.
  var inlineKind: Inline.Kind {
    switch self {
    case .a: .link
    case .b, .strong: .strong
    case .em, .i: .emphasis
    case .s, .strike, .del: .strikethrough
    case .code, .kbd, .samp, .tt: .code
    case .sub: .subscript
    case .sup: .superscript
    case .img: .image
    case .br: .lineBreak
    default: .other
    }
  }

  /// It has no end and no text.
  var isVoid: Bool { self == .wbr }

  /// A list or an item of one.
  var isList: Bool { self == .ul || self == .ol || self == .li }

  /// It may be what a cell of a table of figures holds, or a part of it.
  var fillsCell: Bool { isList || self == .p || self == .div || !isBlock }

  var isCell: Bool { self == .td || self == .th }

  /// Its class and that of all around it say nothing of its parts.
  var isWholePage: Bool { self == .html || self == .body }

  var places: MarkupPlaces {
    switch self {
    case .article: .article
    case .main: .main
    case .section: .section
    case .aside: .aside
    case .nav, .menu: .nav
    case .header, .hgroup: .header
    case .footer: .footer
    case .figure, .figcaption, .caption: .figure
    case .form, .fieldset, .button, .label, .legend, .search: .form
    case .ul, .ol, .dl, .dir, .li: .list
    case .table: .table
    case .blockquote: .quotation
    case .p: .paragraph
    case .dialog: .dialog
    case .details: .details
    default: []
    }
  }

  /// What it is around blocks; `nil`: nothing of note.
  func container(_ attributes: HTMLAttributes) -> Container.Kind? {
    switch self {
    case .blockquote: .quotation
    case .ul, .dl, .dir, .menu: .list(start: nil)
    case .ol: .list(start: attributes[.start].flatMap { Int($0) }.map { min(max($0, 0), 999_999_999) } ?? 1)
    case .li, .dd, .dt: .item
    case .table: .table
    case .tr: .row
    case .td, .th: .cell(column: 0)
    default: nil
    }
  }

  /// What its blocks are; `nil`: the same as those around it.
  var kind: Block.Kind? {
    switch self {
    case .h1: .heading(level: 1)
    case .h2: .heading(level: 2)
    case .h3: .heading(level: 3)
    case .h4: .heading(level: 4)
    case .h5: .heading(level: 5)
    case .h6: .heading(level: 6)
    case .li, .dd, .dt: .listItem
    case .blockquote: .quotation
    case .figcaption, .caption: .caption
    case .pre, .listing, .xmp: .code
    case .td, .th: .tableRow
    case .article, .section, .main, .aside, .nav, .header, .footer, .form: .paragraph
    default: nil
    }
  }
}

/// The attributes that reading looks at.
enum HTMLAttribute: String, CaseIterable {
  case id, `class`, role, itemprop, property, name, content, lang, hidden, style, href, rel, type, datetime
  case src, title, start, alt, inert, open, shadowrootmode, translate, popover
  case ariaHidden = "aria-hidden"
  case xmlLang = "xml:lang"
}
