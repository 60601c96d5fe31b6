import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeSyntax
@testable import LedeText
@testable import LedeTranslation

/// Jobs that a spreadsheet or an editor has saved in the code page of its machine.
@Suite struct JobCodePageTests {
  private static let texts = [
    "ru": "Гавань открыта до шести. Суда ждут снаружи.", "uk": "Порт відкривається о шостій. Судна чекають.",
    "sr": "Лука се отвара у шест. Бродови чекају.", "el": "Το λιμάνι ανοίγει στις έξι.",
    "cs": "Přístav se otevírá v šest. Lodě čekají.", "pl": "Łódź wypływa o szóstej, później żegluje.",
    "tr": "Liman altıda açılır, gemiler dışarıda bekler. İyi şanslar.", "de": "Der Hafen öffnet um fünf – „Übung“.",
    "fr": "L’été, la mer est belle où l’on rêve.", "lt": "Uostas atsidaro šeštą, laivai laukia čia.",
    "he": "הנמל נפתח בשש", "ar": "الميناء يفتح في السادسة", "th": "ท่าเรือเปิดหกโมง", "ja": "港は六時に開きます。船は外で待つ。",
    "zh": "港口六点开放。", "ko": "항구는 여섯 시에 연다.",
  ]

  @Test(arguments: [
    ("ru", "windows-1251"), ("ru", "KOI8-R"), ("ru", "ISO-8859-5"), ("ru", "IBM866"), ("ru", "x-mac-cyrillic"),
    ("uk", "windows-1251"), ("uk", "KOI8-U"), ("sr", "windows-1251"), ("el", "windows-1253"), ("cs", "windows-1250"),
    ("cs", "ISO-8859-2"), ("pl", "windows-1250"), ("pl", "ISO-8859-2"), ("tr", "windows-1254"), ("de", "windows-1252"),
    ("fr", "windows-1252"), ("fr", "macintosh"), ("lt", "windows-1257"), ("he", "windows-1255"),
    ("ar", "windows-1256"), ("th", "windows-874"), ("ja", "windows-31j"), ("ja", "EUC-JP"), ("zh", "GB18030"),
    ("ko", "windows-949"),
  ])
  func theLanguageDecides(_ language: String, _ page: String) throws {
    let text = try #require(Self.texts[language])
    let origin = "bytes 3..12, from en, into \(language), file 0f"
    let table = "id;source;target;origin\r\na.md:1;The harbour;\(text);\"\(origin)\"\r\n"
    let po =
      "msgid \"\"\nmsgstr \"Language: \(language)\\n\"\n\nmsgctxt \"a.md:1\"\nmsgid \"The harbour\"\n"
      + "msgstr \"\(text)\"\n"
    let record =
      "{\"unit\": \"a.md:1\", \"source\": \"The harbour\", \"target\": \"\(text)\", \"origin\": \"\(origin)\"}\n"
    let formats: [(any JobFormat, String)] = [(TableReader(), table), (POReader(), po), (UnitRecordReader(), record)]
    for (format, file) in formats {
      // These have letters with bytes that are signs of JSON or CSV.
      if file == record, ["windows-31j", "GB18030"].contains(page) { continue }
      let jobs = try format.jobs(try Encoding.encode(Text(file), as: page))
      #expect(jobs.first?.units.first?.target == [.text(text)], "\(type(of: format).name)")
    }
  }

  @Test(arguments: [
    // Nothing says the language; letters of none; a word that is one in two pages.
    ("", "Гавань открыта", "windows-1251", "it does not say into which language it is"),
    ("into de", "Гавань открыта", "windows-1251", "its bytes are the letters of `de` in none"),
    ("into ru", "Größe und Maß", "windows-1252", "its bytes are the letters of `ru` in none"),
  ])
  func whatCannotBeToldIsRefused(_ origin: String, _ text: String, _ page: String, _ message: String) throws {
    let bytes = try Encoding.encode(Text("id;source;target;origin\r\na.md:1;Big;\(text);\(origin)\r\n"), as: page)
    let error = #expect(throws: ArticleError.self) { try TableReader().jobs(bytes) }
    #expect(error?.code == .undecodable && error?.message.contains(message) ?? false, "\(error?.message ?? "")")
  }

  /// What is UTF-8 is that, whatever the language.
  @Test func utf8IsAsItWas() throws {
    let jobs = try TableReader().jobs(Array("id,source,target\na.txt:1,Мост,Көпір\n".utf8))
    #expect(jobs.first?.units.first?.target == [.text("Көпір")])
  }
}
