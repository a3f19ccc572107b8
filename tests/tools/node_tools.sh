#!/bin/sh
# Installs the npm packages of PACKAGES/package.json into FOLDER, exactly as locked. Always ends with 0: whoever needs them reports
# a lack.
# Usage: node_tools.sh PACKAGES FOLDER
set -eu

packages=$1
folder=$2
what=$(sed -n 's/.*"description": "\(.*\)".*/\1/p' "$packages/package.json")

if cmp -s "$packages/package-lock.json" "$folder/installed.json"; then
    exit 0
elif ! command -v npm >/dev/null 2>&1; then
    echo "plangen: no npm on this machine; not installed: $what" >&2
    exit 0
fi

mkdir -p "$folder"
rm -f "$folder/installed.json"
cp "$packages/package.json" "$packages/package-lock.json" "$folder/"
echo "plangen: installing into $folder: $what" >&2
# node brings certificates of its own; trust what this machine trusts as well (an office's proxy, for one).
if [ -z "${NODE_EXTRA_CA_CERTS:-}" ] && [ -r /etc/ssl/certs/ca-certificates.crt ]; then
    NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
    export NODE_EXTRA_CA_CERTS
fi

# `install` and not `ci`: the lock names the validator's program for this platform only, and `ci` would refuse it elsewhere.
# Without scripts: no package of these needs one.
if npm install --prefix "$folder" --ignore-scripts --no-audit --no-fund --no-update-notifier --fetch-retries=1 --loglevel=error </dev/null >&2; then
    cp "$packages/package-lock.json" "$folder/installed.json"
else
    echo "plangen: npm could not install: $what" >&2
fi
