import LedeConfig
import LedeCore

/// A job set up for the program that translators open it in: it hands on to the writer of that program's format, once for each target.
package struct JobSink: Sink {
  package static let name = "job"
  package static let help = "A job for translators, set up for the program that they open it in"
  package static let synonyms = ["cat_tool", "translation_job"]
  package static let reads = XLIFFWriter.reads
  package static let fileExtension = "xlf"

  package var files = FileOptions(per: .run)
  package var profile = JobProfile.omegat
  package var target: [String] = []
  package var words: Int?

  package init() {}

  package static let options: [ComponentOption<Self>] =
    fileOptions + [
      .choice("profile", \.profile, "The program")
        .synonyms("application", "client", "program", "software", "tool"),
      ComponentOption(
        "target", \.target, .list(.language), default: [],
        "The languages to translate into, a file for each; one must be given"
      )
      .synonyms("into", "lang", "language", "languages", "target_language", "target_languages", "to"),
      .integer(
        "words", \.words, 1...Int.max, "The most words of the source in a file: there are as many files as it takes"),
    ]

  package var missingOption: String? { target.isEmpty ? "target" : nil }

  package var outputs: [any Sink] {
    target.map { target in
      var writer = profile.writer
      (writer.job.target, writer.job.words) = (target, words)
      writer.files = FileOptions(per: files.per, file: file(target, writer))
      return writer
    }
  }

  private func file(_ target: String, _ writer: any JobWriter) -> String {
    if files.file.isEmpty {
      // Programs take a job from one language into one; PO and tables do not say from which.
      return "{name}\(writer is XLIFFWriter ? ".{language}-" : ".")\(target)\(writer.ending)"
    }
    if self.target.count == 1 { return files.file }
    let stem = files.file.hasSuffix(writer.ending) ? String(files.file.dropLast(writer.ending.count)) : files.file
    return "\(stem).\(target)\(writer.ending)"
  }

  package var form: SinkForm { (outputs.first ?? XLIFFWriter()).form }
}
