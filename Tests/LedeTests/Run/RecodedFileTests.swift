import Testing

@testable import LedeCore
@testable import LedeRun
@testable import LedeText

@Suite struct RecodedFileTests {
  /// What a job says of the bytes of a file holds for the file in UTF-8, too.
  @Test(arguments: ["koi8-r", "UTF-16LE", "windows-1251"])
  func placesOfTheFileAsItWas(_ encoding: String) throws {
    let (first, second) = ("Старый мост через реку закрыт на ремонт, и жители ходят в обход. ", "Дождь.")
    let mark: [UInt8] = encoding == "UTF-16LE" ? [0xFF, 0xFE] : []
    let before = try mark + Encoding.encode(Text(first), as: encoding)
    let bytes = try before + Encoding.encode(Text(second), as: encoding)
    let file = try #require(try RecodedFile(bytes))
    #expect(file.bytes == Array((first + second).utf8))
    var unit = JobUnit(id: "1", source: [.text(second)], target: nil, place: before.count..<bytes.count)
    unit.unknownState = "done"
    let job = Job(
      original: "a.txt", sourceLanguage: "ru", targetLanguage: "kk", hash: SourceFile(bytes, format: "").hash,
      pipeline: nil, units: [unit])
    let moved = file.job(job)
    #expect(moved.hash == SourceFile(file.bytes, format: "").hash)
    unit.place = first.utf8.count..<file.bytes.count
    #expect(moved.units == [unit])
    // A job for another file stays as it is.
    #expect(file.job(moved) == moved)
  }

  @Test func whatIsUTF8StaysAsItIs() throws {
    #expect(try RecodedFile(Array("Дождь.".utf8)) == nil)
  }
}
