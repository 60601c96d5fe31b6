lede diff sum.yaml lang.yaml in
lede diff sum.yaml in --set-b summarise.sentences=1
lede diff sum.yaml in/ferry.txt --set-a summarise.sentences=1 --set-b summarise.sentences=2 | sed -n 1,9p
lede diff sum.yaml in/ferry.txt --set-a summarise.sentences=1 --set-b summarise.sentences=2 | tail -n +10
lede diff sum.yaml sum.yaml in/ferry.txt --set-b clean=false
lede diff sum.yaml in --set-b summarise.sentences=1 --show 1
lede diff sum.yaml in --set-b summarise.sentences=1 --show 0
lede diff sum.yaml in --set-b summarise.sentences=1 --format json
lede diff sum.yaml in --set-b summarise.sentences=1 --format html
lede diff sum.yaml in --set-b summarise.sentences=2
lede diff sum.yaml in --set summarise.sentences=1 --set-b summarise.sentences=1
lede diff week.yaml good.jsonl --set-b 'arrange.by=[newest]'
lede diff week.yaml good.jsonl in/news.rss --set-b arrange.limit=1
lede diff week.yaml good.jsonl in/news.rss --set-b arrange.sections=tag --format json
lede diff all.yaml good.jsonl in/news.rss --set-a group=false
lede diff job.yaml in/mill.md --set-b 'extract.front_matter={replace: []}'
lede diff job.yaml in/mill.md --set-b segment.list-item=false
lede diff none.yaml newsletter in/ferry.txt
lede diff sum.yaml good.jsonl --set-b segment.abbreviation=false
lede diff sum.yaml in/ru.txt --set-b clean.keep_unsure=false --language en
lede diff none.yaml records.jsonl --set-b summarise.sentences=1
lede diff none.yaml bad in/ru.txt --set-b summarise.sentences=1
lede diff none.yaml nowhere in/ru.txt --set-b summarise.sentences=1
lede diff sum.yaml
lede diff sum.yaml in
lede diff sum.yaml lang.yaml
lede diff sum.yaml lang.yaml week.yaml in
lede diff sum.yaml sum.yaml in
lede diff sum.yaml in --set-a summarise.sentences=1 --set-b summarise.sentences=1
lede diff sum.yaml in --set-a summarise.sentences
lede diff sum.yaml in --set-b summarise.sentence=1
lede diff sum.yaml wrong.yaml in
lede diff sum.yaml in --set-b summarise.sentences=1 --show -1
