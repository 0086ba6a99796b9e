"""When a claim that was read is one of the gold, and which of its slots are right.

The measure is the codebook's: a claim is found where a predicted one has its kind, its polarity and
its person; slots are scored over the claims found. Names are compared by their words, since an
annotator writes "a South Korean official" where a text has "an official in Seoul".
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
Row = dict[str, Any]
"""A claim or figure in plain JSON, with the field names of the codebook."""

_DIGITS = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "twelve": "12",
    "thirteen": "13",
}
_LITTLE = frozenset(
    "a an the of to from in at by for and or his her their its other unnamed anonymous some"  # noqa: SIM905
    " several former ex senior top north korean south korea korea's mr ms mrs gen general dr"
    " sir".split()
)
_NATIONALITY = re.compile(
    r"\b(North|South)?\s*(Koreans?|Chinese|Cubans?|Russians?|Japanese|Eritreans?|Iranians?|Syrians?"
    r"|Americans?)\b"
)
_LONG, _ENOUGH = 3, 0.6
"""Of a description of three words or more, six tenths must agree."""


def found(gold: Row, read: Row) -> float:
    """How well a predicted claim fits a gold one, 0 where it is none of it.

    Kind, polarity and person decide; origin, date and place choose between several that fit.
    """
    if gold["kind"] != read.get("kind") or gold["polarity"] != read.get("polarity", "affirmed"):
        return 0.0
    if not same(gold["who"], read.get("who"), strict=in_full(gold["who"])):
        return 0.0
    mine, theirs = gold.get("origins") or [], read.get("origins") or []
    shared = not (mine or theirs) or any(same(a, b) for a in mine for b in theirs)
    place = bool(gold.get("from")) and same(gold["from"], read.get("from"))
    day = dates_agree(gold.get("when"), read.get("when"))
    return 1 + 0.1 * shared + 0.2 * day + 0.1 * place


def slots(gold: Row, read: Row) -> dict[str, float]:
    """The share that is right of each slot that counts for a claim.

    Origins and dates count where either has one, a chain where it has two links or more, other
    slots where the gold fills them; `hedged` where the gold is not certain.
    """
    out = {}
    if gold.get("when") or read.get("when"):
        out["when"] = dates_agree(gold.get("when"), read.get("when"))
    for name, key in (("where", "from"), ("to", "to"), ("post", "post")):
        if gold.get(key):
            out[name] = float(same(gold[key], read.get(key)))
    mine, theirs = gold.get("origins") or [], read.get("origins") or []
    if mine or theirs:
        hits = len(pairs(mine, theirs, lambda a, b: float(same(a, b))))
        out["origins"] = 2 * hits / (len(mine) + len(theirs))
    mine, theirs = gold.get("chain") or [], read.get("chain") or []
    if len(mine) > 1 or len(theirs) > 1:
        alike = len(mine) == len(theirs) and all(map(same, mine, theirs))
        out["chain"] = float(alike)
    out["core"] = float(bool(gold.get("core", True)) == bool(read.get("core", True)))
    sure, told = gold.get("certainty"), read.get("certainty", "certain")
    if sure != "certain":
        out["hedged"] = float(told != "certain")
    out["certainty"] = float(sure == told)
    return out


def same_figure(gold: Row, read: Row) -> float:
    """1 where two figures have one value and no two different years, else 0."""
    mine, theirs = _years(gold.get("period")), _years(read.get("period"))
    meet = not mine or not theirs or bool(mine & theirs)
    return float(gold["value"] == read.get("value") and meet)


def pairs(
    gold: Sequence[T], read: Sequence[T], fits: Callable[[T, T], float]
) -> list[tuple[int, int]]:
    """One-to-one pairs by position, the best fit first; a fit of 0 makes none."""
    ranked = sorted(_fits(gold, read, fits), key=lambda row: -row[0])
    left, right, out = set[int](), set[int](), []
    for score, i, j in ranked:
        if score > 0 and i not in left and j not in right:
            left.add(i)
            right.add(j)
            out.append((i, j))
    return out


def _fits(
    gold: Sequence[T], read: Sequence[T], fits: Callable[[T, T], float]
) -> Iterator[tuple[float, int, int]]:
    for i, one in enumerate(gold):
        for j, other in enumerate(read):
            yield fits(one, other), i, j


def dates_agree(gold: str | None, read: str | None) -> float:
    """1 for the same date, a half where one is the coarser truth of the other, else 0."""
    if not gold or not read:
        return float(gold == read)
    one, other = gold.strip("~?"), read.strip("~?")
    if one == other:
        return 1.0
    return 0.5 if one.startswith(other) or other.startswith(one) else 0.0


def same(a: object, b: object, strict: bool = False) -> bool:
    """Whether two names or descriptions stand for the same.

    Args:
        a: one of them; None is the same as nothing.
        b: the other.
        strict: ask for two common words at least and no other ones in the shorter: "Kim" is not
            "Kim Hyok-chol".
    """
    one, other = _content(a), _content(b)
    if not one or not other:
        one, other = _words(a), _words(b)
    if not one or not other:
        return False
    if "".join(one) == "".join(other):
        return True
    short, long = sorted((set(one), set(other)), key=len)
    share = len(short & long) / len(short)
    if strict:
        return share == 1 and len(short) > 1
    return share == 1 or (len(short) >= _LONG and share >= _ENOUGH)


def in_full(who: str) -> bool:
    """Whether a person is named in full: two capitalised words or more."""
    return len(re.findall(r"\b[A-Z][\w’'-]+", _NATIONALITY.sub(" ", who))) > 1


def _content(text: object) -> list[str]:
    return [word.rstrip("s") or word for word in _words(text) if word not in _LITTLE]


def _words(text: object) -> list[str]:
    plain = unicodedata.normalize("NFKD", str(text or ""))
    low = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    low = re.sub(r"[’'`]s\b", "", low).replace("’", "").replace("'", "")
    return [_DIGITS.get(word, word) for word in re.findall(r"[^\W_]+", low)]


def _years(period: object) -> frozenset[str]:
    return frozenset(re.findall(r"\b(?:19|20)\d\d\b", str(period or "")))
