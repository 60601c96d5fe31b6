lede explain newsletter ferry.txt
lede explain job.yaml note.txt ferry.txt --language fr | sed -n 1,9p
lede explain job.yaml note.txt ferry.txt | grep -n -A1 '^$'
lede explain newsletter note.txt --json
lede explain newsletter ferry.txt --set segment.initials=maybe
lede explain newsletter nowhere.txt empty.txt
lede explain newsletter empty.txt binary.txt wrong.txt note.txt --set clean=false | sed -n 1,4p
lede explain newsletter ferry.txt note.txt ./ferry.txt | tail -n 4
