import Testing

@testable import LedeCore
@testable import LedeReaders
@testable import LedeText

/// Who wrote a pasted text, and its day where no line has it alone.
@Suite struct PastedOriginTests {
  private static let body =
    "The ferry left the harbour at noon, and all of the town had come to the pier to see it go to the island for the "
    + "first time in two years, the council said."

  private func metadata(_ text: String, _ language: String) throws -> Metadata {
    let input = ReaderInput(source: "a", bytes: Array(text.utf8), language: language)
    return try PlainTextReader().read(input).finished().metadata
  }

  @Test(arguments: [
    ("ru", "Автор: Туяна Лис", "Туяна Лис"), ("ru", "Автор\nТуяна Лис", "Туяна Лис"),
    ("kk", "Авторы: Асан Үсенов", "Асан Үсенов"),
    ("en", "By Ann Lee", "Ann Lee"), ("de", "Von Anna Lang", "Anna Lang"),
    ("fr", "Par Anne-Marie d’Orly", "Anne-Marie d’Orly"),
    ("zh", "作者：李明", "李明"), ("ar", "بقلم: أحمد سالم", "أحمد سالم"), ("en", "By the old harbour", nil),
    ("ru", "Редактор: Анна Лис", nil),
    ("en", "Author: Harbour", nil), ("en", "Author: Ann Lee 2025", "Ann Lee"),
    ("en", "By Ann Lee, Harbour Post", "Ann Lee"),
  ])
  func whoIsNamedBesideTheWordWroteIt(_ language: String, _ line: String, _ author: String?) throws {
    #expect(try metadata("Ferry runs\n\(line)\n\n\(Self.body)\n\n\(Self.body)", language).author == author)
  }

  /// A headline may begin like a byline, and other stories have authors of their own.
  @Test func linesElsewhereNameNobody() throws {
    #expect(try metadata("By Royal Appointment\n\n\(Self.body)", "en").author == nil)
    #expect(try metadata("Ferry\n\n\(Self.body)\n\nBy Ann Lee", "en").author == nil)
    #expect(try metadata("Ferry\n\n\(Self.body)\n\nRead also\n\nAuthor: Ann Lee", "en").author == nil)
    #expect(try metadata("Ferry\n\n\(Self.body)\n\nAuthor: Ann Lee", "en").author == "Ann Lee")
  }

  @Test(arguments: [
    ("en", "PORT ALDER, Ohio, June 3, 2025 – ", "2025-06-03"), ("en", "PORT ALDER (June 3, 2025) — ", "2025-06-03"),
    ("de", "Altwegen, 3. Juni 2025 – ", "2025-06-03"), ("ru", "[28.11.2024 7:02] ", "2024-11-28T07:02:00"),
    ("kk", "[12:41, 03.03.2025] ", "2025-03-03T12:41:00"), ("en", "On Monday, June 3, 2025, ", nil),
    ("en", "the town, June 3, 2025 – ", nil), ("en", "In May, when June 3, 2025 was far – ", nil),
  ])
  func theDatelineHasTheDay(_ language: String, _ dateline: String, _ date: String?) throws {
    #expect(try metadata("Ferry runs\n\n\(dateline)\(Self.body)", language).date == date)
  }

  /// What stands in a line of its own says more.
  @Test func aDayOfItsOwnComesFirst() throws {
    let text = "Ferry runs\n4 June 2025\n\nPORT ALDER, June 3, 2025 – \(Self.body)"
    #expect(try metadata(text, "en").date == "2025-06-04")
  }

  /// In whatever length the deck is, and whatever a menu says.
  @Test(arguments: [
    ("en", "By Ann Lee", "6 Jan 2026", "Ann Lee"),
    ("fr", "Par Hélène Marchal", "Publié le 30 août 2023", "Hélène Marchal"),
    ("ru", "Автор Туяна Лис", "6 января 2026", "Туяна Лис"), ("de", "Von Anna Lang", "28.04.2024", "Anna Lang"),
  ])
  func whoStandsBesideTheDayWroteIt(_ language: String, _ byline: String, _ day: String, _ author: String) throws {
    let below = "\(day)\n\n\(Self.body)"
    #expect(try metadata("Ferry runs\n\n\(Self.body)\n\n\(byline)\n\n\(below)", language).author == author)
    #expect(try metadata("Ferry runs\n\n\(Self.body)\n\n\(day)\n\(byline)\n\n\(Self.body)", language).author == author)
  }

  @Test func anItemOfAMenuWroteNothing() throws {
    let text = "Start\nVon Haus zu Haus\nSport\nMarathon in Husum\n28.04.2024\nVon Anna Lang\n\n\(Self.body)"
    #expect(try metadata(text, "de").author == "Anna Lang")
  }

  @Test(arguments: [
    ("en", "By Ann Lee, Tom Kerr and Mia Berg", "Ann Lee, Tom Kerr and Mia Berg"),
    ("de", "Von Anna Lang, Jan Kerr und Mia Berg", "Anna Lang, Jan Kerr und Mia Berg"),
    ("en", "By Ann Lee, Health and Science Editor", "Ann Lee"), ("pl", "Oprac. Anna Lis", "Anna Lis"),
  ])
  func severalAreNamedInAList(_ language: String, _ line: String, _ author: String) throws {
    #expect(try metadata("Ferry runs\n\(line)\n\n\(Self.body)", language).author == author)
  }

  @Test(arguments: [
    ("ru", "14.05.2024 В селе открылась библиотека и новый клуб с залом и большой сценой для кукольного театра"),
    ("de", "14.05.2024 Im Dorf gibt es nun eine Bücherei und ein Haus mit einem Saal und einer Bühne für alle"),
    ("en", "2024-05-14 The village has a new library and a club with a hall and a stage for puppets and players"),
  ])
  func aDayStandsBeforeALongHeadline(_ language: String, _ line: String) throws {
    #expect(try metadata("\(line)\n512\n\n\(Self.body)", language).date == "2024-05-14")
  }
}
