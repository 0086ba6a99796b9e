"""Other ways to compare names: likenesses from 0 to 1, each as its users would call it."""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from benchmarks.names.romanise import romanise
from reportedly import names
from reportedly.names.marks import normalise

Likeness = Callable[[str, str], float]

MISSING = "nomenklatura is not installed: `make peers` installs it"


def peers() -> dict[str, Likeness]:
    """Return the likenesses by name: of strings, and of nomenklatura where it is installed."""
    found: dict[str, Likeness] = {
        "rapidfuzz ratio": _folded(lambda a, b: fuzz.ratio(a, b) / 100),
        "rapidfuzz token_sort": _folded(lambda a, b: fuzz.token_sort_ratio(a, b) / 100),
        "Jaro-Winkler": _folded(JaroWinkler.similarity),
    }
    logic = logic_v2()
    if logic is not None:
        found["logic-v2"] = _folded(logic)
    return found


def romanising(likeness: Likeness) -> Likeness:
    """Return a likeness that is given Latin letters alone: what is not is romanised before.

    Hangul and Hanja are written as this library reads them, in the North's way and in the Revised
    one, syllables apart; the better of the two counts, in favour of the likeness.
    """
    return lambda a, b: max(likeness(*pair) for pair in _in_latin(a, b))


@cache
def logic_v2() -> Likeness | None:
    """Return logic-v2 of nomenklatura for two names of persons; None where it is not installed."""
    try:
        proxy = import_module("followthemoney").EntityProxy
        matcher = import_module("nomenklatura.matching").LogicV2
    except ImportError:
        return None
    config = matcher.default_config()

    @cache
    def person(name: str) -> Any:
        return proxy.from_dict(
            {"id": name, "schema": "Person", "properties": {"name": [name]}}, cleaned=False
        )

    return lambda a, b: float(matcher.compare(person(a), person(b), config).score)


def _folded(likeness: Likeness) -> Likeness:
    """Return a likeness on lower case letters without marks, as its users would prepare them."""
    return lambda a, b: likeness(_prepared(a), _prepared(b))


@cache
def _prepared(text: str) -> str:
    if names.read(text).script != "latin":
        return text
    plain = normalise(text).replace("ŏ", "o").replace("ŭ", "u").replace("'", "")
    return " ".join(plain.replace("-", " ").replace(",", " ").split())


def _in_latin(a: str, b: str) -> Iterator[tuple[str, str]]:
    for system in ("north", "revised"):
        yield _romanised(a, system), _romanised(b, system)


@cache
def _romanised(text: str, system: str) -> str:
    read = names.likely(text, 1) if names.read(text).script in ("hangul", "hanja") else ()
    return romanise(read[0], system, " ") if read else text
