import Glibc
import LedeCore
import LedeSyntax

extension RunInfo {
  /// A run that begins now, where this machine is. `SOURCE_DATE_EPOCH` (seconds since the beginning of 1970, as reproducible-builds.org
  /// has it) sets the moment, in UTC, so that the same input gives the same files on any day.
  package init(_ pipeline: Pipeline) {
    let fixed = getenv("SOURCE_DATE_EPOCH").flatMap { Timestamp.epoch(String(cString: $0)) }
    var seconds = fixed?.seconds ?? Glibc.time(nil)
    var local = tm()
    if fixed == nil { localtime_r(&seconds, &local) }
    self.init(
      name: pipeline.name, time: Timestamp(seconds: seconds), zone: local.tm_gmtoff / 60,
      knowledge: pipeline.knowledge)
  }
}
