import LedeText
import Testing

@testable import Lede

@Suite struct BlockFinderTests {
  /// The blocks of a text, with `¶` before those that follow a blank line.
  private func blocks(_ string: String) -> [String] {
    let text = Text(string)
    return BlockFinder.blocks(text).items.map { ($0.followsBlank ? "¶" : "") + text[$0.range] }
  }

  @Test func aLineIsABlock() {
    #expect(
      blocks("Меню\nГлавная\n\n  Текст статьи.  \nДальше.\n") == ["¶Меню", "Главная", "¶Текст статьи.", "Дальше."])
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{0C}"])
  func allLineBreaksOfUnicodeCount(_ lineBreak: String) {
    #expect(blocks("a\(lineBreak)b\(lineBreak)\(lineBreak)c") == ["¶a", "b", "¶c"])
  }

  @Test func hardWrappedParagraphsAreJoined() {
    let wrapped = """
      Паромная переправа закрылась на зиму раньше обычного: лёд встал уже
      в начале ноября, и капитан решил не рисковать ни судном, ни людьми.

      Жители левого берега теперь ездят в город через мост, а это лишние
      сорок километров по дороге, которую чистят только по выходным дням.
      """
    #expect(blocks(wrapped).count == 2)
  }

  @Test func headlinesBelowEachOtherAreNotJoined() {
    let list = """
      Паром закрылся на зиму раньше обычного: лёд встал в ноябре
      Мост через реку отремонтируют к весне, обещает мэрия города
      Школьники нашли на берегу старинный якорь времён пароходов
      """
    #expect(blocks(list).count == 3)
  }

  @Test(arguments: ["", " \n\t\n", "\u{FEFF}", "\u{200B}\n"])
  func nothingHasNoBlocks(_ string: String) {
    #expect(blocks(string).isEmpty)
  }

  @Test func blocksAreInOrderAndApart() {
    let text = Text(String(repeating: "\r\n a\r\rb \u{2028}\n", count: 50))
    var end = 0
    for block in BlockFinder.blocks(text).items {
      #expect(block.range.lowerBound >= end && !block.range.isEmpty)
      end = block.range.upperBound
    }
  }
}
