import LedeCore
import LedeText

/// A file that was in another encoding and is written as UTF-8. What jobs say of its bytes they say of those that it had.
struct RecodedFile {
  /// In UTF-8.
  let bytes: [UInt8]
  /// Of the bytes that it had.
  private let hash: String
  private let origin: Article.Origin

  /// - Returns: `nil`: it is in UTF-8 already.
  init?(_ original: [UInt8]) throws(ArticleError) {
    let decoded = try TextDecoding.decode(original)
    if decoded.encoding == "UTF-8" { return nil }
    (bytes, origin) = (decoded.text.bytes, decoded.origin)
    hash = SourceFile(original, format: "").hash
  }

  /// A job for the file as it was, as one for the file as it is.
  func job(_ job: Job) -> Job {
    guard job.hash == hash else { return job }
    return Job(
      original: job.original, sourceLanguage: job.sourceLanguage, targetLanguage: job.targetLanguage,
      hash: SourceFile(bytes, format: "").hash, pipeline: job.pipeline, units: job.units.map(moved),
      size: job.size, total: job.total)
  }

  private func moved(_ unit: JobUnit) -> JobUnit {
    var unit = unit
    unit.place = unit.place.map { offset($0.lowerBound)..<offset($0.upperBound) }
    return unit
  }

  private func offset(_ byte: Int) -> Int { origin.firstOffset(from: byte, in: 0..<bytes.count) }
}
