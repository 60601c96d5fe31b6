"""Compares the lines of two folders, sorted by id: compare.py COUNT LOCAL SPARK. Exits with 1 where anything differs."""

import hashlib
import json
import os
import sys


def lines(folder: str) -> list[tuple[int, bytes]]:
    found = []
    for name in sorted(os.listdir(folder)):
        if name.startswith("part-"):
            with open(f"{folder}/{name}", "rb") as file:
                found += [(json.loads(line)["id"], line) for line in file]
    return sorted(found)


def describe(name: str, found: list[tuple[int, bytes]]) -> str:
    digest = hashlib.sha256()
    for _, line in found:
        digest.update(line)
    print(f"{name:6} {len(found)} lines, {sum(len(l) for _, l in found)} bytes, SHA-256 {digest.hexdigest()}")
    return digest.hexdigest()


def main() -> None:
    count = int(sys.argv[1])
    local, spark = lines(sys.argv[2]), lines(sys.argv[3])
    same = describe("local", local) == describe("Spark", spark)
    for name, found in (("local", local), ("Spark", spark)):
        ids = [id_ for id_, _ in found]
        if ids != list(range(count)):
            missing, doubled = sorted(set(range(count)) - set(ids)), len(ids) - len(set(ids))
            sys.exit(f"{name}: {len(missing)} records are missing {missing[:5]}, {doubled} are there twice")
        if bad := [id_ for id_, line in found if not json.loads(line)["lede"].get("summary")]:
            sys.exit(f"{name}: {len(bad)} records have no summary, such as {bad[:5]}")
    if not same:
        different = [id_ for (id_, a), (_, b) in zip(local, spark) if a != b]
        sys.exit(f"{len(different)} records differ, such as {different[:5]}")
    print("the same, byte for byte")


main()
