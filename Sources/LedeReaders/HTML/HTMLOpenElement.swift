import LedeCore
import LedeText

/// An element of a page that is open, with what it hands down to the text in it.
struct HTMLOpenElement {
  let tag: HTMLTag?
  /// The innermost block element.
  var element: Int
  let isSkipped, isLink, isEmphasis, isPreformatted: Bool
  var isContainer = false
  var isInline = false
  /// Text of it is dropped: it is not seen, and stands inside a block that is.
  var isDropped = false
  /// A link that is not read aloud, such as the sign of a heading's own address: all of it is dropped.
  private(set) var isOrnament = false
  /// The innermost element that makes a block holds running text.
  let isInText: Bool
  /// A cell, or what fills one or a part of it.
  let isInCell: Bool
  /// It is not seen, and makes a block that cleaning cuts.
  var isUnseenBlock = false
  /// An inline element that is left out of what is read aloud.
  private(set) var isMuted = false
  /// It is not to be translated; the same of the innermost element that makes a block.
  let isProtected, isBlockProtected: Bool
  /// BCP 47, where an element that makes a block says it; `nil`: the page's.
  let language: String?
  /// Of an inline element that shows nothing: how long the text was when it began.
  var begin: Int?
  /// Of a link: the bytes of the text when it began.
  private var textStart = 0

  /// - Parameter readsFallbacks: what shows only in place of scripts is read as well.
  init(_ tag: HTMLTag?, _ attributes: HTMLAttributes, in around: Self?, readsFallbacks: Bool) {
    self.tag = tag
    element = max(around?.element ?? 0, 0)
    isSkipped = around?.isSkipped ?? false || Self.skips(tag, attributes, readsFallbacks)
    isLink = around?.isLink ?? false || tag == .a
    isEmphasis = around?.isEmphasis ?? false || tag?.isEmphasis ?? false
    isPreformatted = around?.isPreformatted ?? false || tag?.isPreformatted ?? false
    // What is said of the whole page is meant for programs that look at it in passing.
    let isWhole = tag?.isWholePage ?? false
    isProtected = isWhole ? false : attributes.isTranslated.map { !$0 } ?? around?.isProtected ?? false
    let isBlock = tag?.isBlock ?? false
    isInText = isBlock ? tag?.holdsText ?? false : around?.isInText ?? false
    isInCell = tag?.isCell ?? false || around?.isInCell ?? false && tag?.fillsCell ?? true
    isBlockProtected = isBlock ? isProtected : around?.isBlockProtected ?? false
    let stated = isBlock && !isWhole ? LanguageTag.gist(attributes[.lang] ?? attributes[.xmlLang]) : nil
    language = stated ?? around?.language
  }

  /// Whether the text of an element is none of the page.
  private static func skips(_ tag: HTMLTag?, _ attributes: HTMLAttributes, _ readsFallbacks: Bool) -> Bool {
    guard let tag, tag.isSkipped else { return false }
    // The content of a part that is built without scripts.
    if tag == .template, attributes.has(.shadowrootmode) { return false }
    return !(readsFallbacks && tag.isFallback)
  }

  /// What an inline element has from its attributes and those around it.
  /// - Parameter offset: where the text ends.
  mutating func startInline(_ attributes: HTMLAttributes, in around: Self?, at offset: Int) {
    isMuted = around?.isMuted ?? false || attributes.places.contains(.muted)
    textStart = tag == .a ? offset : around?.textStart ?? 0
    isOrnament = around?.isOrnament ?? false || tag == .a && attributes.places.contains(.muted)
    isDropped = around?.isDropped ?? false || isOrnament
  }

  /// A text in it is none of the page: it says where the link before it opens, or is a passage that is not read aloud, a copy.
  /// - Parameter offset: where the text so far ends.
  func isAside(_ value: ArraySlice<UInt8>, at offset: Int) -> Bool {
    if isMuted, value.count(where: { $0 <= 0x20 }) >= Self.mutedWords { return true }
    guard let first = value.first(where: { $0 > 0x20 }) else { return false }
    let isBehindLink = isLink ? offset > textStart : LinkNotes.mayBegin(first)
    return isBehindLink && LinkNotes.isNote(value)
  }

  /// Shorter passages that are not read aloud are initials set large and the like, which a word read aloud stands for.
  private static let mutedWords = 4
}

extension HTMLTag {
  /// What hides the whole page goes when it has been loaded; a dialog is hidden until it opens.
  func places(_ attributes: HTMLAttributes) -> MarkupPlaces {
    let all = places.union(attributes.places)
    if isWholePage { return all.subtracting([.unseen, .muted]) }
    return self == .dialog && !attributes.has(.open) ? all.union(.unseen) : all
  }
}
