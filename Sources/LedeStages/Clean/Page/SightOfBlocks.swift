import LedeCore
import LedeText

/// Which blocks of a marked-up page no reader sees.
///
/// Pages hide what they show in a moment: an article that fades in, or that lies behind a dialog when the page is saved. So a mark that
/// hides counts only where something is left without it.
struct SightOfBlocks {
  /// By block; empty: all are seen.
  let isHidden: [Bool]

  /// With fewer words of prose nothing is left that could be an article, if there are several times as many out of sight.
  private static let leastWords = 50
  private static let times = 4

  /// Words of prose, by how they are to be seen.
  private struct Words {
    var seen = 0
    var muted = 0
    var unseen = 0
    /// Of what its tag or name says to be the article.
    var mainSeen = 0
    var mainUnseen = 0
  }

  init(_ blocks: Blocks, _ lines: [PageLine]) {
    let places = blocks.items.map { block in block.markup.map { blocks.elements[$0.element].places } ?? [] }
    guard places.contains(where: { !$0.isDisjoint(with: [.unseen, .muted]) }) else {
      isHidden = []
      return
    }
    var words = Words()
    for (places, line) in zip(places, lines) where line.isProse { Self.count(line.words, places, &words) }
    // Nobody copies more than there is: then the page as a whole is muted, behind a dialog.
    let countsMuted = words.muted < words.seen
    if !countsMuted { words.seen += words.muted }
    let hasRest =
      words.seen >= Self.leastWords || words.seen * Self.times >= words.unseen
    let hasMain = words.mainSeen > 0 || words.mainUnseen < Self.leastWords
    let countsUnseen = hasRest && hasMain
    isHidden = places.map { $0.contains(.unseen) && countsUnseen || $0.contains(.muted) && countsMuted }
  }

  private static func count(_ count: Int, _ places: MarkupPlaces, _ words: inout Words) {
    if !places.isDisjoint(with: [.nav, .footer, .dialog]) { return }
    let isMain = !places.isDisjoint(with: [.main, .article, .articleBody])
    if places.contains(.unseen) {
      words.unseen += count
      if isMain { words.mainUnseen += count }
    } else {
      if isMain { words.mainSeen += count }
      if places.contains(.muted) { words.muted += count } else { words.seen += count }
    }
  }
}
