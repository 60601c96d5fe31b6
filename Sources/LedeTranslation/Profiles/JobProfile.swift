import LedeConfig

/// A program that translators work with, and what it reads best. What differs between them: whether an untranslated unit has a target,
/// and what codes look like.
package enum JobProfile: String, OptionChoice {
  case omegat, okapi, poedit, weblate, trados, memoq, spreadsheet

  package var help: String {
    switch self {
    case .omegat: "XLIFF 1.2 with the source as target, since OmegaT 3.6 shows no other units"
    case .okapi: "XLIFF 1.2 without targets, which Okapi makes itself"
    case .poedit: "PO, whose codes `{1}…{/1}` an editor does not break as easily as the elements of XLIFF"
    case .weblate: "PO, with notes and context beside each text"
    case .trados: "XLIFF 1.2 with empty targets, and codes as names"
    case .memoq: "XLIFF 1.2 without targets, since memoQ takes a target for a translation, and codes as names"
    case .spreadsheet: "CSV with a byte order mark"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .spreadsheet: ["calc", "excel", "google", "sheets"]
    case .trados: ["sdl", "studio"]
    case .okapi: ["rainbow"]
    default: []
    }
  }

  /// Of its format.
  var writer: any JobWriter {
    var xliff = XLIFFWriter()
    switch self {
    case .omegat: xliff.job.targets = .copy
    case .okapi: xliff.job.targets = .absent
    case .memoq: (xliff.job.targets, xliff.codes) = (.absent, .names)
    case .trados: (xliff.job.targets, xliff.codes) = (.empty, .names)
    case .poedit, .weblate: return POWriter()
    case .spreadsheet: return CSVWriter()
    }
    return xliff
  }
}
