import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeRun
@testable import LedeSyntax
@testable import LedeText

@Suite struct TextDecodingTests {
  /// In percent of the bytes beyond ASCII; each letter has two.
  /// Those that browsers read under the names of smaller ones, so that what they have can be written.
  @Test(arguments: [
    ("Le café près du marché est fermé depuis l'été, où la forêt a brûlé. ", "windows-1252"),
    ("Köprü bugün açıldı, şehir için çok önemli bir gün olduğu söylendi. ", "windows-1254"),
    ("הגשר החדש נפתח היום לתנועה אחרי שלוש שנים של עבודה קשה בעיר. ", "windows-1255"),
  ])
  func codePagesAreThoseOfBrowsers(_ text: String, _ page: String) throws {
    let bytes = try Encoding.encode(Text(String(repeating: text, count: 5)), as: page)
    #expect(try TextDecoding.decode(bytes).encoding == page)
  }

  @Test(arguments: [(5, 1, 90), (4, 1, nil), (45, 10, 90), (44, 10, nil), (1, 0, 100)])
  func nineBytesInTenTellDamagedUTF8(letters: Int, wrong: Int, share: Int?) {
    let bytes = Array(String(repeating: "aж", count: letters).utf8) + [UInt8](repeating: 0xFF, count: wrong)
    #expect(TextDecoding.shareOfDamagedUTF8(bytes) == share)
  }

  /// What is too large to look at whole is told by its beginning, which may end inside a character.
  @Test(arguments: [
    ("\u{FEFF}ab", "UTF-32LE-bare", "UTF-32LE"), ("\u{FEFF}ab", "UTF-32BE-bare", "UTF-32BE"),
    ("\u{FEFF}ab", "UTF-16LE-bare", "UTF-16LE"), ("\u{FEFF}ab", "UTF-16BE-bare", "UTF-16BE"),
    ("\u{FEFF}aж", "UTF-8", "UTF-8"), ("aж", "UTF-8", "UTF-8"),
    ("abcdefgh", "UTF-32BE-bare", "UTF-32BE"), (russian, "windows-1251", "windows-1251"),
  ])
  func theEncodingOfABeginning(_ string: String, _ encoding: String, _ told: String) throws {
    let bytes = try encoded(string, encoding)
    #expect(try TextDecoding.encoding(ofHead: bytes) == told)
    if told == "UTF-8" { #expect(try TextDecoding.encoding(ofHead: Array(bytes.dropLast())) == told) }
  }

  private static let russian =
    "Вчера жители собрались у старой пристани, чтобы обсудить ремонт моста через реку. Работы начнутся весной."
  private static let ukrainian =
    "Учора мешканці зібралися біля старої пристані, щоб обговорити ремонт мосту. Їхній ґанок і досі цілий."
  private static let japanese = "昨日の夕方、村の人々は古い桟橋に集まり、橋の修理について話し合いました。\n工事は春に始まる予定です。"
  private static let korean = "어제 저녁 마을 사람들은 오래된 부두에 모여 다리 수리에 대해 이야기했습니다. 공사는 봄에 시작됩니다."
  private static let chinese = "昨天晚上，村民们在旧码头旁边集合，讨论修桥的事情。\n工程将在春天开始，大家都很高兴。"
  private static let traditional = "昨天晚上，村民們在舊碼頭旁邊集合，討論修橋的事情。工程將在春天開始，大家都很高興。"
  private static let french =
    "Hier soir, les habitants se sont réunis près du vieux quai. Où ça ? « Là-bas », répond l’élève à côté."

  private static let samples = [
    ("windows-1251", russian), ("KOI8-R", russian), ("KOI8-U", ukrainian), ("windows-1251", ukrainian),
    ("ISO-8859-5", russian),
    ("Shift_JIS", japanese), ("EUC-JP", japanese), ("EUC-KR", korean), ("windows-949", korean), ("GB18030", chinese),
    ("Big5", traditional), ("windows-1252", french), ("UTF-16LE", russian), ("UTF-16BE", french),
    ("UTF-16LE", japanese),
    ("UTF-16BE", chinese), ("UTF-32LE", russian), ("UTF-32BE", chinese), ("UTF-16", japanese), ("UTF-32", korean),
    ("UTF-8", russian),
  ]

  @Test(arguments: samples)
  func bytesOfEachEncodingGiveTheTextOfTheirTwinInUTF8(_ encoding: String, _ string: String) throws {
    let bytes = try encoded(string, encoding)
    let result = try TextDecoding.decode(bytes)
    #expect(result.text == Text(string), "taken for \(result.encoding)")
    // The way back: each character's bytes in the file are those that it is encoded by.
    var offset = 0
    for scalar in string.unicodeScalars.prefix(40) {
      let end = offset + UTF8.width(scalar)
      let range = try #require(result.origin.source(of: offset..<end))
      #expect(
        Array(bytes[range]) == (try encoded(String(scalar), encoding.hasPrefix("UTF-") ? encoding + "-bare" : encoding))
      )
      offset = end
    }
    #expect(result.origin.offset(result.text.count) == bytes.count)
  }

  @Test(arguments: samples) func stagesMakeOfEachEncodingWhatTheyMakeOfUTF8(_ encoding: String, _ string: String) throws
  {
    let outcome = PipelineLoader.load(stages: ["clean", "segment"], settings: [], environment: [:]) { _ in nil }
    let pipeline = try #require(outcome.pipeline)
    let text = String(repeating: string + "\n\n", count: 3)
    let articles = try [encoded(text, encoding), Array(text.utf8)].map { bytes in
      try pipeline.process(PlainTextReader().read(ReaderInput(source: "a", bytes: bytes, language: nil)))
    }
    #expect(articles[0].metadata.language == articles[1].metadata.language)
    #expect(articles[0].layers[Cuts.self]?.decisions == articles[1].layers[Cuts.self]?.decisions)
    let sentences = articles[1].layers[Sentences.self]?.items
    #expect(articles[0].layers[Sentences.self]?.items == sentences && sentences?.isEmpty == false)
  }

  /// ASCII to look at; whatever a page declares.
  @Test func japaneseBehindEscapesIsRead() throws {
    let japanese = Array("\u{1B}$B6b$O\u{1B}(J.".utf8)
    #expect(try TextDecoding.decode(japanese).text == Text("金は."))
    let page = Array("<meta charset=iso-2022-jp><p>".utf8) + japanese
    let article = try HTMLReader().read(ReaderInput(source: "a.html", bytes: page, language: nil))
    #expect(article.blockTexts == ["金は."] && article.metadata.encoding == "ISO-2022-JP")
    let escape = Array(String(repeating: "<p>A long line in \u{1B}[1mbold\u{1B}[0m", count: 4).utf8)
    #expect(
      try HTMLReader().read(ReaderInput(source: "a.html", bytes: escape, language: nil)).metadata.encoding == "UTF-8")
  }

  @Test func theMarkOfUTF8IsNoText() throws {
    let result = try TextDecoding.decode([0xEF, 0xBB, 0xBF] + Array("Мост".utf8))
    #expect(result.text == Text("Мост"))
    #expect(result.encoding == "UTF-8")
    #expect(result.origin.offset(0) == 3)
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00, 0x08, 0x00, 0x21], .binary),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D], .binary),
      (Array("Bad \u{0} byte".utf8), .binary), (Array("Two \u{0} bad \u{0} bytes.".utf8), .binary),
      (Array("abc\u{1}\u{2}\u{3}".utf8), .binary),
      ([0xEF, 0xBB, 0xBF] + Array("abc\u{1}\u{2}\u{3}".utf8), .binary),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], .undecodable),
      ([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00], .undecodable),
      (Array(repeating: 0, count: 64), .binary),
    ] as [([UInt8], ArticleError.Code)])
  func whatIsNoTextIsRefused(_ bytes: [UInt8], _ code: ArticleError.Code) {
    let error = #expect(throws: ArticleError.self) { try TextDecoding.decode(bytes) }
    #expect(error?.code == code)
  }

  @Test func damagedUTF8IsTakenForWhatItIs() {
    let text = Array("Мэр открыл мост. 市長が橋を開いた。 ".utf8)
    let error = #expect(throws: ArticleError.self) { try TextDecoding.decode(text + [0xFF, 0x80] + text) }
    #expect(error?.message.hasPrefix("the bytes look like UTF-8 (confidence 98 of 100)") == true)
    #expect(error?.offset == text.count)
  }

  @Test func theFirstWrongByteIsNamed() {
    let error = #expect(throws: ArticleError.self) { try TextDecoding.decode([0xEF, 0xBB, 0xBF, 0x61, 0xFF]) }
    #expect(error?.offset == 4)
  }
}
