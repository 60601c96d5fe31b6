lede run job.yaml in/ferry.txt in/mill.md in/bridge.html in/news.rss good.jsonl -o job -q
lede merge job/job.xlf -o same --source in
# All is there, and the rest as it was.
lede merge job/job.xlf -o same --source . --force
lede run job.yaml in/ferry.txt in/mill.md in/bridge.html in/news.rss good.jsonl -o pseudo -q --pseudo
lede merge pseudo/job.xlf --source in -o fr
lede merge pseudo/job.xlf --source in -o fr
lede merge pseudo/job.xlf --source in -o fr --force -q
lede merge pseudo/job.xlf --source in -o fr2 --json
lede merge pseudo/job.xlf --source in -o final --only final
lede merge pseudo/job.xlf --source in -o final --only translated -q
cp good.jsonl in; lede merge pseudo/job.xlf --source in -o fr3 -q
# One is missing, one has changed, one is in two minds.
mkdir new && cp in/ferry.txt in/mill.md new && sed -i 's/40,000/50,000/' new/ferry.txt && lede merge pseudo/job.xlf --source new -o changed
lede merge pseudo/job.xlf --source new -o changed2 --pipeline job.yaml
cat changed2/errors.jsonl
sed 's/<target\([^>]*\)>/<target\1>X /' pseudo/job.xlf > other.xlf; lede merge pseudo/job.xlf other.xlf --source in -o both
sed 's/<ph [^>]*>//g; s,</ph>,,g; s/<g [^>]*>//g; s,</g>,,g' pseudo/job.xlf > bare.xlf; lede merge bare.xlf --source in -o bare
sed 's/ id="[^"]*"/ id="0"/' pseudo/job.xlf > ids.xlf; lede merge ids.xlf --source in -o ids
head -c 3000 pseudo/job.xlf > cut.xlf; lede merge cut.xlf --source in -o cut
sed 's/<target.*target>//' pseudo/job.xlf > without.xlf; lede merge without.xlf --source in -o without
lede merge in/ferry.txt -o none
lede merge nowhere.xlf -o none
lede merge job -o none
lede merge pseudo/job.xlf --source in -o in
lede merge pseudo/job.xlf --source nowhere -o none
lede merge pseudo/job.xlf --source in -o sum.yaml
lede merge pseudo/job.xlf --source in -o none --only done
lede merge pseudo/job.xlf --source in -o small --max-size 300
lede merge pseudo/job.xlf --source in -o none --pipeline wrong.yaml
lede merge - --source in -o none < pseudo/job.xlf
lede merge
