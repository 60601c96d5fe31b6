mkdir articles && cp ferry.txt note.txt articles
lede run articles -o out
lede run ferry.txt -o out
lede weekly.yaml articles -o out
lede newsletter articles
lede init mine.yaml
lede init --languages 'de fr' -o -
lede run --input articles weekly.yaml
lede run -p weekly.yaml articles -o out
lede check one.yaml --json
lede merge back.xlf -o out --target fr
lede run translation-job articles -o job --quiet
lede merge job/translation-job.xlf articles -o out
lede merge job/translation-job.xlf --source articles -o ./articles
ls articles
lede run weekly.yaml articles -o week.md
lede diff a.yaml b.yaml one.yaml articles
lede diff one.yaml --set-a summarise.words=5 --set-b summarise.words=5 ferry.txt
lede check newsletter --set arrange.by=newest
lede clean newsletter ferry.txt
lede summarise ferry.txt note.txt
lede version
lede -v
printf 'tests:\n  - {text: The ferry sails., expect: {kept: [ferry]}}\n' > one.test.yaml
lede check one.test.yaml
