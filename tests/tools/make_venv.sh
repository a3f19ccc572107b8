#!/bin/sh
# Makes a virtual environment with a Python that is new enough, installing Debian's venv package where it may.
# Usage: make_venv.sh FOLDER      Set PYTHON to choose another interpreter.
set -eu

here=$(dirname "$0")
folder=$1
found=

fits() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

for python in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python}; do
    command -v "$python" >/dev/null 2>&1 || continue
    if fits "$python"; then
        found=$python
        break
    fi
done

if [ -z "$found" ]; then
    version=$(python3 --version 2>/dev/null || echo "no Python at all")
    echo "plangen needs Python 3.11 or newer and found $version; install a newer Python, or name one: make PYTHON=python3.13" >&2
    exit 1
fi

# Debian keeps ensurepip, which venv cannot do without, in a package of its own.
if ! "$found" -c 'import venv, ensurepip' 2>/dev/null; then
    package=$("$found" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    [ "$found" = python3 ] && package=python3-venv
    sh "$here/apt_install.sh" "$package" || exit 1
fi

rm -rf "$folder"
"$found" -m venv "$folder"
