"""The date rules on TempEval-3: gold spans, the day of the document, calendar values only.

`python -m benchmarks.outside.dates FOLDER`, where FOLDER holds the .tml files of TBAQ-cleaned and
te3-platinum (UzZaman et al. 2013, SemEval-2013 Task 1). Counted are the DATE and TIME expressions
whose value is a year, a month or a day; a time of day is cut off. Each is resolved alone, as it
stands, from the day of its document and the expression before it.
"""

import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec

from reportedly.read.english.dates import find
from reportedly.when import When

_CREATED = re.compile(r"<DCT>.*?value=\"(\d{4}-\d\d-\d\d)", re.DOTALL)
_EXPRESSION = re.compile(r"<TIMEX3([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
_PART = re.compile(r'(\w+)="([^"]*)"')
_TAG = re.compile(r"<[^>]*>")
_VALUE = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:T.*)?")
_TIMED = frozenset({"DATE", "TIME"})


class Expression(msgspec.Struct, frozen=True):
    """A date expression of the corpus.

    Attributes:
        document: the file's name.
        words: its words.
        created: the day of the document.
        value: what it means by the gold, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    """

    document: str
    words: str
    created: date
    value: str


class Score(msgspec.Struct, frozen=True):
    """How many expressions were resolved to the gold's value.

    Attributes:
        count: expressions.
        right: those resolved to the value of the gold.
        none: those not resolved.
    """

    count: int
    right: int
    none: int

    @property
    def accuracy(self) -> float:
        """The share that is right, 0 where there is nothing."""
        return self.right / self.count if self.count else 0.0


def expressions(folder: Path) -> Iterator[Expression]:
    """The calendar expressions of all .tml files below a folder, in order of their paths."""
    for path in sorted(folder.rglob("*.tml")):
        text = path.read_text(encoding="utf-8")
        created = _CREATED.search(text)
        if created is None:
            continue
        for found in _EXPRESSION.finditer(text, text.find("</DCT>")):
            told = dict(_PART.findall(found.group(1)))
            value = _VALUE.fullmatch(told.get("value", ""))
            if told.get("type") in _TIMED and value is not None:
                words = " ".join(_TAG.sub("", found.group(2)).split())
                yield Expression(
                    path.stem, words, date.fromisoformat(created.group(1)), value.group(1)
                )


def resolved(one: Expression, last: When | None = None) -> When | None:
    """What the shipped rules make of an expression: the narrowest date found in it.

    Args:
        one: the expression.
        last: the date resolved before it in its document, at which "the next day" points.
    """
    told = [d.when for d in find(one.words, one.created, last) if d.when.edtf is not None]
    return max(told, key=lambda when: len(when.edtf or ""), default=None)


def score(told: Iterator[Expression]) -> Score:
    """The score of the shipped rules on some expressions."""
    count = right = none = 0
    document, last = "", None
    for one in told:
        if one.document != document:
            document, last = one.document, None
        got = resolved(one, last)
        count, none = count + 1, none + (got is None)
        right += got is not None and got.edtf == one.value
        last = got or last
    return Score(count, right, none)


def line(folder: Path) -> str:
    """One line of figures for a folder, or that it holds no such file."""
    found = score(expressions(folder))
    if not found.count:
        return f"dates: no .tml file with a day of creation below {folder}"
    return (
        f"dates (TempEval-3): accuracy {found.accuracy:.3f} on {found.count} expressions,"
        f" {found.none / found.count:.3f} unresolved"
    )


def main() -> None:
    """Print the figures for the folder named on the command line."""
    print(line(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
