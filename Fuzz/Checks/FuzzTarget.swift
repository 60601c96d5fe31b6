/// A way into Lede for bytes of any kind, with what must be true of all that comes out.
package struct FuzzTarget: Sendable {
  package let name: String
  /// The folder of its seeds.
  package let seeds: String
  /// Which of the dictionaries has the words of its format; `nil`: none.
  package let dictionary: String?
  /// - Throws: a `Violation`; a trap is one as well.
  package let run: @Sendable ([UInt8]) throws -> Void

  /// - Parameter seeds: `nil`: the name.
  init(
    _ name: String, seeds: String? = nil, dictionary: String? = nil, _ run: @escaping @Sendable ([UInt8]) throws -> Void
  ) {
    (self.name, self.seeds, self.dictionary, self.run) = (name, seeds ?? name, dictionary, run)
  }

  package static let all: [FuzzTarget] = readers + texts + configuration + runs + clibrary
}

/// Something is not as it must be.
package struct Violation: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// - Throws: a `Violation` where the condition does not hold.
func require(_ condition: Bool, _ message: @autoclosure () -> String) throws(Violation) {
  if !condition { throw Violation(message()) }
}
