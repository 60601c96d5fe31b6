import Testing

@testable import LedeTuning

/// What a file must have to be a stamp.
@Suite struct RunStampReadingTests {
  private static let stamp = RunStamp(
    version: "1", data: ["ru": "0a"], pipeline: "news", fingerprint: "f", options: ["clean.keep": "true"],
    files: ["a.yaml": "1b"],
    inputs: ["көпір.txt": "2c"])

  @Test func whatIsWrittenIsRead() throws {
    #expect(try RunStamp(Array(Self.stamp.text.utf8)) == Self.stamp)
  }

  /// The second text stands in place of the first.
  @Test(arguments: [
    ("\"stamp\": 1", "\"stamp\": 2", "another version of Lede wrote it"),
    ("\"stamp\": 1", "\"stamp\": \"1\"", "it has no number `stamp`"),
    ("\"lede\"", "\"led\"", "it has no string `lede`"),
    ("\"data\": {", "\"data\": {\"kk\": 3, ", "what stands in `data` are not all strings"),
    ("\"inputs\": {", "\"inputs\": {\"a\": [], ", "what stands in `inputs` are not all strings"),
    ("\"files\": {", "\"files\": 1, \"x\": {", "it has no object `files`"),
    ("\"true\"", "\"false\"", "its options were changed"),
    ("\n}", "\n", "it is no JSON: line "),
  ])
  func whatIsNone(_ old: String, _ new: String, _ message: String) {
    let fault = #expect(throws: RunStampFault.self) {
      try RunStamp(Array(Self.stamp.text.replacing(old, with: new).utf8))
    }
    #expect(fault?.message.contains(message) == true, "\(fault?.message ?? "")")
  }
}
