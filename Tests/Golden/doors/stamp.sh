lede run sum.yaml in/ferry.txt in/ru.txt -o out -q --stamp s.json
lede run sum.yaml in/ferry.txt in/ru.txt --verify s.json
lede run sum.yaml in/ferry.txt in/ru.txt --verify s.json -q
lede run sum.yaml in/ferry.txt --verify s.json
lede run sum.yaml in/ferry.txt in/mill.md in/ru.txt --verify s.json --json
lede run sum.yaml in/ferry.txt in/ru.txt --verify s.json --set summarise.sentences=1 --language en
lede run week.yaml in/ferry.txt in/ru.txt --verify s.json -q
echo >> in/ru.txt; lede run sum.yaml in/ferry.txt in/ru.txt --verify s.json
lede run sum.yaml in/ferry.txt -o out -q --stamp s.json
lede run sum.yaml in/ferry.txt -o out --stamp out/s.json
lede run sum.yaml in/ferry.txt -o new --stamp new/s.json
lede run sum.yaml in/ferry.txt -o out --stamp sum.yaml
lede run sum.yaml in/ferry.txt -o out --stamp nowhere/s.json
lede run sum.yaml in/ferry.txt s.json -o out --stamp s.json
lede run sum.yaml in/ferry.txt --verify nowhere.json
lede run sum.yaml in/ferry.txt --verify sum.yaml
printf '{}' > e.json; lede run sum.yaml in/ferry.txt --verify e.json
sed 's/"stamp": 1/"stamp": 9/' s.json > n.json; lede run sum.yaml in/ferry.txt --verify n.json
sed 's/"inputs"/"input"/' s.json > n.json; lede run sum.yaml in/ferry.txt --verify n.json
lede run all.yaml good.jsonl -o all -q --stamp t.json --set emit.rss=false
sed -i 's/ items/ pieces/' week.txt.mustache; lede run all.yaml good.jsonl --verify t.json --set emit.rss=false
lede run sum.yaml bad in/ferry.txt -o out --stamp u.json
lede run sum.yaml bad in/ferry.txt --verify u.json
