"""Names that may stand in what is told of a private person's journey."""

import re
from collections.abc import Iterable, Iterator

from reportedly.model import Picture, Reading
from reportedly.packs.pack import fold
from reportedly.protect.holding import forms
from reportedly.protect.lexicon import NAME
from reportedly.protect.marking import Marker
from reportedly.protect.shapes import is_flight
from reportedly.protect.slots import JOURNEYS, is_at_risk

_NAME = re.compile(NAME)


def harmless_names(picture: Picture, marker: Marker) -> dict[str, frozenset[str]]:
    """By report that tells of a journey of a private person, names that may stand beside it.

    They are folded, their parts among them. Those are the people whom its claims are about, people
    with a post, whoever speaks, and its sources. A reading that was told before has nothing left
    to be looked at, and is left out.
    """
    outlets = {r.id: r.outlet for r in picture.reports}
    flights = {r.id for r in picture.reports if is_flight(f"{r.title or ''} {r.text}")}
    return {
        reading.report: _folded((outlets.get(reading.report) or "", *_names(reading)))
        for reading in picture.readings
        if reading.text_digest and _tells_of_a_journey(reading, marker, reading.report in flights)
    }


def _folded(names: Iterable[str]) -> frozenset[str]:
    """Names and their parts, folded."""
    return frozenset(fold(part) for name in names for part in (name, *name.split())) - {""}


def _tells_of_a_journey(reading: Reading, marker: Marker, in_words: bool) -> bool:
    """Whether a claim does, or the words do and the reader found no journey in them."""
    claims = (*reading.claims, *reading.claims_beyond)
    missed = in_words and not any(c.kind in JOURNEYS for c in claims)
    return missed or any(is_at_risk(c, marker) for c in claims)


def _names(reading: Reading) -> Iterator[str]:
    about: set[str] = set()
    for claim in (*reading.claims, *reading.claims_beyond):
        if _NAME.fullmatch(claim.who):
            about.add(claim.who)
            yield claim.who
        yield from (*claim.origins, *claim.chain)
    for mention in reading.mentions:
        if mention.posts or about & set(forms(mention)):
            yield from forms(mention)
    yield from (remark.who for remark in reading.remarks)
    yield from (cited.name for cited in reading.cited)
