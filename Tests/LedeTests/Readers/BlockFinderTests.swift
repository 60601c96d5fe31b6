import Testing

@testable import LedeCore
@testable import LedeReaders
@testable import LedeRun
@testable import LedeSyntax
@testable import LedeText

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

  /// Nobody wraps by hand that late: lines so wide are paragraphs.
  @Test(arguments: [(40, 1), (109, 1), (110, 1), (111, 2), (200, 2), (39, 2)])
  func linesOfUpTo110ColumnsMayBeWrapped(columns: Int, count: Int) {
    let line = "and so the ferry went on " + String(repeating: "on ", count: 100)
    #expect(blocks("\(line.prefix(columns - 1)).\n\(line.prefix(columns - 1)).").count == count)
  }

  @Test func aThirdOfTheLinesOfAWrappedTextGoOnWithASmallLetter() {
    let (small, capital) = (String(repeating: "and on ", count: 8), String(repeating: "And on ", count: 8))
    #expect(blocks([capital, small, capital, capital].joined(separator: "\n")).count == 1)
    #expect(blocks([capital, small, capital, capital, capital].joined(separator: "\n")).count == 5)
  }

  @Test func halfOfAWrappedTextIsWrapped() {
    let line = String(repeating: "and on ", count: 8)
    #expect(blocks("\(line)\n\(line)\n\nOne\n").count == 2)
    #expect(blocks("\(line)\n\(line)\n\nOne\n\nTwo\n").count == 4)
  }

  /// In print letters differ in width: a line that is nearly as long as others goes on with a name or a number. Where no word is parted, each line is
  /// as full as it can be, and a headline may stand above them.
  @Test func nearlyFullLinesOfPrintGoOn() {
    let first = "Researchers of the Institute of Wetland Ecology and"
    let second = "University of Sussex have finished the spring count of cranes"
    let rest = "on the long river of the north. It was the first time that the popula-"
    #expect(blocks("\(first)\n\(second)\n\(rest)\ntion of birds has grown.").count == 1)
    #expect(blocks("\(first.prefix(30))\n\(second)\n\(rest)\ntion of birds has grown.").count == 2)
  }

  /// No line is a paragraph by itself where none is long.
  @Test func aParagraphBelowAHeadOfAsManyLinesIsWrapped() {
    let text = """
      The Sussex Naturalist
      Vol. 14 No. 3

      Why we count cranes

      Researchers have finished the spring count of white cranes on the
      Indigirka. For the first time in twelve years the population has
      grown, from 4,400 birds to 4,900.
      """
    #expect(blocks(text).count == 4)
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
