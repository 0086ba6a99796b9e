"""What is new: every line, in the order in which an editor wants them."""

from collections.abc import Iterable, Sequence

from reportedly.packs import Pack
from reportedly.protect import NOTICE, PUBLIC, Audience
from reportedly.tell.check import originals
from reportedly.tell.evidence import Evidence
from reportedly.tell.new.again import copies
from reportedly.tell.new.compared import Compared
from reportedly.tell.new.corrected import Corrected
from reportedly.tell.new.moved import moves_of
from reportedly.tell.new.moves import Moves
from reportedly.tell.new.nouns import Line, News, Part
from reportedly.tell.new.outlets import read_otherwise, withdrawn
from reportedly.tell.new.unseen import unseen
from reportedly.tell.scope import Scope
from reportedly.tell.wording import wording

_TIMELESS = ("unseen",)
"""Parts that tell how things stand, and are there whether or not anything is new."""


def news(
    compared: Compared,
    pack: Pack,
    since: str,
    clock: tuple[str | None, str | None] = (None, None),
    *,
    audience: Audience = PUBLIC,
) -> News:
    """Tell what is new.

    Args:
        compared: both states of a ledger, after the gate, and nothing else.
        pack: sources, kinds and words.
        since: the words for the moment.
        clock: that moment, and the one by which it was learned (ISO 8601).
        audience: whom the gate opened for: decides on the notice, and on reasons in free words.
    """
    evidence = Evidence(picture=compared.picture, pack=pack)
    moves = moves_of(compared, evidence)
    mere = tuple(copies(moves, evidence))
    lines = _lines(compared, evidence, moves, mere, whole=audience.sees_everything)
    return News(
        since=since,
        after=clock[0],
        until=clock[1],
        came=len(compared.fresh),
        copies=len({c.report for line in mere for c in line.cites}),
        notice=None if audience.sees_everything else NOTICE,
        parts=tuple(part for name, told in lines.items() if (part := _part(name, told)).lines),
    )


def is_nothing(told: News) -> bool:
    """Whether nothing is new, whoever is watched."""
    return not told.came and all(part.name in _TIMELESS for part in told.parts)


def _lines(
    compared: Compared,
    evidence: Evidence,
    moves: Sequence[Moves],
    mere: tuple[Line, ...],
    *,
    whole: bool,
) -> dict[str, Iterable[Line]]:
    """The lines of each part, the parts in the order in which an editor wants them."""
    told = [line for each in moves for line in each.news()]
    return {
        "status": (line for each in moves if not _hides(each, compared) for line in each.changes()),
        "claims": (line for line in told if line.what in {"event", "origin"}),
        "denials": (line for line in told if line.what == "denial"),
        "sightings": (line for line in told if line.what == "sighting"),
        "outlets": withdrawn(compared, evidence),
        "people": Corrected(compared, evidence, whole=whole).lines(),
        "unseen": unseen(evidence, compared.watched),
        "originals": _originals(compared, evidence, mere),
        "again": (*mere, *(line for each in moves for line in each.retold())),
        "read": read_otherwise(compared, evidence),
    }


def _hides(moves: Moves, compared: Compared) -> bool:
    """Whether something moved an event that is not told: a change would tell of it."""
    return moves.before is not None and not compared.hidden.isdisjoint(moves.before.claims)


def _part(name: str, lines: Iterable[Line]) -> Part:
    return Part(name=name, title=str(wording()["news"][name]), lines=tuple(dict.fromkeys(lines)))


def _originals(compared: Compared, evidence: Evidence, mere: Iterable[Line]) -> tuple[Line, ...]:
    """Outlets that reports which came cite, and of which no report is on file; copies cite none."""
    copied = {cite.report for line in mere for cite in line.cites}
    readings = tuple(
        r for r in evidence.readings if r.report in compared.fresh and r.report not in copied
    )
    scope = Scope(title="", events=(), readings=readings, persons=frozenset())
    return tuple(
        Line(what="original", text=told.text, cites=told.cites, heading="")
        for told in originals(scope, evidence, named=True)
    )
