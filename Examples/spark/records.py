"""Writes synthetic records in Russian, Kazakh and English: records.py COUNT FOLDER. The same ones each time."""

import json
import os
import random
import sys

PARTS = 64

TEXTS = {
    "en": {
        "places": ["Port Alder", "Greywick", "Stonebridge", "Lower Marsh", "Hazelford"],
        "things": ["the footbridge", "the night bus", "the market hall", "the weather mast", "the reading room"],
        "title": "{place} decides about {thing}",
        "sentences": [
            "The council of {place} voted {n} to {m} to keep {thing} open through the winter.",
            "Dr. E. Marlow, who has looked after {thing} since 19{m}, said that the money would last {n} months.",
            "“Nobody here wants to lose {thing},” she told the meeting. “We only argue about who pays.”",
            "Last year {n},{m}00 people used it, about 4.{n} per cent more than the year before.",
            "Work begins at 8 a.m. on Monday and is to take {n} weeks.",
            "Opponents call the plan hasty; they ask for figures for each of the {m} past months.",
            "The clerk will read the bill again on {n} June.",
        ],
    },
    "ru": {
        "places": ["Зареченск", "Нижний Яр", "Белокаменск", "Озёрное", "Липовка"],
        "things": ["пешеходный мост", "ночной автобус", "крытый рынок", "водонапорную башню", "читальный зал"],
        "title": "{place}: совет решил сохранить {thing}",
        "sentences": [
            "Совет города {place} решил сохранить {thing}: «за» проголосовали {m} депутатов, против — {n}.",
            "По словам инженера Е. В. Марковой, на {thing} уйдёт {n},{m} млн руб. и не меньше {n} месяцев.",
            "«Никто не хочет потерять {thing}, — сказала она на заседании. — Спорим мы только о деньгах».",
            "В прошлом году здесь побывали {n} тыс. {m} человек, т. е. на {n} % больше, чем годом раньше.",
            "Работы начнутся в понедельник в 8.{m} и закончатся к 1 сентября 20{m} г.",
            "Противники считают план поспешным и просят показать расчёты за все {m} месяцев.",
            "Документ прочтут ещё раз {n} июня.",
        ],
    },
    "kk": {
        "places": ["Ақбұлақ", "Көктерек", "Жаңатоғай", "Сарыөзен", "Тасқала"],
        "things": ["жаяу жүргіншілер көпірін", "түнгі автобусты", "жабық базарды", "су мұнарасын", "оқу залын"],
        "title": "{place} тұрғындары {thing} сақтап қалды",
        "sentences": [
            "{place} мәслихаты {thing} сақтау туралы шешім қабылдады: {m} депутат қолдап, {n} депутат қарсы шықты.",
            "Инженер Е. Б. Сәрсенованың айтуынша, {thing} жөндеуге {n},{m} млн теңге мен {n} ай керек.",
            "«Ешкім {thing} жоғалтқысы келмейді. Біз тек ақша туралы дауласамыз», — деді ол жиналыста.",
            "Былтыр мұнда {n} мың {m} адам келді, бұл алдыңғы жылдан {n} пайызға көп.",
            "Жұмыс дүйсенбіде сағат 8-де басталып, {n} аптаға созылады.",
            "Қарсы жақ жоспарды асығыс деп санап, соңғы {m} айдың есебін сұрап отыр.",
            "Құжат {n} маусымда тағы бір рет оқылады.",
        ],
    },
}


def record(number: int) -> dict:
    random_ = random.Random(number)
    language = ("ru", "kk", "en")[number % 3]
    texts = TEXTS[language]
    place, thing = random_.choice(texts["places"]), random_.choice(texts["things"])

    def fill(pattern: str) -> str:
        return pattern.format(place=place, thing=thing, n=random_.randint(2, 9), m=random_.randint(10, 60))

    sentences = [fill(s) for s in random_.sample(texts["sentences"], random_.randint(4, 7))]
    middle = len(sentences) // 2
    title = fill(texts["title"])
    text = "\n\n".join([title, " ".join(sentences[:middle]), " ".join(sentences[middle:])])
    return {"id": number, "title": title, "text": text}


def main() -> None:
    count, folder = int(sys.argv[1]), sys.argv[2]
    os.makedirs(folder)
    for part in range(PARTS):
        with open(f"{folder}/part-{part:05}", "w", encoding="utf-8", newline="\n") as file:
            for number in range(part * count // PARTS, (part + 1) * count // PARTS):
                file.write(json.dumps(record(number), ensure_ascii=False) + "\n")
    print(f"records: {count} in {PARTS} files, Russian, Kazakh and English in turn")


main()
