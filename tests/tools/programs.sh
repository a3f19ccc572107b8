#!/bin/sh
# Installs the programs that tests call and this machine lacks. Always ends with 0: what is missing, pytest reports.
set -eu

here=$(dirname "$0")
missing=

need() {
    program=$1
    shift
    command -v "$program" >/dev/null 2>&1 || missing="$missing $*"
}

# Lays .docx files out. The build without windows is the smallest that reads and prints them.
command -v libreoffice >/dev/null 2>&1 || need soffice libreoffice-writer-nogui
# Says which fonts a page was printed with, and makes pictures of pages to look at.
need pdftoppm poppler-utils
# Runs the Open XML validator and the language server of YAML editors.
need node nodejs
need npm npm

# shellcheck disable=SC2086
[ -z "$missing" ] || sh "$here/apt_install.sh" $missing || true
