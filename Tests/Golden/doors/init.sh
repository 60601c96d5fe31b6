lede init -o a.yaml < /dev/null
lede init --use digest --languages ru,kk -o b.yaml
lede test b.yaml
lede init --use translation --languages en --target kk -o c.yml
lede test c.yml
lede init --use documentation --languages German --target fr -o -
lede init --use newsletter --languages 'en; ru , Kazakh' -o -
lede init --use translation --languages en -o d.yaml
lede init --use translation --languages en,ru -o - | lede check -
lede init --use newsletter --target fr -o d.yaml
lede init --use translation --languages en --target fr,kk -o d.yaml
lede init newsletter -o d.yaml
lede init newsletter --use digest
lede init digest --languages en
lede init digest
lede init digest
lede init digest --force
lede init mine.yaml
lede init nonsense
lede init --languages kz -o e.yaml
lede init --languages 'en ru' -o e.yaml
lede init --languages klingon1 -o e.yaml
lede init -o in
lede init -o in/ferry.txt --force
lede init -o ''
touch none.txt; lede init -o none.txt --force
touch f.yaml; lede init -o f.yaml
touch f.yaml; lede init -o f.yaml --force
lede init -o sub/x.yaml
lede list pipelines
lede list rules
lede list stages --format markdown
lede list nonsense
lede list languages
lede schema
lede srx --language en --language ru
lede srx --language tlh
lede help
lede help merge
lede help edition
lede help diff
lede help test
lede help keywords
lede --version
lede -v
lede version
lede rum sum.yaml
lede sum.yaml in
lede --quiet run sum.yaml
lede --hlep
lede validate sum.yaml
lede help rum
