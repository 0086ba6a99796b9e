"""All that the look over the whole finds, as what is withheld."""

from collections.abc import Mapping

import msgspec

from reportedly.model import Picture
from reportedly.protect.holding import Holding
from reportedly.protect.marked.above import Above, Offsets
from reportedly.protect.mosaic.bystanders import bystanders
from reportedly.protect.mosaic.figures import differing
from reportedly.protect.mosaic.rows import Rows
from reportedly.protect.mosaic.sources import narrowed_sources
from reportedly.protect.mosaic.unnamed import narrowed_people
from reportedly.protect.spans import Span


def combined(
    told: Picture, above: Above, sure: Holding, journeys: frozenset[str] = frozenset()
) -> Above:
    """What is withheld: what is known to be, and what singles people out over all rows together.

    Only what is told is looked at, so that two pictures which are told alike are told alike to the
    end: no withheld row shows in what becomes of another.

    Args:
        told: what is told so far.
        above: what is marked above the audience, and what earlier looks have found.
        sure: what is surely about holders of public office.
        journeys: reports that tell of a journey of which nothing may be left.
    """
    rows = Rows(picture=told, held=sure.claims)
    beside = bystanders(rows, sure, journeys)
    none: frozenset[str] = frozenset()
    forms = {
        report: above.forms.get(report, none) | beside.get(report, none)
        for report in above.forms.keys() | beside.keys()
    }
    vague = narrowed_people(rows) - above.vague
    return msgspec.structs.replace(
        above,
        forms=forms,
        words=above.words | narrowed_sources(rows),
        vague=above.vague | vague,
        figures=above.figures | differing(told),
        hints=_descriptions(rows, vague, above.hints),
    )


def _descriptions(
    rows: Rows, vague: frozenset[str], known: Mapping[str, Offsets]
) -> dict[str, Offsets]:
    """By report, where the descriptions of people stand who are told of as "somebody"."""
    found = {report: {field: [*at] for field, at in each.items()} for report, each in known.items()}
    for row in rows.journeys:
        if row.claim.id in vague:
            for slot in ("who", "post"):
                quote = row.claim.words.get(slot)
                if quote is not None:
                    here = found.setdefault(row.reading.report, {"title": [], "text": []})
                    here[quote.field].append(Span(quote.start, quote.end, "marking"))
    return found
