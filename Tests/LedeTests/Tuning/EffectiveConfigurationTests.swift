import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeSyntax
@testable import LedeTuning

@Suite struct EffectiveConfigurationTests {
  private static let parent = """
    stages:
      - clean: {cut: [one]}
      - segment
      - score: {position: {weight: 2}}
      - summarise: {sentences: 5}
    """
  private static let child = """
    extends: base.yaml
    stages:
      - clean: {cut: [two]}
      - score: {position: true, length: {weight: "${env:SECRET:-1}"}}
    languages:
      kk: {summarise: {sentences: 1}, clean: {cut: {replace: [three]}}}
      ru: {knowledge: {boilerplate: {credit: [фото]}}}
    sites:
      www.example.org: {clean: {cut: [four], share: false}}
    """

  private func configuration(
    _ settings: [String] = [], language: String? = nil, site: String? = nil, environment: [String: String] = [:]
  ) throws -> EffectiveConfiguration {
    let outcome = load(
      Self.child, files: ["base.yaml": Self.parent], settings: settings, environment: environment)
    let pipeline = try #require(outcome.pipeline, "\(outcome.diagnostics.text)")
    let scope = language == nil && site == nil ? nil : Pipeline.Scope(language: language, site: site)
    return EffectiveConfiguration(pipeline, for: scope)
  }

  /// An option's value and origins.
  private func option(_ path: String, _ configuration: EffectiveConfiguration) -> String? {
    configuration.parts[0].stages.flatMap(\.options).first { $0.path.joined(separator: ".") == path }.map { option in
      ([option.value] + option.origins.map(\.description)).joined(separator: " | ")
    }
  }

  @Test func eachValueHasItsOrigin() throws {
    let all = try configuration(["summarise.redundancy=0.4"])
    #expect(option("summarise.sentences", all) == "5 | base.yaml:5")
    #expect(option("summarise.redundancy", all) == "0.4 | --set")
    #expect(option("score.position.weight", all) == "2 | base.yaml:4")
    #expect(option("score.position", all) == "true | pipeline.yaml:4")
    #expect(option("clean.keep_unsure", all) == "true")
    #expect(option("clean.cut", all) == "[one, two] | base.yaml:2 | pipeline.yaml:3")
    #expect(option("clean.share", all) == "true")
  }

  @Test func languagesSitesAndSettingsComeOverThat() throws {
    let kazakh = try configuration(language: "kk-KZ", site: "example.org")
    #expect(option("summarise.sentences", kazakh) == "1 | pipeline.yaml:6, languages.kk")
    #expect(
      option("clean.cut", kazakh)
        == "[three, four] | pipeline.yaml:6, languages.kk | pipeline.yaml:9, sites.example.org")
    #expect(option("clean.share", kazakh) == "false | pipeline.yaml:9, sites.example.org")
    // The last one that replaces counts.
    let twice = try configuration(["languages.kk.clean.cut={replace: [five]}"], language: "kk")
    #expect(option("clean.cut", twice)?.hasPrefix("[five] | ") == true)
    let set = try configuration(["summarise.sentences=7", "languages.kk.clean.share=false"], language: "kk")
    #expect(option("summarise.sentences", set) == "7 | --set")
    #expect(option("clean.share", set) == "false | --set, languages.kk")
  }

  @Test func valuesOfTheEnvironmentStaySecret() throws {
    let all = try configuration(environment: ["SECRET": "0.25"])
    #expect(option("score.length.weight", all) == #""${env:SECRET:-1}" | pipeline.yaml:4, environment SECRET"#)
    #expect(!all.text(changed: false).contains("0.25") && !all.json.encoded.contains("0.25"))
  }

  @Test func whatCountsIsWhatIsShown() throws {
    // The values are those of the stages that work, not of what is written.
    let outcome = load("stages: [segment: {lists: keep}, score: {position: {weight: 1.50}}, summarise]")
    let configuration = EffectiveConfiguration(try #require(outcome.pipeline))
    #expect(option("score.position.weight", configuration) == "1.5 | pipeline.yaml:1")
    #expect(option("segment.lists", configuration) == "keep | pipeline.yaml:1")
  }

  @Test func theTextIsYAMLWithOrigins() throws {
    let lines = try configuration().text(changed: true).split(separator: "\n").map(String.init)
    #expect(lines[0] == "# pipeline: pipeline.yaml, extends base.yaml")
    #expect(lines.contains("  sentences: 5                              # base.yaml:5"))
    #expect(lines.contains("# language kk") && lines.contains("# site example.org"))
    #expect(lines.contains("boilerplate.credit: …                       # pipeline.yaml:7"))
    #expect(!lines.contains { $0.contains("# default") })
    #expect(
      try configuration().text(changed: false).contains("  keep_unsure: true                         # default\n"))
  }

  @Test func asJSONAValueThatNobodyGaveIsADefault() throws {
    let json = try configuration().json.encoded
    #expect(json.contains(#"{"path":"clean.keep_unsure","value":"true","origins":[{"kind":"default"}]}"#))
    #expect(json.contains(#"{"path":"summarise.sentences","value":"5","origins":[{"kind":"pipeline","#))
  }

  @Test func twoConfigurationsHaveTheirChanges() throws {
    let changes = try configuration().changes(
      to: configuration(["summarise.sentences=2", "score.length=false", "languages.kk.clean.share=false"]))
    #expect(changes.contains("score.length: true → false"))
    #expect(changes.contains("score.length.weight: \"${env:SECRET:-1}\" → not set"))
    #expect(changes.contains("summarise.sentences: 5 → 2"))
    #expect(changes.contains("languages.kk.clean.share: not set → false"))
    #expect(try configuration().changes(to: configuration()).isEmpty)
  }
}
