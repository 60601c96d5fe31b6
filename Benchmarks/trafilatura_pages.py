"""The seconds of processor time that trafilatura takes for the pages of a folder, without its start: metadata|bare FOLDER."""

import pathlib
import sys
import time

import trafilatura

with_metadata = sys.argv[1] == "metadata"
pages = [path.read_text("utf-8", "replace") for path in sorted(pathlib.Path(sys.argv[2]).glob("*.html"))]
start = time.process_time()
for page in pages:
    trafilatura.extract(page, with_metadata=with_metadata)
print(time.process_time() - start)
