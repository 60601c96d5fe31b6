"""Fits the chain that takes the first look at pasted text: a linear-chain conditional random field over yes/no features of its lines."""
import itertools

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

STATES = ["above", "article", "inside", "below"]
ABOVE, ARTICLE, INSIDE, BELOW = range(4)
# No way leads back into the article from below it; what stands inside is followed by article.
ALLOWED = np.array([[1, 1, 0, 0], [0, 1, 1, 1], [0, 1, 1, 0], [0, 0, 0, 1]], float)
STARTS = np.array([1, 1, 0, 0], float)
ENDS = np.array([0, 1, 0, 1], float)
ONES = np.ones(4)
# How strongly weights are held to 0, and those that tell above from below to each other; how much less a line of a long page counts.
L2, TIE, POWER = 0.5, 20, 0.5
STEPS = 150


class Batch:
    """Pages longest first, their lines in one matrix."""

    def __init__(self, pages, features, count, power):
        order = sorted(range(len(pages)), key=lambda i: -len(pages[i].labels))
        self.order, self.pages = order, [pages[i] for i in order]
        features = [features[i] for i in order]
        states = [states_of(page) for page in self.pages]
        self.lengths = np.array([len(s) for s in states])
        self.offsets = np.concatenate([[0], np.cumsum(self.lengths)[:-1]])
        self.weights = np.array([p.weight for p in self.pages]) * (100 / self.lengths) ** power
        indices = np.concatenate([row for rows in features for row in rows])
        pointers = np.cumsum([0] + [len(row) for rows in features for row in rows])
        self.x = sparse.csr_matrix((np.ones(len(indices)), indices, pointers), shape=(len(pointers) - 1, count))
        self.y = np.concatenate(states)
        self.line_weights = np.repeat(self.weights, self.lengths)
        # All but the first lines of pages; and the lines in the order of their places: all first lines, all second ones…
        self.inner = np.setdiff1d(np.arange(len(self.y)), self.offsets)
        places = np.arange(len(self.y)) - np.repeat(self.offsets, self.lengths)
        self.by_step = np.argsort(places, kind="stable")
        self.back = np.argsort(self.by_step)
        self.steps = np.concatenate([[0], np.cumsum(np.bincount(places))])
        self.lasts = self.back[self.offsets + self.lengths - 1]

    def marginals(self, w, moves, starts, ends):
        """Forward-backward; log-likelihood and gradients beside the marginals."""
        e = self.x @ w
        big = e.max(1, keepdims=True)
        f = np.exp(e - big)
        m = np.exp(moves) * ALLOWED
        alpha, beta, scale = np.empty_like(f), np.empty_like(f), np.empty(len(f))
        f = f[self.by_step]
        a = f[:len(self.pages)] * np.exp(starts) * STARTS
        for start, end in itertools.pairwise(self.steps):
            if start:
                a = (a[:end - start] @ m) * f[start:end]
            z = a @ ONES
            a = a / z[:, None]
            alpha[start:end], scale[start:end] = a, z
        g = f / scale[:, None]
        final = np.exp(ends) * ENDS
        tail = alpha[self.lasts] @ final
        b = final / tail[:, None]
        for start, end in reversed(list(itertools.pairwise(self.steps))):
            beta[start:end] = b[:end - start]
            g[start:end] *= b[:end - start]
            b[:end - start] = g[start:end] @ m.T
        back = self.back
        log_z = np.add.reduceat(np.log(scale)[back] + big[:, 0], self.offsets) + np.log(tail)
        alpha, g = alpha[back], g[back]
        inner = self.inner
        pair = m * ((alpha[inner - 1] * self.line_weights[inner, None]).T @ g[inner])
        p = alpha * beta[back]
        return p, log_z, pair, e

    def loss(self, theta, count, l2, tie):
        w, moves, starts, ends = split(theta, count)
        p, log_z, pair, e = self.marginals(w, moves, starts, ends)
        rows = np.arange(len(self.y))
        path = np.add.reduceat(e[rows, self.y], self.offsets)
        first, last = self.y[self.offsets], self.y[self.offsets + self.lengths - 1]
        path += starts[first] + ends[last]
        at = self.inner
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


def states_of(page):
    content = np.flatnonzero(page.labels)
    states = np.full(len(page.labels), INSIDE)
    states[:content[0]], states[content[-1] + 1:], states[content] = ABOVE, BELOW, ARTICLE
    return states


def fit(pages, features, count):
    batch = Batch(pages, features, count, POWER)
    best = minimize(batch.loss, np.zeros(count * 4 + 24), args=(count, L2, TIE), jac=True, method="L-BFGS-B",
                    options=dict(maxiter=STEPS))
    return best.x


def predict(theta, pages, features, count):
    """By page, how likely each line is article."""
    batch = Batch(pages, features, count, 0)
    p = batch.marginals(*split(theta, count))[0][:, ARTICLE]
    found = [None] * len(pages)
    for index, offset, length in zip(batch.order, batch.offsets, batch.lengths):
        found[index] = p[offset:offset + length]
    return found


def write(theta, names, path):
    """Writes the chain as the text that ChainWeights reads."""
    w, moves, starts, ends = split(theta, len(names))
    row = lambda name, values, allowed: " ".join([name] + [number(x) if a else "-inf" for x, a in zip(values, allowed)])
    out = ["model: chain", "", " ".join(STATES), row("start", starts, STARTS), row("end", ends, ENDS)]
    out += [row("from-" + STATES[i], moves[i], ALLOWED[i]) for i in range(4)]
    # Those that weigh nothing as well: a rule without a line is one that the chain has not seen.
    out += [row(names[i], w[i], np.ones(4)) for i in range(len(names))]
    with open(path, "w") as file:
        file.write("\n".join(out) + "\n")


def number(x):
    return "0" if abs(x) < 0.005 else "%.2f" % x
