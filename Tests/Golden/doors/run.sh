# What is written, by whom, and what is told of it.
lede run sum.yaml in/ferry.txt -o out
lede run sum.yaml in/ferry.txt in/mill.md in/bridge.html -o out --quiet
lede run sum.yaml in -o out --json
lede run sum.yaml in -o out --jobs 1
lede run sum.yaml 'in/*.txt' -o two -q
lede run sum.yaml in/../in/ferry.txt ./in/ferry.txt -o two -q
lede run sum.yaml in/ferry.txt -o two/deep/er -q --set emit.markdown.per=article --set emit.jsonl=false
lede run sum.yaml in/ferry.txt in/mill.md pages -o per -q --set emit.markdown.per=article --set emit.jsonl=false --set "emit.markdown.title=''"
lede run sum.yaml records.jsonl -o rec
lede run sum.yaml records.jsonl -o rec --json
lede run sum.yaml bad in/ru.txt -o bad-out
lede run sum.yaml bad -o bad-out --json
lede run sum.yaml bad/empty.txt -o bad-out -q
# What was wrong is forgotten by a run in which nothing is.
lede run sum.yaml in/ru.txt -o bad-out -q
lede run lang.yaml in/ru.txt in/bridge.html -o lang -q
lede run all.yaml in records.jsonl -o all -q
lede run mail.yaml in/ferry.txt good.jsonl -o mail -q --set emit.jsonl=false --set emit.markdown=false
sed -n '1,8p' mail/mail.eml
lede run sum.yaml - -o stdin -q --set emit.jsonl=false < in/ferry.txt
cat in/mill.md | lede run sum.yaml - -o stdin -q --input-format markdown --set emit.jsonl=false
lede run sum.yaml in/news.rss -o name -q --set emit.jsonl=false --set 'emit.markdown.file="{name}-{language}-{date}.md"' --set emit.markdown.per=article
lede run sum.yaml good.jsonl -o name -q --set emit.jsonl=false --set 'emit.markdown.file=x/{name}' --set emit.markdown.per=article
lede run sum.yaml in/ru.txt in/ferry.txt -o name -q --set emit.jsonl=false --set 'emit.markdown.file="{language}.md"'
lede run sum.yaml in/ru.txt -o lang2 -q --language kk --set emit.markdown=false
lede run sum.yaml in/ferry.txt -o size --max-size 100
lede run sum.yaml in/ferry.txt -o size -q --max-size 1k --set emit.jsonl=false
printf 'name: whole\nstages: [clean, emit: {article: {per: job}}]\n' > whole.yaml; lede run whole.yaml in/mill.md in/ru.txt -o whole -q
head -n 3 whole/whole.md; rm -r whole
lede run whole.yaml in/mill.md in/ru.txt -o whole --set emit.article.per=article --set emit.article.heading_level=3
