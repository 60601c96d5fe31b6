# Stories and their order. What is shown of each is its headline and the line below it.
lede run news.yaml stories.jsonl -o out -q; grep -v '^$' out/news.txt | head -n 11; rm -r out
lede run news.yaml stories.jsonl -o out -q --set group=false; grep -E '^(also|=|[A-ZП][a-zо]+ [a-zн])' out/news.txt; rm -r out
lede run news.yaml stories.jsonl -o out -q --set group.show=first; grep -A1 -E 'mill|Mill|also' out/news.txt; rm -r out
lede run news.yaml stories.jsonl -o out -q --set group.show=latest; grep -A1 -E 'mill|Mill|also' out/news.txt; rm -r out
lede run news.yaml stories.jsonl -o out -q --set group.show=longest; grep -A1 -E 'mill|Mill|also' out/news.txt; rm -r out
lede run news.yaml stories.jsonl -o out -q --set group.days=0; grep -E 'mill|Mill|also' out/news.txt; rm -r out
lede run news.yaml stories.jsonl -o out -q --set group.threshold=1; grep -E 'mill|Mill|also' out/news.txt; rm -r out
lede run news.yaml stories.jsonl -o out -q --set group.across_languages=false; grep -E 'mill|Пожар|also' out/news.txt; rm -r out
lede run news.yaml stories.jsonl -o out -q --set 'arrange.by=[newest]'; grep -E '[0-9] min|г\.' out/news.txt; rm -r out
lede run news.yaml stories.jsonl -o out -q --set 'arrange.by=[oldest, score]'; grep -E '[0-9] min|г\.' out/news.txt; rm -r out
lede run news.yaml stories.jsonl -o out -q --set 'arrange.by=[site, newest]' --set group=false; grep -E '[0-9] min|г\.' out/news.txt; rm -r out
lede run news.yaml stories.jsonl -o out -q --set 'arrange.by=[reports, oldest]'; grep -E '[0-9] min|г\.' out/news.txt; rm -r out
lede run news.yaml stories.jsonl -o out -q --set 'arrange.by=[language, score]'; grep -E '[0-9] min|г\.' out/news.txt; rm -r out
lede run news.yaml stories.jsonl -o out -q --set arrange.sections=language; grep -A1 -E '^(English|Russian|русский|=)' out/news.txt; rm -r out
lede run news.yaml stories.jsonl -o out -q --set arrange.sections=tag --set 'arrange.section_order=[Schools]'; grep -B1 -E '^===' out/news.txt; rm -r out
lede run news.yaml stories.jsonl -o out -q --set arrange.sections=site --set 'arrange.section_order=[c.example, z.example]'; grep -B1 -E '^===' out/news.txt; rm -r out
lede run news.yaml stories.jsonl in -o out -q --set arrange.sections=folder; grep -B1 -E '^===' out/news.txt; rm -r out
lede run news.yaml stories.jsonl -o out --set arrange.limit=2; rm -r out
lede run news.yaml stories.jsonl -o out --set arrange.limit_by_source=1; rm -r out
lede run news.yaml stories.jsonl -o out --set arrange.sections=tag --set arrange.limit_by_section=1; grep -c '^===' out/news.txt; rm -r out
lede run news.yaml stories.jsonl -o out --set arrange.since=2025-03-11; rm -r out
lede run news.yaml stories.jsonl -o out --set arrange.since=5d; rm -r out
lede run news.yaml stories.jsonl -o out --set arrange.since=1w --set arrange.limit=1; rm -r out
lede run news.yaml stories.jsonl -o out --set arrange.since=yesterday
lede run news.yaml stories.jsonl -o out -q --set 'emit={text: false, markdown: {title: N, heading_level: 3, layout: list, link: headline, images: true}}'; sed -n 1,9p out/news.md; rm -r out
lede run news.yaml stories.jsonl -o out -q --set 'emit={text: false, markdown: {link: both}}' --set arrange.sections=tag; sed -n 1,11p out/news.md; rm -r out
lede run news.yaml stories.jsonl -o out -q --set 'emit.text={layout: list, per: article, file: "{section}/{name}"}' --set arrange.sections=tag; ls out/*; cat out/Schools/*; rm -r out
lede run news.yaml stories.jsonl -o out -q --set 'emit={text: false, rss: {title: N, link: "https://n.example/", layout: list}}'; sed -n 1,22p out/news.rss | head -c 1100; rm -r out
lede run news.yaml stories.jsonl -o out -q --set 'emit={text: false, atom: {link: "https://n.example/", description: D}}'; sed -n 1,22p out/news.atom | head -c 1100; rm -r out
lede run news.yaml stories.jsonl -o out -q --set 'emit={text: false, json-feed: {address: "https://n.example/f.json", description: D}}'; sed -n 1,2p out/news.json | head -c 1100; rm -r out
lede run news.yaml stories.jsonl -o out -q --set 'emit={text: false, items: true}'; sed -n 1p out/news.items.jsonl; rm -r out
lede run news.yaml stories.jsonl -o out -q --set 'emit={text: false, mail: {title: "N {date}", preheader: P, most_bytes: 10000, images: false}}'; cat out/news.txt | head -c 1100; rm -r out
lede run news.yaml stories.jsonl -o out -q --set 'emit={text: false, mail: {message: true, from: a@a.example, to: b@b.example, unsubscribe: "mailto:x@a.example"}}'; sed -n 1,9p out/news.eml; rm -r out
printf '{{#items}}{{^author}}-{{/author}}{{#author}}{{.}}{{/author}} {{title}} {{date_written}} {{reading_time}} {{also}}{{#others}}{{name}}/{{title}}/{{url}} {{/others}}\n{{/items}}' > t.mustache; lede run news.yaml stories.jsonl -o out -q --set 'emit={text: false, template: {template: t.mustache}}'; cat out/*; rm -r out
printf '{{#items}}<a href="{{url}}">{{title}}</a>{{#tags}} {{.}},{{/tags}}{{score}} {{minutes}} {{direction}} {{language}}\n{{/items}}{{^items}}none{{/items}}' > t.html.mustache; lede run news.yaml stories.jsonl -o out -q --set 'emit={text: false, template: {template: t.html.mustache}}'; cat out/*; rm -r out
printf '{{#items}}{{title}}' > u.mustache; lede run news.yaml stories.jsonl -o out -q --set 'emit={text: false, template: {template: u.mustache}}'
printf '{%% for i in items %%}{{nme}}{{> part}}' > u.mustache; lede run news.yaml stories.jsonl -o out -q --set 'emit={text: false, template: {template: u.mustache}}'
