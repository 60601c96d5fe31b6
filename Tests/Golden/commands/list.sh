lede list
lede list features
lede list nonsense
lede list --format csv
lede list --format markdown | sed -n 1,12p
