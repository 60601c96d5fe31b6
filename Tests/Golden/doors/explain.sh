lede explain sum.yaml in/ferry.txt
lede explain sum.yaml in/ferry.txt in/ru.txt --json
lede explain none.yaml bad/empty.txt in/ru.txt
lede explain none.yaml nowhere.txt
lede explain week.yaml good.jsonl
lede explain all.yaml good.jsonl in/news.rss
lede explain sum.yaml pages/1.txt --with pages
lede explain sum.yaml pages/1.txt --with nowhere
lede explain sum.yaml - --language en < in/ru.txt
lede explain job.yaml in/mill.md
lede explain none.yaml --config
lede explain none.yaml --config --changed
lede explain sum.yaml --config --changed --set summarise.sentences=1
lede explain lang.yaml --config --changed --language ru
lede explain lang.yaml --config --changed --site post.example
lede explain lang.yaml --config --changed --site www.post.example
lede explain lang.yaml --config --changed --site other.example
lede explain lang.yaml in/bridge.html in/ru.txt --config --changed
lede explain lang.yaml in/ru.txt --config --changed --site post.example
lede explain none.yaml --config --json
lede explain sum.yaml --config --site https://post.example/a
lede explain sum.yaml --site post.example in/ru.txt
lede explain sum.yaml --changed in/ru.txt
lede explain sum.yaml --config --with pages
lede explain sum.yaml
lede explain in/ru.txt
lede explain wrong.yaml in/ru.txt
lede explain warn.yaml in/ru.txt --strict
printf 'stages: [segment, keywords: {count: 2}, extract, emit: {jsonl: true, tsv: true}]\n' > terms.yaml; lede explain terms.yaml in/ru.txt | tail -n 11
lede explain terms.yaml in/letter.eml | tail -n 11
