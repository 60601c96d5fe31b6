"""Compares what `lede check` and the JSON Schema say of pipelines: schema.py LEDE FOLDER…"""

import json
import pathlib
import re
import subprocess
import sys

from jsonschema import Draft202012Validator
from ruamel.yaml import YAML


def output(*arguments):
    return subprocess.run(arguments, capture_output=True, text=True).stdout


def is_refused(validator, path):
    try:
        document = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    except Exception:
        return True
    try:
        return not validator.is_valid(document)
    except TypeError:
        # A key that is no text, which JSON does not have.
        return True


def main():
    lede, *folders = sys.argv[1:]
    schema = json.loads(output(lede, "schema"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    files = sorted(path for folder in folders for path in pathlib.Path(folder).rglob("*.yaml"))
    faults = count = 0
    for path in files:
        text = path.read_bytes().decode("utf-8", "replace")
        if not re.search(r"^(stages|extends):", text, re.MULTILINE) and path.parent.name != "bad":
            continue
        count += 1
        problems = json.loads(output(lede, "check", "--format", "json", str(path)))
        is_good = not any(problem["severity"] == "error" for problem in problems)
        refused = is_refused(validator, path)
        if is_good and refused:
            faults += 1
            print(f"{path}: check takes it, and the schema does not")
        if "# schema" in text.split("\n", 1)[0] and not refused:
            faults += 1
            print(f"{path}: the schema takes it")
    print(f"{count} pipelines, {faults} faults")
    sys.exit(1 if faults else 0)


main()
