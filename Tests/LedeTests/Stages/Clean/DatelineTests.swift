import Testing

@testable import LedeCore
@testable import LedeStages
@testable import LedeText

@Suite struct DatelineTests {
  /// The dateline of a first paragraph; `nil`: it has none.
  private func dateline(_ language: String, _ paragraph: String, site: String? = nil) -> String? {
    let text = Text(paragraph)
    let block = Block(range: 0..<text.count, followsBlank: true)
    var metadata = Metadata(language: language)
    metadata.site = site
    let article = Article(source: "a", text: text, metadata: metadata, blocks: Blocks([block]))
    let finder = DatelineFinder(article, KnowledgeBase().knowledge(language).cues)
    return finder.parts(Blocks([block]), [Cuts.Decision(.body, rule: "body")]).first.map { text[$0.range] }
  }

  /// Behind `|` the text begins.
  @Test(arguments: [
    ("ru", "[28.11.2024 7:02] |Анна Лис: паром снова ходит?"), ("kk", "[12:41, 03.03.2025] |Асан: паром қайта жүрді."),
    ("ru", "ОМСК, 3 фев — ВЕСТИ ПОРТА.| Паром снова ходит по расписанию."),
    ("ru", "ОМСК, 3 фев - Вести Порта.| Паром снова ходит по расписанию."),
    ("ru", "Омск. 3 февраля. PORT NEWS - |Паром снова ходит по расписанию."),
    ("ru", "Омск. 3 февраля. ПортТАГ – |Паром снова ходит по расписанию."),
    ("ru", "ОМСК, 3 февраля. /ПОРТ/.| Паром снова ходит по расписанию."),
    ("ru", "ОМСК, 3 февраля. /Корр. ПОРТ Анна Лис/.| Паром снова ходит."),
    ("ru", "3 февраля, Омск /Корр. ПОРТ/.| Паром снова ходит по расписанию."),
    ("ru", "PORT NEWS - |Паром снова ходит по расписанию, сообщили на пристани."),
    ("en", "ALDERTON (Feb. 3) -- |The ferry runs again."), ("kk", "ОРАЛ (3 ақпан) – |Паром қайта жүзді."),
    ("ru", "ОМСК (ПОРТ) (3 фев.) — |Паром снова ходит."),
    ("ru", "БАРНАУЛ — |Паром снова ходит по расписанию, сообщили на пристани."),
    ("ru", "ОМСК (ПОРТ) – |«Паром снова ходит», — сообщили на пристани."),
    ("ru", "Омск, 3 февраля.| Паром снова ходит по расписанию."),
    ("ru", "Ростов-на-Дону. 3 февраля. INTERFAX.RU - |Паром снова ходит."),
    ("ru", "АСТАНА.KAZINFORM - |Паром снова ходит по расписанию."),
    ("kk", "ОРАЛ.ҚАЗАҚПАРАТ – |Паром кесте бойынша қайта жүре бастады."),
    ("en", "ALDER.REUTERS - |The ferry runs again."),
    ("nl", "'s-Hertogenbosch (ANP) – |De veerboot vaart weer."),
    ("nl", "’S-HERTOGENBOSCH, 14 okt - |De veerboot vaart weer."),
    ("nl", "’s-Gravenhage, 14 oktober (ANP) - |De veerboot vaart weer."),
    ("ru", "Интерфакс - |Паром снова ходит по расписанию."),
    ("kk", "ОРАЛ. ДАЛА ПРЕСС — |Паром кесте бойынша қайта жүре бастады."),
    ("kk", "ОРАЛ. Казинформ – |Паром кесте бойынша қайта жүре бастады."),
    ("kk", "ОРАЛ, 3 ақп — Sputnik.| Паром кесте бойынша қайта жүре бастады."),
    ("kk", "DALA PRESS — |Паром кесте бойынша қайта жүре бастады."),
    ("kk", "Орал. 3 ақпан. ҚазАқпарат – |Паром кесте бойынша қайта жүре бастады."),
    ("kk-Latn", "ORAL. QAZINFORM – |Parom keste boıynsha qaıta júre bastady."),
    ("en", "ALDER (AP) — |The ferry runs again."),
    ("en", "PORT ALDER, Feb 3 (Reuters) - |The ferry runs again."),
    ("en", "PORT ALDER, Feb. 3 (Xinhua) -- |The ferry runs again."),
    ("en", "PORT ALDER, N.Y. — |The ferry runs again, the harbour master said on Monday."),
    ("en", "ALDER, West County (HBN) — |The ferry runs again."),
    ("en", "(HBN) — |The ferry runs again."),
    ("en", "HARBOR NEWS WIRE -- |The ferry runs again."),
    ("en", "ALDER, Feb. 3, 2024 /PRNewswire/ -- |The ferry runs again."),
    ("en", "Alder, Feb 3 (AFP) –| “It runs,” the captain said."),
    ("de", "Altwegen (dpa) - |Die Fähre fährt wieder."),
    ("de", "ALTWEGEN (dpa/lhe) – |Die Fähre fährt wieder."),
    ("de", "Altwegen (HNA). |Die Fähre fährt wieder."),
    ("de", "Altwegen/Weser (HNA) - |Die Fähre fährt wieder."),
    ("ru", "Ольховка/Омск (ПОРТ) – |Паром снова ходит по расписанию."),
    ("de", "(17.05.2022) |Die Fähre fährt wieder."), ("ru", "(17 мая 2022 г.) |Паром снова ходит по расписанию."),
    ("kk", "[17.05.2022] |Паром кесте бойынша қайта жүре бастады."),
    ("hu", "Budapest, 2024. február 3., szombat (MTI) - |Újra jár a komp."),
    ("ro", "București, 3 feb /Agerpres/ - |Bacul circulă din nou."),
    ("el", "ΑΘΗΝΑ (ΑΠΕ-ΜΠΕ) – |Το πλοίο ξεκινά ξανά."),
    ("sr", "BEOGRAD (Tanjug) – |Skela ponovo plovi."),
    ("uz", "TOSHKENT, 3-fev – Sputnik.| Parom yana qatnay boshladi."),
    ("ky", "БИШКЕК, 3-фев. — Sputnik.| Паром кайра жүрө баштады."),
    ("az", "Bakı, 3 fevral, AZƏRTAC - |Bərə yenidən işləyir."),
    ("en", "NEW YORK, Feb 3, 2024 - |The ferry runs again."),
    ("en", "Alder Harbour, 3 February 2024 — |The ferry runs again."),
    ("en", "eThekwini, 3 February 2024 (HBN) — |The ferry runs again."),
    ("en", "al-Quds, Feb. 3 (HBN) – |The ferry runs again."),
    ("fr", "VALBRUME, 3 fév 2024 (AFP) - |Le bac repart."),
    ("fr", "VALBRUME (AFP) — |Le bac repart."),
    ("es", "Valdebruma, 3 feb (EFE).- |El barco vuelve a salir."),
    ("es", "VALDEBRUMA, 3 Feb. (EUROPA PRESS) - |El barco vuelve a salir."),
    ("it", "(ANSA) - VALBRUMA, 3 FEB - |Il traghetto riparte."),
    ("it", "Valbruma, 3 feb. (askanews) - |Il traghetto riparte."),
    ("pt", "Valbruma, 3 fev (Lusa) - |O barco volta a sair."),
    ("pl", "Warszawa (PAP) – |Prom znowu pływa."),
    ("cs", "Praha 3. února (ČTK) - |Přívoz zase jezdí."),
    ("tr", "ANKARA (AA) - |Vapur yeniden çalışıyor."),
    ("tr", "İZMİR, (DHA)- |Vapur yeniden çalışıyor."),
    ("uk", "КИЇВ. 3 лютого. УНН.| Пором знову ходить."),
    ("uk", "Київ • УНН – |Пором знову ходить."),
    ("be", "3 лютага, Мінск /Кар. БЕЛТА/.| Паром зноў ходзіць."),
    ("bg", "СОФИЯ, 3 февруари /БТА/ - |Фериботът пак тръгва."),
    ("ar", "القاهرة (أ ف ب) - |تعود العبارة إلى العمل يوم الأحد."),
    ("hi", "नई दिल्ली, 3 फरवरी (भाषा) |नाव फिर से चल रही है।"),
    ("id", "Jakarta (ANTARA) - |Feri kembali beroperasi."),
    ("id", "TEMPO.CO, Jakarta - |Feri kembali beroperasi."),
    ("id", "Jakarta - |Feri kembali beroperasi."),
    ("id", "Banda Aceh – |Feri kembali beroperasi."),
    ("id", "Liputan6.com, Jakarta |Feri kembali beroperasi."),
    ("ru", "Омск, 3 февраля. Вести порта.| Паром снова ходит по расписанию."),
    ("kk", "Орал, 3 ақпан. Дала ақпарат.| Паром кесте бойынша қайта жүре бастады."),
    ("ru", "Омск, 3 февраля.| Паром ушёл. Его ждут к вечеру."),
    ("kk", "Орал, 3 ақпан.| Паром кетті. Оны кешке күтеді."),
    ("en", "Alder, 3 February. Harbour news.| The ferry runs again."),
    ("uk", "Київ, 3 лютого. Портові новини.| Пором знову ходить."),
    ("de", "Altwegen – |Die Fähre fährt wieder."),
    ("es", "Valdebruma - |El barco vuelve a salir."),
    ("hu", "Budapest – |A komp újra jár."),
    ("ur", "کراچی (اردو پوائنٹ تازہ ترین اخبار ۔ 3 فروری 2024ء) |کشتی دوبارہ چل پڑی ہے۔"),
    ("vi", "Hà Nội (TTXVN) – |Phà hoạt động trở lại."),
    ("zh", "（新华社北京2月3日电）|渡轮恢复运行。"),
    ("zh", "新华社北京2月3日电（记者王小明）|渡轮恢复运行。"),
    ("zh", "新华社北京2月3日电（王小明、李红）|渡轮恢复运行。"),
    ("zh", "港口网记者李明2月3日报道：|渡轮恢复运行。"),
    ("zh", "本报讯 |渡轮恢复运行，港务局说。"),
    ("zh", "港口科技讯 |北京时间2月3日消息，渡轮恢复运行。"), ("zh", "Port之家2月3日消息 |渡轮恢复运行，港务局说。"),
    ("zh", "海港网-新港客户端讯 |今（3）日，渡轮恢复运行。"),
    ("nl", "’t Harde (ANP) – |De veerboot vaart weer."), ("nl", "'t Zand – |De veerboot vaart weer."),
    ("ja", "【ワシントン共同】|フェリーが再開した。"),
    ("ja", "［東京　３日　ロイター］ - |フェリーが再開した。"),
    ("ko", "(서울=연합뉴스) 홍길동 기자 = |여객선이 다시 다닌다."),
    ("ko", "[부산=뉴시스]홍길동 기자 = |여객선이 다시 다닌다."),
  ])
  func isFound(_ language: String, _ marked: String) {
    let parts = marked.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let paragraph = parts.joined()
    #expect(dateline(language, paragraph) == String(parts[0]).trimmed)
  }

  @Test(arguments: [
    ("zh", "港务局昨天发了消息，渡轮恢复运行。"), ("zh", "渡轮昨天终于恢复运行了，港务局的消息 很好。"),
    ("nl", "'t Is koud – De veerboot vaart niet."),
    ("ru", "США — страна контрастов, и это видно из любого окна."),
    ("ru", "НАТО — это союз, о котором спорят уже семьдесят лет."),
    ("ru", "Омск, город на Иртыше, ждёт паром."),
    ("ru", "В субботу, 3 февраля. Утром паром ушёл."),
    ("ru", "Паром — Это не лодка, говорил капитан."),
    ("ru", "Капитан Лис (на фото) — Человек известный."),
    ("ru", "Анна Лис, 34. Живёт у пристани."),
    ("id", "Surat kabar - Feri kembali beroperasi."),
    ("id", "Jakarta Feri kembali beroperasi."),
    ("de", "Altwegen – Perle am See und Hafen der alten Fähre."),
    ("ru", "Омск – Павлодар: паром снова ходит."),
    ("kk", "Паром — өзеннен өтетін кеме, оны бәрі біледі."),
    ("kk", "Сенбі, 3 ақпан. Таңертең паром кетті."),
    ("en", "Monday, Feb. 3. The ferry left."),
    ("en", "The ferry (built in 1961) — The oldest of all — sank."),
    ("en", "ALDER is a port — The oldest one."),
    ("en", "NASA — and it alone — pays for the ferry."),
    ("en", "John Smith. The captain of the ferry."),
    ("en", "Feb. 3 – The ferry sank."),
    ("de", "Altwegen. Die Fähre fährt wieder."),
    ("fr", "Le bac, dit-il, repart lundi. Les gens attendent."),
    ("zh", "渡轮恢复运行，港务局说电力充足。"),
    ("ja", "「再開する」と船長は言った。"),
  ])
  func isNotFound(_ language: String, _ paragraph: String) {
    #expect(dateline(language, paragraph) == nil)
  }

  /// A date at the front of a line; behind `|` the line goes on. Without a bar there is none.
  @Test(arguments: [
    ("ru", "17.05.2022 |Мельница снова работает"), ("ru", "17.05.2022 г. |Мельница снова работает"),
    ("pl", "17.05.2022 br. |Młyn znowu miele"), ("hr", "17.05.2022 |god. mlin opet melje"),
    ("ru", "17.05.2022 |г. Мельница"), ("ru", "17.05.2022 Мельница"), ("ru", "17.05.2022 г. |Мельница работает"),
    ("ru", "17.05.2022, 10:30 – |Мельница снова работает"),
    ("ru", "17 мая 2022 | |Мельница снова работает"), ("ru", "17 мая 2022 мельница снова работает"),
    ("ru", "17.05 мельница снова работает"), ("ru", "Дата: 17.05.2022 |Мельница снова работает"),
    ("zh", "2022-05-17 |磨坊 重新 开工"), ("en", "1.5.22 |The mill works again"), ("en", "1.5.222 the mill works again"),
    ("en", "(17.05.2022) |The mill works again"), ("en", "(17 May 2022) |The mill works again"),
    ("en", "(17.05.2022 The mill works again)"), ("en", "(2022) The mill works again"),
  ])
  func aDateLeads(_ language: String, _ marked: String) {
    let bar = marked.lastIndex(of: "|")
    let line = Text(bar.map { String(marked[..<$0] + marked[$0...].dropFirst()) } ?? marked)
    let date = LeadingDate(line, 0..<line.count, KnowledgeBase().knowledge(language).cues)
    #expect(date.map { line[0..<$0.end] } == bar.map { String(marked[..<$0]) })
    #expect(date?.isLabelled ?? false == (date != nil && (marked.hasPrefix("Дата") || marked.hasPrefix("("))))
  }

  /// Behind the agency's dash the text begins; place and day may be a sentence of their own, or stand in brackets.
  @Test(arguments: [
    ("en", "ANLO, Ohio--(BUSINESS WIRE)--|Halden Pumps, Inc. (NASDAQ: HLDN) sold the mill."),
    ("en", "ANLO, June 03, 2025 (GLOBE NEWSWIRE) -- |Halden Corp. (NYSE: HLD) sold the mill."),
    ("de", "Lauenau, 1. Juli 2025.| Die Fähre fährt wieder."),
    ("en", "Madurai, July 17: |The ferry runs again."), ("ta", "மதுரை, ஜூலை 17: |பாலம் மூடப்பட்டது."),
    ("fa", "ایسنا/خراسان جنوبی |مدیر بندر گفت: کشتی دوباره حرکت کرد."),
  ])
  func aDatelineEndsWhereTheTextBegins(_ language: String, _ marked: String) {
    let parts = marked.split(separator: "|").map(String.init)
    #expect(dateline(language, parts.joined()) == parts[0].trimmed)
  }

  @Test(arguments: [
    ("en", "(Born in Anlo in 1960.) The ferry runs again."), ("en", "Monday, July 17: The ferry runs again."),
    ("en", "Anlo, July 17:30 passengers came."), ("en", "(The mill, closed on 4 April, is sold.) The ferry runs."),
    ("fa", "ایسنا/نویسنده گفت: کشتی دوباره حرکت کرد."),
  ])
  func otherDaysAreNoDateline(_ language: String, _ paragraph: String) {
    #expect(dateline(language, paragraph) == nil)
  }

  @Test func theSitesNameIsAnAgency() {
    #expect(dateline("en", "Alder Post - The ferry runs again.") == nil)
    #expect(dateline("en", "Alder Post - The ferry runs again.", site: "Alder Post") == "Alder Post -")
  }
}
