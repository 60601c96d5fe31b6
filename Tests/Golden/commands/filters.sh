lede clean ferry.txt
lede clean --explain ferry.txt
lede clean --format markdown note.txt
lede clean records.jsonl
lede segment --language en note.txt
lede segment --language en --explain note.txt
lede segment --language en --format jsonl note.txt
lede segment --set segment.abbreviation=false --language en note.txt
lede segment records.jsonl
lede score --language en note.txt
lede score --language en --title 'The driver' note.txt
lede score --language en --title '' note.txt
lede summarise --language en --sentences 9 note.txt
lede summarise --language en --sentences 1 --title 'Brown the driver' --set score.title.weight=9 note.txt
lede summarise --language en --sentences 1 ferry.txt
lede summarise --language en --words 8 note.txt
lede summarise --preset lead ferry.txt
lede summarise --preset digest --characters 200 ferry.txt
lede summarise --preset nonsense ferry.txt
lede keywords --count 4 ferry.txt
printf 'A **b**.' | lede clean --input-format markdown --format markdown
