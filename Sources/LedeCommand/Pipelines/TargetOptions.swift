import ArgumentParser
import Lede
import LedeCore
import LedeRun
import LedeText
import LedeTranslation

/// Where translations come from.
struct TargetOptions: ParsableArguments {
  @Option(
    help: "Translation jobs that came back: what they have is taken over, by ids, texts and likeness.",
    completion: .file(extensions: ["xlf", "xliff"]))
  var targets: [String] = []

  @Flag(help: "Translate into nothing: longer, with marks and in brackets, to try what comes behind.")
  var pseudo = false

  func validate() throws {
    if pseudo, !targets.isEmpty {
      throw ValidationError("--pseudo and --targets both give translations: use one of them.")
    }
  }

  /// `nil`: none are asked for.
  func filler() throws -> (any TargetFiller)? {
    if pseudo { return PseudoTranslation() }
    if targets.isEmpty { return nil }
    let reader = JobRun.standard { _, _ in nil }
    var jobs: [Job] = []
    for path in targets {
      if SmallFile.isFolder(path) {
        throw ValidationError("`\(path)` is a folder: name the jobs in it that came back.")
      }
      do throws(ArticleError) { jobs += try reader.read(InputFile(path: path)) } catch {
        Console.report("\(path): \(error.code.rawValue): \(error.message)")
        throw ExitCode(Exit.usage)
      }
    }
    let languages = Set(jobs.compactMap(\.targetLanguage)).sorted()
    let isOne =
      languages.count == 2
      && LanguageTag.region(of: languages[1]).map { languages[1] == "\(languages[0])-\($0)" } ?? false
    guard languages.count <= 1 || isOne else {
      throw ValidationError(
        "The jobs are in several languages (\(languages.joined(separator: ", "))): name those of one.")
    }
    return JobTargets(jobs)
  }
}
