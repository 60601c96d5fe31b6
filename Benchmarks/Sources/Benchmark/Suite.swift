import Foundation

/// All that is measured.
struct Suite {
  let lede, icu, python, trafilatura: String
  let inputs: Inputs
  let rounds: Int

  func run(_ report: inout Report) throws {
    let articles = try articles(1000)
    try besideICU(
      &report, "newsletter", "lede run newsletter / ICU, 1,000 articles", articles, "both", newsletter(articles))
    try besideICU(
      &report, "segment", "lede segment / ICU sentences, 5 MB", inputs.stream, "sentences",
      [lede, "segment", "--language", "ru"] + inputs.stream.files)
    try besideICU(
      &report, "pasted", "lede run newsletter / ICU, pasted pages", inputs.pasted, "both", newsletter(inputs.pasted))
    try besideTrafilatura(&report, "metadata")
    try besideTrafilatura(&report, "bare")
    try twoCores(&report)
    for count in [100, 10_000] {
      let usage = try Child.run(newsletter(self.articles(count)))
      try report.memory("memory-\(count)", "peak memory, \(count) articles", usage.peakMemory)
    }
  }

  private func articles(_ count: Int) throws -> Inputs.Corpus {
    guard let corpus = inputs.articles[count] else { throw Failure(description: "there is no corpus of \(count)") }
    return corpus
  }

  private func newsletter(_ corpus: Inputs.Corpus, jobs: Int = 1) -> [String] {
    [lede, "run", "newsletter", corpus.folder, "-o", "\(inputs.work)/out", "--jobs", "\(jobs)", "--quiet"]
  }

  /// ICU's bare iteration over the same bytes; how much of its speed a command has.
  private func besideICU(
    _ report: inout Report, _ name: String, _ title: String, _ corpus: Inputs.Corpus, _ mode: String,
    _ command: [String]
  ) throws {
    let result = try Series.interleaved(
      rounds: rounds, { try Child.run(command).processor },
      { try Child.run([icu, mode, "ru"] + corpus.files).processor })
    try report.ratio(name, title, result.ratio, detail: speeds(corpus, result.first, result.second))
  }

  private func besideTrafilatura(_ report: inout Report, _ mode: String) throws {
    let (name, title) = ("html-\(mode)", "lede run newsletter / trafilatura, HTML, \(mode)")
    do {
      _ = try Child.run([python, "-c", "import trafilatura"])
    } catch {
      return report.skip(title, "trafilatura is not there (\(error))")
    }
    let printed = "\(inputs.work)/seconds"
    // It takes far longer, so that its share of the rounds is enough for a median.
    let result = try Series.interleaved(rounds: max(1, min(rounds, 3))) {
      try Child.run(newsletter(inputs.html)).processor
    } _: {
      _ = try Child.run([python, trafilatura, mode, inputs.html.folder], output: printed)
      let text = try String(contentsOfFile: printed, encoding: .utf8)
      guard let seconds = Double(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
        throw Failure(description: "trafilatura_pages.py printed no number: \(text)")
      }
      return seconds
    }
    let pages = Report.short(Double(inputs.html.files.count) / result.first.median)
    try report.ratio(
      name, title, result.ratio, detail: speeds(inputs.html, result.first, result.second) + ", \(pages) pages/s")
  }

  /// Two at a time instead of one: by the clock, so that it says nothing on a machine that has other work.
  private func twoCores(_ report: inout Report) throws {
    let title = "two cores / one, 10,000 articles"
    let cores = ProcessInfo.processInfo.activeProcessorCount
    guard cores > 1 else { return report.skip(title, "there is one core only") }
    var load = 0.0
    // The measurements before this one make 1.
    guard getloadavg(&load, 1) == 1, load < Double(cores) else {
      return report.skip(title, "the machine has other work (load \(Report.short(load)))")
    }
    let corpus = try articles(10_000)
    let result = try Series.interleaved(rounds: rounds) {
      try Child.run(newsletter(corpus, jobs: 2)).wall
    } _: {
      try Child.run(newsletter(corpus, jobs: 1)).wall
    }
    try report.ratio("two-cores", title, result.ratio, detail: speeds(corpus, result.first, result.second))
  }

  private func speeds(_ corpus: Inputs.Corpus, _ first: Series, _ second: Series) -> String {
    let megabytes = Double(corpus.size) / 1e6
    return "\(Report.short(megabytes / first.median)) / \(Report.short(megabytes / second.median)) MB/s"
  }
}
