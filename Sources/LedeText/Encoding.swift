import CLede

/// Decoding of bytes to UTF-8 and encoding of UTF-8 by ICU's converters.
public enum Encoding {
  /// A guess of ICU's detector.
  public struct Guess: Sendable, Equatable {
    /// IANA name, such as `windows-1251`.
    public let name: String
    /// 0 to 100.
    public let confidence: Int
  }

  /// Decoded text, with the way back to the bytes of the source.
  public struct Decoded: Sendable {
    /// In UTF-8.
    public let text: Text
    /// The way from the text to the bytes.
    public let origins: OriginRuns
  }

  /// Why bytes could not be decoded.
  public enum Failure: Error, Equatable {
    case unknownEncoding
    /// The first byte of the source that does not decode.
    case invalid(offset: Int)
    /// The first byte of the text at which a character stands that the encoding does not have.
    case unencodable(offset: Int)
  }

  /// The most likely encoding of bytes, from their first 64 KiB.
  public static func detect(_ bytes: [UInt8]) -> Guess? {
    var confidence: Int32 = 0
    guard let name = lede_encoding_detect(bytes, bytes.count, &confidence) else { return nil }
    return Guess(name: String(cString: name), confidence: Int(confidence))
  }

  /// Decodes bytes in the encoding with this IANA name or alias.
  /// - Parameter repairing: what does not decode becomes U+FFFD instead of an error.
  public static func decode(_ bytes: [UInt8], as name: String, repairing: Bool = false) throws(Failure) -> Decoded {
    let repair: Int32 = repairing ? 1 : 0
    var (errorAt, runCount) = (0, 0)
    // Nothing is to be in memory twice, nor with room to grow.
    let length = Int(lede_encoding_decode(name, bytes, bytes.count, repair, nil, nil, &runCount, &errorAt))
    guard length >= 0 else { throw errorAt < 0 ? .unknownEncoding : .invalid(offset: errorAt) }
    var runs: [lede_origin_run] = []
    let text = [UInt8](unsafeUninitializedCapacity: length) { text, textCount in
      runs = [lede_origin_run](unsafeUninitializedCapacity: runCount) { runs, count in
        _ = lede_encoding_decode(
          name, bytes, bytes.count, repair, text.baseAddress, runs.baseAddress, &runCount, &errorAt)
        count = runCount
      }
      textCount = length
    }
    return Decoded(text: Text(valid: text), origins: OriginRuns(runs, count: length, end: bytes.count))
  }

  /// What stands for a character that an encoding does not have.
  public enum Substitute: Sendable {
    /// A numeric character reference of HTML and XML, such as `&#1078;`.
    case characterReference
  }

  /// Encodes text in the encoding with this IANA name or alias. The encodings that ICU calls `UTF-16` and `UTF-32` get a byte order mark and the order of the machine,
  /// all others none.
  /// - Parameter substitute: `nil`: what the encoding does not have is an error.
  public static func encode(
    _ text: Text, as name: String, substitute: Substitute? = nil
  ) throws(Failure) -> [UInt8] {
    let references: Int32 = substitute == .characterReference ? 1 : 0
    var errorAt = 0
    let length = Int(lede_encoding_encode(name, text.bytes, text.count, references, nil, &errorAt))
    guard length >= 0 else { throw errorAt < 0 ? .unknownEncoding : .unencodable(offset: errorAt) }
    return [UInt8](unsafeUninitializedCapacity: length) { bytes, count in
      _ = lede_encoding_encode(name, text.bytes, text.count, references, bytes.baseAddress, &errorAt)
      count = length
    }
  }
}
