"""Look at the tracked files: no traces of somebody's machine, and no link in a document that leads nowhere."""

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

ROOT = Path(__file__).resolve().parent.parent
# Written in pieces, or this file would be the first hit. Tests may have homes of one letter.
TRACES = [
    (re.compile(r"(?<![\w.])/(?:root|work|workspace|Users)/[\w.]"), "a path of somebody's machine"),
    (re.compile(r"(?<![\w.])/home/[a-z]\w+/[\w.]"), "a path of somebody's machine"),
    (re.compile("crates" + r"\.io|pypi" + r"\.org|pythonhosted" + r"\.org|npmjs" + r"\.|deb\.debian" + r"\.org"), "a package registry"),
]
# Written by cargo; the registry is part of its format.
EXEMPT = {"Cargo.lock"}
LINK = re.compile(r"(?<!!)\[[^\]\[]*\]\(<?([^)\s>]+)>?\)|^\[[^\]]+\]:\s*(\S+)", re.MULTILINE)
HEADING = re.compile(r"^#+\s+(.*?)\s*#*$", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def anchor(heading):
    """The anchor that hosts make of a heading."""
    text = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", lambda found: found.group(1) or "", heading).lower()
    return re.sub(r"[^\w\- ]", "", text).replace(" ", "-")


def anchors(path):
    return {anchor(heading) for heading in HEADING.findall(FENCE.sub("", path.read_text()))}


def links(path):
    text = FENCE.sub("", path.read_text())
    for found in LINK.finditer(text):
        target = found.group(1) or found.group(2)
        if re.match(r"[a-z][a-z+.-]*:", target):
            continue
        file, _, fragment = target.partition("#")
        there = (path.parent / unquote(file)).resolve() if file else path
        if not there.exists():
            yield f"the link `{target}` leads nowhere"
        elif fragment and there.suffix == ".md" and fragment not in anchors(there):
            yield f"the link `{target}` names no heading"


def main():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    names = [name for name in listed.stdout.decode().split("\0") if name]
    problems = []
    for name in names:
        path = ROOT / name
        if not path.is_file():
            continue
        try:
            text = path.read_text()
        except UnicodeDecodeError:
            continue
        if name not in EXEMPT:
            for number, line in enumerate(text.splitlines(), 1):
                problems += [f"{name}:{number}: {what}: {found.group(0)}" for sign, what in TRACES if (found := sign.search(line))]
        if name.endswith(".md"):
            problems += [f"{name}: {problem}" for problem in links(path)]
    print(f"{len(names)} files")
    for problem in problems:
        print(f"error: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
