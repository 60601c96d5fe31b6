lede schema | head -30
lede schema | grep -A 8 '"keep_unsure"' | head -9
