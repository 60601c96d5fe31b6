import Glibc
import LedeSyntax

extension Problems {
  /// When the check is made, in seconds since 1970. `SOURCE_DATE_EPOCH` sets it, as it sets the moment of a run.
  package var now: Int {
    environment["SOURCE_DATE_EPOCH"].flatMap(Timestamp.epoch)?.seconds ?? Glibc.time(nil)
  }
}
