"""Fits trees with LightGBM and writes them as the text that LookModel and BoostedTrees read."""
import lightgbm
import numpy as np

# Thresholds drawn by chance keep trees that are grown on few hundred pages from learning single pages by heart.
SETTINGS = dict(objective="binary", extra_trees=True, learning_rate=0.08, num_leaves=16, max_depth=6, min_data_in_leaf=40,
                min_sum_hessian_in_leaf=2, feature_fraction=0.4, bagging_fraction=0.7, bagging_freq=1, lambda_l2=5,
                boost_from_average=False, max_bin=63, seed=1, deterministic=True, num_threads=1, verbose=-1)


def train(rows, labels, weights, rounds, **settings):
    data = lightgbm.Dataset(rows, labels, weight=weights)
    return lightgbm.train(dict(SETTINGS, **settings), data, rounds)


def text(model, names):
    trees = model.dump_model()["tree_info"]
    used = sorted({f for tree in trees for f in features_of(tree["tree_structure"])})
    column = {feature: index for index, feature in enumerate(used)}
    lines = [" ".join(names[f] for f in used)] + [" ".join(nodes(tree["tree_structure"], column)) for tree in trees]
    return "\n".join(lines) + "\n"


def write(path, head, model, names):
    """A head of keys and values, an empty line, the trees."""
    with open(path, "w") as file:
        file.write("".join("%s: %s\n" % pair for pair in head.items()) + "\n" + text(model, names))


def features_of(node):
    if "split_feature" in node:
        yield node["split_feature"]
        yield from features_of(node["left_child"])
        yield from features_of(node["right_child"])


def nodes(node, column):
    if "split_feature" not in node:
        yield "%.4g" % node["leaf_value"]
        return
    yield "%d:%.9g:%.4g" % (column[node["split_feature"]], np.float32(node["threshold"]), node["internal_value"])
    yield from nodes(node["left_child"], column)
    yield from nodes(node["right_child"], column)
