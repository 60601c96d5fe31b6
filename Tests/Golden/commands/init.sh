lede init -o mine.yaml && head -3 mine.yaml && lede check mine.yaml
lede init -o job.yaml
lede init nonsense
lede init newsletter -o nowhere/mine.yaml
lede init -o job.yaml --force && cat job.yaml | sed -n 1,3p
