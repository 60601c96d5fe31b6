import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// Makes the edits of one article.
struct Splicer {
  let article: Article
  /// Of the whole file.
  let bytes: [UInt8]
  let place: TextPlace
  let enclosure: Enclosure?
  /// What values have become.
  private(set) var valueEdits: [ArticleMerge.Edit] = []

  init(_ article: Article, _ bytes: [UInt8], _ place: TextPlace, _ enclosure: Enclosure?) {
    (self.article, self.bytes, self.place, self.enclosure) = (article, bytes, place, enclosure)
  }

  /// Takes the value that a unit changes. Values come first: sentences have some of them in their marks.
  /// - Throws: why it cannot be put back.
  mutating func add(_ unit: JobUnit, _ segment: Segment, _ value: FileValue, to result: inout ArticleMerge)
    throws(ArticleError)
  {
    guard let target = unit.target else { return }
    try CharacterCheck.check(unit.source, target)
    if unit.differs {
      guard let codes = JobCodes(unit.source, of: segment) else { throw stale(unit, segment) }
      let pieces = try CodeCheck(segment, codes).checked(codes.known(target))
      try write(value, Target(pieces, origin: .job, state: .translated).text(of: segment), of: unit.id)
    }
    result.merged += 1
  }

  /// Writes a value; what is said of a page wherever its head says the same.
  private mutating func write(_ value: FileValue, _ text: String, of unit: String) throws(ArticleError) {
    var same = [value]
    if value.isOfPage {
      same = values.filter { $0.isOfPage && $0.text == value.text }
      let members = Set(same.map { $0.name == .attribute(.description) ? "description" : "headline" })
      for member in members.sorted() {
        valueEdits += try TitlePlaces(bytes, place, of: member).edits(value.text, text).filter { edit in
          !same.contains { $0.source.overlaps(edit.range) }
        }
      }
    }
    for value in same {
      let written = try ValueBytes(value: value, place: place, bytes: bytes).written(text)
      valueEdits.append(ArticleMerge.Edit(value.source, written, of: unit))
    }
  }

  private var values: [FileValue] { article.layers[FileValues.self]?.items ?? [] }

  /// The border of a table stands between them.
  private func areCells(_ left: Segment, _ right: Segment) -> Bool {
    guard left.kind == .tableRow, let first = left.range, let second = right.range,
      first.upperBound <= second.lowerBound
    else { return false }
    return article.text.bytes[first.upperBound..<second.lowerBound].contains(0x09)
  }

  private func stale(_ unit: JobUnit, _ segment: Segment?) -> ArticleError {
    let text = "«\(brief(unit.source.plainText.onOneLine))»"
    guard let segment else { return Self.stale("the article no longer says \(text) at this place") }
    if unit.source.plainText.letters == segment.text.letters {
      return Self.stale("\(text) has other codes in the article than in the job")
    }
    // Units are found by their places in a file that is as it was.
    return article.layers[Segments.self] == nil
      ? ArticleError(
        .stale, "the job has \(text) as the source of this unit, which is not what was sent: put that back")
      : Self.stale("the article no longer says \(text) at this place")
  }

  private static func stale(_ reason: String) -> ArticleError { ArticleError(.stale, reason + ": make the job anew") }

  /// Adds what a unit of the text changes.
  /// - Parameter edited: the file with its values.
  /// - Throws: why it cannot be put back.
  func add(
    _ unit: JobUnit, _ segment: Segment?, _ job: Job, _ edited: EditedBytes, to result: inout ArticleMerge
  ) throws(ArticleError) {
    guard let target = unit.target else { return }
    try CharacterCheck.check(unit.source, target)
    if !unit.differs {
      result.merged += 1
      return
    }
    // A job may have lost that it is.
    if unit.isTitle || segment?.isTitle ?? false, segment?.source == nil {
      let known = unit.source.codes
      guard target.codes.allSatisfy(known.contains) else {
        throw ArticleError(.codes, "the translation has a code that its source does not have: remove it")
      }
      try addTitle(try Self.title(unit, target, segment), of: unit.id, &result)
      result.merged += 1
      return
    }
    let isAlternative = enclosure?.isAlternative ?? false
    guard let segment, let codes = JobCodes(unit.source, of: segment, textAlone: isAlternative) else {
      throw stale(unit, segment)
    }
    guard let source = article.stretch(of: segment, bytes, place), let parts = article.parts(of: segment) else {
      throw ArticleError(.stale, "the unit has no place of its own in the file: translate it there")
    }
    var check = CodeCheck(segment, codes)
    check.leavesOutEmphasis = isAlternative
    let pieces = try check.checked(codes.known(target))
    if check.leavesOut(pieces) { result.flattened += 1 }
    let written = try UnitBytes(article, edited, place, segment, parts).written(pieces)
    result.edits.append(ArticleMerge.Edit(source, written, of: unit.id))
    result.merged += 1
    if unit.isTitle {
      // With what is protected in it: the head has that as text.
      let title = Target(pieces, origin: .job, state: .translated).text(of: segment)
      try? addTitle((segment.text, title), of: unit.id, &result)
    }
  }

  /// What a headline says that stands apart from the text, and what it becomes, with what is protected in it.
  private static func title(_ unit: JobUnit, _ target: [JobPiece], _ segment: Segment?) throws(ArticleError) -> (
    source: String, target: String
  ) {
    guard let segment, let codes = JobCodes(unit.source, of: segment) else {
      return (unit.source.plainText, target.plainText)
    }
    let pieces = try CodeCheck(segment, codes).checked(codes.known(target))
    return (segment.text, Target(pieces, origin: .job, state: .translated).text(of: segment))
  }

  /// Writes the headline wherever the file's head says it.
  private func addTitle(
    _ text: (source: String, target: String), of unit: String, _ result: inout ArticleMerge
  ) throws(ArticleError) {
    let (title, target) = text
    if let enclosure {
      let edits = try titleEdits(in: enclosure, title, target)
      result.outside += edits
      if edits.isEmpty { throw Self.noTitle(title) }
      return
    }
    let edits =
      switch place.frame {
      case .none where article.file?.format != "feed": try statedEdits(title, target)
      case .json: RecordTitle.edits(article, bytes, title, target)
      case .none, .xml, .cdata: try FeedEntryPlace(article, bytes)?.titleEdits(title, target, place) ?? []
      }
    // A line of the text that says the same is a unit of its own.
    if edits.isEmpty, !article.hasLine(title.onOneLine) { throw Self.noTitle(title) }
    result.edits += edits.map { ArticleMerge.Edit($0.range, $0.bytes, of: unit) }
  }

  private static func noTitle(_ title: String) -> ArticleError {
    ArticleError(
      .stale, "the headline «\(brief(title.onOneLine))» stands nowhere in the file as it is read: translate it there")
  }

  private func titleEdits(
    in enclosure: Enclosure, _ source: String, _ target: String
  ) throws(ArticleError) -> [ArticleMerge.Edit] {
    if let edits = enclosure.titleEdits { return edits(source, target) }
    guard let place = TextPlace(enclosure.article, enclosure.bytes) else { return [] }
    return try TitlePlaces(enclosure.bytes, place, of: "headline").edits(source, target)
  }

  /// What front matter or the head of a page calls the article.
  private func statedEdits(_ source: String, _ target: String) throws(ArticleError) -> [ArticleMerge.Edit] {
    var edits: [ArticleMerge.Edit] = []
    for value in values where value.isTitle && value.text == source.onOneLine {
      edits.append(
        ArticleMerge.Edit(value.source, try ValueBytes(value: value, place: place, bytes: bytes).written(target)))
    }
    let others = try TitlePlaces(bytes, place, of: "headline").edits(source, target)
    // A title that says more is a value of its own.
    return edits + others.filter { edit in !values.contains { $0.isTitle && $0.source.overlaps(edit.range) } }
  }

  /// For people; `nil`: the entry or record has no other text than the one that was translated.
  private var noteOfOthers: String? {
    let others =
      switch article.file?.format {
      case "feed": FeedEntryPlace(article, bytes)?.others ?? []
      case "jsonl", "json-feed": RecordTitle.others(article, bytes)
      default: [String]()
      }
    if others.isEmpty { return nil }
    let names = others.map { "`\($0)`" }.joined(separator: ", ")
    return "\(names) beside the text that was translated is in no job: it stays as it is"
  }

  /// Adds what follows from the units: gaps between sentences, the language of the page; puts the edits in order.
  func finish(_ job: Job, _ segments: [Segment?], _ result: inout ArticleMerge) {
    let written = Dictionary(result.edits.map { ($0.range, $0.bytes) }) { first, _ in first }
    var gaps = SentenceGaps(article: article, bytes: bytes, place: place)
    for (left, right) in zip(segments, segments.dropFirst()) {
      guard let left, let right, left.block == right.block, let first = article.stretch(of: left, bytes, place),
        let second = article.stretch(of: right, bytes, place),
        written[first] != nil, written[second] != nil, !areCells(left, right)
      else { continue }
      gaps.add(first, second, written, &result.edits)
    }
    if article.file?.format == "feed", place.markup == .none {
      result.edits += FeedEntryPlace(article, bytes)?.typeEdits(result.edits) ?? []
    }
    tellLanguage(job, &result)
    if !result.edits.isEmpty, enclosure == nil, let note = noteOfOthers { result.notes.append(note) }
    result.edits += valueEdits
    separate(&result)
  }

  /// A file with no more than some sentences in another language stays in its own.
  private func tellLanguage(_ job: Job, _ result: inout ArticleMerge) {
    if result.edits.isEmpty { return }
    let (page, isPage) = (enclosure?.bytes ?? bytes, (enclosure?.article ?? article).file?.format == "html")
    guard let language = job.targetLanguage, result.merged >= result.untranslated else {
      if isPage, !RootLanguage.edits(page, language: job.sourceLanguage).isEmpty {
        let reason =
          job.targetLanguage == nil ? "the job does not say its language" : "most of the page is not translated"
        result.notes.append("\(reason): `lang` of the page stays as it is")
      }
      return
    }
    if isPage {
      let inner = PageLanguages(page, from: job.sourceLanguage, into: language).edits
      let root = RootLanguage.edits(page, language: language)
      if enclosure != nil {
        result.outside += root + Self.edits(inner, outside: result.outside)
      } else {
        result.edits += root + Self.edits(inner, outside: result.edits + valueEdits)
      }
    } else if enclosure == nil {
      result.edits += StatedLanguage.edits(article, bytes, language: language)
    }
  }

  /// What of some edits is not in others: a sentence has its marks as they were.
  private static func edits(_ edits: [ArticleMerge.Edit], outside others: [ArticleMerge.Edit]) -> [ArticleMerge.Edit] {
    let taken = others.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    return edits.filter { edit in
      let before = taken.countAtStart { $0.lowerBound < edit.range.upperBound }
      return before == 0 || taken[before - 1].upperBound <= edit.range.lowerBound
    }
  }

  /// Puts the edits in order, and takes away what reaches into others: whose unit is told.
  private func separate(_ result: inout ArticleMerge) {
    let values = Set(valueEdits.map(\.range))
    let (apart, left) = result.edits.apart
    result.edits = apart
    var place = 0
    let lost = left.filter { edit in
      while place + 1 < apart.count, apart[place + 1].range.lowerBound <= edit.range.lowerBound { place += 1 }
      // A value in a mark of a sentence has been written with that.
      return !(values.contains(edit.range) && edit.range.upperBound <= apart[place].range.upperBound)
    }
    result.leave(lost)
  }
}

extension [JobPiece] {
  /// Without what they hold.
  fileprivate var codes: [JobCode] {
    compactMap { if case .code(let code) = $0 { JobCode(code.part, id: code.id) } else { nil } }
  }
}

extension String {
  fileprivate var letters: [Character] { filter { $0.isLetter || $0.isNumber }.map(\.self) }
}

extension Article {
  /// A block of its text says this.
  fileprivate func hasLine(_ line: String) -> Bool {
    layers[Blocks.self]?.items.contains { text[$0.range].onOneLine == line } ?? false
  }
}
