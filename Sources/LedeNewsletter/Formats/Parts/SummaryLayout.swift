import LedeConfig
import LedeText

/// How the sentences of a summary stand below their headline.
package enum SummaryLayout: String, OptionChoice {
  case paragraph, list

  package var help: String {
    switch self {
    case .paragraph: "one after another"
    case .list: "each as an item of a list"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .paragraph: ["prose"]
    case .list: ["bullet", "bulleted", "bullets", "items", "ul"]
    }
  }
}

/// Sets sentences as one paragraph: with a space between two, except where the script has none.
///
/// A lead that its site sets without a full stop gets the one that another sentence has; scripts without spaces between words have
/// others than the Latin one, or none.
func joinSentences(_ sentences: [String]) -> String {
  let stop = sentences.lazy.compactMap { $0.unicodeScalars.last { isFullStop($0) } }.first
  var result = ""
  for sentence in sentences {
    if let last = result.unicodeScalars.last, let first = sentence.unicodeScalars.first,
      ![last, first].contains(where: { CharacterClass(of: $0.value).isSetSolid })
    {
      result += " "
    }
    result += sentence
    if sentences.count > 1, let last = openEnd(sentence) {
      let isUnspaced = CharacterClass(of: last.value).contains(.unspaced)
      if let stop = stop ?? (isUnspaced ? nil : ".") { result.unicodeScalars.append(stop) }
    }
  }
  return result
}

/// The letter or digit that is the last thing in it, closing marks left aside.
private func openEnd(_ sentence: String) -> Unicode.Scalar? {
  let last = sentence.unicodeScalars.last { CharacterClass(of: $0.value).isDisjoint(with: [.close, .quote, .mark]) }
  return last.flatMap { CharacterClass(of: $0.value).isDisjoint(with: [.letter, .digit]) ? nil : $0 }
}

/// A terminal that neither asks nor exclaims.
private func isFullStop(_ scalar: Unicode.Scalar) -> Bool {
  CharacterClass(of: scalar.value).contains(.terminal) && !"!?！？؟;՞՜".unicodeScalars.contains(scalar)
}
