"""Refuse dependencies that must not come back, and licences that a binary of ours could not carry."""

import json
import re
import subprocess
import sys

# Crate, versions (a prefix), and why it stays out.
BANNED = [
    ("hyper", "0.", "the SDK's old HTTP stack beside the one we use"),
    ("h2", "0.3.", "comes with the old HTTP stack"),
    ("rustls", "0.21.", "comes with the old HTTP stack"),
    ("aws-lc-sys", "", "needs cmake; ring does the work"),
    ("openssl-sys", "", "needs the system's OpenSSL; rustls does the work"),
    ("native-tls", "", "TLS is rustls's"),
]

ALLOWED = {
    "0BSD", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "CC0-1.0", "ISC",
    "MIT", "Unicode-3.0", "Unlicense", "Zlib",
}
# File-level copyleft, used unchanged: its source is its registry package.
ALLOWED_FOR = {"option-ext": {"MPL-2.0"}}


def cargo(*arguments):
    done = subprocess.run(["cargo", *arguments, "--locked"], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return done.stdout


def acceptable(expression, allowed):
    """An SPDX expression: every part of an AND, one part of an OR."""
    tokens = re.findall(r"\(|\)|[^\s()]+", expression.replace("/", " OR "))
    joined, index = [], 0
    while index < len(tokens):
        if index + 2 < len(tokens) and tokens[index + 1] == "WITH":
            joined.append(" ".join(tokens[index:index + 3]))
            index += 3
        else:
            joined.append(tokens[index])
            index += 1
    words = {"AND": "and", "OR": "or", "(": "(", ")": ")"}
    # Only these words and True and False are left, so eval sees nothing of the package's.
    return eval(" ".join(words.get(token, str(token in allowed)) for token in joined))


def main():
    problems = []
    packages = json.loads(cargo("metadata", "--format-version", "1"))["packages"]
    for package in packages:
        licence = package["license"] or "none"
        if not acceptable(licence, ALLOWED | ALLOWED_FOR.get(package["name"], set())):
            problems.append(f"{package['name']} {package['version']}: licence `{licence}` is not on the list")
    used = {
        tuple(line.split()[:2])
        for line in cargo("tree", "--edges", "all", "--target", "all", "--prefix", "none").splitlines()
        if len(line.split()) > 1 and line.split()[1].startswith("v")
    }
    for name, version in sorted(used):
        for banned, prefix, reason in BANNED:
            if name == banned and version[1:].startswith(prefix):
                problems.append(f"{name} {version} is in the tree: {reason}")
    print(f"{len(packages)} packages, {len(used)} in the tree")
    for problem in problems:
        print(f"error: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
