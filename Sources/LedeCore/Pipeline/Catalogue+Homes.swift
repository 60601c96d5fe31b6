import LedeConfig
import LedeSyntax

extension Catalogue {
  /// For each key of each component, and of language knowledge, where it may stand.
  var homes: [String: [KeyHome]] {
    var result = [KeyHome.knowledge: [KeyHome("languages.kk", shapes: [.mapping, .text])]]
    func add(_ options: [OptionDescription], _ owner: String) {
      for option in options {
        result[option.name, default: []].append(KeyHome(owner, shapes: option.type.shapes))
        switch option.type {
        case .group(let inner), .component(let inner): add(inner, "\(owner).\(option.name)")
        default: break
        }
      }
    }
    for stage in stages {
      result[stage.name] = [KeyHome("stages", shapes: OptionType.component(stage.component.options).shapes)]
      add(stage.component.options, stage.name)
    }
    // What a language is called and its sample are no matter of pipelines.
    let sections = LanguageFile.options.map(\.description).filter {
      $0.type.shapes == [.mapping] && $0.name != "sample"
    }
    add(sections, KeyHome.knowledge)
    for key in PipelineDocument.keys where result[key.name] == nil && key.name != "language" {
      result[key.name] = [KeyHome(KeyHome.margin, shapes: key.type.shapes)]
    }
    for option in PipelineTest.options.map(\.description) {
      guard case .group(let expectations) = option.type else { continue }
      result[option.name] = [KeyHome(PipelineTest.name)]
      // What tests alone have; `summary` is hardly meant by who writes of anything else.
      for inner in expectations where result[inner.name] == nil && inner.name != "summary" {
        result[inner.name] = [KeyHome("\(PipelineTest.name).\(option.name)")]
      }
    }
    return result
  }
}
