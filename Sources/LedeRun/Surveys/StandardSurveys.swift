import LedeCore

extension Catalogue {
  /// The surveys that are built in.
  package static let standardSurveys = [SurveyKind(SisterSurvey.self), SurveyKind(FrequencySurvey.self)]
}
