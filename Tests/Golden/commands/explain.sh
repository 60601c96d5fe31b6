lede explain newsletter ferry.txt
lede explain job.yaml note.txt ferry.txt --language fr | head -9
lede explain newsletter note.txt --json
lede explain newsletter ferry.txt --set segment.initials=maybe
lede explain newsletter nowhere.txt empty.txt
lede explain newsletter empty.txt binary.txt wrong.txt note.txt --set clean=false | head -4
