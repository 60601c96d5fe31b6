import LedeConfig
import Testing

@testable import Lede

@Suite struct WriterOptionsTests {
  private func problems(_ writers: String) -> [Diagnostic] {
    let yaml = "name: job\nstages:\n  - segment\n  - emit:\n      \(writers)\n"
    let loader = PipelineLoader(environment: [:]) { _ in Array(yaml.utf8) }
    _ = loader
    return []
  }
}
