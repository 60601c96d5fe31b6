import Foundation

/// Files to measure on.
struct Inputs {
  /// A number of files, and their bytes together.
  struct Corpus {
    let folder: String
    let files: [String]
    let size: Int

    init(folder: String, ending: String) throws {
      self.folder = folder
      files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(ending) }.sorted()
        .map { "\(folder)/\($0)" }
      size = try files.reduce(0) { try $0 + Data(contentsOf: URL(fileURLWithPath: $1)).count }
    }
  }

  /// The folder for all that is written.
  let work: String
  /// Russian articles, by their number.
  let articles: [Int: Corpus]
  let stream: Corpus
  let html: Corpus
  let pasted: Corpus

  static let counts = [100, 1000, 10_000]
  private static let pages = 200
  private static let streamSize = 5_000_000

  /// - Parameters:
  ///   - pages: a folder with pages of one's own; `nil`: they are made.
  ///   - work: an empty folder.
  init(samples: String, pages: String?, work: String) throws {
    self.work = work
    let article = try Data(contentsOf: URL(fileURLWithPath: "\(samples)/ru-biblioteka.txt"))
    var articles: [Int: Corpus] = [:]
    for count in Self.counts {
      articles[count] = try Self.corpus("\(work)/\(count)", ".txt") { write in
        for index in 0..<count { try write("article-\(index).txt", article) }
      }
    }
    self.articles = articles
    stream = try Self.corpus("\(work)/stream", ".txt") { write in
      try write("stream.txt", Data((0...Self.streamSize / article.count).map { _ in article }.joined()))
    }
    // Some samples are in other encodings, as they come.
    let texts = try FileManager.default.contentsOfDirectory(atPath: samples).sorted().compactMap {
      String(data: try Data(contentsOf: URL(fileURLWithPath: "\(samples)/\($0)")), encoding: .utf8)
    }
    let generator = PageGenerator(texts)
    html = try Self.corpus("\(work)/html", ".html", from: pages) { write in
      for number in 0..<Self.pages { try write("\(number).html", Data(generator.page(number).html.utf8)) }
    }
    pasted = try Self.corpus("\(work)/pasted", ".txt", from: pages) { write in
      for number in 0..<Self.pages { try write("\(number).txt", Data(generator.page(number).pasted.utf8)) }
    }
  }

  /// Writes files, unless a folder of one's own has some; those are copied, so that a corpus has files of one sort only.
  private static func corpus(
    _ folder: String, _ ending: String, from own: String? = nil,
    _ make: ((_ name: String, _ data: Data) throws -> Void) throws -> Void
  ) throws -> Corpus {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let given = try own.map { try Corpus(folder: $0, ending: ending).files } ?? []
    for file in given {
      let name = URL(fileURLWithPath: file).lastPathComponent
      try FileManager.default.copyItem(atPath: file, toPath: "\(folder)/\(name)")
    }
    if given.isEmpty { try make { try $1.write(to: URL(fileURLWithPath: "\(folder)/\($0)")) } }
    return try Corpus(folder: folder, ending: ending)
  }
}
