import Foundation
import Testing

@testable import LedeFuzzing

/// Each target for a while, the same inputs every time. `Scripts/fuzz` goes on where this ends.
@Suite struct FuzzTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fuzz")

  /// The seeds of a folder, by name.
  private static func seeds(_ folder: String) throws -> [[UInt8]] {
    let files = try FileManager.default.contentsOfDirectory(
      at: root.appendingPathComponent("Seeds/\(folder)"), includingPropertiesForKeys: nil)
    return try files.sorted { $0.path < $1.path }.map { Array(try Data(contentsOf: $0)) }
  }

  private static func words(_ dictionary: String?) throws -> [[UInt8]] {
    guard let dictionary else { return [] }
    let file = root.appendingPathComponent("Dictionaries/\(dictionary).dict")
    return FuzzDictionary.words(of: try String(contentsOf: file, encoding: .utf8))
  }

  /// `LEDE_FUZZ_COUNT` inputs a target, 200 where it is not set.
  private static let count = ProcessInfo.processInfo.environment["LEDE_FUZZ_COUNT"].flatMap(Int.init) ?? 200

  @Test(arguments: FuzzTarget.all) func holds(_ target: FuzzTarget) throws {
    let seeds = try Self.seeds(target.seeds)
    #expect(!seeds.isEmpty)
    var mutator = Mutator(seed: FuzzTests.seed(target.name), seeds: seeds, words: try Self.words(target.dictionary))
    for input in seeds + [[]] { Self.run(target, input) }
    for _ in 0..<Self.count { Self.run(target, mutator.next()) }
  }

  private static func run(_ target: FuzzTarget, _ input: [UInt8]) {
    do {
      try target.run(input)
    } catch {
      Issue.record("\(target.name): \(error); the input in base64: \(Data(input).base64EncodedString())")
    }
  }

  /// Of a name, the same on all machines.
  private static func seed(_ name: String) -> UInt64 { name.utf8.reduce(5381) { $0 &* 33 &+ UInt64($1) } }

  @Test func namesAreTheirOwn() {
    #expect(Set(FuzzTarget.all.map(\.name)).count == FuzzTarget.all.count)
  }

  @Test func dictionariesAreReadAsLibFuzzerReadsThem() {
    let words = FuzzDictionary.words(of: "# a note\n\"a\\\"b\"\nname=\"\\x00\\\\n\"\n\n")
    #expect(words == [Array("a\"b".utf8), [0] + Array("\\n".utf8)])
  }

  @Test func theSameSeedGivesTheSameInputs() {
    func inputs(_ seed: UInt64) -> [[UInt8]] {
      var mutator = Mutator(seed: seed, seeds: [Array("It rained.".utf8)], words: [Array("<b>".utf8)])
      return (0..<20).map { _ in mutator.next() }
    }
    #expect(inputs(1) == inputs(1))
    #expect(inputs(1) != inputs(2))
    #expect(Set(inputs(1)).count > 10)
  }
}
