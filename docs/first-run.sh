#!/bin/sh
# Build cos, send real files to the embedded store and bring them back, showing every command.
# Nothing is left behind but target/: files and store live in a temporary directory.
set -eu
cd "$(dirname "$0")/.."
root=$PWD

if ! command -v cc >/dev/null; then
    echo "cos needs a C compiler to build (SQLite and ring are C): install gcc or clang first" >&2
    exit 1
fi
echo "Building cos; the first time takes some minutes."
cargo build --release --locked --bin cos
PATH="${CARGO_TARGET_DIR:-$root/target}/release:$PATH"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
# The embedded store keeps its data below the user's data directory; here that is a temporary one.
export XDG_DATA_HOME="$work/data"
cd "$work"
mkdir -p site/img
cp "$root/README.md" "$root/LICENSE-MIT" site/
cp "$root/Cargo.lock" "site/img/a name with spaces, ü and 100%.txt"
head -c 20000000 /dev/urandom > site/img/big.bin

show() {
    printf '\n$ %s\n' "$*"
    "$@"
}

printf '\nThe embedded store: profile "local", no account, no network. Its data lives in %s for this run.\n' "$work"
show cos --profile local mb cos://first
show cos --profile local cp --recursive site cos://first/site/
show cos --profile local ls cos://first --recursive --human-readable --summarize
show cos --profile local cp --recursive cos://first/site/ back
show diff -r site back
echo "No difference: what went up came back, byte for byte."
show cos --profile local rm cos://first/site/ --recursive
show cos --profile local rb cos://first

cat <<END

It works. The temporary files are gone. Next:
  cargo install --path . --locked           put cos on your PATH
  cos --profile local cp FILE cos://demo/   the same store, with its data kept in your home
  docs/guide.md                             Tencent COS, AWS, MinIO and others
END
