import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeStages
@testable import LedeSyntax

struct BoundaryRulesTests {
  @Test(arguments: [
    ("ru", "Выступили К.К.Токаев, А. Н. Чилингаров и Дж. Р. Р. Толкин."),
    ("ru", "Выступил Токаев К. К.| Потом Иванов И.И.| Все хлопали."),
    ("en", "The books of J. R. R. Tolkien and of Ursula K. Le Guin sold well.| So did others."),
    ("kk", "Жиында Қ.К. Тоқаев пен Ә. Бөкейханов туралы айтылды.| Бәрі тыңдады."),
    ("uk", "Прийшли М. С. Грушевський та І. Я. Франко.| Усі раділи."),
    ("ru", "Врачи советуют витамин С.| Это полезно."),
    ("xx", "Venit J. Caesar."),
    ("ru", "Об этом говорит Д. К. Петров.| Его слушают."),
    ("hi", "बैठक में एम.एस. धोनी और आर. के. शर्मा आए।| सब खुश थे।"),
    ("hi", "यह सच है.| लोग आए हैं.| काम बाकी है."),
    ("ar", "كتبت ج. ك. رولينغ الرواية.| وهو من المجموعة ب.| وقال ذلك."),
    ("kk", "Қ.-Ж. Тоқаев пен О. Бектенов сөйледі.| Сотталушы А.М. мен Б.С. үнсіз отырды."),
    ("es", "Hoy hace 33.8°F.| Mañana nevará."),
  ])
  func initialsBelongToNames(language: String, text: String) throws {
    try expectBoundaries(text, language)
  }

  @Test(arguments: [
    ("ru", "Улица им. Абая, пр. Назарбаева.| Дом 5."),
    ("ru", "Купили яблоки, груши и т. д. и т. п.| Потом ушли."),
    ("ru", "1. Купить яблоки, груши и т.д.| 2. Приготовить обед."),
    ("ru", "Цена 5 млн. тенге, т. е. много.| Заплатили."),
    ("ru", "Это было в 1998 г.| Потом стало лучше."),
    ("ru", "Жил в г. Алматы.| В 1998 г. Ельцин приехал туда."),
    ("ru", "Скорость выросла до 80 км/ч.| Водитель затормозил."),
    ("ru", "Собрали 11 млн т.| Это рекорд."),
    ("ru", "См. рис. 3 и табл. 5.| Там всё."),
    ("ru", "Слово (англ. Word) известно всем."),
    ("en", "Dr. Smith met Mr. Jones in the U.S. Army.| They left at 5 p.m.| The rest stayed."),
    ("en", "See fig. 3 and vol. 2.| Then stop."),
    ("en", "It took two hours approx.| They left with approx. 300 guests."),
    ("es", "Vive en el 3.º izq.| Su puerta está a la dcha. del pasillo, a aprox. 5 m."),
    ("pt", "Durou duas horas, aprox.| Depois saíram aprox. 300 pessoas."),
    ("en", "Apples, pears, etc. were sold.| Nothing else was."),
    ("de", "Das gilt z. B. für Dr. Müller bzw. Frau Schmidt.| Mehr nicht."),
    ("de", "Es gab Äpfel, Birnen usw.| Der Markt war voll."),
    ("kk", "Алма, алмұрт, т. б. сатылды.| Базар толы болды."),
    ("kk", "Завод 2024 ж. Алматыда ашылды.| Оған 5 млн. АҚШ доллары бөлінді."),
    ("kk", "Халық саны 20 млн.| Оның жартысы қалада."),
    ("kk", "Сақтар б.з.б. VII ғасырда өмір сүрген.| Нан, сүт, т.б. бар.| Салмағы 20 мың тг.| Жеткізу тегін."),
    ("ru", "Они помогли им.| Потом ушли.| Театр им. В. Маяковского закрыт."),
    ("ar", "قال د. سالم إن الطريق 20 كم.| الحديقة أكبر.| بني عام 300 ق.م. على الضفة."),
    ("hi", "Reliance Ltd. ने लाभ कमाया।| सड़क 5 कि.मी. लंबी है।| उसे 25 रु. का इनाम मिला।"),
    ("en", "DR. SMITH left at 6 P.M. on Monday.| So did we."),
    ("es", "El 30 ago. 1984 llegó.| El caso Smith v. Jones terminó."),
  ])
  func abbreviationsFollowTheirClass(language: String, text: String) throws {
    try expectBoundaries(text, language)
  }

  @Test(arguments: [
    ("ru", "Рост 3.5 процента, версия 1.2.3, дата 12.05.2024.| Всё."),
    ("en", "It cost $3.50.| It rose 2.5 percent."),
    ("ru", "1. Введение.| 2. Основная часть.| 3. Выводы."),
    ("en", "IV. Conclusion.| We are done."),
    ("de", "Am 3. Oktober wurde gefeiert.| Im 19. Jahrhundert nicht."),
    ("cs", "Bylo to 5. května.| Pršelo."),
    ("sk", "Založili ju 7. Apríla 2020.| Pršalo."),
    ("en", "See N°. 1026 of the list.| Call 555-0199.| they will answer."),
    ("kk", "Жиын 19-20 мамыр күндері өтті.| 6 мамырда аяқталды."),
  ])
  func numbersKeepTheirPoints(language: String, text: String) throws {
    try expectBoundaries(text, language)
  }

  @Test(arguments: [
    ("ru", "Об этом пишет Kazpravda.kz со ссылкой на Mail.Ru и «Газета.Ru».| Подробности позже."),
    ("en", "Mail a.b@site.org or open www.site.org/Index.Html?a=1.| Then read README.md."),
    ("en", "Call Console.WriteLine here."),
    ("ru", "Он пришёл.|Она ушла.| А он остался.|Я тоже."),
    ("en", "He came.|She left!|We stayed."),
    ("ru", "Это было в 2020.|Он помнит."),
    ("ru", "Школа им.Абая стоит на ул.Сатпаева в г.Алматы.| Она новая."),
    ("kk", "Елдің жағдайы.|XVIII ғасырдың басы."),
    ("en", "Really??|so what.| Fine."),
  ])
  func wordsKeepTheirPointsAndMissingSpacesEndSentences(language: String, text: String) throws {
    try expectBoundaries(text, language)
  }

  @Test(arguments: [
    ("ru", "«Куда?» — спросил он.| «Домой!» — ответила она."),
    ("ru", "— Кто там? — спросил он.| — Это я.| — Входи."),
    ("ru", "«Мы победим», — сказал тренер.| «Обязательно победим!»| Зал встал."),
    ("en", "“Why?” he asked.| “Because!” Mary Jones shouted.| “I know.”| He left."),
    ("en", "“Why?”| I did not know."),
    ("de", "„Warum?“, fragte er.| „Darum!“ sagte sie."),
    ("fr", "« Pourquoi ? » demanda-t-il.| « Parce que ! »| Il partit."),
    ("ru", "Сериал «Степь. Начало пути» вышел вчера.| Его хвалят."),
    ("en", "He laughed.| (He often did.)| Then he left."),
    ("nl", ",,Het is mooi.''| ,,Ja.''"),
    ("ru", "Вышел сборник «Нашему музею – 30 лет. История собрания» и каталог.| Его раздали."),
    ("ru", "Игра «Кто? Зачем? Почему?» идёт осенью.| «Семь. Начало» собрал кассу."),
    ("ru", "Он сказал «Я пришёл.| Ты ушёл», и все замолчали."),
    ("ar", "\"ماذا حدث؟\" سأل الصحفي.| لم يجب أحد."),
    ("hi", "“क्या तुम आओगे?” उसने पूछा।| कोई जवाब नहीं मिला।"),
    ("ja", "「誰だ？」と彼は聞いた。|「私だ。」|答えた。"),
    ("zh", "我们去看《来吧！爸爸》好吗？|好！"),
    ("kk", "– Қайдан келдіңіз? – деп сұрады журналист.| «Алға!» – деп айқайлады ол."),
    // The paragraph ends without a stop.
    ("kk", "«Паром қашан жүреді?» Ерлан сұрады"), ("hi", "«नाव कब चलेगी?» माँ ने पूछा"), ("zh", "“船什么时候开？”王明喊道"),
    ("ja", "「船はいつ出るのか？」田中さんは言った"), ("ko", "“배는 언제 떠납니까?” 선장이 물었다"), ("hi", "«नाव कब चलेगी?»| माँ चली गई"),
  ])
  func quotationsTakeTheirAttribution(language: String, text: String) throws {
    try expectBoundaries(text, language)
  }

  @Test(arguments: [
    ("ru", "Он молчал… и вдруг заговорил.| Потом…| Все ушли.", ["lower-case", "terminal", "terminal"]),
    (
      "ru", "Странно (!) и непонятно (?) всё это […] было.",
      ["bracketed-mark", "bracketed-mark", "bracketed-mark"]
    ),
    ("ru", "Ух ты!.. и всё.| Да?!| Нет!!!| Ладно.", ["lower-case", "terminal", "terminal", "terminal"]),
    ("en", "Well... maybe.| Or not...| Who knows?", ["lower-case", "terminal", "terminal"]),
    ("en", "Yes . . . and no.| Fine.", ["lower-case", "terminal"]),
    ("ru", "… и вот она пришла.| Все встали.", ["no-words", "terminal"]),
    ("ru", "Статья хорошая.[1]| Автор известен.[2][3]| Конец.", ["terminal", "terminal"]),
    ("ru", "Так решили (сборной. — Ред.) в спешке.", ["bracket-note", "abbreviation"]),
    ("en", "It was fun :) and cheap.| We came back. :)| Then we left.", ["terminal", "terminal"]),
  ])
  func ellipsesAndMarksInBracketsEndNothingByThemselves(language: String, text: String, rules: [String]) throws {
    try expectBoundaries(text, language, by: rules)
  }

  @Test func bulletsBeginItems() throws {
    try expectBoundaries("Готово.| • начали второй этап.| * потом третий.", "ru", by: ["bullet", "bullet"])
  }

  @Test func attributionsWithoutCommaBelongToTheQuestion() throws {
    try expectBoundaries("Ой! деп айқайлады ол.| Бәрі үнсіз.", "kk")
    try expectBoundaries("Is that right? he asked.| Nobody knew.", "en")
  }

  @Test func writersWithoutCapitalsAreSplitBehindLongWords() throws {
    try expectBoundaries("мы купили велосипед.| потом поехали домой.| а вы куда?| мы никуда.", "ru")
    try expectBoundaries("Об этом сообщил преп. университета.", "ru")
    try expectBoundaries("мы пришли (как всегда).| потом ушли.", "ru")
    try expectBoundaries("are you free on Saturday?| i am ready.| call Yahoo! before noon.", "en")
  }

  @Test(arguments: [
    ("en", "“But I—”| He stopped at the door."),
    ("en", "\"If you--\"| \"Never,\" she cried."),
    ("ru", "«Если бы вы—»| Отец махнул рукой."),
    ("de", "„Aber wir –“| Otto brach ab."),
    ("kk", "«Мен сізге—»| Әкесі үндемеді."),
    ("en", "“But I—” he said.| Nobody moved."),
    ("en", "“Why do—” Mary asked.| Nobody knew."),
    ("en", "The prefix “pre-” Latin had is old."),
    ("en", "He drew a “—” Nobody saw."),
    ("en", "He read —“ The Post” and left."),
  ])
  func speechBreaksOffWithADash(language: String, text: String) throws {
    try expectBoundaries(text, language)
  }

  @Test(arguments: [
    ("en", "It grew in the town.11 12| The next year it fell."),
    ("ru", "Город быстро вырос.3 4 15| Потом он опустел."),
    ("kk", "Қала тез өсті.3 4| Кейін ол босап қалды."),
    ("en", "He built it by hand.7 12 men came later."),
  ])
  func severalNotesBelongToTheSentenceBefore(language: String, text: String) throws {
    try expectBoundaries(text, language)
  }

  /// Nothing stands before the first sign of a text.
  @Test(arguments: [
    ("en", "Town.11| The next one."), ("ru", "Парк.3| Он вырос."), ("kk", "Қала.2| Ол өсті."), ("en", "?1"),
    ("en", ".1 It grew."), ("ru", "!2 Он вырос."),
  ])
  func aNumberIsGluedToTheFirstWordOfAText(language: String, text: String) throws {
    try expectBoundaries(text, language)
  }

  /// Georgian has no capitals at the beginning of words, so that none of its sentences goes on in small letters.
  @Test func georgianIsWrittenWithoutCase() throws {
    try expectBoundaries("ყუთი იწონის 5 კგ.| ეს ბევრია.| ილიამ წაიღო.", "ka")
    try expectBoundaries("ვინ მოვიდა?| ილია.| კარი ღიაა!| წადი.", "ka")
  }
}
