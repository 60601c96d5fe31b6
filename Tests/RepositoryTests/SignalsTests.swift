import Foundation
import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// What the models of `clean` see of the samples, as pasted text and as pages: a number for each signal. The models were fitted to
/// these values, and decide by nothing else.
///
/// `LEDE_UPDATE_GOLDEN=1 swift test --filter SignalsTests` writes `Tests/Golden/signals.txt` anew. Where a signal means something else from
/// then on, the models have to be fitted to it (`Tools/fit`).
@Suite struct SignalsTests {
  private static let path = Repository.root + "/Tests/Golden/signals.txt"

  @Test func theModelsSeeWhatTheyWereFittedTo() throws {
    let found = try Self.signals()
    if ProcessInfo.processInfo.environment["LEDE_UPDATE_GOLDEN"] != nil {
      try Data(found.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: Self.path))
    }
    let known = try String(contentsOfFile: Self.path, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(found.count > 300)
    #expect(Set(found).subtracting(known).sorted() == [] && found.count == known.count)
  }

  /// Lines of a model, the form of the pages, a signal and the hash of its values.
  private static func signals() throws -> [String] {
    var sums: [String: UInt64] = [:]
    let knowledge = KnowledgeBase()
    for path in Repository.files("samples", endings: [".txt"]) where !path.contains("cp1251") {
      let text = try #require(Repository.read(path))
      let language = String(path.dropFirst("samples/".count).prefix(2))
      for (form, reader, bytes) in [
        ("text", PlainTextReader() as any Reader, text), ("page", HTMLReader(), page(text)),
      ] {
        let article = try reader.read(ReaderInput(source: path, bytes: Array(bytes.utf8), language: language))
        let count = article.layers[Blocks.self]?.items.count ?? 0
        let look = (0..<count).map { Double($0 * 37 % 100) / 100 }
        for model in CleaningFeatures.Model.allCases {
          let isBehindLook = model == .headline || model == .second
          let features = CleaningFeatures(
            article, knowledge.knowledge(language), model, look: isBehindLook ? look : nil,
            headline: isBehindLook ? count / 4 : nil)
          for row in features.rows {
            for (index, value) in row.enumerated() {
              // Rows of the chain have the numbers of what they have.
              let name = model == .chain ? "all" : features.names[index]
              let rounded = value.isFinite ? Int64((Double(value) * 1000).rounded()) : .min
              sums["\(model.rawValue) \(form) \(name)", default: FNV1a.seed] = FNV1a.combine(
                sums["\(model.rawValue) \(form) \(name)"] ?? FNV1a.seed, UInt64(bitPattern: rounded))
            }
          }
        }
      }
    }
    return sums.map { "\($0.key) \(String($0.value, radix: 16))" }.sorted()
  }

  /// A page that shows a text: long lines are its paragraphs, the others stand in all sorts of elements.
  private static func page(_ text: String) -> String {
    var page = "<html><head><title>\(text.split(separator: "\n").first { $0.count > 40 } ?? "")</title></head><body>\n"
    for (index, line) in text.split(separator: "\n").enumerated() {
      let line = line.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      let shown =
        switch index % 7 {
        case _ where line.count > 120: "<div class=text><p>\(line) <a href=/\(index)>12</a></p></div>\n"
        case 0, 1: "<ul class=menu><li><a href=/\(index)>\(line)</a></li><li>\(index)</li></ul>\n"
        case 2: "<h2>\(line)</h2>\n"
        case 3: "<div class=\"share tools\"><span>\(line)</span></div>\n"
        case 4: "<table><tr><td>\(line)</td><td><b>\(index)</b></td></tr><tr><td>x</td><td>y</td></tr></table>\n"
        case 5: "<figure><img src=a.jpg><figcaption>\(line)</figcaption></figure>\n"
        default: "<aside style=\"display:none\"><p>\(line)</p></aside><footer><p><a href=/b>\(line)</a></p></footer>\n"
        }
      page += shown
    }
    return page + "</body></html>"
  }
}
