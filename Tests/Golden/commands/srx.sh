lede srx --language en | head -10
lede srx --language en --language kk | grep -c '<languagerule '
lede srx --language zz
