import CLede

extension LanguageTag {
  /// The language of a tag is written from right to left, in the script of the tag or else in its usual one (ICU, CLDR).
  public static func isRightToLeft(_ tag: String) -> Bool { lede_language_is_right_to_left(tag) != 0 }

  /// The name of a language, as a heading has it (ICU, CLDR): `Қазақ тілі` for `kk` in `kk`; `nil`: it is not known in that language.
  /// - Parameters:
  ///   - tag: BCP 47.
  ///   - reader: BCP 47, of the language that the name is in.
  public static func name(of tag: String, in reader: String) -> String? {
    var name = [UInt8](repeating: 0, count: 256)
    let count = lede_language_name(tag, reader, &name, name.count)
    return count == 0 ? nil : String(decoding: name.prefix(count), as: UTF8.self)
  }
}
