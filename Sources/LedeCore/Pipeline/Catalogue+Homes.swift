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
    return result
  }
}
