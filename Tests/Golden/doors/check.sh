lede check sum.yaml
lede check sum.yaml lang.yaml all.yaml
lede check sum.yaml -q
lede check .
lede check tests
lede check wrong.yaml
lede check wrong.yaml warn.yaml -q
lede check warn.yaml
lede check warn.yaml --strict
lede check warn.yaml --strict --format json
lede check wrong.yaml warn.yaml --format github
lede check wrong.yaml --format sarif
lede check sum.yaml --format github
lede check sum.yaml --format json
lede check wrong.yaml --format xml
lede check - < wrong.yaml
lede check - - < wrong.yaml
lede check in
lede check nowhere.yaml
lede check newsletter sum.yaml --set summarise.sentences=2
lede check sum.yaml --set clean.cut=[
lede check in/ferry.txt
lede check
lede check bad/wrong.txt bad/empty.txt
printf 'name: a\nname: b\nstages: [segment]\n' | lede check -
printf 'extends: [sum.yaml]\n' | lede check -
printf 'stages:\n  - emit: {text: {file: "../x"}}\n' | lede check -
printf 'stages:\n\t- segment\n' | lede check -
printf 'extends: sum.yaml\nstages:\n  - summarise: {sentences: 1, words: -1}\n  - emit: {text: true}\n' > up.yaml && lede check up.yaml
