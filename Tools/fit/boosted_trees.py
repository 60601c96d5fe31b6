"""Writes the trees of LightGBM as the text that BoostedTrees reads."""
import numpy as np


def text(model, names):
    trees = model.dump_model()["tree_info"]
    used = sorted({f for tree in trees for f in features_of(tree["tree_structure"])})
    column = {feature: index for index, feature in enumerate(used)}
    lines = [" ".join(names[f] for f in used)] + [" ".join(nodes(tree["tree_structure"], column)) for tree in trees]
    return "\n".join(lines) + "\n"


def write(model, names, path):
    with open(path, "w") as file:
        file.write(text(model, names))


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
