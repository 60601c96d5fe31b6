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
