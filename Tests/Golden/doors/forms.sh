# Each form of a job there and back.
lede run forms.yaml in/mill.md in/ru.txt -o f -q --pseudo
lede merge f/forms.*.tmx --source in -o tmx
ls f
lede merge f/forms.*.xlf --source in -o kk
lede merge f/forms.tsv --source in -o tsv
lede merge f/forms.csv --source in -o csv
lede merge f/forms.po --source in -o po
lede merge f/forms.units.jsonl --source in -o units
lede merge f/mill.xlf f/ru.xlf --source in -o xlf -q
lede merge f/mill.xlf f/forms.csv --source in -o two
cmp tsv/mill.md csv/mill.md; cmp tsv/mill.md po/mill.md; cmp po/mill.md xlf/mill.md; cmp units/mill.md xlf/mill.md
# In parts.
lede run forms.yaml in/mill.md in/ru.txt -o parts --set 'emit={xliff: {words: 20, per: job}, tmx: false, tsv: {words: 30}, csv: false, po: false, units: false, bilingual: false, xliff2: false}'
lede merge parts/*.xlf --source in -o joined
# Several languages.
lede run job.yaml in/mill.md -o several -q --set 'emit={xliff: false, job: {target: [fr, kk], profile: okapi}}'
lede run job.yaml in/mill.md -o several -q --set 'emit={xliff: false, job: {target: [fr, kk], profile: spreadsheet}}' --pseudo
ls several
lede merge several/*fr* several/*kk* --source in -o back
lede run job.yaml in/mill.md -o omegat -q --set 'emit={xliff: false, job: {target: [fr], profile: omegat}}'
lede run job.yaml in/mill.md -o poedit -q --set 'emit={xliff: false, job: {target: [fr], profile: poedit}}'
lede run job.yaml in/mill.md -o weblate -q --set 'emit={xliff: false, job: {target: [fr], profile: weblate}}'
lede run job.yaml in/mill.md -o trados -q --set 'emit={xliff: false, job: {target: [fr], profile: trados}}'
lede run job.yaml in/mill.md -o memoq -q --set 'emit={xliff: false, job: {target: [fr], profile: memoq}}'
lede run job.yaml in/mill.md -o none --set 'emit={xliff: false, job: {profile: trados}}'
# What came back is taken over.
lede run job.yaml in/mill.md -o a -q --pseudo
sed 's/two years/three years/; s/is of oak/is of ash/' in/mill.md > mill.md; lede run job.yaml mill.md -o b --targets a/job.xlf
lede run job.yaml mill.md -o b --targets a/job.xlf --json
lede run sum.yaml mill.md -o c --targets a/job.xlf -q --set emit.jsonl=false
lede run all.yaml mill.md good.jsonl -o c --targets a/job.xlf -q
lede run job.yaml mill.md -o b --targets nowhere.xlf
lede run job.yaml mill.md -o b --targets a
lede run job.yaml mill.md -o b --targets in/ru.txt
lede run job.yaml mill.md -o b --targets a/job.xlf --targets f/forms.en.xlf
lede run job.yaml mill.md -o none -q --targets a/job.xlf < good.jsonl
