lede test tests/t.yaml | sed -n 1,10p
lede test tests/t.yaml | tail -n +11
lede test tests/t.yaml --format json
lede test tests/t.yaml --format junit
lede test tests/t.yaml --only two
lede test tests/t.yaml --only two --format json
lede test tests/t.yaml --only four
lede test tests/u.yaml
lede test tests/u.yaml tests/u.test.yaml
lede test tests/u.yaml tests/t.yaml --format junit
lede test tests
lede test tests --only beside
lede test tests/t.yaml --set summarise.sentences=2
lede test tests/t.yaml --update
lede test tests/t.yaml --update
lede test tests/t.yaml | sed -n 1,10p
lede test tests/t.yaml | tail -n +11
lede test sum.yaml
lede test sum.yaml none.yaml --only x
lede test wrong.yaml
lede test nowhere.yaml
lede test in
printf 'stages: [segment]\ntests: [{text: "A. B.", expect: {sentences: {contains: [C], lacks: [A], count: 3}}}, {text: "", expect: {title: x}}]\n' > s.yaml && lede test s.yaml | cut -c1-90
printf 'stages: [clean, segment]\ntests: [{text: "A.", expect: {cut: [A], kept: [B]}}]\n' > k.yaml && lede test k.yaml --format json
printf 'stages: [segment, emit: {tsv: {bom: false}}]\ntests: [{text: "A one.", expect: {golden: g/a.tsv}}]\n' > g.yaml && lede test g.yaml
mkdir g && lede test g.yaml --update
printf 'more\n' >> g/a.tsv && lede test g.yaml
printf 'stages: [segment]\ntests: [{text: "A. B.", expect: {sentences: [A.]}}, {text: "C. D.", expect: {sentences: {count: 1}}}]\n' > v.yaml && lede test v.yaml --update
printf 'stages: [segment]\ntests: [{file: bad/empty.txt, expect: {title: x}}, {file: bad/none.txt, expect: {title: x}}]\n' > e.yaml && lede test e.yaml --format json | grep -E 'message|help'
printf 'stages: [segment]\ntests: [{file: bad/binary.txt, expect: {title: x}}]\n' > e.yaml && lede test e.yaml
