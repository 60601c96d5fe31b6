import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct LanguageIdentificationTests {
  private func identify(_ string: String) -> String {
    let text = Text(string)
    return LanguageIdentification.identify(text, 0..<text.count).language
  }

  @Test(arguments: [
    // 2018
    "Aýdan ortalyǵynda jańa naýbaıhana ashyldy, biraq nan baǵasy buryn qandaı bolsa, sondaı kúıinde qaldy. Ony jergilikti kásipker júrgizedi.",
    // 2021
    "Auyl mektebınde tamyz aiynda jöndeu jūmysy jürdı, sondyqtan oqu jyly bır apta keşıktı. Barlyq synyp qazır jyly.",
    // after 2021, with i for both і and и
    "Özen deŋgeii tağy köterildi, alaida köpirge qauip joq. Qūtqaruşylar tünde de kezekte otyr, sebebi boljam boiynşa jauyn toqtamaidy.",
    // 2017
    "Bu'gin ko'shede qar ku'reý jumysy bastaldy, sebebi keshe bolg'an boran jolda qalyn' qar qaldyrdy. Avtobus joq.",
    // as messages have it
    "Salem, men bugin zhumyska barmaimyn, balam ayryp kaldy. Erten darigerge bargannan keiin ozim aitamyn, kazir uakyt zhok.",
  ])
  func tellsKazakhInLatinScript(_ paragraph: String) {
    #expect(identify(paragraph) == "kk-Latn")
  }

  @Test(arguments: [
    "Köyde yeni bir fırın açıldı, ama ekmeğin fiyatı eskisi gibi kaldı. Onu yerel bir girişimci işletiyor ve herkes çok memnun.",
    "Kənddə yeni çörək sexi açılıb, lakin çörəyin qiyməti əvvəlki kimi qalıb. Onu yerli sahibkar idarə edir və hamı razıdır.",
    "Qishloqda yangi novvoyxona ochildi, lekin non narxi avvalgidek qoldi. Uni mahalliy tadbirkor boshqaradi va hamma bundan mamnun.",
    "Obada täze çörekhana açyldy, emma çöregiň bahasy öňküsi ýaly galdy. Ony ýerli telekeçi dolandyrýar we hemmeler razy.",
    "Awılda jańa nawbayxana ashıldı, biraq nan bahası burınǵıday qaldı. Onı jergilikli isbilermen basqaradı hám hámme razı.",
    "Avulda yaña ikmäkxanä açıldı, läkin ikmäk bäyäse elekkeçä qaldı. Anı cirle eşquar alıp bara häm barısı da riza.",
    "Köyde yañı furun açıldı, amma ötmek fiyatı evelkisi kibi qaldı. Onı yerli tüccar idare ete ve er kes memnündir.",
    "Ayılda jañı naabaykana açıldı, birok nandın baası murunkuday kaldı. Anı jergiliktüü işker jetektep, el ıraazı.",
    "Kylään avattiin uusi leipomo, mutta leivän hinta pysyi ennallaan. Sitä pitää paikallinen yrittäjä, ja kaikki ovat tyytyväisiä.",
    "A new bakery opened in the village near Qyzylorda, but the price of bread stayed in tenge as it was before Nauryz.",
  ])
  func takesNoOtherLanguageForIt(_ paragraph: String) {
    #expect(identify(paragraph) != "kk-Latn")
  }

  /// The program's own list is long; this shows the rule.
  @Test func twoOwnWordsCountUnlessForeignOnesStandBesideThem() {
    var file = LanguageFile()
    file.language = "xx"
    file.identification.words.words = ["bolo", "ti'ka"]
    file.identification.foreignWords.words = ["vara"]
    let cues = LanguageIdentification([file])
    func tell(_ string: String, among tags: [String]? = nil) -> String? {
      let text = Text(string)
      return cues.language(text, 0..<text.count, among: tags)
    }
    #expect(tell("Bolo mano ti’ka sen.") == "xx")
    #expect(tell("Bolo mano sen.") == nil)
    #expect(tell("Bolo mano ti'ka vara.") == nil)
    #expect(tell("Bolo mano ti'ka sen." + String(repeating: " mano", count: 40)) == nil)
    #expect(tell("Bolo mano ti'ka sen.", among: ["yy"]) == nil)
  }

  @Test func theCuesOfEveryFileAreFound() {
    let told = LanguageFile.languages.filter {
      LanguageFile.embedded($0).map { !$0.identification.words.words.isEmpty } ?? false
    }
    #expect(told == EmbeddedDocuments.identifications.keys.sorted())
    #expect(told.contains("kk-Latn"))
  }
}
