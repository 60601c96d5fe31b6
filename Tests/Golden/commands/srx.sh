lede srx --language en | sed -n 1,10p
lede srx --language en --language kk | grep -c '<languagerule '
lede srx --language zz
