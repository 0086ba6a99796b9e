"""What a sentence about the record claims, by its words."""

import re
from typing import cast, get_args

from reportedly.model import Assertion, Figure, Kind
from reportedly.weigh.assertions.nouns import Asked, Shape
from reportedly.weigh.assertions.words import Words, words

_NEAR = 4


def asked(assertion: Assertion) -> Asked | None:
    """What an assertion claims; None where its words have no shape that can be checked."""
    known = words()
    claim = _plain(f"{assertion.measure} {assertion.scope or ''}")
    shape = next((s for s, pattern in known.shapes if pattern.search(claim)), None)
    if shape is None:
        return None
    since_year, within = known.since_year.search(claim), known.within.search(claim)
    since = None if since_year else known.since.search(_bare(assertion.measure))
    return Asked(
        shape=cast(Shape, shape),
        kind=assertion.kind or kind_of(f"{assertion.measure} {assertion.quote.text}"),
        number=_number(claim, known) if shape == "ordinal" else None,
        who=next((w for w, pattern in known.who if pattern.search(claim)), None),
        same=bool(known.same.search(claim)),
        senior=shape == "ordinal" and bool(known.senior.search(claim)),
        years=_years(claim, known),
        since_year=int(since_year[1]) if since_year else None,
        since=since[1] if since else None,
        within=int(within[1]) if within and not since_year else None,
        lately=bool(known.months.search(claim)),
        vague=bool(known.vague.search(claim)),
        names=_names(assertion, known),
    )


def total(figure: Figure) -> Asked | None:
    """What a figure claims, where it counts the people of a kind of event; else None."""
    kind = kind_of(figure.measure)
    if kind is None:
        return None
    year = re.fullmatch(r"((?:19|20)\d\d)", figure.period or "")
    return Asked(
        shape="total", kind=kind, number=figure.value, within=int(year[1]) if year else None
    )


def kind_of(text: str) -> Kind | None:
    """The kind of event that some words tell of."""
    low = _plain(text)
    found = next((kind for kind, pattern in words().kinds if pattern.search(low)), None)
    return cast(Kind, found) if found in get_args(Kind) else None


def _number(claim: str, known: Words) -> int | None:
    found = next(p for s, p in known.shapes if s == "ordinal").search(claim)
    if found is None:
        return None
    return known.ordinals.get(found[0]) or int(re.sub(r"\D", "", found[0]))


def _years(claim: str, known: Words) -> int | None:
    found = known.years.search(claim)
    if found:
        return known.numbers.get(found[1]) or int(found[1])
    return 10 if known.decade.search(claim) else None


def _names(assertion: Assertion, known: Words) -> str:
    """The rest of the sentence from the word on that begins the names of those who are counted."""
    place = assertion.quote.text.find(assertion.measure)
    rest = assertion.quote.text[place + len(assertion.measure) :] if place >= 0 else ""
    first = re.findall(r"\w+", rest.casefold())[:_NEAR]
    return rest if known.counted_after & set(first) else ""


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _bare(text: str) -> str:
    return " ".join(text.split())
