/// A stage of the run or a writer whose work depends on the day of the run.
package protocol Dated {
  /// As it is configured, it does.
  var isDated: Bool { get }
}

extension Pipeline {
  /// The same input gives other files on another day.
  package var isDated: Bool {
    let writers = self.writers(for: nil).map(\.1)
    return writers.contains { $0.files.isForDays || ($0 as? any Dated)?.isDated ?? false }
      || steps.contains { ($0.stage as? any Dated)?.isDated ?? false }
  }
}
