lede list
lede list stages | head -8
lede list nonsense
lede list --format csv
lede list --format markdown | head -12
