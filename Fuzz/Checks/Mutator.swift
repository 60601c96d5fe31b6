/// Makes inputs of seeds: by flips, insertions of a format's words, splices, cuts and repetitions. The same seed gives the same inputs.
package struct Mutator {
  /// Longer inputs take longer and find little more.
  private static let longest = 4096

  private var random: SplitMix64
  private let seeds: [[UInt8]]
  private let words: [[UInt8]]

  /// - Parameters:
  ///   - seeds: one at least.
  ///   - words: what the format is made of.
  package init(seed: UInt64, seeds: [[UInt8]], words: [[UInt8]]) {
    random = SplitMix64(state: seed)
    self.seeds = seeds
    self.words = words
  }

  package mutating func next() -> [UInt8] {
    var input = seeds[random.below(seeds.count)]
    for _ in 0...random.below(4) { mutate(&input) }
    return Array(input.prefix(Self.longest))
  }

  private mutating func mutate(_ input: inout [UInt8]) {
    let range = range(in: input)
    switch random.below(8) {
    case 0 where !input.isEmpty: input[random.below(input.count)] ^= 1 << UInt8(random.below(8))
    case 1 where !input.isEmpty: input[random.below(input.count)] = UInt8(random.below(256))
    case 2: input.removeSubrange(range)
    case 3: input.removeSubrange(range.upperBound...)
    case 4:
      let piece = Array(input[range].prefix(64))
      input.insert(contentsOf: (0..<1 << random.below(6)).flatMap { _ in piece }, at: range.lowerBound)
    case 5:
      let other = seeds[random.below(seeds.count)]
      input.replaceSubrange(range, with: other[self.range(in: other)])
    case _ where words.isEmpty: input.insert(UInt8(random.below(128)), at: range.lowerBound)
    default:
      let word = words[random.below(words.count)]
      if random.below(2) == 0 {
        input.insert(contentsOf: word, at: range.lowerBound)
      } else {
        input.replaceSubrange(range.prefix(word.count), with: word)
      }
    }
  }

  /// Most are short.
  private mutating func range(in bytes: [UInt8]) -> Range<Int> {
    let start = random.below(bytes.count + 1)
    let length = min(random.below(1 << random.below(10)), bytes.count - start)
    return start..<start + length
  }
}

/// Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators (2014).
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 on, below a bound of at least 1.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
