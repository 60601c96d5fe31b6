#!/usr/bin/env python3
"""Fits the trees that clean marked-up pages and writes them as Sources/CLedeData/models/markup.txt.

  fit-markup.py --lede .build/release/lede PAGES.jsonl.gz…            cross-validated by site
  fit-markup.py --lede .build/release/lede --write PAGES.jsonl.gz…    fits all pages, writes the trees; build again then

A page is a JSON object with `html` (bytes as Latin-1), `text` (the article), `title`, `neutral` (lines that may be kept or cut) and
`site`. The features come from `lede clean --features`, so that there is one implementation of them. A block is article where most
of its words stand in the article in a row; it weighs as much as it has of the article's words. Needs numpy and lightgbm.
"""
import argparse
import collections
import gzip
import hashlib
import json
import os
import re
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor

import lightgbm
import numpy as np

import boosted_trees

MODEL = os.path.join(os.path.dirname(__file__), "../Sources/CLedeData/models/markup.txt")
NOSPACE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f"
TOKEN = re.compile(rf"[{NOSPACE}]|[^\W{NOSPACE}]+")
ROW = 4
FOLDS = 5
ROUNDS = 200
# Thresholds drawn by chance keep trees that are grown on few hundred pages from learning single pages by heart.
SETTINGS = dict(objective="binary", extra_trees=True, learning_rate=0.08, num_leaves=16, max_depth=6, min_data_in_leaf=40,
                min_sum_hessian_in_leaf=2, feature_fraction=0.4, bagging_fraction=0.7, bagging_freq=1, lambda_l2=5,
                boost_from_average=False, max_bin=63, seed=1, deterministic=True, verbose=-1)


def words(text):
    return TOKEN.findall((text or "").lower())


def article_words(page):
    """The article without its headline."""
    title = words(page["title"])
    lines = [line for line in page["text"].split("\n")]
    for index, line in enumerate(lines[:5]):
        if title and words(line) == title:
            lines[index] = ""
    return words("\n".join(lines))


def read(command, page):
    with tempfile.NamedTemporaryFile(suffix=".html") as file:
        file.write(page["html"].encode("latin-1"))
        file.flush()
        out = subprocess.run([command, "clean", "--features", file.name], capture_output=True, check=True).stdout.decode()
    rows = out.rstrip("\n").split("\n")
    cells = [row.split("\t", 1) for row in rows[1:]]
    features = np.array([[float(x) for x in cell[0].split(",")] for cell in cells], np.float32)
    texts = [cell[1] if len(cell) > 1 else "" for cell in cells]
    labels, weights = label(page, texts)
    return dict(site=page["site"] or page["id"], names=rows[0].split(" "), features=features, texts=texts,
                labels=labels, weights=weights, gold=article_words(page))


def label(page, texts):
    gold = article_words(page)
    places = collections.defaultdict(list)
    for index in range(len(gold) - ROW + 1):
        places[tuple(gold[index:index + ROW])].append(index)
    skipped = {" ".join(words(line)) for line in page["neutral"]} | {" ".join(words(page["title"]))}
    blocks = [words(text) for text in texts]
    labels, starts = np.zeros(len(texts)), [None] * len(texts)
    weights = np.array([0.0 if " ".join(block) in skipped else len(block) for block in blocks])
    for index, block in enumerate(blocks):
        rows = [places.get(tuple(block[at:at + ROW])) for at in range(len(block) - ROW + 1)]
        if rows and sum(row is not None for row in rows) * 2 >= len(rows):
            labels[index], starts[index] = 1, next(row for row in rows if row)[0]
    label_short(blocks, gold, labels, starts)
    label_repeats(blocks, places, labels, weights)
    return labels, weights / (len(gold) + 50.0)


def label_short(blocks, gold, labels, starts):
    """Blocks that are too short for a row: where they stand between what stands around them on the page."""
    end = None
    for index, block in enumerate(blocks):
        if starts[index] is not None:
            end = starts[index] + len(block)
        elif 0 < len(block) < ROW:
            after = next((start for start in starts[index + 1:] if start is not None), None)
            low = end if end is not None else max(0, after - 30) if after is not None else None
            high = after if after is not None else end + 30 if end is not None else None
            if low is None or high is None:
                continue
            for at in range(max(0, low - 1), min(high, low + 200, len(gold) - len(block)) + 1):
                if gold[at:at + len(block)] == block:
                    labels[index], end = 1, at + len(block)
                    break


def label_repeats(blocks, places, labels, weights):
    """Of blocks that read the same, as many are article as the article has: those among most of it."""
    same = collections.defaultdict(list)
    for index, block in enumerate(blocks):
        if labels[index] and len(block) >= ROW:
            same[tuple(block)].append(index)
    for block, found in same.items():
        near = {i: (labels[max(0, i - 3):i + 4] * weights[max(0, i - 3):i + 4]).sum() for i in found}
        for index in sorted(found, key=lambda i: -near[i])[len(places.get(block[:ROW], [1])):]:
            labels[index] = 0


def fit(pages):
    weights = np.concatenate([p["weights"] for p in pages])
    data = lightgbm.Dataset(np.concatenate([p["features"] for p in pages]), np.concatenate([p["labels"] for p in pages]),
                            weight=weights * 100 + 0.05 * (weights > 0))
    return lightgbm.train(SETTINGS, data, ROUNDS)


def shingles(tokens):
    return collections.Counter(tuple(tokens[i:i + ROW]) for i in range(max(1, len(tokens) - ROW + 1)))


def cross_validate(pages):
    fold = [int(hashlib.md5(p["site"].encode()).hexdigest(), 16) % FOLDS for p in pages]
    predicted = {}
    for test in range(FOLDS):
        model = fit([p for p, f in zip(pages, fold) if f != test])
        predicted.update({i: model.predict(p["features"]) for i, p in enumerate(pages) if fold[i] == test})
    for threshold in (0.3, 0.35, 0.4, 0.45, 0.5):
        scores = []
        for index, page in enumerate(pages):
            kept = [t for t, p in zip(page["texts"], predicted[index]) if p >= threshold]
            gold, out = shingles(page["gold"]), shingles([w for text in kept for w in words(text)])
            both = sum((gold & out).values())
            scores.append((both / max(1, sum(out.values())), both / max(1, sum(gold.values()))))
        precision, recall = np.mean(scores, axis=0)
        print("threshold %.2f  P %.3f R %.3f F1 %.3f" % (threshold, precision, recall, 2 * precision * recall / (precision + recall)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lede", required=True)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("pages", nargs="+")
    arguments = parser.parse_args()
    rows = []
    for path in arguments.pages:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            rows += [json.loads(line) for line in file]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        pages = list(pool.map(lambda row: read(arguments.lede, row), rows))
    if arguments.write:
        boosted_trees.write(fit(pages), pages[0]["names"], MODEL)
    else:
        cross_validate(pages)


if __name__ == "__main__":
    main()
