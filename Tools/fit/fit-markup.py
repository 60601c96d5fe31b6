#!/usr/bin/env python3
"""Fits the trees that clean marked-up pages and writes them as Sources/CLedeData/models/markup.txt.

  fit-markup.py --features .build/release/lede-features PAGES.jsonl.gz…    cross-validated by site
  fit-markup.py … --write PAGES.jsonl.gz…                                 fits all pages, writes the trees; build again then

A page is a JSON object with `html` (bytes as Latin-1), `text` (the article), `title`, `neutral` (lines that may be kept or cut) and
`site`. The features come from `lede-features`, so that there is one implementation of them. A block is article where most
of its words stand in the article in a row; it weighs as much as it has of the article's words. There are two looks at a page: the
trees of the second see what the first made of the blocks around, and are fitted to what trees that have not seen the site make of
them. Needs numpy and lightgbm.
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

MODEL = os.path.join(os.path.dirname(__file__), "../../Sources/CLedeData/models/markup.txt")
NOSPACE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f"
TOKEN = re.compile(rf"[{NOSPACE}]|[^\W{NOSPACE}]+")
ROW = 4
FOLDS = 5
ROUNDS = 200
SECOND_ROUNDS = 100
# As MarkupModel has it: what is less likely at the first look is not looked at again.
LEAST_DOUBT = 0.02
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


def dump(command, path, *options):
    """The names of the features, the features of each block, and the rest of its line."""
    out = subprocess.run([command, path, *options], capture_output=True, check=True).stdout.decode()
    rows = out.rstrip("\n").split("\n")
    cells = [row.partition("\t") for row in rows[1:]]
    features = np.array([np.fromstring(cell[0], np.float32, sep=",") for cell in cells], np.float32)
    return rows[0].split(" "), features, [cell[2] for cell in cells]


def read(command, page, folder, number):
    path = os.path.join(folder, "%d.html" % number)
    with open(path, "wb") as file:
        file.write(page["html"].encode("latin-1"))
    names, features, texts = dump(command, path)
    labels, weights = label(page, texts)
    return dict(site=page["site"] or page["id"], set=page.get("set", ""), path=path, names=names, features=features, texts=texts,
                labels=labels, weights=weights, gold=article_words(page))


def look_again(command, page, probabilities):
    """The page with the features of the second look, those of neighbours aside: it sees the first look of them instead."""
    names, features, _ = dump(command, page["path"], "--probabilities", ",".join("%.4f" % p for p in probabilities))
    columns = [i for i, name in enumerate(names) if "@" not in name or name.startswith("first-look")]
    return dict(page, names=[names[i] for i in columns], features=features[:, columns], first=probabilities)


def look_again_at_all(command, pages, probabilities):
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(lambda x: look_again(command, *x), zip(pages, probabilities)))


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


def fit(pages, rounds=ROUNDS):
    seen = np.concatenate([p["first"] >= LEAST_DOUBT if "first" in p else p["weights"] >= 0 for p in pages])
    weights = np.concatenate([p["weights"] for p in pages])[seen]
    data = lightgbm.Dataset(np.concatenate([p["features"] for p in pages])[seen],
                            np.concatenate([p["labels"] for p in pages])[seen], weight=weights * 100 + 0.05 * (weights > 0))
    return lightgbm.train(SETTINGS, data, rounds)


def fold(page, seed):
    return int(hashlib.md5(("%s%s" % (seed, page["site"])).encode()).hexdigest(), 16) % FOLDS


def unseen(pages, seed):
    """What the first look makes of each page where it has not seen the site."""
    predicted = {}
    for test in range(FOLDS):
        model = fit([p for p in pages if fold(p, seed) != test])
        predicted.update({p["path"]: model.predict(p["features"]) for p in pages if fold(p, seed) == test})
    return [predicted[p["path"]] for p in pages]


def shingles(tokens):
    return collections.Counter(tuple(tokens[i:i + ROW]) for i in range(max(1, len(tokens) - ROW + 1)))


def score(page, probabilities):
    """Precision and recall of the blocks that are kept, as ExpectedF1 and PageModel.Thresholds have it."""
    size = np.array([len(words(text)) for text in page["texts"]])
    order = np.argsort(-probabilities, kind="stable")
    expected = size * probabilities
    best = (2 * np.cumsum(expected[order]) / np.maximum(np.cumsum(size[order]) + expected.sum(), 1e-9)).max()
    threshold = np.clip(best / 2, 0.15, 0.5)
    likely = np.flatnonzero(probabilities >= threshold + 0.05)
    kept = np.zeros(len(size), bool)
    if len(likely):
        kept[likely[0]:likely[-1] + 1] = probabilities[likely[0]:likely[-1] + 1] >= threshold - 0.05
    kept &= page["weights"] > 0
    gold, out = shingles(page["gold"]), shingles([w for i in np.flatnonzero(kept) for w in words(page["texts"][i])])
    both = sum((gold & out).values())
    return both / max(1, sum(out.values())), both / max(1, sum(gold.values()))


def cross_validate(command, pages, seeds):
    rows = []
    for seed in range(seeds):
        scores = {}
        for test in range(FOLDS):
            known, new = ([p for p in pages if (fold(p, seed) == test) == is_new] for is_new in (False, True))
            first = fit(known)
            known = look_again_at_all(command, known, unseen(known, "%d-%d-" % (seed, test)))
            new = look_again_at_all(command, new, [first.predict(p["features"]) for p in new])
            second = fit(known, SECOND_ROUNDS)
            for page in new:
                final = np.where(page["first"] < LEAST_DOUBT, page["first"], second.predict(page["features"]))
                scores[page["path"]] = score(page, page["first"]) + score(page, final)
        rows.append({name: np.mean([scores[p["path"]] for p in pages if name in (p["set"], "all")], axis=0)
                     for name in sorted({p["set"] for p in pages}) + ["all"]})
    for name in rows[0]:
        p1, r1, p2, r2 = np.array([row[name] for row in rows]).T
        print("%-10s first look F1 %.4f ± %.4f   second P %.4f R %.4f F1 %.4f ± %.4f" % (
            name, f1(p1, r1).mean(), f1(p1, r1).std(), p2.mean(), r2.mean(), f1(p2, r2).mean(), f1(p2, r2).std()))


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall)


def write(models):
    """The trees of each look, with a blank line between the looks."""
    with open(MODEL, "w") as file:
        file.write("\n".join(boosted_trees.text(model, names) for model, names in models))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--features", required=True)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--seeds", type=int, default=1, help="how often to cross-validate, over other folds each time")
    parser.add_argument("pages", nargs="+")
    arguments = parser.parse_args()
    rows = []
    for path in arguments.pages:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            rows += [json.loads(line) for line in file]
    with tempfile.TemporaryDirectory() as folder:
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            pages = list(pool.map(lambda x: read(arguments.features, x[1], folder, x[0]), enumerate(rows)))
        if arguments.write:
            again = look_again_at_all(arguments.features, pages, unseen(pages, ""))
            write([(fit(pages), pages[0]["names"]), (fit(again, SECOND_ROUNDS), again[0]["names"])])
        else:
            cross_validate(arguments.features, pages, arguments.seeds)


if __name__ == "__main__":
    main()
