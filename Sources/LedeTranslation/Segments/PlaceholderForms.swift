import LedeText

/// Marks of families of programs: mail merge, templates of pages, wikis, keys.
///
/// | found | of |
/// |---|---|
/// | `*\|FNAME\|*`, `%%FIRST_NAME%%`, `%%=v(@x)=%%`, `%recipient.name%`, `##NAME##`, `$name$`, `<<Name>>` | mail merge |
/// | `{{{ x }}}`, `{# … #}`, `{!! $x !!}`, `[% x %]` | Handlebars, Jinja, Blade, Template Toolkit |
/// | `{#if x}`, `{/if}`, `{:else if x}`, `{@html x}`, `{a.b.toFixed(2)}` | Svelte, JSX |
/// | `@if ($x)`, `@endif`, `@Model.Name`, `@(x + 1)` | Blade, Razor |
/// | `[gallery ids="1"]`, `[/caption]`, `[b]` with `[/b]` | WordPress, BBCode |
/// | `++ctrl+s++` | keys of MkDocs |
///
/// Each search ends at what can begin the same form anew, or after some hundred bytes.
struct PlaceholderForms {
  private let text: Text
  private let bytes: [UInt8]
  /// Of `[/name]`.
  private let closed: Set<ArraySlice<UInt8>>

  private static let longest = 240

  init(_ text: Text) {
    (self.text, bytes) = (text, text.bytes)
    var closed: Set<ArraySlice<UInt8>> = []
    var offset = 0
    while let open = bytes[offset...].firstRange(of: [UInt8(ascii: "["), UInt8(ascii: "/")]) {
      let end = bytes[open.upperBound...].firstIndex { !Self.isNamePart($0) } ?? bytes.count
      if end > open.upperBound, end < bytes.count, bytes[end] == UInt8(ascii: "]") {
        closed.insert(bytes[open.upperBound..<end])
      }
      offset = end
    }
    self.closed = closed
  }

  /// The end of the mark that begins at an offset.
  func end(_ start: Int) -> Int? {
    switch bytes[start] {
    case UInt8(ascii: "*"): mailField(start)
    case UInt8(ascii: "%"): isBehindWord(start) ? nil : doublePercent(start) ?? named(start, UInt8(ascii: "%"))
    case UInt8(ascii: "$"): isBehindWord(start) ? nil : named(start, UInt8(ascii: "$"))
    case UInt8(ascii: "#"): hashes(start)
    case UInt8(ascii: "<"): angles(start)
    case UInt8(ascii: "{"): braces(start)
    case UInt8(ascii: "["): shortcode(start)
    case UInt8(ascii: "@"): isBehindWord(start) ? nil : code(start)
    case UInt8(ascii: "+"): isBehindWord(start) ? nil : keys(start)
    default: nil
    }
  }

  // MARK: Mail merge

  private func mailField(_ start: Int) -> Int? {
    guard at(start + 1) == UInt8(ascii: "|"), at(start + 2).map(Self.isLetter) ?? false else { return nil }
    let end = run(start + 2) { $0 >= 0x20 && !"|*".utf8.contains($0) }
    return at(end) == UInt8(ascii: "|") && at(end + 1) == UInt8(ascii: "*") ? end + 2 : nil
  }

  private func doublePercent(_ start: Int) -> Int? {
    guard at(start + 1) == UInt8(ascii: "%"), let first = at(start + 2) else { return nil }
    if first == UInt8(ascii: "=") {
      let end = run(start + 3) { $0 >= 0x20 && $0 != UInt8(ascii: "%") }
      return bytes[end - 1] == UInt8(ascii: "=") && stands("%%", end) && end > start + 4 ? end + 2 : nil
    }
    guard Self.isLetter(first) else { return nil }
    let end = run(start + 2) { Self.isNamePart($0) || $0 == UInt8(ascii: ".") }
    return stands("%%", end) ? end + 2 : nil
  }

  /// `%NAME%`, `%first.name%`, `$name$`: in small letters, percent signs need two words.
  private func named(_ start: Int, _ sign: UInt8) -> Int? {
    guard let first = at(start + 1), Self.isLetter(first) else { return nil }
    let end = run(start + 1) { Self.isWord($0) || "_.".utf8.contains($0) }
    guard end > start + 2, at(end) == sign, at(end + 1).map({ !Self.isWord($0) && $0 != sign }) ?? true else {
      return nil
    }
    let name = bytes[(start + 1)..<end]
    let isCapital = name.allSatisfy { !Self.isLetter($0) || $0 & 0x20 == 0 }
    return sign != UInt8(ascii: "%") || isCapital || name.dropLast().contains { "_.".utf8.contains($0) } ? end + 1 : nil
  }

  private func hashes(_ start: Int) -> Int? {
    guard start == 0 || bytes[start - 1] != UInt8(ascii: "#"), at(start + 1) == UInt8(ascii: "#"),
      at(start + 2).map({ Self.isLetter($0) && $0 & 0x20 == 0 }) ?? false
    else { return nil }
    let end = run(start + 2) { Self.isWord($0) || $0 == UInt8(ascii: "_") }
    return stands("##", end) && at(end + 2) != UInt8(ascii: "#") ? end + 2 : nil
  }

  private func angles(_ start: Int) -> Int? {
    guard at(start + 1) == UInt8(ascii: "<"), let first = at(start + 2), Self.isLetter(first) || first >= 0x80 else {
      return nil
    }
    let end = run(start + 2) { Self.isNamePart($0) || $0 == 0x20 || $0 >= 0x80 }
    return end - start < 60 && stands(">>", end) ? end + 2 : nil
  }

  // MARK: Braces

  private func braces(_ start: Int) -> Int? {
    switch at(start + 1) {
    case UInt8(ascii: "{"): triple(start)
    case UInt8(ascii: "#"): comment(start) ?? block(start)
    case UInt8(ascii: "!"): stands("{!!", start) ? reach("!!}", from: start + 3) : nil
    case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "@"): block(start)
    case let first?: Self.isLetter(first) ? call(start) : nil
    case nil: nil
    }
  }

  private func triple(_ start: Int) -> Int? {
    guard stands("{{{", start) else { return nil }
    let end = run(start + 3) { !"{}".utf8.contains($0) }
    return end > start + 3 && stands("}}}", end) ? end + 3 : nil
  }

  private func comment(_ start: Int) -> Int? {
    var end = start + 2
    while end + 1 < bytes.count, end - start < 4 * Self.longest {
      if stands("#}", end) { return end + 2 }
      if stands("{#", end) { return nil }
      end += 1
    }
    return nil
  }

  /// `{#if x}`, `{/each}`, `{@html x}`
  private func block(_ start: Int) -> Int? {
    guard let first = at(start + 2), Self.isLetter(first), first & 0x20 != 0 else { return nil }
    let end = run(start + 2) { $0 >= 0x20 && !"{}".utf8.contains($0) }
    return at(end) == UInt8(ascii: "}") ? end + 1 : nil
  }

  /// `{a.b(c)}`
  private func call(_ start: Int) -> Int? {
    var (end, isCall) = (start + 1, false)
    while let byte = at(end), end - start < Self.longest {
      if byte == UInt8(ascii: "}") { return isCall ? end + 1 : nil }
      if byte == UInt8(ascii: "(") {
        guard end > start + 1, let close = parenthesis(end) else { return nil }
        (end, isCall) = (close, true)
      } else if Self.isWord(byte) || "_.$?![]".utf8.contains(byte) {
        end += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// Behind the parenthesis that closes the one at an offset.
  private func parenthesis(_ start: Int) -> Int? {
    var depth = 0
    for offset in start..<min(bytes.count, start + Self.longest) where bytes[offset] != 0x0A {
      if bytes[offset] == UInt8(ascii: "(") { depth += 1 }
      if bytes[offset] == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return offset + 1 }
      }
    }
    return nil
  }

  // MARK: Brackets, at signs, keys

  /// `[name key="value"]`, `[/name]`, `[name]` that `[/name]` closes.
  private func shortcode(_ start: Int) -> Int? {
    let isEnd = at(start + 1) == UInt8(ascii: "/")
    let name = start + (isEnd ? 2 : 1)
    guard let first = at(name), Self.isLetter(first), first & 0x20 != 0 else { return nil }
    let nameEnd = run(name, Self.isNamePart)
    let isClosed = isEnd || closed.contains(bytes[name..<nameEnd])
    if at(nameEnd) == UInt8(ascii: "]") { return isClosed ? nameEnd + 1 : nil }
    guard !isEnd, let next = at(nameEnd), next == 0x20 || next == UInt8(ascii: "=") && isClosed else { return nil }
    let end = run(nameEnd) { $0 >= 0x20 && !"[]".utf8.contains($0) }
    guard at(end) == UInt8(ascii: "]") else { return nil }
    let rest = bytes[nameEnd..<end]
    let isQuoted = zip(rest, rest.dropFirst()).contains { $0 == UInt8(ascii: "=") && "\"'".utf8.contains($1) }
    return isQuoted || isClosed && rest.contains(UInt8(ascii: "=")) ? end + 1 : nil
  }

  /// What Blade has for its own: a name of somebody's account that is one of them stays as it is, too.
  private static let directives: Set = [
    "auth", "break", "can", "cannot", "case", "checked", "choice", "class", "component", "continue", "csrf",
    "default", "disabled", "each", "else", "elseif", "empty", "endauth", "endcan", "endcomponent", "endempty",
    "enderror", "endfor", "endforeach", "endforelse", "endguest", "endif", "endisset", "endphp", "endpush",
    "endsection", "endslot", "endswitch", "endunless", "endwhile", "error", "extends", "for", "foreach", "forelse",
    "guest", "if", "include", "isset", "lang", "method", "parent", "php", "props", "push", "section", "selected",
    "show", "slot", "stack", "switch", "unless", "vite", "while", "yield",
  ]

  /// `@if ($x)`, `@endif`, `@Model.Name`, `@Html.Raw(x)`, `@(x + 1)`, `@fig-rain`
  private func code(_ start: Int) -> Int? {
    if at(start + 1) == UInt8(ascii: "(") { return parenthesis(start + 1) }
    guard let first = at(start + 1), Self.isLetter(first) else { return nil }
    var end = run(start + 1) { Self.isWord($0) || $0 == UInt8(ascii: "_") }
    if Self.directives.contains(String(decoding: bytes[(start + 1)..<end], as: UTF8.self)) {
      let next = run(end) { $0 == 0x20 }
      return at(next) == UInt8(ascii: "(") ? parenthesis(next) ?? end : end
    }
    let name = end
    while let sign = at(end), ".-:".utf8.contains(sign), at(end + 1).map(Self.isWord) ?? false {
      end = run(end + 1) { Self.isWord($0) || $0 == UInt8(ascii: "_") }
    }
    if end > name, at(end) == UInt8(ascii: "(") { end = parenthesis(end) ?? end }
    return end > name ? end : nil
  }

  private func keys(_ start: Int) -> Int? {
    guard stands("++", start), at(start + 2).map(Self.isWord) ?? false else { return nil }
    let end = run(start + 2) { Self.isWord($0) || "+-".utf8.contains($0) }
    let isEnded = end > start + 4 && stands("++", end - 2) && bytes[end - 3] != UInt8(ascii: "+")
    return isEnded && !(at(end).map { $0 >= 0x80 } ?? false) ? end : nil
  }

  // MARK: Bytes

  private func at(_ offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private func stands(_ mark: String, _ offset: Int) -> Bool {
    offset >= 0 && offset < bytes.count && bytes[offset...].starts(with: mark.utf8)
  }

  /// Where bytes of a kind end, some hundred of them at most.
  private func run(_ start: Int, _ isPart: (UInt8) -> Bool) -> Int {
    var end = min(start, bytes.count)
    let limit = min(bytes.count, start + Self.longest)
    while end < limit, isPart(bytes[end]) { end += 1 }
    return end
  }

  /// Behind a mark, with something before it.
  private func reach(_ mark: String, from start: Int) -> Int? {
    let found = (start..<max(start, min(bytes.count, start + Self.longest))).first { stands(mark, $0) }
    return found.flatMap { $0 > start ? $0 + mark.utf8.count : nil }
  }

  /// Behind a letter or digit of a script that parts its words, or another sign of the kind.
  private func isBehindWord(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    let kind = CharacterClass(of: text.scalar(before: start).value)
    return bytes[start - 1] == bytes[start] || !kind.isDisjoint(with: .word) && !kind.contains(.unspaced)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 0x30 < 10 }

  private static func isNamePart(_ byte: UInt8) -> Bool { isWord(byte) || "_-".utf8.contains(byte) }
}
