/// Finds year, month, day and time among the tokens of a date, whatever their order.
struct DateReading {
  private typealias Token = DateTokens.Token

  private let tokens: [DateTokens.Token]
  private let names: DateNames
  private let order: DateOrder
  /// By token: the time has it, so that the day has not.
  private var isTime: [Bool]
  private(set) var time: WrittenDate.Time?

  init(_ tokens: [DateTokens.Token], _ names: DateNames, _ order: DateOrder) {
    (self.tokens, self.names, self.order) = (tokens, names, order)
    isTime = tokens.map { _ in false }
    findTime()
    if time == nil { findTimeWithDot() }
  }

  /// `nil`: it is none that can be told.
  mutating func date() -> WrittenDate? {
    if let run = dayInNumbers() { return numeric(run.map { tokens[$0] }, separator: tokens[run[0] + 1]) }
    if let month = monthWord() { return named(month) }
    let numbers = tokens.indices.filter { !isTime[$0] && tokens[$0].number != nil }
    switch numbers.count {
    case 0: return nil
    case 1: return single(tokens[numbers[0]])
    // The basic format of ISO 8601, whose zone is a number as well: 20250314T183000+0500
    case 2 where tokens[numbers[0]].digits == 8, 3 where tokens[numbers[0]].digits == 8:
      return basic(tokens[numbers[0]], at: numbers[1])
    case 2:
      let (year, month) = (tokens[numbers[0]], tokens[numbers[1]])
      guard numbers[1] == numbers[0] + 2, tokens[numbers[0] + 1] == .sign("-"), year.digits == 4, month.digits == 2,
        time == nil
      else { return nil }
      return make(year.number, month.number, nil)
    // Numbers that stand far apart are no day, but a month and how many ferries were bought in it.
    case _ where zip(numbers.dropFirst().prefix(2), numbers).contains { $0 - $1 > Self.widestGap }: return nil
    // `12 13 14` is a row of a calendar.
    case _ where numbers[2] == numbers[0] + 2 && !numbers.prefix(3).contains { tokens[$0].digits == 4 }: return nil
    default: return numeric(numbers.prefix(3).map { tokens[$0] }, separator: tokens[numbers[0] + 1])
    }
  }

  /// In tokens: a sign, or the word of a unit.
  private static let widestGap = 3

  private func make(_ year: Int?, _ month: Int?, _ day: Int?) -> WrittenDate? {
    guard let year else { return nil }
    var date = WrittenDate()
    // The Buddhist era, which Thailand counts by, is 543 years ahead.
    (date.year, date.month, date.day) = ((2443...2643).contains(year) ? year - 543 : year, month, day)
    return date
  }

  // MARK: Months with names

  /// The token that names the month: of words that may be a weekday as well the one that is none, else a name that stands as it is
  /// before one with an ending, else the one that is nearest to a number: in “Jan Novak 4 June 2025” the second one.
  private func monthWord() -> Int? {
    let found = tokens.indices.compactMap { place -> (place: Int, rank: (Int, Int, Int))? in
      guard let word = tokens[place].word, names.month(word) != nil else { return nil }
      let (gap, isWhole) = (gap(from: place), names.months[word] != nil)
      // With an ending it is another word, unless a number is beside it: «Марат Лисов, 2025».
      guard isWhole || gap <= Self.leastGap else { return nil }
      return (place, (names.weekdays.contains(word) ? 1 : 0, isWhole ? 0 : 1, gap))
    }
    return found.min { $0.rank < $1.rank }?.place
  }

  /// In words: a sign may stand between, as in «14-майы».
  private static let leastGap = 0

  /// How many words stand between a token and the nearest number.
  private func gap(from place: Int) -> Int {
    let numbers = tokens.indices.lazy.filter { tokens[$0].number != nil && !isTime[$0] }
    return numbers.map { number in
      tokens[min(number, place)...max(number, place)].dropFirst().dropLast().count { $0.word != nil }
    }.min() ?? .max
  }

  /// The places of a day that stands in numbers from end to end, whatever words stand beside it: “Mark Lee 04.06.2025”.
  private func dayInNumbers() -> [Int]? {
    let places = tokens.indices.dropLast(4).filter { place in
      let run = [place, place + 2, place + 4]
      guard run.allSatisfy({ tokens[$0].number != nil && !isTime[$0] }), tokens[place + 1] == tokens[place + 3],
        [".", "/", "-"].map(Token.sign).contains(tokens[place + 1])
      else { return false }
      return run.count { tokens[$0].digits == 4 } == 1 && tokens[place + 2].digits <= 2
    }
    let runs = places.map { [$0, $0 + 2, $0 + 4] }
    // Beside a day of another calendar stands the one of ours: «1448/5/28 هـ الموافق 2026/11/10 م».
    let own = runs.first { $0.contains { WrittenDate.years.contains(tokens[$0].number ?? 0) } }
    return own ?? runs.first
  }

  private func named(_ place: Int) -> WrittenDate? {
    let month = tokens[place].word.flatMap(names.month)
    let numbers = tokens.indices.filter { !isTime[$0] && tokens[$0].number != nil }
    func isDay(_ index: Int) -> Bool { tokens[index].digits <= 2 && (1...31).contains(tokens[index].number ?? 0) }
    let day =
      numbers.last { $0 < place && place - $0 <= 3 && isDay($0) }
      ?? numbers.first { $0 > place && $0 - place <= 3 && isDay($0) }
    if let year = numbers.first(where: { tokens[$0].digits == 4 }) {
      return make(tokens[year].number, month, day.flatMap { tokens[$0].number })
    }
    guard let day, let year = numbers.first(where: { $0 > max(day, place) && tokens[$0].digits == 2 }) else {
      return nil
    }
    return make(Self.century(tokens[year].number ?? 0), month, tokens[day].number)
  }

  /// As RFC 5322 reads years of two digits.
  private static func century(_ year: Int) -> Int { year + (year < 50 ? 2000 : 1900) }

  // MARK: Numbers alone

  /// `20250514`, `20250514103000`, seconds or milliseconds since 1970, or a year.
  private mutating func single(_ token: DateTokens.Token) -> WrittenDate? {
    guard let value = token.number else { return nil }
    switch token.digits {
    case 4: return make(value, nil, nil)
    case 8: return make(value / 10_000, value / 100 % 100, value % 100)
    case 14:
      time = WrittenDate.Time(hour: value / 10_000 % 100, minute: value / 100 % 100, second: value % 100)
      return make(value / 10_000_000_000, value / 100_000_000 % 100, value / 1_000_000 % 100)
    case 10, 13:
      let seconds = token.digits == 13 ? value / 1000 : value
      let day = Timestamp.day(seconds / 86_400)
      time = WrittenDate.Time(hour: seconds / 3600 % 24, minute: seconds / 60 % 60, second: seconds % 60, zone: 0)
      return make(day.year, day.month, day.day)
    default: return nil
    }
  }

  /// `20250514T103000Z`.
  private mutating func basic(_ day: DateTokens.Token, at place: Int) -> WrittenDate? {
    guard let value = tokens[place].number, [4, 6].contains(tokens[place].digits) else { return nil }
    let clock = tokens[place].digits == 4 ? value * 100 : value
    var found = WrittenDate.Time(hour: clock / 10_000, minute: clock / 100 % 100, second: clock % 100)
    _ = readZone(&found, place + 1)
    time = found
    return single(day)
  }

  private func numeric(_ numbers: [DateTokens.Token], separator: DateTokens.Token) -> WrittenDate? {
    let values = numbers.compactMap(\.number)
    guard numbers.allSatisfy({ $0.digits <= 4 }) else { return nil }
    if numbers[0].digits == 4 { return make(values[0], values[1], values[2]) }
    guard numbers[2].digits == 4 || numbers[2].digits == 2 else { return nil }
    let year = numbers[2].digits == 4 ? values[2] : Self.century(values[2])
    // Where dots stand, the day stands first, the world over.
    let order: DateOrder = separator == .sign(".") ? .dayFirst : order
    switch (values[0], values[1], order) {
    case (13..., _, _), (_, ...12, .dayFirst): return make(year, values[1], values[0])
    case (_, 13..., _), (_, _, .monthFirst): return make(year, values[0], values[1])
    default: return values[0] == values[1] ? make(year, values[0], values[1]) : nil
    }
  }
}

// MARK: Times

extension DateReading {
  private mutating func findTime() {
    for place in tokens.indices.dropLast() {
      guard let hour = tokens[place].number, tokens[place].digits <= 2, hour <= 24 else { continue }
      var end = place + 1
      var found = WrittenDate.Time(hour: hour)
      if let minute = minute(behind: place, sign: ":") {
        (found.minute, end) = (minute, place + 3)
        if let second = self.minute(behind: place + 2, sign: ":") { (found.second, end) = (second, place + 5) }
        // Fractions of seconds.
        if end + 1 < tokens.count, tokens[end] == .sign("."), tokens[end + 1].number != nil { end += 2 }
      } else if tokens[place + 1].word == "h", place + 1 < tokens.count {
        end = place + 2
        if end < tokens.count, tokens[end].digits == 2, let minute = tokens[end].number {
          (found.minute, end) = (minute, end + 1)
        }
      } else {
        continue
      }
      halve(&found, place..<end)
      end = readZone(&found, end)
      for index in place..<end { isTime[index] = true }
      time = found
      return
    }
  }

  /// «14. maj 2025 kl. 10.30»: behind the numbers of the day, at the end.
  private mutating func findTimeWithDot() {
    let numbers = tokens.indices.filter { tokens[$0].number != nil }
    let others = monthWord() == nil ? 3 : 2
    guard numbers.count == others + 2, let place = numbers.dropLast().last, tokens[place].digits <= 2,
      let hour = tokens[place].number, hour <= 24, let minute = minute(behind: place, sign: "."), minute < 60
    else { return }
    for index in place...(place + 2) { isTime[index] = true }
    time = WrittenDate.Time(hour: hour, minute: minute)
  }

  private func minute(behind place: Int, sign: Unicode.Scalar) -> Int? {
    guard place + 2 < tokens.count, tokens[place + 1] == .sign(sign), tokens[place + 2].digits == 2 else { return nil }
    return tokens[place + 2].number
  }

  /// - Returns: where the zone ends.
  private func readZone(_ time: inout WrittenDate.Time, _ start: Int) -> Int {
    var end = start
    // «3:05 p.m. (EDT)»
    if end < tokens.count, let word = tokens[end].word, names.isHalf(word) { end += 1 }
    while end < tokens.count, tokens[end] == .sign(".") || tokens[end] == .sign("(") { end += 1 }
    if end < tokens.count, let name = tokens[end].word, let offset = TimeZoneNames.offsets[name] {
      time.zone = offset
      end += 1
    }
    guard end + 1 < tokens.count, case .sign(let sign) = tokens[end], ["+", "-", "\u{2212}"].contains(sign),
      let value = tokens[end + 1].number
    else { return time.zone == nil ? start : end }
    var minutes: Int
    let isLast = end + 2 == tokens.count || tokens[end + 2] == .sign(":") || tokens[end + 2] == .sign(")")
    let digits = tokens[end + 1].digits
    switch digits {
    // «10:30 - 14 мая» has no zone.
    case _ where digits <= 2 && (time.zone != nil || isLast): minutes = value * 60
    case 4: minutes = value / 100 * 60 + value % 100
    default: return time.zone == nil ? start : end
    }
    end += 2
    if let rest = minute(behind: end - 1, sign: ":") {
      minutes += rest
      end += 2
    }
    time.zone = sign == "+" ? minutes : -minutes
    return end
  }

  /// Hours of a clock that begins anew at noon.
  private func halve(_ time: inout WrittenDate.Time, _ range: Range<Int>) {
    let beside = [range.lowerBound - 1, range.upperBound].compactMap {
      tokens.indices.contains($0) ? tokens[$0].word : nil
    }
    if beside.contains(where: names.afternoon.contains), time.hour < 12 { time.hour += 12 }
    if beside.contains(where: names.morning.contains), time.hour == 12 { time.hour = 0 }
  }
}
