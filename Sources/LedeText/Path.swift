/// The path of a file by its bytes, as the operating system takes it.
///
/// A string is no path: two names that differ in their Unicode form alone are equal as strings, a slash with a combining mark behind it
/// is no slash there, and names that are not UTF-8 do not fit.
public struct Path: Hashable, Sendable {
  /// As the system has it, in any encoding.
  public let bytes: [UInt8]

  public init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  public init(_ text: String) { self.init(text.utf8) }

  private static let slash = UInt8(ascii: "/")

  /// It names nothing.
  public var isEmpty: Bool { bytes.isEmpty }

  /// It begins at the root.
  public var isAbsolute: Bool { bytes.first == Self.slash }

  /// A name that listings leave out.
  public var isHidden: Bool { bytes.first == UInt8(ascii: ".") }

  /// What stands between the slashes.
  public var parts: [Path] { bytes.split(separator: Self.slash).map { Path($0) } }

  /// The last part; the path itself where it has none.
  public var lastPart: Path { parts.last ?? self }

  /// What stands before the last slash.
  public var folder: Path { Path(bytes[..<(bytes.lastIndex(of: Self.slash) ?? 0)]) }

  /// Where the last part lies, as the operating system opens it.
  public var folderToOpen: Path { bytes.lastIndex(of: Self.slash).map { Path(bytes[...$0]) } ?? "." }

  /// The path without `.` and, as far as can be, without `..`: a file has one name, however often a circle passes it.
  public var plain: Path {
    var plain: [Path] = []
    for part in parts where part != "." {
      if part == "..", let last = plain.last, last != ".." { plain.removeLast() } else { plain.append(part) }
    }
    return Path((isAbsolute ? [Self.slash] : []) + plain.map(\.bytes).joined(separator: [Self.slash]))
  }

  /// What is in a folder.
  public static func / (folder: Path, name: Path) -> Path {
    folder.isEmpty ? name : Path(folder.closed.bytes + name.bytes)
  }

  /// Whether it names something below a folder. Both are what the operating system calls them, without links.
  public func isBelow(_ folder: Path) -> Bool { self != folder && bytes.starts(with: folder.closed.bytes) }

  /// With a slash at its end.
  private var closed: Path { bytes.last == Self.slash ? self : Path(bytes + [Self.slash]) }

  /// For calls of C: the bytes and a zero.
  public var cString: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }
}

extension Path: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

extension Path: Comparable {
  /// By bytes: the same order on every machine.
  public static func < (one: Path, other: Path) -> Bool { one.bytes.lexicographicallyPrecedes(other.bytes) }
}

extension Path: CustomStringConvertible {
  /// The path as text; in one that is not UTF-8, a byte that is not ASCII is written `\xD0`.
  public var description: String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return bytes.map { byte in
      byte < 0x80 ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
