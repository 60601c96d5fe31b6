SOURCE_DATE_EPOCH=1742000000 lede run weekly.yaml ferry.txt note.txt -o out
cat out/edition.yaml
sed -i 's/title: "The ferry.*/title: "The ferry is back"\n    pin: true/' out/edition.yaml
SOURCE_DATE_EPOCH=1742000000 lede edition out/edition.yaml
cat out/weekly.txt
SOURCE_DATE_EPOCH=1742000000 lede run weekly.yaml note.txt ferry.txt records.jsonl -o out --quiet
cat out/weekly.txt
SOURCE_DATE_EPOCH=1742000000 lede edition out/edition.yaml -o other --pipeline newsletter
sed -i 's/summary:/sumary:/' out/edition.yaml
lede edition out/edition.yaml
lede run weekly.yaml ferry.txt -o out
lede edition nowhere.yaml
lede edition one.yaml
