lede run translation-job ferry.txt note.txt -o job --quiet --set emit.xliff.target=fr
sed 's,>A bridge would cost a hundred times as much.</target>,>Un pont coûterait cent fois plus.</target>,' job/translation-job.xlf > back.xlf
lede merge back.xlf -o out
diff ferry.txt out/ferry.txt
cmp note.txt out/note.txt
lede merge back.xlf -o out
lede merge back.xlf -o out --force --json
lede merge back.xlf -o other --only final
lede merge back.xlf -o .
lede merge back.xlf -o out --source nowhere
lede merge back.xlf -o out --source job
# The file has changed since.
sed -i 's,^The town paid,In March the town paid,; s,^Dr. Lang,Anyway. Dr. Lang,' ferry.txt && lede merge back.xlf -o new && diff ferry.txt new/ferry.txt
sed -i 's,A bridge,A new bridge,' ferry.txt && lede merge back.xlf -o stale
cat stale/errors.jsonl
lede merge note.txt -o out
lede run translation-job back.xlf -o none
# In files of so many words.
lede run translation-job note.txt ferry.txt -o parts --quiet --set emit.xliff.target=fr --set emit.xliff.words=60
ls parts
lede merge parts/*.xlf -o joined
lede run translation-job note.txt ferry.txt -o whole --quiet --set emit.xliff.target=fr --set emit.xliff.words=6000
ls whole
lede merge whole/*.xlf -o again -q
