import Testing

/// Encodes as other tools do (the tables are those of Python's codecs), so that ICU is not checked by itself.
///
/// - Parameter encoding: `UTF-16` and `UTF-32` have a byte order mark; with `-bare` at their end they have none.
func encoded(_ string: String, _ encoding: String) throws -> [UInt8] {
  switch encoding {
  case "UTF-8", "UTF-8-bare": return Array(string.utf8)
  case "UTF-16": return [0xFF, 0xFE] + wide(string.utf16)
  case "UTF-16LE", "UTF-16-bare", "UTF-16LE-bare": return wide(string.utf16)
  case "UTF-16BE", "UTF-16BE-bare": return wide(string.utf16.map(\.byteSwapped))
  case "UTF-32": return [0xFF, 0xFE, 0, 0] + wide(string.unicodeScalars.map(\.value))
  case "UTF-32LE", "UTF-32-bare", "UTF-32LE-bare": return wide(string.unicodeScalars.map(\.value))
  case "UTF-32BE", "UTF-32BE-bare": return wide(string.unicodeScalars.map(\.value.byteSwapped))
  default:
    let table = try #require(tables[encoding])
    return try string.flatMap { character in
      if let ascii = character.asciiValue { return [ascii] }
      return try #require(table[character], "\(character) is not in the table")
    }
  }
}

private func wide(_ units: some Sequence<some FixedWidthInteger>) -> [UInt8] {
  units.flatMap { unit in withUnsafeBytes(of: unit.littleEndian) { Array($0) } }
}

private let tables: [String: [Character: [UInt8]]] = rows.mapValues { row in
  var table: [Character: [UInt8]] = [:]
  for entry in row.split(separator: " ") {
    let hex = entry.dropFirst()
    table[entry[entry.startIndex]] = stride(from: 0, to: hex.count, by: 2).compactMap {
      UInt8(hex.dropFirst($0).prefix(2), radix: 16)
    }
  }
  return table
}

/// Each character with the hexadecimal digits of its bytes.
private let rows: [String: String] = [
  "windows-1251":
    "ЇAF ВC2 РD0 УD3 аE0 бE1 вE2 гE3 дE4 еE5 жE6 зE7 иE8 йE9 кEA лEB мEC нED оEE пEF рF0 сF1 "
    + "тF2 уF3 хF5 цF6 чF7 шF8 щF9 ыFB ьFC яFF іB3 їBF ґB4 ",
  "KOI8-R":
    "ВF7 РF2 аC1 бC2 вD7 дC4 еC5 жD6 зDA иC9 йCA кCB лCC мCD нCE оCF пD0 рD2 сD3 тD4 уD5 чDE "
    + "ыD9 ьD8 яD1 ",
  "KOI8-U":
    "ЇB7 УF5 аC1 бC2 вD7 гC7 дC4 еC5 зDA иC9 йCA кCB лCC мCD нCE оCF пD0 рD2 сD3 тD4 уD5 хC8 "
    + "цC3 чDE шDB щDD яD1 іA6 їA7 ґAD ",
  "ISO-8859-5":
    "ВB2 РC0 аD0 бD1 вD2 дD4 еD5 жD6 зD7 иD8 йD9 кDA лDB мDC нDD оDE пDF рE0 сE1 тE2 уE3 чE7 "
    + "ыEB ьEC яEF ",
  "Shift_JIS":
    "、8141 。8142 々8158 い82A2 し82B5 す82B7 た82BD つ82C2 て82C4 で82C5 に82C9 の82CC は82CD ま82DC り82E8 "
    + "る82E9 予975C 事8E96 人906C 修8F43 古8CC3 合8D87 夕975B 始8E6E 定92E8 工8D48 方95FB 日93FA 春8F74 昨8DF0 "
    + "村91BA 桟8E56 橋8BB4 理979D 話9862 集8F57 ",
  "EUC-JP":
    "、A1A2 。A1A3 々A1B9 いA4A4 しA4B7 すA4B9 たA4BF つA4C4 てA4C6 でA4C7 にA4CB のA4CE はA4CF まA4DE りA4EA "
    + "るA4EB 予CDBD 事BBF6 人BFCD 修BDA4 古B8C5 合B9E7 夕CDBC 始BBCF 定C4EA 工B9A9 方CAFD 日C6FC 春BDD5 昨BAF2 "
    + "村C2BC 桟BBB7 橋B6B6 理CDFD 話CFC3 集BDB8 ",
  "EUC-KR":
    "공B0F8 기B1E2 녁B3E1 는B4C2 니B4CF 다B4D9 대B4EB 된B5C8 됩B5CB 두B5CE 들B5E9 람B6F7 래B7A1 리B8AE 마B8B6 "
    + "모B8F0 봄BABD 부BACE 사BBE7 수BCF6 습BDC0 시BDC3 야BEDF 어BEEE 에BFA1 여BFA9 오BFC0 은C0BA 을C0BB 이C0CC "
    + "작C0DB 저C0FA 제C1A6 해C7D8 했C7DF ",
  "windows-949":
    "공B0F8 기B1E2 녁B3E1 는B4C2 니B4CF 다B4D9 대B4EB 된B5C8 됩B5CB 두B5CE 들B5E9 람B6F7 래B7A1 리B8AE 마B8B6 "
    + "모B8F0 봄BABD 부BACE 사BBE7 수BCF6 습BDC0 시BDC3 야BEDF 어BEEE 에BFA1 여BFA9 오BFC0 은C0BA 을C0BB 이C0CC "
    + "작C0DB 저C0FA 제C1A6 해C7D8 했C7DF ",
  "GB18030":
    "。A1A3 上C9CF 事CAC2 们C3C7 修D0DE 兴D0CB 合BACF 在D4DA 大B4F3 天CCEC 头CDB7 始CABC 家BCD2 将BDAB 工B9A4 "
    + "开BFAA 很BADC 情C7E9 旁C5D4 旧BEC9 春B4BA 昨D7F2 晚CDED 村B4E5 桥C7C5 民C3F1 的B5C4 码C2EB 程B3CC 讨CCD6 "
    + "论C2DB 边B1DF 都B6BC 集BCAF 高B8DF ，A3AC ",
  "Big5":
    "。A143 上A457 事A8C6 修ADD7 們ADCC 合A658 在A662 大A46A 天A4D1 始A96C 家AE61 將B14E 工A475 很ABDC 情B1A1 "
    + "旁AEC7 春AC4B 昨AC51 晚B1DF 村A7F8 橋BEF4 民A5C1 的AABA 碼BD58 程B57B 興BFB3 舊C2C2 討B051 論BDD7 邊C3E4 "
    + "都B3A3 開B67D 集B6B0 頭C059 高B0AA ，A141 ",
  "windows-1252":
    "«AB »BB àE0 çE7 èE8 éE9 ôF4 ùF9 ’92 ",
]
