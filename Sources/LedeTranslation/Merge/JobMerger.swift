import LedeConfig
import LedeCore
import LedeText

/// Puts a job's translations back by splicing: the bytes of translated units are written anew, all others are copied.
package struct JobMerger: ArticleMerger {
  package init() {}

  package func merge(_ job: Job, into article: Article, _ bytes: [UInt8], _ options: MergeOptions) -> ArticleMerge {
    var result = ArticleMerge()
    guard let place = TextPlace(article, bytes), place.canSplice, article.origin != .unknown else {
      result.refused = job.units.count { $0.isTranslated(options) }
      result.untranslated = job.units.count - result.refused
      if result.refused > 0 { result.problems.append(ArticleMerge.Problem("", Self.refusal(article))) }
      return result
    }
    let units = Self.withoutConflicts(job.units, &result)
    if let note = Self.note(ofStatesIn: units) { result.notes.append(note) }
    let translated = units.filter { $0.isTranslated(options) }
    result.untranslated = units.count - translated.count
    if translated.isEmpty { return result }
    var splicer = Splicer(article, bytes, place, options.enclosure)
    let found = Self.segments(of: units, in: article)
    func trying(_ unit: JobUnit, _ work: () throws(ArticleError) -> Void) {
      do throws(ArticleError) { try work() } catch { result.problems.append(ArticleMerge.Problem(unit.id, error)) }
    }
    for (unit, segment) in zip(units, found) where unit.isTranslated(options) {
      guard let segment, let value = segment.value else { continue }
      trying(unit) { () throws(ArticleError) in try splicer.add(unit, segment, value, to: &result) }
    }
    let edited = EditedBytes(bytes, splicer.valueEdits)
    for (unit, segment) in zip(units, found) where unit.isTranslated(options) && segment?.value == nil {
      trying(unit) { () throws(ArticleError) in try splicer.add(unit, segment, job, edited, to: &result) }
    }
    Self.foldUnwritable(&result)
    splicer.finish(job, found, &result)
    if article.layers[Segments.self] != nil { result.unknown = Self.unknown(in: article, found) }
    return result
  }

  /// What the encoding of the file cannot say is told once.
  private static func foldUnwritable(_ result: inout ArticleMerge) {
    let unwritable = result.problems.filter { $0.error.code == .unwritable }
    guard unwritable.count > 1, let first = unwritable.first else { return }
    result.problems.removeAll { $0.error.code == .unwritable }
    result.refused += unwritable.count
    let others = "; so it is with \(unwritable.count) units, which stay as they were"
    result.problems.append(ArticleMerge.Problem("", ArticleError(.unwritable, first.error.message + others)))
  }

  /// For people; `nil`: all states are known.
  private static func note(ofStatesIn units: [JobUnit]) -> String? {
    let unknown = units.compactMap(\.unknownState)
    guard let first = unknown.first else { return nil }
    let known = Target.State.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    return "\(unknown.count) of the units have a state that is none of \(known), such as `\(brief(first))`: "
      + "they count as `\(Target.State.initial.rawValue)`"
  }

  /// The ids of an article's sentences that are no unit's.
  private static func unknown(in article: Article, _ found: [Segment?]) -> Set<String> {
    let segments = article.layers[Segments.self]?.items ?? []
    let sentences = segments.filter {
      $0.value == nil && $0.text.unicodeScalars.contains(where: \.properties.isAlphabetic)
    }
    return Set(sentences.map(\.id)).subtracting(found.compactMap { $0?.id })
  }

  package func restated(
    _ values: [FileValue], _ source: String, _ target: String, in page: Enclosure
  ) throws(ArticleError) -> [ArticleMerge.Edit] {
    var edits: [ArticleMerge.Edit] = []
    if let place = TextPlace(page.article, page.bytes) {
      edits = try TitlePlaces(page.bytes, place, of: "description").edits(source, target)
      for value in values where !edits.contains(where: { $0.range.overlaps(value.source) }) {
        let written = try ValueBytes(value: value, place: place, bytes: page.bytes).written(target)
        edits.append(ArticleMerge.Edit(value.source, written))
      }
    }
    if edits.isEmpty {
      throw ArticleError(.stale, "what the page says that it is about stands nowhere as it is read: translate it there")
    }
    return edits
  }

  private static func refusal(_ article: Article) -> ArticleError {
    let reason =
      switch article.file?.format {
      case nil: "it is one story of a digest, which was taken out of the page that the message has: translate it there"
      case "html" where article.origin == .unknown:
        "the page shows no text, and what its head says of it stands there in another form: translate it there"
      default:
        "it does not stand in the file as it was read; make the job from its text or HTML, as UTF-8, and merge that"
      }
    return ArticleError(
      .unwritable,
      "text cannot be put back into this article (\(article.file?.format ?? "a message"), "
        + "\(article.metadata.encoding)): \(reason)")
  }

  /// Each unit once; where jobs say different things of one, neither counts.
  private static func withoutConflicts(_ units: [JobUnit], _ result: inout ArticleMerge) -> [JobUnit] {
    var (kept, places, conflicts): ([JobUnit], [String: Int], Set<String>) = ([], [:], [])
    for unit in units {
      guard let place = places[unit.id] else {
        places[unit.id] = kept.count
        kept.append(unit)
        continue
      }
      if !kept[place].isTranslated {
        kept[place] = unit
      } else if unit.isTranslated, unit.target?.normalised != kept[place].target?.normalised {
        conflicts.insert(unit.id)
      }
    }
    for unit in kept where conflicts.contains(unit.id) {
      result.problems.append(
        ArticleMerge.Problem(
          unit.id, ArticleError(.conflict, "the unit has two translations that differ: keep one of them")))
    }
    return kept.filter { !conflicts.contains($0.id) }
  }

  /// Of each unit; by ids where the article has segments, else by places.
  private static func segments(of units: [JobUnit], in article: Article) -> [Segment?] {
    var found = [Segment?](repeating: nil, count: units.count)
    if let segments = article.layers[Segments.self]?.items {
      for match in UnitMatcher.matches(units, segments) { found[match.unit] = segments[match.segment] }
    } else {
      let segments = SegmentsByPlace(article)
      for (index, unit) in units.enumerated() {
        if let place = unit.place {
          found[index] = segments.segment(unit.id, at: place, isTitle: unit.isTitle)
        } else if unit.isTitle {
          found[index] = segments.title(unit.id)
        }
      }
    }
    return found
  }
}

extension JobUnit {
  /// It has a translation that is done as far as asked for.
  func isTranslated(_ options: MergeOptions) -> Bool {
    guard isTranslated else { return false }
    guard let least = options.least else { return true }
    // What says nothing of it has the state that formats take for granted.
    guard let rank = Target.State.allCases.firstIndex(of: state ?? .initial),
      let wanted = Target.State.allCases.firstIndex(of: least)
    else { return false }
    return rank >= wanted
  }
}
