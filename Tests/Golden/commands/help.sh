lede --help
lede run --help
lede check --help
lede explain --help
lede init --help
lede clean --help
lede segment --help
lede score --help
lede summarise --help
lede list --help
lede schema --help
lede srx --help
