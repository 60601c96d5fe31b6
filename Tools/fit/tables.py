"""Asks lede-features for what the models see of pages."""
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

import numpy as np

PROCESSES = 2


class Table:
    """`rows` of the blocks `blocks`, for the chain the numbers of the features that each has; `ranges` and `texts` are of all blocks of
    the page."""

    def __init__(self, names, ranges, texts, blocks, rows):
        self.names, self.ranges, self.texts, self.blocks, self.rows = names, ranges, texts, blocks, rows


def read(command, model, pages, folder, suffix, looks=None, headlines=None):
    """A table for each page. `looks` and `headlines`: what models that have not seen the page make of it."""
    lines = []
    for index, page in enumerate(pages):
        path = os.path.join(folder, "%d.%s" % (index, suffix))
        if not os.path.exists(path):
            with open(path, "wb") as file:
                file.write(page.data)
        look = ",".join("%.4f" % p for p in looks[index]) if looks is not None else ""
        headline = "" if headlines is None or headlines[index] is None else str(headlines[index])
        lines.append("%s\t%s\t%s\n" % (path, look, headline))
    parts = [range(start, min(start + 200, len(lines))) for start in range(0, len(lines), 200)]
    with ThreadPoolExecutor(PROCESSES) as pool:
        return [table for part in pool.map(lambda part: run(command, model, [lines[i] for i in part]), parts) for table in part]


def run(command, model, lines):
    out = subprocess.run([command, model], input="".join(lines).encode(), capture_output=True, check=True).stdout
    tables, at = [], 0

    def line():
        nonlocal at
        end = out.index(b"\n", at)
        text, at = out[at:end].decode(), end + 1
        return text

    for _ in lines:
        count, names = line().split(" ", 1)
        ranges, texts = [], []
        for _ in range(int(count)):
            low, high, text = line().split("\t", 2)
            ranges.append((int(low), int(high)))
            texts.append(text)
        pairs = [x.split(":") for x in line().split()]
        sizes = [int(size) for _, size in pairs]
        values = np.frombuffer(out, "<f4", sum(sizes), at)
        at += values.nbytes
        if model == "chain":
            rows = [values[end - size:end].astype(int) for size, end in zip(sizes, np.cumsum(sizes))]
        else:
            rows = values.reshape(len(pairs), len(names.split(" ")))
        blocks = [int(block) for block, _ in pairs]
        tables.append(Table(names.split(" "), ranges, texts, blocks, rows))
    return tables
