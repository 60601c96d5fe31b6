import Testing

@testable import LedeCore
@testable import LedeStages
@testable import LedeText

@Suite struct CreditFinderTests {
  /// The credit behind a paragraph; `nil`: it has none.
  private func credit(_ language: String, _ paragraph: String) -> String? {
    let text = Text(paragraph)
    let blocks = Blocks([Block(range: 0..<text.count, followsBlank: true)])
    let finder = CreditFinder(text, KnowledgeBase().knowledge(language).cues)
    return finder.parts(blocks, [Cuts.Decision(.body, rule: "body")]).first.map { text[$0.range] }
  }

  /// Behind `|` the credit begins.
  @Test(arguments: [
    ("en", "The ferry runs again. |(Reporting by Ann Lee; Editing by Jo Roe)"),
    ("en", "The ferry runs again. |(Reporting by A. Lee in Alder; Editing by J. Roe)."),
    ("en", "“It runs again.” |Photo: Ann Lee/Reuters"),
    ("en", "The ferry runs again. |Story by: Ann Lee. Photo: Jo Roe"),
    ("ru", "«Паром снова ходит», — сказал он. |Фото: РИА Новости"),
    ("ru", "«Паром снова ходит.» |(Текст: Анна Лис)"),
    ("ru", "Паром снова ходит. |Фото: пресс-служба порта."),
    ("kk", "Паром қайта жүре бастады. |Сурет: Асан Үсенов"),
    ("kk", "Паром қайта жүре бастады. |(Авторы: Асан Үсенов)"),
    ("de", "Die Fähre fährt wieder. |Foto: Jan Ohm/dpa"),
    ("uk", "Пором знову ходить. |Фото: пресслужба порту"),
    ("zh", "渡轮再次开航，居民可持证免费乘坐。|【编辑：李明】"),
    ("zh", "渡轮再次开航，居民可持证免费乘坐。|（责任编辑：李明）"),
    ("ja", "フェリーは再び運航している。|（写真：山田太郎）"),
  ])
  func isFound(_ language: String, _ marked: String) throws {
    let parts = marked.split(separator: "|", maxSplits: 1)
    #expect(credit(language, parts.joined()) == String(parts[1]))
  }

  @Test(arguments: [
    ("en", "The ferry runs again (photo: Ann Lee)."),
    ("en", "The ferry runs again. (Nobody said why.)"),
    ("en", "The ferry runs again. Photos of it hang in the hall: they are old."),
    ("en", "The ferry runs again. The source: a well on the hill above the town that the monks had dug by hand."),
    ("ru", "Паром снова ходит. Корреспондент: а зачем вы его продали?"),
    ("ru", "Паром снова ходит. Редактор: я не знаю."),
    ("ru", "Паром снова ходит. (Видео посмотрели все?)"),
    ("kk", "Паром қайта жүре бастады. Неге екені белгісіз."),
    ("zh", "渡轮再次开航。（他没有说明原因。）"),
  ])
  func isNone(_ language: String, _ paragraph: String) { #expect(credit(language, paragraph) == nil) }

  /// Before `|` the credit ends.
  @Test(arguments: [
    (
      "ru", "Фото с сайта порта - |Паром снова ходит по реке между двумя городами, сообщил в понедельник капитан.", true
    ),
    (
      "kk", "Сурет порт сайтынан – |Паром екі қаланың арасында өзенде қайта жүре бастады, деді дүйсенбіде капитан.",
      true
    ),
    ("en", "Photo Ann Lee - |The ferry sails again between the two towns, the captain said on Monday.", true),
    (
      "ru", "|Паром с сайта порта - Паром снова ходит по реке между двумя городами, сообщил в понедельник капитан.",
      false
    ),
    ("ru", "|Фото с сайта порта - Паром снова ходит.", false),
    ("en", "|Photo albums of the town - all of them burnt in the fire - were the work of Ann Lee.", false),
  ])
  func isFoundInFront(_ language: String, _ marked: String, _ isFound: Bool) throws {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    #expect(credit(language, parts.joined()) == (isFound ? String(parts[0]) : nil))
  }
}
