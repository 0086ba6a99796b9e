"""What an origin had said before: said again by itself, carried by others, or retold later."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple

from reportedly.model import Claim, Origin, Picture
from reportedly.packs import Pack
from reportedly.tell.history.mark import Mark, mark
from reportedly.tell.wording import listed
from reportedly.trace import Directory
from reportedly.weigh.phrases import is_plural
from reportedly.when import When

_FRESH = timedelta(days=7)
"""How long after an origin spoke an outlet still carries it; what is told later is retold."""


class Teller(NamedTuple):
    """Who brought a claim, and when.

    Attributes:
        outlet: its name as origins name it, None where it is not known.
        published: the day of its report (EDTF), None where it has none.
    """

    outlet: str | None
    published: str | None


def tellers(picture: Picture, pack: Pack) -> dict[str, Teller]:
    """Who brought each claim, by its id."""
    outlets = outlet_names(picture, pack)
    published = {report.id: report.published for report in picture.reports}
    return {
        claim.id: Teller(outlets[reading.report], published[reading.report])
        for reading in picture.readings
        if reading.report in outlets
        for claim in reading.claims
    }


def outlet_names(picture: Picture, pack: Pack) -> dict[str, str | None]:
    """The outlet of each report as origins name it, by the report's id; None where not known."""
    directory = Directory(pack, picture.persons)
    return {report.id: directory.outlet_name(report) for report in picture.reports}


def told_again(
    origin: Origin,
    what: str,
    fresh: Sequence[Claim],
    more: Sequence[str],
    tellers: Mapping[str, Teller],
) -> Iterator[Mark]:
    """That what an origin had said before is told once more, and by whom.

    An origin says it again only where its own report does, and of no earlier saying.

    Args:
        origin: who.
        what: the side, "origin" or "denial".
        fresh: what is told on that side now.
        more: the outlets that carry it and did not before.
        tellers: who brought each claim, by its id.
    """
    by = {claim.id: tellers.get(claim.id, Teller(None, None)) for claim in fresh}
    own = [c for c in fresh if by[c.id].outlet == origin.name and not _earlier(c, by[c.id])]
    rest = [c for c in fresh if c not in own]
    new = [c for c in rest if _carries(by[c.id].outlet, more) and not _earlier(c, by[c.id])]
    late = [c for c in rest if c not in new]
    if own:
        says, say = ("says so", "say so") if what == "origin" else ("denies it", "deny it")
        yield mark("copy", f"{origin.name} {say if is_plural(origin.name) else says} again", own)
    if new:
        yield carried(origin, _outlets(new, by) or more, new)
    if late:
        outlets = _outlets(late, by) or ["another report"]
        said = f"{listed(outlets)} {verb('retells', outlets)} what {origin.name} said, +0"
        yield mark("copy", said, late)


def carried(origin: Origin, outlets: Sequence[str], claims: Sequence[Claim]) -> Mark:
    """That outlets carry what an origin says, which adds nothing."""
    says = "say" if is_plural(origin.name) else "says"
    words = f"{listed(outlets)} {verb('carries', outlets)} what {origin.name} {says}, +0"
    return mark("copy", words, claims)


def verb(singular: str, subjects: Sequence[str]) -> str:
    """A verb for one subject or for several."""
    plural = {"carries": "carry", "retells": "retell"}
    return plural[singular] if len(subjects) > 1 else singular


def _carries(outlet: str | None, more: Sequence[str]) -> bool:
    return bool(more) if outlet is None else outlet in more


def _outlets(claims: Sequence[Claim], by: Mapping[str, Teller]) -> list[str]:
    return sorted({outlet for c in claims if (outlet := by[c.id].outlet) is not None})


def _earlier(claim: Claim, teller: Teller) -> bool:
    """Whether a report tells of a saying that was no news by its day."""
    said = claim.said.latest if claim.said else None
    day = When.of(teller.published).earliest if teller.published else None
    return said is not None and day is not None and day - said > _FRESH
