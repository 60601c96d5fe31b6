"""Other layouts of the text of a labelled page, made from its markup: people paste from browsers and from programs that make text of HTML,
and no two of these break lines alike."""
import collections
import difflib
import multiprocessing
import re

import inscriptis
import lxml.html

import pages as labelled
import tables

HIDDEN = set("script style noscript template head title svg iframe object audio video canvas select textarea input".split())
BLOCKS = set("""address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3
    h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre search section summary table tbody tfoot thead tr ul""".split())
APART = {"p", "h1", "h2", "h3", "h4", "h5", "h6"}
CELLS = {"td", "th"}
UNSHOWN = "//*[@hidden or contains(translate(@style, ' ', ''), 'display:none')] | //dialog[not(@open)]"


def decoded(row):
    data = row["html"].encode("latin-1")
    stated = re.search(rb"""charset=["']?([\w-]+)""", data[:5000])
    for encoding in [stated.group(1).decode()] if stated else []:
        try:
            text = data.decode(encoding, "replace")
        except LookupError:
            continue
        if text.count("\ufffd") <= 20:
            return text
    return data.decode("utf-8", "replace")


def inscribed(markup):
    """With bullets and tables drawn in blanks, as inscriptis has it; without the indentation."""
    text = inscriptis.get_text(re.sub(r"<noscript.*?</noscript>", "", markup, flags=re.S | re.I))
    return lines_of(text)


def pasted(markup):
    """What a browser puts on the clipboard, as far as that can be told without style sheets: the innerText of the HTML standard, with headings
    apart as paragraphs are."""
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    root = lxml.html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    parts = []
    for element in list(root.iter(*HIDDEN)) + root.xpath(UNSHOWN):
        empty(element)
    kept = 0
    for event, element in lxml.etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        name = element.tag if isinstance(element.tag, str) else None
        kept += (name == "pre") * (1 if event == "start" else -1)
        if name in BLOCKS:
            parts.append(2 if name in APART else 1)
        if event == "start":
            parts.append(element.text if kept else collapsed(element.text))
            continue
        if name == "br":
            parts.append("\n")
        if name in CELLS and element.getnext() is not None:
            parts.append("\t")
        parts.append(element.tail if kept else collapsed(element.tail))
    return lines_of(joined(parts))


def empty(element):
    """Leaves nothing of an element but its place."""
    tail = element.tail
    element.clear()
    element.tag, element.tail = "span", tail


def collapsed(text):
    return re.sub(r"[ \t\r\n\f]+", " ", text or "")


def joined(parts):
    """Numbers are the line breaks that are called for: of several in a row the greatest counts."""
    text, breaks = [], 0
    for part in parts:
        if isinstance(part, int):
            breaks = max(breaks, part)
        elif part and (part.strip(" ") or not breaks):
            text += ["\n" * breaks, part]
            breaks = 0
    return "".join(text)


def lines_of(text):
    text = "\n".join(re.sub(" +", " ", line).strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", text).strip().split("\n")


LAYOUTS = {"inscriptis": inscribed, "browser": pasted}


def all_of(rows):
    """All pages in all layouts."""
    with multiprocessing.Pool(tables.PROCESSES) as pool:
        return [row for layout in LAYOUTS for row in pool.starmap(relaid, [(row, layout) for row in rows], chunksize=5)]


def relaid(row, layout):
    """The page in a layout; a line is what most of its words are in the labelled lines, where these stand in the same order."""
    lines = LAYOUTS[layout](decoded(row))
    (known, sources), (found, targets) = numbered(row["lines"]), numbered(lines)
    votes = [collections.Counter() for _ in lines]
    pairs = {}
    for start, other, size in difflib.SequenceMatcher(None, in_rows(known), in_rows(found), autojunk=False).get_matching_blocks():
        for at in range(size + labelled.ROW - 1 if size else 0):
            pairs.setdefault(other + at, start + at)
    for at, line in enumerate(targets):
        votes[line][row["labels"][sources[pairs[at]]] if at in pairs else "b"] += 1
    labels = [vote.most_common(1)[0][0] if vote else "b" if line else "e" for line, vote in zip(lines, votes)]
    return dict(row, lines=lines, labels=labels, layout=layout)


def numbered(lines):
    """The words of all lines, and which line each is in."""
    pairs = [(word, index) for index, line in enumerate(lines) for word in labelled.words(line)]
    return [word for word, _ in pairs], [index for _, index in pairs]


def in_rows(words):
    return [tuple(words[at:at + labelled.ROW]) for at in range(len(words) - labelled.ROW + 1)]
