import Testing

@testable import LedeText

@Suite struct LanguageIdentifierTests {
  @Test(arguments: [
    ("ru", "Вчера вечером жители посёлка собрались у старой пристани, чтобы обсудить ремонт моста."),
    ("kk", "Кеше кешке ауыл тұрғындары ескі көпірді жөндеу мәселесін талқылау үшін жиналды."),
    ("en", "Yesterday evening the villagers met at the old pier to talk about the repair of the bridge."),
    ("uk", "Учора ввечері мешканці селища зібралися біля старої пристані, щоб обговорити ремонт мосту."),
    ("ky", "Кечээ кечинде айыл тургундары эски көпүрөнү оңдоо маселесин талкуулоо үчүн чогулушту."),
    ("uz", "Kecha kechqurun qishloq aholisi eski ko‘prikni ta’mirlash masalasini muhokama qilish uchun to‘plandi."),
    (
      "de",
      "Gestern Abend trafen sich die Bewohner des Dorfes am alten Steg, um über die Reparatur der Brücke zu sprechen."
    ),
    (
      "fr",
      "Hier soir, les habitants du village se sont réunis près du vieux quai pour parler de la réparation du pont."
    ),
    ("zh", "昨天晚上，村民们在旧码头旁边集合，讨论修桥的事情。大家都说这座桥应该早点修好。"),
    ("ja", "昨日の夕方、村の人々は古い桟橋に集まり、橋の修理について話し合いました。"),
    ("ar", "اجتمع سكان القرية مساء أمس عند الرصيف القديم للحديث عن إصلاح الجسر."),
    ("tr", "Dün akşam köylüler köprünün onarımını konuşmak için eski iskelede toplandı."),
    ("he", "אמש נפגשו תושבי הכפר ליד המזח הישן כדי לדבר על תיקון הגשר."),
    ("nb", "I går kveld møttes innbyggerne ved den gamle brygga for å snakke om hvordan broen skal repareres."),
  ])
  func tellsTheLanguageOfOneSentence(_ language: String, _ sentence: String) {
    let text = Text(sentence)
    #expect(LanguageIdentifier.identify(text, 0..<text.count).language == language)
  }

  @Test(arguments: ["", "12345", "…", "🚲🚲🚲"])
  func saysWhereItKnowsNone(_ string: String) {
    let text = Text(string)
    let answer = LanguageIdentifier.identify(text, 0..<text.count)
    #expect(answer.language == "und")
    #expect(!answer.isReliable)
  }

  @Test func looksAtTheRangeAlone() {
    let german = "Gestern Abend trafen sich die Bewohner des Dorfes am alten Steg und sprachen über die Brücke. "
    let russian = String(repeating: "Вчера вечером жители собрались у старой пристани. ", count: 20)
    let text = Text(german + russian)
    #expect(LanguageIdentifier.identify(text, 0..<german.utf8.count).language == "de")
    #expect(LanguageIdentifier.identify(text, german.utf8.count..<text.count).language == "ru")
  }

  @Test func aLongTextMayBeCutInsideACharacter() {
    let text = Text("x" + String(repeating: "Жители собрались у пристани. ", count: 2000))
    #expect(LanguageIdentifier.identify(text, 0..<text.count).language == "ru")
  }
}
