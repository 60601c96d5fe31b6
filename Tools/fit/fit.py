#!/usr/bin/env python3
"""Fits the models of the stage `clean` to labelled pages.

  fit.py text   --features .build/release/lede-features PAGES.jsonl.gz…            cross-validated by site
  fit.py text   --features … --write PAGES.jsonl.gz…                              fits all pages and writes Sources/CLedeData/models
  fit.py markup …                                                                 the same for the pages as HTML

There are two looks at a page, the first one at text by the chain (chain.py), and between them the choice of its headline: each is fitted to what models that have not seen the
page's site make of it before (five folds by site, all layouts of a page in one). All three see rows of the table that decides (lede-features).
pages.py says what pages and labels are, layouts.py in which other layouts the models of text see them. Needs numpy, scipy, lightgbm, PyYAML,
lxml and inscriptis.
"""
import argparse
import collections
import hashlib
import os
import subprocess
import tempfile

import lightgbm
import numpy as np

import boosted_trees
import chain
import layouts
import pages as labelled
import tables

MODELS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Sources/CLedeData/models")
FOLDS = 5
# What is furniture beyond doubt at the first look is not looked at again; the chain, which stakes all on one span, is never sure enough.
LEAST = dict(text=0, markup=0.02)
# The share that a headline needs, beside none: to miss one is worse than to take a first line for one.
LEAST_HEADLINE = 0.31
FIRST_ROUNDS, SECOND_ROUNDS = 200, 100
# What the second look counts beside the first.
SHARE = dict(text=2 / 3, markup=1)
HEADLINE_ROUNDS = 150
HEADLINE_SETTINGS = dict(min_data_in_leaf=20, min_sum_hessian_in_leaf=0.5)
# A page keeps lines from half of its expected F1 on, within these bounds; inside the article a margin less will do.
THRESHOLDS = dict(text=dict(lowest=0.25, highest=0.5, margin=0.05, standfirst=0.03),
                  markup=dict(lowest=0.15, highest=0.5, margin=0.05, standfirst=0.2))


def fold(page, seed):
    return int(hashlib.md5(("%s%s" % (seed, page.site)).encode()).hexdigest(), 16) % FOLDS


def take_labels(kind, pages, found):
    for page, table in zip(pages, found):
        page.texts = table.texts
        page.sizes = np.array([len(labelled.words(text)) for text in table.texts], float)
        if kind == "text":
            labels = labelled.label_text(page, table.ranges)
            page.labels = np.array([a == "c" for a in labels], float)
            page.gold = [w for text, a in zip(table.texts, labels) if a == "c" for w in labelled.words(text)]
            own = page.sizes * [a != "t" for a in labels]
            page.weights = page.weight * (100 * own / (page.sizes @ page.labels + 50) + 0.1 * (own > 0))
            page.is_title = np.array([a == "t" for a in labels])
        else:
            labels, weights, page.gold = labelled.label_markup(page, table.texts)
            page.labels, weights = np.array(labels), np.array(weights)
            page.weights = weights / (len(page.gold) + 50.0) * 100 + 0.05 * (weights > 0)
            page.is_title = weights == 0


def fit_look(pages, rounds, rows, shown=None):
    """`shown`: by page, which rows count; `None`: all."""
    mask = [np.ones(len(p.labels), bool) for p in pages] if shown is None else shown
    return boosted_trees.train(
        np.concatenate([r[m] for r, m in zip(rows, mask)]), np.concatenate([p.labels[m] for p, m in zip(pages, mask)]),
        np.concatenate([p.weights[m] for p, m in zip(pages, mask)]), rounds)


def unseen(pages, seed, fit, predict):
    """What models make of pages of sites that they have not seen."""
    made = [None] * len(pages)
    for test in range(FOLDS):
        new = [i for i, page in enumerate(pages) if fold(page, seed) == test]
        model = fit([i for i in range(len(pages)) if fold(pages[i], seed) != test])
        for index in new:
            made[index] = predict(model, index)
    return made


def fit_headlines(pages, found):
    """A choice between the candidates of a page and none; where several lines are the headline any of them is right."""
    pairs = [(page, table) for page, table in zip(pages, found) if len(table.blocks) and page.title]
    right = np.concatenate([headlines_of(page, table) for page, table in pairs]).astype(float)
    sizes = np.array([len(table.blocks) for _, table in pairs])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    weights = np.repeat([page.weight for page, _ in pairs], sizes)

    def objective(scores, _):
        largest = np.maximum(np.maximum.reduceat(scores, starts), 0)
        odds = np.exp(scores - np.repeat(largest, sizes))
        p = odds / np.repeat(np.add.reduceat(odds, starts) + np.exp(-largest), sizes)
        good = np.repeat(np.add.reduceat(odds * right, starts), sizes)
        return (p - odds * right / np.maximum(good, 1e-12)) * weights, np.maximum(p * (1 - p), 1e-3) * weights

    settings = dict(boosted_trees.SETTINGS, **HEADLINE_SETTINGS, objective=objective)
    return lightgbm.train(settings, lightgbm.Dataset(np.concatenate([t.rows for _, t in pairs])), HEADLINE_ROUNDS)


def headlines_of(page, table):
    """Which candidates are the headline: of a whole page those that read like its title, of a part, whose headline may have been
    changed, those that are labelled so."""
    if page.is_original:
        return np.array([labelled.is_headline(table.texts[i], page.title) for i in table.blocks], bool)
    return np.array([page.is_title[i] for i in table.blocks], bool)


def choose_headline(model, table):
    if not len(table.blocks):
        return None
    scores = model.predict(table.rows, raw_score=True)
    best = int(np.argmax(scores))
    return table.blocks[best] if scores[best] > np.log(LEAST_HEADLINE / (1 - LEAST_HEADLINE)) else None


def shingles(tokens):
    row = labelled.ROW
    return collections.Counter(tuple(tokens[i:i + row]) for i in range(max(1, len(tokens) - row + 1)))


def score(page, probabilities, thresholds):
    """Precision and recall of the blocks that are kept, as PageModel.Thresholds and ExpectedF1 have it."""
    size, expected = page.sizes, page.sizes * probabilities
    order = np.argsort(-probabilities, kind="stable")
    best = (2 * np.cumsum(expected[order]) / np.maximum(np.cumsum(size[order]) + expected.sum(), 1e-9)).max() / 2
    best = np.clip(best, thresholds["lowest"], thresholds["highest"])
    likely = np.flatnonzero(probabilities >= best + thresholds["margin"])
    kept = np.zeros(len(size), bool)
    if len(likely):
        kept[likely[0]:likely[-1] + 1] = probabilities[likely[0]:likely[-1] + 1] >= best - thresholds["margin"]
    kept &= ~page.is_title
    gold, out = shingles(page.gold), shingles([w for i in np.flatnonzero(kept) for w in labelled.words(page.texts[i])])
    both = sum((gold & out).values())
    return both / max(1, sum(out.values())), both / max(1, sum(gold.values()))


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall)


def layouts_of(pages):
    return list(dict.fromkeys(page.layout for page in pages))


def report(kind, pages, first, second):
    whole = [(p, a, b) for p, a, b in zip(pages, first, second) if p.is_original]
    pages = [x for x in whole if x[0].layout == labelled.LABELLED]
    groups = [(name, [x for x in pages if x[0].set == name]) for name in sorted({p.set for p, _, _ in pages})]
    for name, chosen in groups + [(name, [x for x in whole if x[0].layout == name]) for name in layouts_of(x[0] for x in whole)]:
        figures = []
        for look in (1, 2):
            p, r = np.mean([score(x[0], x[look], THRESHOLDS[kind]) for x in chosen], axis=0)
            figures.append("P %.4f R %.4f F1 %.4f" % (p, r, f1(p, r)))
        print("%-10s first look %s   second %s" % (name, *figures), flush=True)
    for low, high, margin in [(0.3, 0.3, 0), (0.35, 0.35, 0.02), (0.4, 0.4, 0), (0.45, 0.45, 0), (0.3, 0.4, 0.03), (0.2, 0.5, 0.05), (0.15, 0.5, 0.05)]:
        p, r = np.mean([score(x[0], x[2], dict(lowest=low, highest=high, margin=margin)) for x in pages], axis=0)
        print("lowest %.2f highest %.2f margin %.2f: F1 %.4f" % (low, high, margin, f1(p, r)), flush=True)


def report_headlines(pages, found, chosen):
    for layout, is_original in [(layout, is_original) for layout in layouts_of(pages) for is_original in (True, False)]:
        name = "%s, %s" % (layout, "whole pages" if is_original else "parts")
        right = wrong = none = 0
        for page, table, choice in zip(pages, found, chosen):
            if (page.layout, page.is_original) != (layout, is_original) or not page.title:
                continue
            if choice is None:
                none += 1
            elif headlines_of(page, table)[table.blocks.index(choice)]:
                right += 1
            else:
                wrong += 1
        if right + wrong + none:
            print("%s: headline right %d wrong %d none %d: %.3f" % (name, right, wrong, none, right / (right + wrong + none)), flush=True)


def write(name, model, names, rules, **head):
    path = os.path.join(MODELS, name + ".txt")
    boosted_trees.write(path, dict(model=name, rules=" ".join(rules), **head), model, names)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=["text", "markup"])
    parser.add_argument("--features", required=True)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--seed", default="", help="other folds")
    parser.add_argument("pages", nargs="+")
    a = parser.parse_args()
    rows = labelled.load(a.pages)
    pages = labelled.text(rows, layouts.all_of(rows)) if a.kind == "text" else labelled.markup(rows)
    with tempfile.TemporaryDirectory() as folder:
        fit_all(a, pages, lambda model, *known: tables.read(
            a.features, model, pages, folder, "txt" if a.kind == "text" else "html", *known))


def fit_all(a, pages, read):
    rules = subprocess.run([a.features, "--rules", "first"], capture_output=True, check=True, text=True).stdout.split()
    subset = lambda list, indices: [list[i] for i in indices]
    everything = list(range(len(pages)))
    first = first_look(a, pages, read, rules)
    headlines = None
    if a.kind == "text":
        found = read("headline", first)
        fit = lambda i: fit_headlines(subset(pages, i), subset(found, i))
        headlines = unseen(pages, a.seed, fit, lambda model, i: choose_headline(model, found[i]))
        report_headlines(pages, found, headlines)
        if a.write:
            write("headline", fit(everything), found[0].names, rules, least=LEAST_HEADLINE)
    found = read("second", first, headlines)
    rows = [table.rows for table in found]
    shown = [p >= LEAST[a.kind] for p in first]
    fit = lambda i: fit_look(subset(pages, i), SECOND_ROUNDS, subset(rows, i), subset(shown, i))
    if a.write:
        name = "text" if a.kind == "text" else "markup-second"
        write(name, fit(everything), found[0].names, rules, least=LEAST[a.kind], share="%.3f" % SHARE[a.kind], **THRESHOLDS[a.kind])
    second = unseen(pages, a.seed, fit, lambda model, i: np.where(
        shown[i], first[i] + (model.predict(rows[i]) - first[i]) * SHARE[a.kind], first[i]))
    report(a.kind, pages, first, second)


def first_look(a, pages, read, rules):
    """What the first look makes of each page where it has not seen its site."""
    found = read("chain" if a.kind == "text" else "first")
    take_labels(a.kind, pages, found)
    rows = [table.rows for table in found]
    names = found[0].names
    subset = lambda list, indices: [list[i] for i in indices]
    everything = list(range(len(pages)))
    if a.kind == "markup":
        fit = lambda i: fit_look(subset(pages, i), FIRST_ROUNDS, subset(rows, i))
        if a.write:
            write("markup-first", fit(everything), names, rules)
        return unseen(pages, a.seed, fit, lambda model, i: model.predict(rows[i]))
    fit = lambda i: chain.fit(subset(pages, i), subset(rows, i), len(names))
    if a.write:
        chain.write(fit(everything), names, os.path.join(MODELS, "chain.txt"))
    return unseen(pages, a.seed, fit, lambda model, i: chain.predict(model, [pages[i]], [rows[i]], len(names))[0])


if __name__ == "__main__":
    main()
