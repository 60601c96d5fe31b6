# Records in, answers out, each in its place.
lede run sum.yaml --jsonl < good.jsonl
lede run sum.yaml --jsonl < records.jsonl > answers; echo $?; sed -n '4,7p' answers; rm answers
lede run none.yaml --jsonl --set summarise.sentences=1 < good.jsonl
lede run none.yaml --jsonl --jobs 4 < good.jsonl
lede run sum.yaml --jsonl --max-size 120 < good.jsonl
printf '' | lede run sum.yaml --jsonl
printf '\n\n{"text": "One."}' | lede run none.yaml --jsonl --language en
printf '{"text": "One."}\r\n{"text": "Two."}\r\n' | lede run none.yaml --jsonl --language en
printf '\357\273\277{"text": "One. Two."}\n' | lede run none.yaml --jsonl --language en --set emit=false
printf '{"text": "Un. Deux.", "language": "fr", "id": 7, "more": [1, {"a": null}]}\n' | lede run none.yaml --jsonl
printf '{"text": "One\\u0000two."}\n{"text": "\\ud800 half"}\n{"text": 5}\n{"text": "a", "text": "b"}\n' | lede run none.yaml --jsonl --language en
printf '{"html": "<p>One <b>two</b>.</p><p>Three.</p>"}\n' | lede run none.yaml --jsonl --language en
lede run week.yaml --jsonl < good.jsonl
lede run job.yaml --jsonl --set emit.xliff=false --set emit.units.target=fr < good.jsonl
lede run job.yaml --jsonl --pseudo < good.jsonl
lede run wrong.yaml --jsonl < good.jsonl
lede segment < in/ferry.txt
lede segment in/ferry.txt --format jsonl
lede segment in/bridge.html --explain
lede segment --language de - < in/ru.txt
lede segment in/ru.txt --set segment.abbreviation=false --explain
lede segment in/mill.md in/ru.txt
lede segment nowhere.txt
lede segment bad/empty.txt bad
lede segment --set clean.cut=x in/ru.txt
lede clean in/ferry.txt
lede clean in/bridge.html --format markdown
lede clean in/bridge.html --explain
lede clean in/mill.md --format markdown
lede clean in/news.rss
lede clean in/letter.eml --explain
lede clean in/ferry.txt --set 'clean.cut=[^Dr]' --set clean.byline=false
lede clean bad/binary.txt
lede keywords in/ferry.txt
lede keywords in/ru.txt --count 2
lede keywords --count 0 in/ru.txt
lede score in/ferry.txt
lede score in/mill.md --title Flour
lede score in/news.rss
lede summarise in/ferry.txt --sentences 1
lede summarise in/ferry.txt --words 20
lede summarise in/ferry.txt --characters 90
lede summarise in/ru.txt --sentences 2 --preset lead
lede summarise in/ru.txt --sentences 0
lede summarise in/ru.txt --preset wrong
lede summarise in/mill.md --title ''
