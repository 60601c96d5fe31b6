#!/usr/bin/env python3
"""Fits the weights of `score` to summaries that people wrote, cross-validated by set.

  choice.py --lede .build/release/lede [--budget n1|n3|w50|m0] [--stems none|snowball] SET.jsonl…

A set is a file of JSON lines: {"lang", "title", "text", "refs": […]}. The articles of all sets go through one run in which each feature
has weight 1, so that the shares are the values; what rules keep out of summaries is kept out here as well. The figure is the mean of
ROUGE-1, -2 and -L F1 (0 to 100) less that of the first sentences, averaged over the sets. Weights are found by coordinate ascent from
several starts; the figure that is printed for a set is that of weights found without it, and the last line has weights found on all.
Budgets: n1, n3 sentences; w50 words; m0 as many sentences as the summary of the set is long. Needs numpy.
"""
import argparse
import collections
import json
import os
import re
import subprocess
import tempfile

import numpy as np

FEATURES = ["keywords", "frequency", "title", "length", "similarity", "centrality", "names", "numbers", "cues", "quotation"]
HALVES = [1, 2, 3, 5, 8, 13]
STEPS = [-0.5, -0.2, -0.1, 0.1, 0.2, 0.5]
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f"
TOKEN = re.compile(rf"[{UNSPACED}]|(?:[^\W{UNSPACED}]|[\u0300-\u036f\u0900-\u0dff])+")
# Obstacles that hold wherever a sentence stands; what leans on the sentence before may follow it.
LEANING = {"leaning-opener", "speaker"}


def words(text):
    return TOKEN.findall(text.lower())


def f1(hits, left, right):
    return 2 * hits / (left + right) if left and right else 0.0


def common(left, right):
    """The length of the longest common subsequence, by bits (Allison and Dix 1986)."""
    places = collections.defaultdict(int)
    for index, word in enumerate(left):
        places[word] |= 1 << index
    row = mask = (1 << len(left)) - 1
    for word in right:
        kept = row & places.get(word, 0)
        row = ((row + kept) | (row - kept)) & mask
    return len(left) - bin(row).count("1")


def rouge(candidate, reference):
    scores = []
    for n in (1, 2):
        left, right = (collections.Counter(zip(*[text[i:] for i in range(n)])) for text in (candidate, reference))
        scores.append(f1(sum((left & right).values()), sum(left.values()), sum(right.values())))
    scores.append(f1(common(candidate, reference), len(candidate), len(reference)) if candidate and reference else 0.0)
    return 100 * sum(scores) / 3


class Document:
    def __init__(self, given, record, budget):
        sentences = record.get("sentences", [])
        self.words = [words(sentence["text"]) for sentence in sentences]
        self.values = np.array([[sentence["shares"][name] for name in FEATURES] for sentence in sentences]).reshape(
            len(sentences), len(FEATURES))
        reasons = [sentence.get("passed_over") for sentence in sentences]
        self.is_out = np.array([r is not None and r not in LEANING for r in reasons], bool)
        self.leans = [r in LEANING for r in reasons]
        self.references = [words(reference) for reference in given["refs"]]
        mean = sum(map(len, self.words)) / max(1, len(self.words))
        length = sum(map(len, self.references)) / len(self.references)
        self.count = {"n1": 1, "n3": 3, "w50": 10}.get(budget) or max(1, min(10, round(length / max(1, mean))))
        self.cut = 50 if budget == "w50" else None
        self.known = {}
        self.lead = self.rouge(tuple(range(min(self.count, len(self.words)))))

    def rouge(self, chosen):
        if chosen not in self.known:
            text = [word for index in chosen for word in self.words[index]][: self.cut]
            self.known[chosen] = sum(rouge(text, r) for r in self.references) / len(self.references)
        return self.known[chosen]

    def choose(self, weights, half, redundancy, continuity=0):
        places = np.arange(len(self.words))
        scores = weights[0] / (1 + places / half) + self.values @ weights[1:]
        scores[self.is_out] = -np.inf
        chosen, said = [], set()
        for _ in range(self.count):
            best, best_value = None, -np.inf
            for index in np.argsort(-scores, kind="stable"):
                if scores[index] + continuity <= best_value or scores[index] == -np.inf:
                    break
                if index in chosen or self.leans[index] and index - 1 not in chosen:
                    continue
                own = self.words[index]
                value = scores[index] - redundancy * sum(word in said for word in own) / max(1, len(own))
                if index - 1 in chosen:
                    value += continuity * min(1, len(own) / 20)
                if value > best_value:
                    best, best_value = int(index), value
            if best is None:
                break
            chosen.append(best)
            said.update(self.words[best])
            if self.cut and sum(len(self.words[i]) for i in chosen) >= self.cut:
                break
        return tuple(sorted(chosen))

    def gain(self, weights, half, redundancy, continuity=0):
        return self.rouge(self.choose(weights, half, redundancy, continuity)) - self.lead


def load(path, lede, budget, stems):
    given = [json.loads(line) for line in open(path, encoding="utf-8")]
    with tempfile.TemporaryDirectory() as folder:
        source, pipeline, output = (os.path.join(folder, name) for name in ("in.jsonl", "p.yaml", "out"))
        with open(source, "w", encoding="utf-8") as file:
            for index, document in enumerate(given):
                record = {"id": str(index), "title": document.get("title") or "", "text": document["text"], "language": document["lang"]}
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
        features = "".join(f"      {name}: {{weight: 1}}\n" for name in FEATURES)
        with open(pipeline, "w", encoding="utf-8") as file:
            file.write(f"name: fit\nstages:\n  - segment\n  - score:\n      stems: {stems}\n{features}"
                       "  - summarise: {sentences: 100000, redundancy: 0, maximum_overlap: 1}\n  - emit: {jsonl: {text: false}}\n")
        done = subprocess.run([lede, "run", pipeline, source, "-o", output, "-q"])
        if done.returncode not in (0, 1):
            raise SystemExit(done.returncode)
        records = {}
        for line in open(os.path.join(output, "fit.jsonl"), encoding="utf-8"):
            record = json.loads(line)
            records[str(record.get("id") or record["source"]).split("#")[-1]] = record
    return [Document(document, records.get(str(index), {}), budget) for index, document in enumerate(given)]


def figure(sets, weights, half, redundancy, continuity=0):
    return sum(sum(d.gain(weights, half, redundancy, continuity) for d in documents) / len(documents) for documents in sets) / len(sets)


def fit(sets, starts, rounds):
    best = None
    for start, half, redundancy in starts:
        weights, value = start.copy(), None
        value = figure(sets, weights, half, redundancy)
        for _ in range(rounds):
            before = value
            for index in range(len(weights)):
                for step in STEPS:
                    trial = weights.copy()
                    trial[index] = round(trial[index] + step, 3)
                    found = figure(sets, trial, half, redundancy)
                    # A weight must earn its place: small gains are chance.
                    if found > value + 0.01:
                        weights, value = trial, found
            for other in HALVES:
                found = figure(sets, weights, other, redundancy)
                if found > value + 0.01:
                    half, value = other, found
            if value - before < 0.02:
                break
        if best is None or value > best[0]:
            best = (value, weights, half, redundancy)
    return best


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lede", required=True)
    parser.add_argument("--budget", default="n1", choices=["n1", "n3", "w50", "m0"])
    parser.add_argument("--stems", default="snowball", choices=["none", "snowball", "prefix"])
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--try", dest="tried", action="append", default=[], help="half,redundancy,continuity,position,FEATURE=WEIGHT,…: prints its figure alone")
    parser.add_argument("sets", nargs="+")
    arguments = parser.parse_args()
    sets = [load(path, arguments.lede, arguments.budget, arguments.stems) for path in arguments.sets]
    names = ["position"] + FEATURES
    for tried in arguments.tried:
        half, redundancy, continuity, position, *rest = tried.split(",")
        weights = np.array([float(position)] + [float(dict(item.split("=") for item in rest).get(name, 0)) for name in FEATURES])
        gains = [figure([documents], weights, float(half), float(redundancy), float(continuity)) for documents in sets]
        print(tried, " ".join("%+.2f" % gain for gain in gains), "mean %+.2f" % (sum(gains) / len(gains)), flush=True)
    if arguments.tried:
        return
    usual = np.zeros(len(names))
    usual[:5] = [2, 0.5, 0.1, 0.5, 0.5]
    starts = [(usual, 3, 0.2), (np.array([1.0] + [0.3] * len(FEATURES)), 2, 0.2)]
    held = []
    for index, path in enumerate(arguments.sets):
        _, weights, half, redundancy = fit(sets[:index] + sets[index + 1:], starts, arguments.rounds)
        held.append(figure([sets[index]], weights, half, redundancy))
        print("%-16s %+.2f  half %s" % (os.path.basename(path).split(".")[0], held[-1], half),
              " ".join("%s %g" % pair for pair in zip(names, weights) if pair[1]), flush=True)
    print("mean %+.2f, each by weights found without it" % (sum(held) / len(held)))
    value, weights, half, redundancy = fit(sets, starts, arguments.rounds)
    print("all %+.2f  half %s redundancy %g" % (value, half, redundancy), " ".join("%s %g" % pair for pair in zip(names, weights) if pair[1]))


if __name__ == "__main__":
    main()
