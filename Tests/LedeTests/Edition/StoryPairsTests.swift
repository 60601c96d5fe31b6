import FoundationEssentials
import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeNewsletter
@testable import LedeRun
@testable import LedeSyntax

/// Reports of twelve events in one town and its region, in Russian, Kazakh and English, written for this test (`Tests/Stories`): one
/// mayor, one river, one school number in several of them, one name that two people have, two floods.
@Suite struct StoryPairsTests {
  private struct Report: Decodable {
    let story, site, language, date, title, text: String
  }

  private static let reports: [Report] = {
    let path = URL(filePath: #filePath).pathComponents.dropLast(3).joined(separator: "/") + "/Stories/stories.jsonl"
    let lines = ((try? String(contentsOfFile: String(path.dropFirst()), encoding: .utf8)) ?? "").split(separator: "\n")
    return lines.compactMap { try? JSONDecoder().decode(Report.self, from: Data($0.utf8)) }
  }()

  /// The items of a run over some reports.
  private static func items(_ reports: [Report]) throws -> [Item] {
    let pipeline = try #require(load("stages: [segment, score, summarise, group, emit: {text: true}]").pipeline)
    return try reports.enumerated().map { index, report in
      var metadata = Metadata(title: report.title, language: report.language)
      (metadata.isTitleGiven, metadata.site, metadata.date) = (true, report.site, report.date)
      let plain = PlainText(Text(report.text), language: report.language)
      let article = plain.article(source: "\(index)", origin: .identity(skipped: 0), metadata)
      var item = Item(try pipeline.process(article))
      item.position = index
      return item
    }
  }

  /// Pairs of one story, and those of them that are in one group.
  private static func pairs(_ reports: [Report]) throws -> (wanted: Int, found: Int, wrong: [String]) {
    let groups = Stories(try items(reports), threshold: GroupStage().threshold, days: GroupStage().days).groups
    var (found, wrong) = (0, [String]())
    for group in groups {
      for (place, one) in group.enumerated() {
        for other in group[..<place] {
          if reports[one].story == reports[other].story {
            found += 1
          } else {
            wrong.append("\(reports[other].title) | \(reports[one].title)")
          }
        }
      }
    }
    let counts = Dictionary(grouping: reports, by: \.story).values.map(\.count)
    return (counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 }, found, wrong)
  }

  @Test func allTogether() throws {
    let (wanted, found, wrong) = try Self.pairs(Self.reports)
    #expect(wanted == 42 && found >= 36, "\(found) of \(wanted)")
    #expect(wrong == [])
  }

  @Test(arguments: [("ru", 5), ("kk", 0), ("en", 0)])
  func inOneLanguage(language: String, least: Int) throws {
    let (wanted, found, wrong) = try Self.pairs(Self.reports.filter { $0.language == language })
    #expect(found >= least, "\(found) of \(wanted)")
    #expect(wrong == [])
  }
}
