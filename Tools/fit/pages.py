"""Labelled pages, as text and as markup, and the variants of text in which people paste pages.

A page is a JSON object with `lines`, `labels` (c: article, t: its headline, b: furniture, e: blank), `html` (bytes as Latin-1), `text`
(the article), `title`, `neutral` (lines that may be kept or cut), `lang`, `set` and `site`.
"""
import collections
import glob
import gzip
import json
import os
import random
import re

import yaml

NOSPACE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f"
TOKEN = re.compile(rf"[{NOSPACE}]|[^\W{NOSPACE}]+")
LANGUAGES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Sources/CLedeData/languages")
ROW = 4
# What a page in another layout counts beside the one that is labelled.
LAYOUT_WEIGHT = 0.2
LABELLED = "labelled"


class Page:
    """`bytes` go to lede-features; `labels` and `weights` are of its blocks, filled in when these are known."""

    def __init__(self, row, data, weight=1.0, is_original=True, lines=None, lines_labels=None):
        self.layout = row.get("layout", LABELLED)
        self.set, self.site, self.title, self.lang = row.get("set", ""), row["site"] or row["id"], row["title"], row.get("lang")
        self.row, self.data, self.weight, self.is_original = row, data, weight, is_original
        self.lines, self.line_labels = lines, lines_labels


def load(paths):
    rows = []
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            rows += [json.loads(line) for line in file]
    return rows


def words(text):
    return TOKEN.findall((text or "").lower())


def article_words(row):
    """The article without its headline."""
    title = words(row["title"])
    lines = (row["text"] or "").split("\n")
    for index, line in enumerate(lines[:5]):
        if title and words(line) == title:
            lines[index] = ""
    return words("\n".join(lines))


def is_headline(line, title):
    a, b = words(line), words(title)
    common = sum((collections.Counter(a) & collections.Counter(b)).values())
    return bool(a and b) and 2 * common / (len(a) + len(b)) >= 0.8


def markup(rows):
    return [Page(row, row["html"].encode("latin-1")) for row in rows]


def pointers():
    """By language, phrases that point to other stories."""
    found = {}
    for path in glob.glob(os.path.join(LANGUAGES, "*.yaml")):
        with open(path, encoding="utf-8") as file:
            document = yaml.safe_load(file)
        phrases = (document.get("boilerplate") or {}).get("related") or []
        found[document["language"]] = [str(x) for x in phrases if 2 <= len(str(x).split()) <= 3] or [str(x) for x in phrases]
    return found


def text(rows, others, seed=7):
    """`others`: the same pages in other layouts, which are taken whole."""
    rng = random.Random(seed)
    cues = pointers()
    titles = [row["title"] for row in rows if row["title"]]
    made = [page for row in rows for page in variants(row, rng, cues.get(row.get("lang")) or [], titles)]
    return made + [as_page(row, row["lines"], row["labels"], LAYOUT_WEIGHT, True) for row in others if "c" in row["labels"]]


def variants(row, rng, cues, titles):
    """The page, and parts of it as people paste them."""
    lines, labels = row["lines"], row["labels"]
    content = [i for i, a in enumerate(labels) if a == "c"]
    if not content:
        return
    yield as_page(row, lines, labels, 1.0, True)
    first, last = content[0], content[-1]
    heads = [i for i in range(first) if labels[i] == "t"]
    top = heads[-1] if heads else first
    # Pasted from about the headline on, down to somewhere below the article.
    for _ in range(3):
        end = min(len(lines), last + 1 + rng.choice([0, 3, 10, 30, 80]))
        start = max(0, top - rng.choice([0, 0, 0, 1, 4, 10]))
        pairs = list(zip(lines[start:end], labels[start:end]))
        yield as_page(row, *reshape(disturb(pairs, rng, cues, titles), rng), 0.25, False)
    # Clean: the headline and the article; its beginning alone.
    body = ([heads[-1]] if heads else []) + [i for i in range(first, last + 1) if labels[i] in "ce"]
    pairs = [(lines[i], labels[i]) for i in body]
    yield as_page(row, *reshape(disturb(pairs, rng, cues, titles), rng), 0.3, False)
    short = body[:rng.choice([4, 6, 8, 12])]
    if any(labels[i] == "c" for i in short):
        yield as_page(row, *reshape([(lines[i], labels[i]) for i in short], rng), 0.2, False)


def as_page(row, lines, labels, weight, is_original):
    return Page(row, "\n".join(lines).encode(), weight, is_original, lines, labels)


def reshape(pairs, rng):
    """With blank lines as they are, everywhere or nowhere; sometimes a standfirst without its full stop."""
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


def disturb(pairs, rng, cues, titles):
    """What pasted pages have and few of the labelled ones: headlines of few words, twice, with a date or a site's name;
    pointers to other stories between paragraphs of an article that goes on."""
    pairs = list(pairs)
    heads = [i for i, (_, a) in enumerate(pairs) if a == "t"]
    if heads and rng.random() < 0.5:
        at = heads[-1]
        head = pairs[at][0].strip()
        kind = rng.choice(["short", "short", "twice", "twice", "date", "site"])
        if kind == "short":
            head = " ".join(head.split()[:rng.choice([1, 2, 2, 3, 3, 4])]) if " " in head else head[:rng.choice([3, 5, 7])]
            pairs[at:at + 1] = [(head.rstrip(",:;—–-"), "t"), ("", "e")]
        elif kind == "twice":
            pairs[at:at] = [(head, "t")] + rng.choice([[], [("", "e")]])
        elif kind == "date":
            day = "%02d.%02d.%d" % (rng.randint(1, 28), rng.randint(1, 12), rng.randint(2010, 2026))
            pairs[at] = (day + rng.choice([" ", ", %02d:%02d " % (rng.randint(0, 23), rng.randint(0, 59)), " - "]) + head, "t")
        else:
            pairs[at] = (head + rng.choice([" - ", " | ", " — ", " :: "]) + rng.choice(["Portal.%s" % rng.choice(["kz", "com", "ru", "de"]), "Daily News", "Info"]), "t")
    inner = [i for i in range(1, len(pairs)) if pairs[i][1] == "c" and any(a == "c" for _, a in pairs[:i])]
    if cues and len(inner) > 2 and rng.random() < 0.4:
        for at in sorted(rng.sample(inner, min(len(inner), rng.choice([1, 1, 2]))), reverse=True):
            cue = rng.choice(cues)
            cue = cue[0].upper() + cue[1:]
            other = rng.choice(titles)
            lines = [cue + ": " + other] if rng.random() < 0.7 else [cue + rng.choice([":", ""]), other]
            pairs[at:at] = [(line, "b") for line in lines]
    return pairs


def label_text(page, ranges):
    """Of each block what most of its lines are."""
    starts, offset = [], 0
    for line in page.lines:
        starts.append(offset)
        offset += len(line.encode()) + 1
    labels = []
    at = 0
    for low, high in ranges:
        while at + 1 < len(starts) and starts[at + 1] <= low:
            at += 1
        inside, line = [], at
        while line < len(starts) and starts[line] < high:
            inside.append(page.line_labels[line])
            line += 1
        inside = [a for a in inside if a != "e"]
        labels.append(collections.Counter(inside).most_common(1)[0][0] if inside else "b")
    return labels


def label_markup(page, texts):
    """By block: whether it is article, and the words that it weighs. A block is article where most of its words stand in the article in a
    row; what is neutral weighs nothing."""
    gold = article_words(page.row)
    places = collections.defaultdict(list)
    for index in range(len(gold) - ROW + 1):
        places[tuple(gold[index:index + ROW])].append(index)
    skipped = {" ".join(words(line)) for line in page.row["neutral"]} | {" ".join(words(page.title))}
    blocks = [words(text) for text in texts]
    labels, starts = [0.0] * len(texts), [None] * len(texts)
    weights = [0.0 if " ".join(block) in skipped else float(len(block)) for block in blocks]
    for index, block in enumerate(blocks):
        rows = [places.get(tuple(block[at:at + ROW])) for at in range(len(block) - ROW + 1)]
        if rows and sum(row is not None for row in rows) * 2 >= len(rows):
            labels[index], starts[index] = 1.0, next(row for row in rows if row)[0]
    label_short(blocks, gold, labels, starts)
    label_repeats(blocks, places, labels, weights)
    return labels, weights, gold


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
                    labels[index], end = 1.0, at + len(block)
                    break


def label_repeats(blocks, places, labels, weights):
    """Of blocks that read the same, as many are article as the article has: those among most of it."""
    same = collections.defaultdict(list)
    for index, block in enumerate(blocks):
        if labels[index] and len(block) >= ROW:
            same[tuple(block)].append(index)
    for block, found in same.items():
        near = {i: sum(a * b for a, b in zip(labels[max(0, i - 3):i + 4], weights[max(0, i - 3):i + 4])) for i in found}
        for index in sorted(found, key=lambda i: -near[i])[len(places.get(block[:ROW], [1])):]:
            labels[index] = 0.0
