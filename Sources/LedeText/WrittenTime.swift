import CLede
import Synchronization

/// Dates and spans of time as a language writes them (ICU, CLDR).
public enum WrittenTime {
  /// A day, month or year: `14 мая 2025 г.`, `2025 ж. 14 мамыр`, in the calendar and the digits of the language.
  /// - Parameters:
  ///   - year: of the Gregorian calendar.
  ///   - month: 1 to 12; `nil`: the year alone.
  ///   - day: `nil`: the month and its year.
  ///   - language: BCP 47.
  /// - Returns: `nil`: it is not known how the language, in the script of its tag, writes dates.
  public static func date(year: Int, month: Int?, day: Int?, in language: String) -> String? {
    guard let year = Int32(exactly: year), (1...12).contains(month ?? 1), (1...31).contains(day ?? 1) else {
      return nil
    }
    let (month, day) = (Int32(month ?? 0), Int32(month == nil ? 0 : day ?? 0))
    return text(Key(language: language, numbers: [year, month, day])) {
      lede_date_write(language, year, month, day, $0, $1)
    }
  }

  /// A number of minutes in short: `3 мин`; `nil`: it is not known how the language writes it.
  public static func minutes(_ count: Int, in language: String) -> String? {
    guard let count = Int32(exactly: count) else { return nil }
    return text(Key(language: language, numbers: [count])) { lede_minutes_write(language, count, $0, $1) }
  }

  private struct Key: Hashable {
    let language: String
    /// Those of a date, or of minutes.
    let numbers: [Int32]
  }

  /// A newsletter asks for few, and for each of them in each of its forms; ICU takes its time.
  private static let known = Mutex<[Key: String?]>([:])
  private static let mostKnown = 5000

  private static func text(_ key: Key, _ write: (UnsafeMutablePointer<UInt8>, Int) -> Int) -> String? {
    if let text = known.withLock({ $0[key] }) { return text }
    let made = made(write)
    known.withLock { known in
      if known.count >= mostKnown { known.removeAll() }
      known.updateValue(made, forKey: key)
    }
    return made
  }

  private static func made(_ write: (UnsafeMutablePointer<UInt8>, Int) -> Int) -> String? {
    let bytes = [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = write(start, buffer.count)
    }
    if bytes.isEmpty { return nil }
    // The narrow space that does not break («2025 г.») is in few fonts, and nobody who searches types it.
    return String(decoding: bytes, as: UTF8.self).replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
  }
}
