"""Lays out the fonts that the layout tests print with: ``python tests/tools/fonts.py FOLDER``.

The faces of official documents (仿宋, 楷体, 黑体, 小标宋) may not be passed on, so the open Fandol fonts stand in for them; in both,
Han characters and full-width marks are one em wide, which is all that the grid asks. They come from Debian's
``texlive-lang-chinese``, of which only the fandol folder is unpacked; nothing is installed. ``FOLDER`` receives

* the fonts, of which three are changed: the two bold files say that their weight is regular, so that fontconfig takes them for
  regular text; and LibreOffice follows an alias of 小标宋 to the regular 宋体, so that a renamed copy must carry the real name;
* ``fonts.conf``, which names this folder only, and leads the names in documents to the fonts.

Set ``FONTCONFIG_FILE`` to ``FOLDER/fonts.conf`` to print with them. Ends with 0 even where the fonts cannot be had: the tests
that need them say so.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from fontTools.ttLib import TTFont

PACKAGE = "texlive-lang-chinese"
IN_PACKAGE = Path("usr/share/texlive/texmf-dist/fonts/opentype/public/fandol")
INSTALLED = Path("/") / IN_PACKAGE

UNCHANGED = ("FandolFang-Regular", "FandolKai-Regular", "FandolHei-Regular", "FandolSong-Regular")
BOLD = ("FandolHei-Bold", "FandolSong-Bold")

# The stand-in for 小标宋: its file, its PostScript name, and the families it answers to.
TITLE_FACE = "StandIn-XiaoBiaoSong"
TITLE_FAMILY = "FZXiaoBiaoSong-B05S"
TITLE_FAMILY_CHINESE = "方正小标宋简体"

# What a document may ask for, and the family that is printed.
ALIASES = {
    "FandolFang": ("仿宋_GB2312", "仿宋", "FangSong", "FangSong_GB2312"),
    "FandolKai": ("楷体_GB2312", "楷体", "KaiTi", "KaiTi_GB2312"),
    "FandolHei": ("黑体", "SimHei"),
    "FandolSong": ("宋体", "SimSun", "Times New Roman"),
    TITLE_FAMILY: ("方正小标宋_GBK", "小标宋体", "小标宋"),
}

REGULAR_WEIGHT, BOLD_WEIGHT = 400, 700
FAMILY, STYLE, UNIQUE, FULL, POSTSCRIPT = 1, 2, 3, 4, 6
WINDOWS, UNICODE_BMP, ENGLISH, CHINESE = 3, 1, 0x409, 0x804


def main(folder: Path) -> int:
    """Fill ``folder``, unless an earlier run with the same recipe did; the exit code is always 0."""
    recipe = Path(__file__).read_text(encoding="utf-8") + str(folder.resolve())
    made = folder / "made.txt"
    if made.is_file() and made.read_text(encoding="utf-8") == recipe:
        return 0
    folder.mkdir(parents=True, exist_ok=True)
    print(f"plangen: laying out the test fonts in {folder}", file=sys.stderr)
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        originals = find_originals(Path(scratch))
        if originals is None:
            return 0
        for name in UNCHANGED:
            shutil.copyfile(originals / f"{name}.otf", folder / f"{name}.otf")
        for name in BOLD:
            with_weight(read(originals / f"{name}.otf"), BOLD_WEIGHT).save(folder / f"{name}.otf")
        as_title_face(read(originals / "FandolSong-Bold.otf")).save(folder / f"{TITLE_FACE}.otf")
    # fontconfig keeps what it noted about an older file of the same name.
    shutil.rmtree(folder / "known", ignore_errors=True)
    (folder / "fonts.conf").write_text(configuration(folder.resolve()), encoding="utf-8")
    made.write_text(recipe, encoding="utf-8")
    return 0


def find_originals(scratch: Path) -> Path | None:
    """The folder that holds Fandol: the system's own, else one unpacked into ``scratch``; None where there is no way."""
    if INSTALLED.is_dir():
        return INSTALLED
    if shutil.which("apt-get") is None or shutil.which("dpkg-deb") is None:
        say(f"this machine has no Debian packages; copy the fandol fonts to {INSTALLED}")
        return None
    if not download(scratch):
        # The lists of packages may be missing or old; renewing them takes root, and does no harm without.
        renew = ["apt-get", "-q", "update"]
        subprocess.run(renew, cwd=scratch, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if not download(scratch):
            say(f"could not download {PACKAGE}; the layout tests will not run")
            return None
    packages = sorted(scratch.glob(f"{PACKAGE}_*.deb"))
    with subprocess.Popen(["dpkg-deb", "--fsys-tarfile", str(packages[-1])], stdout=subprocess.PIPE) as unpacking:
        wanted = ["tar", "-x", "-C", str(scratch), f"./{IN_PACKAGE}"]
        subprocess.run(wanted, stdin=unpacking.stdout, check=True)
    return scratch / IN_PACKAGE


def download(scratch: Path) -> bool:
    """Fetch the package into ``scratch``; this takes no rights and installs nothing."""
    command = ["apt-get", "-q", "download", PACKAGE]
    done = subprocess.run(command, cwd=scratch, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return done.returncode == 0 and any(scratch.glob("*.deb"))


def with_weight(font: TTFont, weight: int) -> TTFont:
    """The same font, saying that it has ``weight``."""
    font["OS/2"].usWeightClass = weight
    return font


def as_title_face(font: TTFont) -> TTFont:
    """The same outlines under the names of 小标宋, as a regular face.

    Every name counts: LibreOffice finds the font by its family and writes the name inside the outlines into a PDF.
    """
    names = font["name"]
    names.names = []
    for language, family in ((ENGLISH, TITLE_FAMILY), (CHINESE, TITLE_FAMILY_CHINESE)):
        texts = {
            FAMILY: family,
            STYLE: "Regular",
            UNIQUE: f"plangen tests: {family}",
            FULL: family,
            POSTSCRIPT: TITLE_FACE,
        }
        for kind, text in texts.items():
            names.setName(text, kind, WINDOWS, UNICODE_BMP, language)
    outlines = font["CFF "].cff
    outlines.fontNames = [TITLE_FACE]
    top = outlines.topDictIndex[0]
    top.FullName = top.FamilyName = TITLE_FACE
    for part in top.FDArray:
        part.FontName = TITLE_FACE
    bold_style, regular_style = 1 << 5, 1 << 6
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~bold_style | regular_style
    font["head"].macStyle = 0
    return with_weight(font, REGULAR_WEIGHT)


def read(path: Path) -> TTFont:
    """The font at ``path``; saving it will leave its time of change alone, so that every run makes the same bytes."""
    return TTFont(path, recalcTimestamp=False)


def configuration(folder: Path) -> str:
    """The fontconfig file: this folder, no other, and the aliases."""
    rules = "\n".join(
        f'  <match target="pattern">\n'
        f'    <test name="family" qual="any"><string>{escape(asked)}</string></test>\n'
        f'    <edit name="family" mode="assign" binding="same"><string>{escape(printed)}</string></edit>\n'
        f"  </match>"
        for printed, names in ALIASES.items()
        for asked in names
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n'
        "<fontconfig>\n"
        f"  <dir>{escape(str(folder))}</dir>\n"
        f"  <cachedir>{escape(str(folder / 'known'))}</cachedir>\n"
        f"{rules}\n"
        "</fontconfig>\n"
    )


def say(text: str) -> None:
    """One line for whoever runs the tests."""
    print(f"plangen: {text}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
