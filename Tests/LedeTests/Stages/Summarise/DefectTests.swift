import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeText

/// What should stand in no summary, each in a paragraph of its own behind a lead; bars part its sentences.
@Suite struct DefectTests {
  private func reason(
    _ paragraph: String, _ language: String, title: String? = nil, isHeading: Bool = false
  ) throws -> Summary.Reason? {
    let lead = "Anlo 1999 and Bremen 2004, twice over."
    let text = MarkedArticle([lead, paragraph, lead], language, title: title, heading: isHeading ? 1 : nil)
    var stage = SummariseStage()
    stage.sentences = 1
    return try text.summary(text.sentences.indices.map { $0 == 1 ? 9 : 1 }, stage).reasons[1]
  }

  @Test(arguments: [
    ("en", "What do the growers of the island say?", Summary.Reason.question),
    ("ru", "Кто починит старую мельницу у реки?", .question),
    ("kk", "Өзен бойындағы ескі диірменді кім жөндейді?", .question),
    ("ar", "من سيصلح المطحنة القديمة قرب النهر؟", .question),
    ("kk", "Көл жағасы үш қабаттан тұрады:|Сыртқы.|Ол қызғылт саздан тұрады.", .announcement),
    ("en", "The shore of the lake has three layers:|Outer.|It is made of red clay.", .announcement),
    ("en", "Here's what we learned about the old mill.", .announcement),
    ("ru", "Рассказываем, кто купил старую мельницу.", .announcement),
    ("de", "Lesen Sie auch unseren Bericht über die alte Mühle.", .announcement),
    ("en", "Pictured: Ann Lee at the door of her mill.", .credit),
    ("en", "Ann Lee (pictured left) at the door of her old mill.", .caption),
    ("en", "Pictured right, is Ann Lee, the last miller of the harbour.", .caption),
    ("ru", "На фото: Анна Лис у ворот старой мельницы.", .caption),
    ("en", "Photo: Ann Lee for the harbour museum.", .credit),
    ("ru", "Фото: пресс-служба музея мельниц.", .credit),
    ("en", "Follow our channel on Telegram and miss nothing of the mill.", .call),
    ("ru", "Подписывайтесь на наш канал в Telegram, чтобы ничего не пропустить.", .call),
    ("kk", "Біздің Telegram арнамызға жазылыңыз.", .call),
    ("en", "Harbour mill, 14 Quay Street, office@mill.example.", .address),
    ("ru", "Телефон музея мельниц: +7 (495) 123-45-67.", .address),
    ("en", "14 Quay Street, Harbour AB2 4CD.|Tel. 01999 555 014, office@mill.example.", .address),
    ("ru", "Озёрный район, с. Лесное, ул. Речная, д. 9.|8 (700) 555-01-42, mill@port.example.", .address),
    ("en", "All about the mill: https://mill.example/all.", .address),
    ("en", "THE LAST MILL OF THE OLD HARBOUR.", .capitals),
    ("fr", "L’ESSENTIEL DE LA JOURNÉE - Le moulin ferme ses portes.", .capitals),
    ("en", "Ann Lee and Bo Ek at the mill / Photo: Harbour museum", .caption),
    ("de", "Die Müllerin Anna Lis vor ihrer Mühle | Bildquelle: Hafenmuseum", .caption),
    ("ru", "Анна Лис у ворот старой мельницы | Фото: музей мельниц", .caption),
    ("kk", "Анна Лис ескі диірменнің қақпасында | Сурет: диірмен музейі", .caption),
    ("ko", "안나 리가 오래된 방앗간 앞에서 인사하고 있다.|뉴시스", .caption),
    ("ko", "안나 리가 오래된 방앗간 앞에서 인사하고 있다.|고영희 기자", .caption),
    ("ru", "Анна Лис открывает старую мельницу у реки.|РИА Новости", .caption),
    ("de", "Anna Lis öffnet die alte Mühle am Hafen.|Foto: Hafenmuseum", .caption),
    ("en", "Medically reviewed by Ann Lee, RD — Written by Ben Cole — Updated on March 7.", .credit),
    ("de", "Ein Beitrag von Anna Lis aus dem Hafen.", .credit),
    ("de", "Alles zum Nachlesen finden Sie im Liveblog vom Hafen.", .pageNote),
    ("ru", "Подробнее о мельнице рассказано в нашем материале от пятницы.", .pageNote),
    ("kk", "Диірмен жайлы біздің материалда толығырақ айтылған.", .pageNote),
    ("en", "Sign up here for the letters of the mill and its growers.", .pageNote),
    ("de", "Den Brief der Mühle können Sie hier kostenlos abonnieren.", .pageNote),
    ("kk", "Диірмен хаттарын алу үшін осы жерге жазылыңыз.", .pageNote),
    ("en", "Photo taken on Monday shows the old mill at the harbour.", .caption),
    ("ru", "На снимке мельник открывает ворота старой мельницы.", .caption),
    ("ko", "새로 고친 항구의 낡은 방앗간 문을 여는 방앗간 주인의 모습.", .caption),
    ("ko", "방앗간 주인이 낡은 문을 열고 있다.|[사진 출처 = 항구 박물관]", .caption),
    ("zh", "港口老磨坊重新开工仪式现场", .caption),
    ("ja", "港の古い水車小屋が再び動き出した式典の様子", .caption),
    ("ja", "2024年2月3日 16時46分", .date),
    ("en", "Monday, 3 February 2024, 16:46", .date),
    ("ru", "3 февраля 2024, 16:46", .date), ("en", "April 24, 2019 Ann Moor Leave a comment", .date),
    ("ru", "24 апреля 2019 Анна Мор Оставить комментарий", .date),
    ("en", "We may earn a commission when you buy a mill.", .pageNote),
    ("en", "Growers follow the tips below when they mend a mill.", .pageNote),
    ("ru", "Адреса всех мельниц приведены ниже, их девять.", .pageNote),
    ("kk", "Барлық диірменнің мекенжайы төменде келтірілген.", .pageNote),
    ("fr", "Les moulins sont présentés dans cet article avec leurs meuniers.", .pageNote),
    ("zh", "本文介绍了港口的九座老磨坊。", .pageNote),
    ("en", "“The mill has stood here for nine years.", .quotation),
    ("ru", "Мельница стояла тут девять лет», — сказал Игорь Ракитин.", .quotation),
  ])
  func itIsKeptOut(language: String, text: String, reason: Summary.Reason) throws {
    #expect(try self.reason(text, language) == reason)
  }

  @Test(arguments: [
    ("en", "“Who sold the mill?” Ann Lee asked the council on Monday."),
    ("en", "The mill has 120 000 000 visitors in 2 000 000 000 years."),
    ("en", "NEW YORK - The old mill closes its doors for good."),
    ("en", "NASA bought the old mill at the harbour."),
    ("en", "The channel called on growers to follow the news of the mill."),
    ("ru", "Фото мельницы хранятся в музее."),
    ("en", "The photo was shown to growers, Harbour News reported."),
    ("en", "The harbour mill lies below the table of the old inn."),
    ("ru", "Температура у мельницы опустилась ниже нуля."),
    ("de", "Anna Lis öffnet die alte Mühle am Hafen.|Das Foto hängt im Hafenmuseum."),
    ("en", "Tickets for Friday, 5 May, cost nine pounds.|Write to office@mill.example."),
    ("kk", "Диірмен туралы әңгіме Telegram арнасында шықты."), ("en", "The mill opened on April 24, 2019."),
  ])
  func itIsNotKeptOut(language: String, text: String) throws { #expect(try reason(text, language) == nil) }

  @Test(arguments: ["…", "— ?!", "***"])
  func aSentenceMayHaveNoWords(text: String) throws { _ = try reason(text, "en") }

  private func reasonOfHeading(_ paragraph: String) throws -> Summary.Reason? {
    try reason(paragraph, "en", isHeading: true)
  }

  @Test func aHeadingThatIsASentenceIsAStandfirst() throws {
    #expect(try reasonOfHeading("The old mill at the harbour is to grind its first flour in sixty years.") == nil)
    #expect(try reasonOfHeading("The old mill at the harbour, its growers and its sixty years of flour") == .fragment)
    #expect(try reasonOfHeading("The mill is open again.") == .fragment)
  }

  @Test func textWithoutPunctuationIsNoSentence() throws {
    #expect(try reason(String(repeating: "mill ", count: 500) + "stands.", "en") == .unbroken)
    #expect(try reason(String(repeating: "mill ", count: 300) + "stands.", "en") == nil)
  }

  @Test(arguments: [
    ("en", "Mill sold – harbour to keep its clock.", "Mill sold: harbour to keep its clock"),
    ("en", "Harbour news: Mill sold to a baker at last", "Mill sold to a baker at last"),
    ("ru", "Мельницу продали пекарю наконец.", "Наконец мельницу продали пекарю"),
    (
      "en", "Harbour crafts The old mill of the harbour grinds all flour again.",
      "The old mill of the harbour grinds its flour again"
    ),
    (
      "ru", "Новости порта Старая мельница у гавани опять мелет муку для всех.",
      "Старая мельница у гавани снова мелет муку для всех"
    ),
    (
      "kk", "Порт жаңалықтары Айлақтағы ескі диірмен қайтадан ұн тартады.", "Айлақтағы ескі диірмен қайтадан ұн тартады"
    ),
    ("kk", "Диірмен сатылды – сағат қалады.", "Диірмен сатылды: сағат қалады"),
  ])
  func theHeadlineAgainIsKeptOut(language: String, text: String, title: String) throws {
    #expect(try reason(text, language, title: title) == .headline)
  }

  @Test func aLeadMayBeginWithTheHeadline() throws {
    let text = "Mill sold to a baker who wants to keep the clock and the old wheel."
    #expect(try reason(text, "en", title: "Mill sold to a baker") == nil)
  }

  @Test(arguments: [
    (
      "en", "Keep the logs of a mill", "The mill writes its logs to a file of its own.",
      "The miller keeps ten of them, as she said on Monday."
    ),
    (
      "ru", "Как хранить журналы мельницы", "Мельница пишет журналы в отдельный файл.",
      "Мельничиха хранит десять из них, сказала она в понедельник."
    ),
    ("zh", "磨坊日志的保存方法", "磨坊把日志写入单独的文件。", "磨坊主星期一表示，磨坊保留其中的十份日志。"),
  ])
  func codeStandsInNoSummary(language: String, title: String, first: String, second: String) throws {
    let code = "docker stop mill &amp;&amp; docker rm mill\ndocker run -d --name mill -p 9000:9000 mill/mill:2."
    let body = "<p>\(first)</p><pre><code>\(code)</code></pre><p>\(second)</p>"
    let page = "<html lang=\(language)><body><h1>\(title)</h1>\(body)</body></html>"
    let input = ReaderInput(source: "a.html", bytes: Array(page.utf8), language: language)
    let article = try HTMLReader().read(input).processed(by: ["clean", "segment", "score", "summarise"])
    #expect(article.summaryLines == [first, second])
  }
}
