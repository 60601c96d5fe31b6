import LedeCore
import LedeText

/// Which values of a file are units.
struct ValueChoice {
  let attributes: [FileValue.Attribute]
  /// Of front matter.
  let keys: [String]

  /// With the chosen values among the segments of the text, each behind what stands before it. Their ids count behind those of the text,
  /// so that these stay as they are.
  func added(
    _ values: FileValues, to segments: [Segment], of article: Article, _ blocks: [Block], _ cuts: Cuts?,
    _ maker: SegmentMaker, _ ids: inout UnitIDs
  ) -> [Segment] {
    var (result, next) = ([Segment](), 0)
    var stated: Set<String> = []
    for value in values.items where isChosen(value) && isKept(value, blocks, cuts) {
      // The title has its unit; what is stated of the page for several readers is one.
      if value.isTitle, value.text == article.title { continue }
      if value.isOfPage, !stated.insert(value.text).inserted { continue }
      while next < segments.count, segments[next].range.map({ $0.lowerBound < value.offset }) ?? true {
        result.append(segments[next])
        next += 1
      }
      result.append(maker.segment(id: ids.next(value.text), value, paragraph: result.last?.paragraph ?? 0))
    }
    return result + segments[next...]
  }

  private func isChosen(_ value: FileValue) -> Bool {
    switch value.name {
    case .attribute(let name): attributes.contains(name)
    case .key(let key): keys.contains(key)
    }
  }

  /// It stands in a block that is kept, or between two such; what the head of a file says counts always.
  private func isKept(_ value: FileValue, _ blocks: [Block], _ cuts: Cuts?) -> Bool {
    guard let cuts else { return true }
    switch value.name {
    case .key, .attribute(.description), .attribute(.keywords), .attribute(.pageTitle): return true
    case .attribute: break
    }
    let next = blocks.countAtStart { $0.range.upperBound <= value.offset }
    if next < blocks.count, blocks[next].range.lowerBound < value.offset { return cuts.isKept(next) }
    return [next - 1, next].filter(blocks.indices.contains).allSatisfy(cuts.isKept)
  }
}
