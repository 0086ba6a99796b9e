"""People who stand by in a report of a journey, and brothers by the shape of their names."""

from collections.abc import Iterator

from reportedly.model import Claim, Reading, place_of
from reportedly.protect.holding import Holding, forms
from reportedly.protect.mosaic.rows import Rows
from reportedly.protect.slots import JOURNEYS


def bystanders(
    rows: Rows, sure: Holding, journeys: frozenset[str] = frozenset()
) -> dict[str, frozenset[str]]:
    """By report that tells of a private person's journey, the names that are withheld in it.

    Those are people without a post of whom it claims nothing and whom it does not quote (whoever
    came along, stood beside on a photograph, waited at home), and whoever shares surname and
    generation syllable with somebody who left.
    """
    left: dict[str, set[str]] = {report: set() for report in sorted(journeys)}
    for row in rows.journeys:
        left.setdefault(row.reading.report, set()).add(row.claim.who)
    return {
        reading.report: frozenset(_standing_by(reading, left[reading.report], sure))
        for reading in rows.picture.readings
        if reading.report in left
    }


def _standing_by(reading: Reading, left: set[str], sure: Holding) -> Iterator[str]:
    claims = (*reading.claims, *reading.claims_beyond)
    # Beside somebody's flight, what befell a name without a post befell who was left behind.
    own = (c for c in claims if _on_the_way(c) or (not left and c.kind != "appearance"))
    heard = {c.who for c in own} | {r.who for r in reading.remarks}
    heard |= {n for c in claims for n in (*c.origins, *c.chain)} | {c.name for c in reading.cited}
    for mention in reading.mentions:
        names = set(forms(mention))
        if place_of(reading.report, mention.quote) in sure.all_places or names & left:
            continue
        quoted = any(name in words for name in names for words in heard)
        alike = any(_siblings(mention.name, who) for who in left)
        if alike or not (mention.posts or quoted):
            yield from (n for n in names if len(n) > 1)


def _on_the_way(claim: Claim) -> bool:
    """Whether a claim is about a journey, or about custody on it."""
    return claim.kind in {*JOURNEYS, "disappearance"} or "abroad" in (claim.manner or "")


def _siblings(one: str, two: str) -> bool:
    """Whether two names share the surname and one syllable of the given name, as siblings' do."""
    first, second = _parts(one), _parts(two)
    if len(first) < 3 or len(second) < 3 or first[0] != second[0] or first == second:
        return False
    return bool(set(first[1:]) & set(second[1:]))


def _parts(name: str) -> list[str]:
    return name.casefold().replace("-", " ").split()
