lede schema | sed -n 1,30p
lede schema | grep -c '"emit": {'
lede schema | grep -A 2 '"required"'
lede schema | grep -A 8 '"keep_unsure"' | sed -n 1,9p
