import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText
@testable import LedeTranslation

@Suite struct PlaceholderScannerTests {
  /// The text with ‹ and › around what was found.
  private func marked(_ text: String, addresses: Bool = false, isMarkdown: Bool = false) -> String {
    let text = Text(text)
    var (result, end) = ("", 0)
    for range in PlaceholderScanner(findsAddresses: addresses, isMarkdown: isMarkdown).ranges(in: text) {
      result += text[end..<range.lowerBound] + "‹" + text[range] + "›"
      end = range.upperBound
    }
    return result + text[end..<text.count]
  }

  @Test(arguments: [
    "Жаңа ‹:material-check:› белгі ‹:+1:›, 10:30:15 or a:b:c, :a: ‹:smile:›!", "비가 온다. ‹%% 숨은 주석 %%› ‹%%주석%%›",
  ])
  func marksOfMarkdown(_ text: String) {
    #expect(marked(text.filter { !"‹›".contains($0) }, isMarkdown: true) == text)
  }

  @Test(arguments: [
    "В ‹[[year]]› году: ‹{{ title }}›, ‹{name}›‹{0}› и ‹${x}›.",
    "‹%s› of ‹%1$d›, ‹%-5.2f›%, ‹%@›, ‹%(name)s›, ‹{n:.2f}›, ‹{0,number}›, ‹{user.name}›",
    "‹{:.2f}› и ‹{:>9}›", "‹{user.name!r:>10}›, ‹{a[0]}›, ‹{0!s}›, ‹{сумма:,.2f}› и ‹{n:*^9}›",
    "‹{% if a %}›Да‹{% endif %}›, ‹<%= x.y %>› и ‹#{n}› из ‹%{all}›, ‹{{< ref >}}›, ‹{%- x -%}›.",
    "A ‹<b>›bold‹</b>› word,‹<br/>› a ‹<a href=\"x?a>b\">›link‹</a>›‹<!-- x > y -->›",
    "Привет, ‹{имя}›! Сәлем, ‹{аты.жөні}›. 你好‹{姓名}›。",
    "‹*|FNAME|*›, «‹%NAME%›», ‹%recipient.name%›, ‹%%FIRST_NAME%%›, ‹##NAME##›, ‹$name$›, ‹<<Имя>>›, 您好‹%NAME%›",
    "‹{{{ mail }}}›‹{# not me #}› ‹{!! $n !!}› ‹[% unsub %]› ‹<?= $n ?>› ‹{% comment %}no{% endcomment %}›.",
    "‹{#if user}›Hi‹{:else if x}›Ho‹{/if}› ‹{@html post}› ‹{props.price.toFixed(2)}›",
    "‹@if ($n > 0)› A ‹@endif› ‹@Model.Name› ‹@(x + 1)› ‹@fig-rain›",
    "‹[gallery ids=\"1,2\"]› a ‹[caption id=\"x\"]›Text‹[/caption]› ‹[b]›c‹[/b]›; press ‹++ctrl+s++›",
    "Она из ‹[[Сарыарқа|›Сарыарқадан‹]]›, ‹![[karta.png|300]]› и ‹[[|имя]]›",
    // Words of branches are text.
    "‹{n, plural, =0 {›no files‹} one {›‹#› file‹} other {›‹#› files in ‹{dir}›‹}}›.",
    "Тут ‹{n, plural, offset:1 one {›‹#› файл‹} few {›‹#› файла‹} other {›‹#› файлов‹}}› всего.",
    "‹{жынысы, select, ер {›ол келді‹} other {›олар келді‹}}›",
    "‹{a, select, x {›one ‹{b, plural, one {›‹#› of‹} other {›‹#›‹}}›‹} other {›two‹}}›",
  ])
  func found(_ expected: String) {
    #expect(marked(expected.filter { $0 != "‹" && $0 != "›" }) == expected)
  }

  @Test(arguments: [
    "100% of 5 %, 20%ig, 100%-ig, %50 artış, 5%d, %$s", "{now!} {x!y} {note: this} {a>b}",
    "{«имя»} {имя—отчество}",
    "A$50 and US$60, C++ and ++ more, 50%OFF%, i++, # 1 ## A, ann@example.org @home, [see this] [b], a * | b | *",
    "[1] [sic] {not this one} { } $5 [[]]",
    "a < b > c, <3, <mail@example.org>, <кто>, x<", "if a <b=c> d, x <y;z=1>",
    "Use <angle brackets> or x <y and z> here.",
    "%%==%% {=}", "{n, plural} {n, plural, one {x y} { «имя» }", "{n plural, one {x y}} [имя]",
    "https://example.org",
  ])
  func notFound(_ text: String) {
    #expect(marked(text) == text)
  }

  @Test(arguments: [
    "See ‹https://example.org/a_(b)?c=d&e›, or (‹www.example.org›).",
    "Тут ‹https://ru.example.org/Река› и там.", "见‹https://example.cn/a›。然后", "http:// and www. alone",
    "_‹https://example.org/a_b›_ и *‹www.example.org›*",
  ])
  func addresses(_ expected: String) {
    #expect(marked(expected.filter { $0 != "‹" && $0 != "›" }, addresses: true) == expected)
  }

  @Test(
    arguments: [
      "[", "{", "<", "%", "${", "<a ", "{a", "%1", "<!--", "<a '", "www.", "*|a", "%%a", "$a", "{#", "{!!", "[a ", "@(",
      "++a", "<<a", "<%", "{a,select,", "{a,select,x{", "[[a",
      "http://,",
    ])
  func timeIsLinear(_ piece: String) {
    expectLinearTime(25_000, piece) { size in
      let text = Text(String(repeating: piece, count: size / piece.utf8.count))
      let ranges = PlaceholderScanner(findsAddresses: true).ranges(in: text)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }
  }
}
