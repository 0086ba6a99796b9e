"""Makes the tables of Hanja from the Unihan database: `python -m reportedly.names.unihan FOLDER`.

The folder holds `Unihan_Readings.txt` of the Unicode Character Database. Its fields (Unicode
Standard Annex 38) are kHangul, the Korean readings of a character, where N marks those admitted for
personal names and E those taught at school, and kMandarin, its customary reading in Chinese. What
is written is what lies in `data/hanja/`, so that anyone can make the tables again.
"""

import sys
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from reportedly.names.initials import partners
from reportedly.names.jamo import decompose
from reportedly.names.tables import inventory

_FOLDER = Path(__file__).parent / "data" / "hanja"
_NOTICE = """\
# Made from Unihan_Readings.txt of the Unicode Character Database {version} by
# `python -m reportedly.names.unihan`, and reduced to what names need; see LICENSE in this folder.
# Copyright © 1991-2022 Unicode, Inc. All rights reserved.
"""
_READINGS = """\
# Sino-Korean readings, each with the characters read so (field kHangul). A character stands under
# each of its readings; those that the initial-sound law explains (여 for 녀) are left to
# initials.yaml, and syllables that no name has are left out.
"""
_PINYIN = """\
# Chinese readings without tones (field kMandarin), each with the Hangul readings of the characters
# read so, the reading of most characters first. ü is written v. Characters of KS X 1001 alone.
"""
_BY_AGE = "ㄹㄴㅇ"
"""First consonants that the initial-sound law exchanges, the one before the law first."""

_HALVES = {"readings_ga_to_ba": ("가", "빟"), "readings_sa_to_ha": ("빠", "힣")}


def main(arguments: Sequence[str]) -> int:
    """Write the tables; return the exit status."""
    if len(arguments) != 1:
        print("usage: python -m reportedly.names.unihan FOLDER", file=sys.stderr)
        return 2
    lines = (Path(arguments[0]) / "Unihan_Readings.txt").read_text(encoding="utf-8").splitlines()
    for name, text in tables(lines).items():
        (_FOLDER / f"{name}.yaml").write_text(text, encoding="utf-8")
    return 0


def tables(lines: Sequence[str]) -> dict[str, str]:
    """Return the content of each table made from the lines of `Unihan_Readings.txt`."""
    version = next((each[19:] for each in lines if each.startswith("# Unicode version: ")), "")
    notice = _NOTICE.format(version=version)
    korean = {letter: _korean(value) for letter, value in _field(lines, "kHangul")}
    found = {
        name: notice + _READINGS + _rows(_by_reading(korean, first, last))
        for name, (first, last) in _HALVES.items()
    }
    return found | {"pinyin": notice + _PINYIN + _rows(_by_pinyin(lines, korean))}


def _field(lines: Sequence[str], field: str) -> Iterator[tuple[str, str]]:
    """Yield the characters that have a field; not the compatibility forms, which are none."""
    for line in lines:
        point, _, rest = line.partition("\t")
        name, _, value = rest.partition("\t")
        if name != field or not point.startswith("U+"):
            continue
        letter = chr(int(point[2:], 16))
        if unicodedata.normalize("NFKC", letter) == letter:
            yield letter, value


def _korean(value: str) -> tuple[str, ...]:
    """Return the readings that a kHangul value gives, those taught at school first."""
    marks = dict(each.split(":") for each in value.split())
    known = sorted(inventory() & marks.keys(), key=lambda each: ("E" not in marks[each], each))
    return tuple(each for each in known if not _is_softened(each, marks))


def _is_softened(reading: str, readings: Collection[str]) -> bool:
    """Tell whether a reading is another one after the initial-sound law: 여 beside 녀."""
    place = _BY_AGE.find(decompose(reading)[0])
    return any(p in readings and _BY_AGE.find(decompose(p)[0]) < place for p in partners(reading))


def _by_reading(korean: Mapping[str, Sequence[str]], first: str, last: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for letter in sorted(korean):
        for reading in korean[letter]:
            if first <= reading <= last:
                found[reading] = found.get(reading, "") + letter
    return found


def _by_pinyin(lines: Sequence[str], korean: Mapping[str, Sequence[str]]) -> dict[str, str]:
    counted: dict[str, Counter[str]] = {}
    for letter, value in _field(lines, "kMandarin"):
        if _is_in_ks_x_1001(letter):
            for pinyin in sorted(set(map(_toneless, value.split()))):
                counted.setdefault(pinyin, Counter()).update(korean.get(letter, ()))
    return {
        pinyin: "".join(sorted(counts, key=lambda each: (-counts[each], each)))
        for pinyin, counts in counted.items()
        if counts
    }


def _is_in_ks_x_1001(letter: str) -> bool:
    try:
        return len(letter.encode("euc-kr")) == 2
    except UnicodeEncodeError:
        return False


def _toneless(pinyin: str) -> str:
    taken_apart = unicodedata.normalize("NFD", pinyin).replace("u\u0308", "v")
    return "".join(letter for letter in taken_apart if not unicodedata.combining(letter))


def _rows(table: Mapping[str, str]) -> str:
    return "".join(f'"{key}": {table[key]}\n' for key in sorted(table))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
