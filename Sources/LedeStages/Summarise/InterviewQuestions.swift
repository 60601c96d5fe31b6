import LedeCore
import LedeText

/// Paragraphs in which an interviewer speaks: what stands before the question in one of them belongs to it and tells nothing by itself.
///
/// «**Вы ставите «Шинель» третий раз. Почему снова Гоголь?**»
struct InterviewQuestions {
  private var blocks: Set<Int> = []

  /// So many paragraphs that are all emphasis and end in a question make an interview.
  private static let fewestEmphasised = 2
  /// So many that are not, and their share of the paragraphs: 1 of so many.
  private static let fewest = 3
  private static let share = 4
  /// In sentences: an answer may end in a question as well, and is longer.
  private static let longest = 3

  init(
    _ text: Text, _ sentences: [Sentence], _ blocks: Blocks, _ knowledge: (_ block: Int) -> SegmentationKnowledge
  ) {
    var (emphasised, plain): (Set<Int>, Set<Int>) = ([], [])
    var (start, count, isAfterQuestion) = (0, 0, false)
    while start < sentences.count {
      let block = sentences[start].block
      let end = sentences[start...].firstIndex { $0.block != block } ?? sentences.count
      let asks = SentenceEnding(text, sentences[end - 1].range, knowledge(block)) == .question
      // The first paragraph may be a standfirst, whatever it ends in.
      let isStandfirst = start == 0 && end > Self.longest - 1
      if asks, !isStandfirst, blocks.items[block].kind == .paragraph {
        if blocks.items[block].isEmphasised { emphasised.insert(block) }
        // An essay asks again and again, an interviewer is answered.
        if !isAfterQuestion, end - start <= Self.longest { plain.insert(block) }
      }
      (start, isAfterQuestion) = (end, asks)
      count += 1
    }
    if emphasised.count >= Self.fewestEmphasised {
      self.blocks = emphasised
    } else if plain.count >= Self.fewest, plain.count * Self.share >= count {
      self.blocks = plain
    }
  }

  func has(_ block: Int) -> Bool { blocks.contains(block) }
}
