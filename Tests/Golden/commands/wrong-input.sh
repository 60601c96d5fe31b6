lede segment empty.txt
lede segment binary.txt
lede clean wrong.txt
lede clean nowhere.txt
lede segment --language 'no tag' note.txt
lede segment --input-format docx note.txt
lede summarise --sentences 0 note.txt
lede segment --set segment.initial=false note.txt
lede segment --set score.position=false note.txt
lede clean --format pdf note.txt
printf '' | lede score
printf '[1]\n{"text": "One came. Two left."}\n' | lede run newsletter --jsonl
lede runn newsletter note.txt -o out
lede summarise --words -5 note.txt
lede srx --language kz
lede list stage
lede edition note.txt
lede run note.txt newsletter -o out
lede run newsletter note.txt -o note.txt
lede run newsletter note.txt -o out --stamp nowhere/s.json
lede help runn
lede help nonsense
lede --versoin
lede init newsleter -o x.yaml
lede run newsletter note.txt --outputs out
lede explain note.txt
lede run newsletter note.txt -o note.txt/out
lede run newsletter note.txt -o out --language rus
