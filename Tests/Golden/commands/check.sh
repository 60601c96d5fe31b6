lede check newsletter job.yaml
lede check --quiet newsletter
lede check many.yaml
lede check order.yaml
lede check syntax.yaml
lede check a.yaml
lede check twice.yaml
lede check outside.yaml
lede check indent.yaml
lede check beside.yaml
lede check newsleter
lede check job.yaml --set summarise.sentences=0
lede check job.yaml --set nonsense
lede check job.yaml --set sumarise.sentences=2 --format json
lede check job.yaml --format json
