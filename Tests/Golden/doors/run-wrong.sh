# What cannot be done, and why.
lede run wrong.yaml in -o out
lede run nowhere.yaml in -o out
lede run sum.yaml in
lede run sum.yaml
lede run in/ferry.txt
lede run in -o out
lede run sum.yaml in out
lede run sum.yaml nowhere.txt -o out
lede run sum.yaml nowhere.txt in/ru.txt 'no*.md' -o out -q
lede run sum.yaml in -o sum.yaml
lede run sum.yaml in -o ''
lede run sum.yaml in/ru.txt -o out.md -q
lede run sum.yaml - - -o out < in/ru.txt
lede run none.yaml in/ru.txt -o out
lede run warn.yaml in/ru.txt -o out --strict
lede run warn.yaml in/ru.txt -o out
lede run sum.yaml in/ru.txt -o out --set summarise.sentences=0
lede run sum.yaml in/ru.txt -o out --set summarise.sentences
lede run sum.yaml in/ru.txt -o out --set summarise.sentence=2 --set nothing=1
lede run sum.yaml in/ru.txt -o out --jobs -1
lede run sum.yaml in/ru.txt -o out --max-size none
lede run sum.yaml in/ru.txt -o out --input-format nonsense
lede run sum.yaml in/ru.txt -o out --language 'not one'
lede run sum.yaml in/ru.txt -o out --nonsense
lede run sum.yaml in/ru.txt -o out --jsonl
lede run sum.yaml --jsonl --json
lede run sum.yaml --jsonl --stamp s.json
lede run sum.yaml - -o out --stamp s.json
lede run sum.yaml in/ru.txt -o out --stamp s.json --verify s.json
lede run sum.yaml in/ru.txt -o out --pseudo --targets x.xlf
# A file where a folder is to be, and one that cannot be written.
touch file; lede run sum.yaml in/ru.txt -o file
touch file; lede run sum.yaml in/ru.txt -o file/below
mkdir -p taken/sum.md; lede run sum.yaml in/ru.txt -o taken
lede run sum.yaml in/ru.txt -o out --language rus-Cyrl
lede run sum.yaml in/ru.txt -o out --language ru_RU
lede run sum.yaml in/ru.txt -o out --language russian
