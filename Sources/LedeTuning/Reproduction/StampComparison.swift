import LedeCore
import LedeSyntax
import LedeText

/// What a run would do otherwise than the one that a stamp was written by.
package struct StampComparison: Sendable {
  /// One thing that is not as it was.
  struct Difference: Sendable, Equatable {
    enum Kind: String, Sendable {
      case version, configuration, data, input
    }

    let kind: Kind
    /// The path of an option, the name of a file or of what Lede carries.
    let name: String
    /// `nil`: it was not there.
    let before: String?
    /// `nil`: it is there no more.
    let after: String?
    /// The values are hashes, which tell people nothing.
    var isHashed = true

    var text: String {
      if !isHashed { return "\(kind.rawValue): \(name): \(before ?? "not set") → \(after ?? "not set")" }
      let change = before == nil ? "added" : after == nil ? "removed" : "changed"
      return "\(kind.rawValue): \(name) \(change)"
    }

    var json: JSON {
      .object([
        "kind": .string(kind.rawValue), "name": .string(name), "before": before.map { .string($0) } ?? .null,
        "after": after.map { .string($0) } ?? .null,
      ])
    }
  }

  /// Version first, then configuration, data and inputs, each by name.
  let differences: [Difference]
  private let inputs: Int

  package init(_ old: RunStamp, _ new: RunStamp) {
    inputs = new.inputs.count
    var found = Self.compare(.version, ["Lede": old.version], ["Lede": new.version], isHashed: false)
    var configuration = Self.compare(
      .configuration, ["pipeline": old.pipeline], ["pipeline": new.pipeline], isHashed: false)
    configuration += Self.compare(.configuration, old.options, new.options, isHashed: false)
    configuration += Self.compare(.configuration, old.files, new.files)
    // Comments, say: what is found out is the same, but jobs carry the fingerprint.
    if configuration.isEmpty {
      configuration += Self.compare(
        .configuration, ["fingerprint (no option)": old.fingerprint], ["fingerprint (no option)": new.fingerprint])
    }
    found += configuration
    found += Self.compare(.data, old.data, new.data)
    found += Self.compare(.input, old.inputs, new.inputs)
    differences = found
  }

  private static func compare(
    _ kind: Difference.Kind, _ old: [String: String], _ new: [String: String], isHashed: Bool = true
  ) -> [Difference] {
    Set(old.keys).union(new.keys).sorted().compactMap { name in
      old[name] == new[name]
        ? nil : Difference(kind: kind, name: name, before: old[name], after: new[name], isHashed: isHashed)
    }
  }

  /// Nothing differs.
  package var isSame: Bool { differences.isEmpty }

  /// For people: a line each, of each kind the first twenty.
  /// - Parameter name: of the stamp.
  package func text(_ name: String) -> String {
    if isSame { return "nothing differs from \(visible(name)): \(inputs) \(inputs == 1 ? "input" : "inputs")\n" }
    let count = "\(differences.count) \(differences.count == 1 ? "difference" : "differences") from \(visible(name))"
    var lines = [count]
    for kind in [Difference.Kind.version, .configuration, .data, .input] {
      let own = differences.filter { $0.kind == kind }
      lines += own.prefix(Self.mostShown).map { "  \(visible($0.text))" }
      if own.count > Self.mostShown {
        lines.append("  \(kind.rawValue): and \(own.count - Self.mostShown) more, which --json lists")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let mostShown = 20

  package var json: JSON {
    .object(["same": .bool(isSame), "differences": .array(differences.map(\.json))])
  }
}
