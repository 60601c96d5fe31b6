import LedeText
import Testing

@Suite("What was found out for a hash is remembered")
struct HashMemoTests {
  @Test("a key is looked into once")
  func remembers() {
    let memo = HashMemo()
    var asked = 0
    let found = (0..<3).map { _ in
      memo.value(7) {
        asked += 1
        return 70
      }
    }
    #expect(found == [70, 70, 70])
    #expect(asked == 1)
  }

  @Test("more keys than there is room for are each given their own")
  func overflows() {
    let memo = HashMemo()
    for _ in 0..<2 {
      #expect((1...200_000).allSatisfy { key in memo.value(key) { key &* 3 } == key &* 3 })
    }
  }

  @Test("tasks that share one get nothing of another key")
  func isShared() async {
    let memo = HashMemo()
    let wrong = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask { (1...200_000).count { key in memo.value(key) { key &* 3 } != key &* 3 } }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}
