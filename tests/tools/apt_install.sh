#!/bin/sh
# Installs Debian packages where this user may: as root, or through sudo that asks for no password.
# Usage: apt_install.sh PACKAGE…      Ends with 1, and one line that says what to type, where it may not.
set -eu

say() { printf '%s\n' "plangen: $*" >&2; }

if ! command -v apt-get >/dev/null 2>&1; then
    say "no apt-get on this machine; please install by hand: $*"
    exit 1
elif [ "$(id -u)" = 0 ]; then
    as_root=env
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root='sudo -n env'
else
    say "may not install packages here; please type: sudo apt-get install $*"
    exit 1
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
say "installing $* (this can take some minutes the first time)"
install() {
    $as_root DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "$@" </dev/null >"$log" 2>&1
}
# Package lists may be missing or old: a second attempt, after fetching them.
if ! install "$@"; then
    $as_root apt-get -q -o DPkg::Lock::Timeout=300 update </dev/null >/dev/null 2>&1 || true
    if ! install "$@"; then
        tail -n 5 "$log" >&2
        say "could not install $*; the tests that need it will not run"
        exit 1
    fi
fi
