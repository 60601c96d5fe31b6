#!/usr/bin/env python3
"""Fits the models of the stage `clean` for plain text to labelled pages.

  fit-cleaning.py --features .build/release/lede-features PAGES.jsonl.gz…      chain and trees together, cross-validated by site
  fit-cleaning.py … --write PAGES.jsonl.gz…                                   fits the chain to all pages, writes models/chain.txt
  fit-cleaning.py … --headlines [--write] PAGES.jsonl.gz…                     the choice of the headline; writes models/headlines.txt
  fit-cleaning.py … --trees --write PAGES.jsonl.gz…                           the trees; writes models/lines.txt

Each model sees what those before it make of a page: write the chain, build, write the headlines, build, write the trees, build.

A page is a JSON object with `lines`, `labels` (c: article, t: its headline, b: furniture, e: blank), `site` and `title`. The features
come from `lede-features`, so that there is one implementation of them. Pages are also shown cropped and clean, since
people paste parts of pages. Needs numpy, scipy and lightgbm.
"""
import argparse
import collections
import gzip
import hashlib
import json
import os
import pickle
import random
import re
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor

import lightgbm
import numpy as np
from scipy import sparse
from scipy.optimize import minimize

import boosted_trees

STATES = ["above", "article", "inside", "below"]
ABOVE, ARTICLE, INSIDE, BELOW = range(4)
# No way leads back into the article from below it; what stands inside is followed by article.
ALLOWED = np.array([[1, 1, 0, 0], [0, 1, 1, 1], [0, 1, 1, 0], [0, 0, 0, 1]], float)
STARTS = np.array([1, 1, 0, 0], float)
ENDS = np.array([0, 1, 0, 1], float)
NOSPACE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f"
TOKEN = re.compile(rf"[{NOSPACE}]|[^\W{NOSPACE}]+")
MODELS = os.path.join(os.path.dirname(__file__), "../../Sources/CLedeData/models")
# What the trees' opinion counts beside the chain's, as PageModel has it.
TREES_SHARE = 2 / 3
ROUNDS = 100
# Thresholds drawn by chance keep trees that are grown on few hundred pages from learning single pages by heart.
SETTINGS = dict(objective="binary", extra_trees=True, learning_rate=0.15, num_leaves=16, max_depth=6, min_data_in_leaf=40,
                min_sum_hessian_in_leaf=2, feature_fraction=0.4, bagging_fraction=0.7, bagging_freq=1, lambda_l2=5,
                boost_from_average=False, max_bin=63, seed=1, deterministic=True, num_threads=1, verbose=-1)
HEADLINE_ROUNDS = 150
HEADLINE_SETTINGS = dict(SETTINGS, learning_rate=0.08, min_data_in_leaf=20, min_sum_hessian_in_leaf=0.5)
# The log-odds against none that a headline needs, as HeadlineFinder has it.
LEAST = -0.8


class Page:
    def __init__(self, row, lines, labels, weight, is_original):
        self.site, self.title, self.lines, self.labels = row["site"], row["title"], lines, labels
        self.weight, self.is_original = weight, is_original


def variants(row, rng):
    """The page, and parts of it as people paste them."""
    lines, labels = row["lines"], row["labels"]
    content = [i for i, a in enumerate(labels) if a == "c"]
    if not content:
        return
    yield Page(row, lines, labels, 1.0, True)
    first, last = content[0], content[-1]
    titles = [i for i in range(first) if labels[i] == "t"]
    top = titles[-1] if titles else first
    # Pasted from about the headline on, down to somewhere below the article.
    for _ in range(3):
        end = min(len(lines), last + 1 + rng.choice([0, 3, 10, 30, 80]))
        start = max(0, top - rng.choice([0, 0, 0, 1, 4, 10]))
        yield Page(row, *reshape(lines[start:end], labels[start:end], rng), 0.25, False)
    # Clean: the headline and the article; its beginning alone.
    body = ([titles[-1]] if titles else []) + [i for i in range(first, last + 1) if labels[i] in "ce"]
    yield Page(row, *reshape([lines[i] for i in body], [labels[i] for i in body], rng), 0.3, False)
    short = body[:rng.choice([4, 6, 8, 12])]
    if any(labels[i] == "c" for i in short):
        yield Page(row, *reshape([lines[i] for i in short], [labels[i] for i in short], rng), 0.2, False)


def reshape(lines, labels, rng):
    """With blank lines as they are, everywhere or nowhere; sometimes a standfirst without its full stop."""
    pairs = list(zip(lines, labels))
    blanks = rng.choice(["as they are", "everywhere", "nowhere"])
    if blanks != "as they are":
        pairs = [x for x in pairs if x[1] != "e"]
    if rng.random() < 0.3:
        first = [a for _, a in pairs].index("c")
        if sum(a == "c" for _, a in pairs) > 2:
            pairs[first] = (pairs[first][0].rstrip().rstrip(".。"), "c")
    if blanks == "everywhere":
        pairs = [y for x in pairs for y in (x, ("", "e"))]
    return [x for x, _ in pairs], [a for _, a in pairs]


def read_features(command, page):
    data = "\n".join(page.lines).encode()
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write(data)
        file.flush()
        out = subprocess.run([command, file.name], capture_output=True, check=True).stdout.decode()
    rows = out.rstrip("\n").split("\n")
    starts, offset = [], 0
    for line in page.lines:
        starts.append(offset)
        offset += len(line.encode()) + 1
    page.names, page.headline_names, page.row_names = (x.split(" ") for x in rows[0].split("\t"))
    page.features, page.candidates, numbers, labels = [], {}, [], []
    for index, row in enumerate(rows[1:]):
        low, high, found, headline, cells = row.split("\t")
        numbers.append([float(x) for x in cells.split(",")])
        if headline:
            page.candidates[index] = [float(x) for x in headline.split(",")]
        inside = [page.labels[i] for i in range(np.searchsorted(starts, int(low), "right") - 1,
                                                np.searchsorted(starts, int(high), "left"))]
        page.features.append([int(x) for x in found.split(",")])
        labels.append(collections.Counter(a for a in inside if a != "e").most_common(1)[0][0] if any(a != "e" for a in inside) else "b")
    page.texts = [data[int(r.split("\t")[0]):int(r.split("\t")[1])].decode() for r in rows[1:]]
    page.rows = np.array(numbers, np.float32)
    page.gold = labels
    content = [i for i, a in enumerate(labels) if a == "c"]
    first, last = content[0], content[-1]
    page.states = [ABOVE if i < first else BELOW if i > last else ARTICLE if a == "c" else INSIDE for i, a in enumerate(labels)]
    return page


class Batch:
    """Pages longest first, their lines in one matrix."""

    def __init__(self, pages, count, power):
        self.pages = sorted(pages, key=lambda p: -len(p.states))
        self.lengths = np.array([len(p.states) for p in self.pages])
        self.offsets = np.concatenate([[0], np.cumsum(self.lengths)[:-1]])
        self.weights = np.array([p.weight * (100 / len(p.states)) ** power for p in self.pages])
        indices = [x for p in self.pages for f in p.features for x in f]
        pointers = np.cumsum([0] + [len(f) for p in self.pages for f in p.features])
        self.x = sparse.csr_matrix((np.ones(len(indices)), indices, pointers), shape=(len(pointers) - 1, count))
        self.y = np.array([s for p in self.pages for s in p.states])
        self.line_weights = np.repeat(self.weights, self.lengths)

    def marginals(self, w, moves, starts, ends):
        """Forward-backward; log-likelihood and gradients beside the marginals."""
        e = self.x @ w
        big = e.max(1, keepdims=True)
        f = np.exp(e - big)
        m = np.exp(moves) * ALLOWED
        steps = int(self.lengths[0])
        active = [int(np.searchsorted(-self.lengths, -t, "left")) for t in range(steps + 1)]
        alpha, scale = np.empty_like(f), np.empty(len(f))
        a = f[self.offsets] * np.exp(starts) * STARTS
        for t in range(steps):
            rows = self.offsets[:active[t]] + t
            if t:
                a = (a[:active[t]] @ m) * f[rows]
            z = a.sum(1)
            a = a / z[:, None]
            alpha[rows], scale[rows] = a, z
        final = np.exp(ends) * ENDS
        lasts = self.offsets + self.lengths - 1
        tail = alpha[lasts] @ final
        log_z = np.add.reduceat(np.log(scale) + big[:, 0], self.offsets) + np.log(tail)
        beta = np.empty_like(f)
        pair = np.zeros((4, 4))
        b = np.tile(final, (len(self.pages), 1)) / tail[:, None]
        for t in range(steps - 1, -1, -1):
            n = active[t]
            rows = self.offsets[:n] + t
            here = b[:n].copy()
            beta[rows] = here
            if t:
                g = here * f[rows] / scale[rows][:, None]
                pair += m * np.einsum("bi,bj->ij", alpha[rows - 1] * self.weights[:n, None], g)
                b[:n] = g @ m.T
        p = alpha * beta
        return p, log_z, pair, e

    def loss(self, theta, count, l2, tie):
        w, moves, starts, ends = split(theta, count)
        p, log_z, pair, e = self.marginals(w, moves, starts, ends)
        rows = np.arange(len(self.y))
        path = np.add.reduceat(e[rows, self.y], self.offsets)
        first, last = self.y[self.offsets], self.y[self.offsets + self.lengths - 1]
        path += starts[first] + ends[last]
        inner = np.ones(len(self.y), bool)
        inner[self.offsets] = False
        at = np.nonzero(inner)[0]
        steps = np.zeros(len(self.y))
        steps[at] = moves[self.y[at - 1], self.y[at]]
        path += np.add.reduceat(steps, self.offsets)
        value = (self.weights * (log_z - path)).sum() + l2 * (w ** 2).sum() + 0.01 * (moves ** 2).sum()
        q = p.copy()
        q[rows, self.y] -= 1
        gw = self.x.T @ (q * self.line_weights[:, None]) + 2 * l2 * w
        # What tells above from below is little by line and adds up over hundreds of lines that say the same: hold it down.
        apart = w[:, ABOVE] - w[:, BELOW]
        value += tie * (apart ** 2).sum()
        gw[:, ABOVE] += 2 * tie * apart
        gw[:, BELOW] -= 2 * tie * apart
        gm = pair.copy()
        np.subtract.at(gm, (self.y[at - 1], self.y[at]), self.line_weights[at])
        gm = gm * ALLOWED + 0.02 * moves
        gs, ge = (p[self.offsets] * self.weights[:, None]).sum(0), (p[self.offsets + self.lengths - 1] * self.weights[:, None]).sum(0)
        np.subtract.at(gs, first, self.weights)
        np.subtract.at(ge, last, self.weights)
        return value, np.concatenate([gw.ravel(), gm.ravel(), gs, ge])


def split(theta, count):
    n = count * 4
    return theta[:n].reshape(count, 4), theta[n:n + 16].reshape(4, 4), theta[n + 16:n + 20], theta[n + 20:]


def fit(pages, count, l2, tie, power, steps):
    batch = Batch(pages, count, power)
    best = minimize(batch.loss, np.zeros(count * 4 + 24), args=(count, l2, tie), jac=True, method="L-BFGS-B",
                    options=dict(maxiter=steps))
    return best.x


def fit_trees(pages):
    """A page counts alike however long, its lines by their words; the headline is kept or cut by other means."""
    weights, labels = [], []
    for page in pages:
        words = np.array([len(tokens(text)) for text in page.texts])
        content = np.array([a == "c" for a in page.gold])
        weights.append(page.weight * (100 * words / (words[content].sum() + 50) + 0.1) * [a != "t" for a in page.gold])
        labels.append(content)
    data = lightgbm.Dataset(np.concatenate([page.rows for page in pages]), np.concatenate(labels).astype(float),
                            weight=np.concatenate(weights))
    return lightgbm.train(SETTINGS, data, ROUNDS)


def predict(theta, trees, pages, count):
    batch = Batch(pages, count, 0)
    p = batch.marginals(*split(theta, count))[0]
    p[:, ARTICLE] += (trees.predict(np.concatenate([page.rows for page in batch.pages])) - p[:, ARTICLE]) * TREES_SHARE
    for page, offset, length in zip(batch.pages, batch.offsets, batch.lengths):
        page.p = p[offset:offset + length]


def tokens(line):
    return TOKEN.findall(line.lower())


def is_headline(line, title):
    a, b = tokens(line), tokens(title or "")
    common = sum((collections.Counter(a) & collections.Counter(b)).values())
    return bool(a and b) and 2 * common / (len(a) + len(b)) >= 0.8


def fit_headlines(pages):
    """A choice between the candidates of a page and none; where several lines are the headline any of them is right."""
    pages = [page for page in pages if page.candidates]
    x = np.concatenate([list(page.candidates.values()) for page in pages])
    right = np.concatenate([[is_headline(page.texts[i], page.title) for i in page.candidates] for page in pages]).astype(float)
    sizes = np.array([len(page.candidates) for page in pages])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    weights = np.repeat([page.weight for page in pages], sizes)

    def objective(scores, _):
        largest = np.maximum(np.maximum.reduceat(scores, starts), 0)
        odds = np.exp(scores - np.repeat(largest, sizes))
        p = odds / np.repeat(np.add.reduceat(odds, starts) + np.exp(-largest), sizes)
        good = np.repeat(np.add.reduceat(odds * right, starts), sizes)
        return (p - odds * right / np.maximum(good, 1e-12)) * weights, np.maximum(p * (1 - p), 1e-3) * weights

    return lightgbm.train(dict(HEADLINE_SETTINGS, objective=objective), lightgbm.Dataset(x), HEADLINE_ROUNDS)


def measure_headlines(model, pages):
    found = wrong = none = 0
    for page in pages:
        lines = list(page.candidates)
        scores = model.predict(np.array(list(page.candidates.values())), raw_score=True) if lines else [LEAST]
        best = int(np.argmax(scores))
        if scores[best] <= LEAST:
            none += 1
        elif is_headline(page.texts[lines[best]], page.title):
            found += 1
        else:
            wrong += 1
    return np.array([found, wrong, none])


def number(x):
    return "0" if abs(x) < 0.005 else "%.2f" % x


def shingles(lines):
    t = [x for line in lines for x in TOKEN.findall(line.lower())]
    return collections.Counter(tuple(t[i:i + 4]) for i in range(max(1, len(t) - 3)) if t)


def measure(pages, threshold):
    ps, rs, tp, fp, fn = [], [], 0, 0, 0
    for page in pages:
        kept = [a == "c" if a == "t" else p[ARTICLE] > threshold for a, p in zip(page.gold, page.p)]
        gold = shingles(x for x, a in zip(page.texts, page.gold) if a == "c")
        out = shingles(x for x, k in zip(page.texts, kept) if k)
        hit = sum((gold & out).values())
        ps.append(hit / max(1, sum(out.values())))
        rs.append(hit / max(1, sum(gold.values())))
        tp += sum(k and a == "c" for k, a in zip(kept, page.gold))
        fp += sum(k and a != "c" for k, a in zip(kept, page.gold))
        fn += sum(not k and a == "c" for k, a in zip(kept, page.gold))
    p, r = np.mean(ps), np.mean(rs)
    return "P %.3f R %.3f F1 %.3f  lines pooled F1 %.3f" % (p, r, 2 * p * r / (p + r), 2 * tp / (2 * tp + fp + fn))


def write(theta, names):
    """Writes the chain as the text that LineModelWeights reads."""
    w, moves, starts, ends = split(theta, len(names))
    row = lambda name, values, allowed: " ".join([name] + [number(x) if a else "-inf" for x, a in zip(values, allowed)])
    out = [" ".join(STATES), row("start", starts, STARTS), row("end", ends, ENDS)]
    out += [row("from-" + STATES[i], moves[i], ALLOWED[i]) for i in range(4)]
    # Those that weigh nothing as well: a rule without a line is one that the chain has not seen.
    out += [row(names[i], w[i], np.ones(4)) for i in range(len(names))]
    with open(os.path.join(MODELS, "chain.txt"), "w") as file:
        file.write("\n".join(out) + "\n")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("pages", nargs="+")
    ap.add_argument("--features", required=True)
    ap.add_argument("--l2", type=float, default=0.5)
    ap.add_argument("--tie", type=float, default=20, help="how much above and below are held alike")
    ap.add_argument("--power", type=float, default=0.5, help="how much less a line of a long page counts")
    ap.add_argument("--steps", type=int, default=150)
    ap.add_argument("--folds", type=int, default=5)
    ap.add_argument("--headlines", action="store_true", help="fit the choice of headlines, after the line model is built in")
    ap.add_argument("--trees", action="store_true", help="fit the trees, after the chain and the headlines are built in; with --write")
    ap.add_argument("--write", action="store_true")
    ap.add_argument("--cache", help="keep the features in this file")
    ap.add_argument("--dump", help="keep what was predicted for the pages left out in this file")
    a = ap.parse_args()
    if a.cache and os.path.exists(a.cache):
        pages = pickle.load(open(a.cache, "rb"))
    else:
        rng = random.Random(7)
        rows = [json.loads(x) for path in a.pages for x in gzip.open(path, "rt", encoding="utf-8")]
        pages = [v for row in rows for v in variants(row, rng)]
        with ThreadPoolExecutor(2) as pool:
            pages = list(pool.map(lambda p: read_features(a.features, p), pages))
        if a.cache:
            pickle.dump(pages, open(a.cache, "wb"))
    names = pages[0].names
    fold = lambda p: int(hashlib.md5(p.site.encode()).hexdigest(), 16) % a.folds
    if a.headlines:
        if a.write:
            return boosted_trees.write(fit_headlines(pages), pages[0].headline_names, os.path.join(MODELS, "headlines.txt"))
        found = {True: np.zeros(3), False: np.zeros(3)}
        for k in range(a.folds):
            model = fit_headlines([p for p in pages if fold(p) != k])
            for original in found:
                found[original] += measure_headlines(model, [p for p in pages if fold(p) == k and p.is_original == original and p.title])
        for original, (right, wrong, none) in found.items():
            print("whole pages" if original else "parts      ", "right %d wrong %d none %d" % (right, wrong, none), right / (right + wrong + none))
        return
    if a.trees:
        return boosted_trees.write(fit_trees(pages), pages[0].row_names, os.path.join(MODELS, "lines.txt"))
    if a.write:
        write(fit(pages, len(names), a.l2, a.tie, a.power, a.steps), names)
        return
    test = []
    for k in range(a.folds):
        theta = fit([p for p in pages if fold(p) != k], len(names), a.l2, a.tie, a.power, a.steps)
        held = [p for p in pages if fold(p) == k]
        predict(theta, fit_trees([p for p in pages if fold(p) != k]), held, len(names))
        test += held
    if a.dump:
        pickle.dump([p for p in test if p.is_original], open(a.dump, "wb"))
    for threshold in (0.2, 0.3, 0.4, 0.5, 0.6):
        print("threshold", threshold, measure([p for p in test if p.is_original], threshold))
    print("parts    ", 0.4, measure([p for p in test if not p.is_original], 0.4))


if __name__ == "__main__":
    main()
