import CLede

/// Decoding of bytes to UTF-8 by ICU's converters.
public enum Encoding {
  /// A guess of ICU's detector.
  public struct Guess: Sendable, Equatable {
    /// IANA name, such as `windows-1251`.
    public let name: String
    /// 0 to 100.
    public let confidence: Int
  }

  /// Decoded text, with the byte of the source that each byte of the text came from, and the end of the source last.
  public struct Decoded: Sendable {
    public let text: Text
    public let origins: [UInt32]
  }

  public enum Failure: Error, Equatable {
    case unknownEncoding
    /// The first byte of the source that does not decode.
    case invalid(offset: Int)
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
    var errorAt = 0
    // The offsets have four times the text: they are not to be in memory twice, nor with room to grow.
    let length = Int(lede_encoding_decode(name, bytes, bytes.count, repair, nil, nil, &errorAt))
    guard length >= 0 else { throw errorAt < 0 ? .unknownEncoding : .invalid(offset: errorAt) }
    var origins: [UInt32] = []
    let text = [UInt8](unsafeUninitializedCapacity: length) { text, textCount in
      origins = [UInt32](unsafeUninitializedCapacity: length + 1) { offsets, count in
        _ = lede_encoding_decode(name, bytes, bytes.count, repair, text.baseAddress, offsets.baseAddress, &errorAt)
        offsets.initializeElement(at: length, to: UInt32(bytes.count))
        count = length + 1
      }
      textCount = length
    }
    return Decoded(text: Text(valid: text), origins: origins)
  }
}
