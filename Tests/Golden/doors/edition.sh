lede run week.yaml good.jsonl in/mill.md in/ru.txt -o out -q --set emit.edition.alternatives=2
lede edition out/edition.yaml
# In another order.
awk 'BEGIN{n=0} /^  - id/{n++} {part[n]=part[n] $0 "\n"} END{printf "%s%s%s%s%s", part[0], part[4], part[2], part[3], part[1]}' out/edition.yaml > turned.yaml && mv turned.yaml out/edition.yaml && lede edition out/edition.yaml -q
# A title of one's own, an item at the top, one left out.
sed -i 's/title: "The tram stops"/title: "No tram today"/; s/title: "A feast"/drop: true\n    title: "A feast"/; s/title: "The mill turns again"/pin: true\n    title: "The mill turns again"/' out/edition.yaml && lede edition out/edition.yaml
# The next run keeps it.
lede run week.yaml good.jsonl in/mill.md in/ru.txt -o out --set emit.edition.alternatives=2
lede run week.yaml good.jsonl in/mill.md in/ferry.txt -o out
# Another sentence.
awk '/- "The tram of Anlo/{sub("The tram of Anlo stops at noon.", "Mr. Brown, the driver, is ill.")} {print}' out/edition.yaml > e && mv e out/edition.yaml && lede edition out/edition.yaml -q
sed -i 's/- "Mr. Brown, the driver, is ill."/- "The driver is ill."/' out/edition.yaml && lede edition out/edition.yaml -q
lede edition out/edition.yaml -o other -q
lede edition out/edition.yaml -o other --pipeline sum.yaml -q
lede edition out/edition.yaml --pipeline none.yaml -o none
lede edition out/edition.yaml --pipeline wrong.yaml
lede edition out
lede edition nowhere.yaml
lede edition bad/wrong.txt
lede edition sum.yaml
lede edition out/edition.yaml -o ''
lede edition out/edition.yaml -o sum.yaml
# An article that has changed since.
sed -i 's/stops at noon/stops at two/' good.jsonl && lede run week.yaml good.jsonl -o out
printf 'items: []\n' > empty.yaml && lede edition empty.yaml --pipeline week.yaml -o none
printf 'items:\n  - {id: x, title: T, summary: [S.], minutes: many, score: 1e99, doubts: [none], pin: maybe, language: "no no"}\n  - {id: x, link: l}\n  - [a]\n' > wrong-items.yaml && lede edition wrong-items.yaml --pipeline week.yaml
printf 'items:\n  - {id: a, title: T, summary: [S.], date: 2025-02-30, url: "javascript:x", others: [{name: N, nam: x}, y], copies: z}\n' > facts.yaml && lede edition facts.yaml --pipeline week.yaml -o facts
printf 'items:\n  - {id: a, title: T, author: A, date: 2025-02-28, url: "https://a.example/x y", site: S, others: [{name: N, title: O, url: "https://n.example/"}], tags: [t], section: One, summary: [S., "U"]}\n  - {id: b, title: null, summary: [], section: Two, pin: true}\n' > facts.yaml && lede edition facts.yaml --pipeline all.yaml -o facts -q
printf 'pipeline: all.yaml\nset: [arrange.sections=none, emit.text.title=Mine, emit.text.x=1]\nitems: []\n' > set.yaml && lede edition set.yaml
printf 'pipeline: all.yaml\nset: [arrange.sections=none, emit.text.title=Mine]\nitems:\n  - {id: a, title: T, summary: [S.]}\n' > set.yaml && lede edition set.yaml -o set
