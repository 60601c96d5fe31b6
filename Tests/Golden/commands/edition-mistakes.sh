SOURCE_DATE_EPOCH=1742000000 lede run weekly.yaml ferry.txt note.txt -o out --quiet
# Its pipeline is elsewhere now.
sed 's/^pipeline: .*/pipeline: moved.yaml/' out/edition.yaml > out/away.yaml && lede edition out/away.yaml
# The second item has lost its dash.
awk '/^  - id/ && n++ {sub("  - ", "    ")} {print}' out/edition.yaml > out/dash.yaml && lede edition out/dash.yaml
# Kept at the top and left out.
sed 's/^    made: .*/    pin: true\n    drop: true/' out/edition.yaml > out/both.yaml && lede edition out/both.yaml --quiet -o both
# An item of one's own, in words of others.
printf '  - title: A feast\n    link: https://example.org/feast\n    text: Come on Friday.\n' | cat out/edition.yaml - > out/own.yaml && lede edition out/own.yaml
# A list below a value.
printf '  - id: own-1\n    title: A feast\n    summary: "Come on Friday."\n      - Bring bread.\n' | cat out/edition.yaml - > out/list.yaml && lede edition out/list.yaml
