lede run newsletter ferry.txt note.txt -o out
cat out/newsletter.md
lede run newsletter empty.txt binary.txt records.jsonl note.txt -o out --set 'emit={tsv: {bom: false}}' --jobs 1
cat out/errors.jsonl
lede run newsletter note.txt -o out --json
lede run newsletter note.txt -o out --quiet --max-size 9
lede run job.yaml note.txt -o out
lede run newsletter
lede run newsletter note.txt
lede run newsletter note.txt --jsonl
lede run newsletter note.txt -o out --jobs 0
lede run newsletter note.txt -o out --max-size 0
printf '{"text": "One."}\n' | lede run kazakh.yaml --jsonl
lede run newsletter nowhere 'no*.md' -o out
lede
lede nonsense
