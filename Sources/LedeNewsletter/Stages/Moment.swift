import LedeCore
import LedeSyntax

extension Item {
  /// When it was published, in seconds since 1970; `nil`: that cannot be told.
  var moment: Int? { date.flatMap(Timestamp.init)?.seconds }
}
