/// The header fields of a message or of a part of it: names in small letters, values unfolded (RFC 5322).
package struct MIMEHeader {
  private var values: [String: [UInt8]] = [:]
  /// Where the values stand, with their line breaks but the last.
  private var places: [String: Range<Int>] = [:]
  /// Where the fields end: at the blank line.
  package private(set) var end = 0

  /// No field that is used is longer.
  private static let longest = 1 << 16

  package var isEmpty: Bool { values.isEmpty }

  /// The bytes of a field's value, unfolded; of a repeated field the first.
  package func value(_ name: String) -> [UInt8]? { values[name] }

  /// The bytes of a field's value as they stand in the message; of a repeated field the first.
  package func place(_ name: String) -> Range<Int>? { places[name] }

  /// The value before parameters, in small letters.
  package func kind(_ name: String) -> String? {
    values[name].map { value in
      String(decoding: value.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self).filter { !$0.isWhitespace }.lowercased()
    }
  }

  /// A parameter such as `charset` of a field's value.
  package func parameter(_ parameter: String, of name: String) -> String? {
    guard let value = values[name] else { return nil }
    var rest = value[...]
    while let semicolon = rest.firstIndex(of: UInt8(ascii: ";")) {
      rest = rest[(semicolon + 1)...].drop { $0 <= 0x20 }
      guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let key = String(decoding: rest[..<equals], as: UTF8.self).filter { !$0.isWhitespace }.lowercased()
      var value = rest[(equals + 1)...].drop { $0 <= 0x20 }
      if value.first == UInt8(ascii: "\"") {
        value = value.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
        rest = rest[value.endIndex...]
      } else {
        value = value.prefix { $0 > 0x20 && $0 != UInt8(ascii: ";") }
        rest = rest[value.endIndex...]
      }
      if key == parameter { return String(decoding: value, as: UTF8.self) }
    }
    return nil
  }

  /// Takes the fields up to the blank line.
  /// - Returns: what stands behind it.
  mutating func take(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    var last: String?
    while !rest.isEmpty {
      self.end = rest.startIndex
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      var line = rest[..<end]
      if line.last == 0x0D { line.removeLast() }
      // Without a blank line the body begins where the fields end.
      if !line.isEmpty, line.first != 0x20, line.first != 0x09, Self.field(line) == nil, !isEnvelope(line) {
        return rest
      }
      rest = rest[min(end + 1, rest.endIndex)...]
      if line.isEmpty { return rest }
      if line.first == 0x20 || line.first == 0x09 {
        if let last, let place = places[last], values[last]?.count ?? 0 < Self.longest {
          values[last]? += line
          places[last] = place.lowerBound..<line.endIndex
        }
      } else if let field = Self.field(line) {
        last = values[field.name] == nil ? field.name : nil
        if last != nil {
          values[field.name] = Array(field.value.prefix(Self.longest))
          places[field.name] = field.value.startIndex..<field.value.endIndex
        }
      }
    }
    return rest
  }

  /// `From ` and what follows, which mailboxes put before a message.
  private func isEnvelope(_ line: ArraySlice<UInt8>) -> Bool {
    values.isEmpty && (line.starts(with: "From ".utf8) || line.starts(with: ">From ".utf8))
  }

  /// The name in small letters and the value; `nil`: the line is no header field.
  package static func field(_ line: ArraySlice<UInt8>) -> (name: String, value: ArraySlice<UInt8>)? {
    let name = line.prefix(80).prefix { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
    guard !name.isEmpty, line.dropFirst(name.count).first == UInt8(ascii: ":") else { return nil }
    return (String(decoding: name, as: UTF8.self).lowercased(), line.dropFirst(name.count + 1).drop { $0 == 0x20 })
  }
}
