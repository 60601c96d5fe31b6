lede list
lede list stages | sed -n 1,8p
lede list nonsense
lede list --format csv
lede list --format markdown | sed -n 1,12p
