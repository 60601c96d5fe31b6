import LedeCore

extension EditionOutput {
  /// Entries between a head and a tail, each made when it is written.
  init(_ head: String, _ entries: some Sequence<String>, _ tail: String) {
    self.init([AnySequence([head]), AnySequence(entries), AnySequence([tail])].joined())
  }
}
