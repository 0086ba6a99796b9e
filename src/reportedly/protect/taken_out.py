"""What pages took out about private persons: an outlet may have done so for somebody's safety."""

from collections.abc import Collection

from msgspec.structs import replace

from reportedly.model import Claim, Picture, Report, Turn
from reportedly.packs import Pack
from reportedly.packs.pack import fold
from reportedly.protect.holding import Holding, held
from reportedly.protect.lexicon import Lexicon
from reportedly.protect.marked import lowered
from reportedly.protect.marking import Marker
from reportedly.protect.relatives import Relatives
from reportedly.protect.reports import told_report
from reportedly.protect.slots import JOURNEYS
from reportedly.protect.ties import all_claims

# Beside journeys: whoever was held or is missing can be looked for as somebody who fled can.
_SOUGHT = JOURNEYS | {"detention", "disappearance"}
_NOBODY = Relatives(everywhere=frozenset(), here={}, own=frozenset())


def journeys_of_private(told: Picture, pack: Pack, known: Collection[str] = ()) -> frozenset[str]:
    """Ids of the claims that are told of private persons and of how they left or went missing.

    Args:
        told: what came out of the gate.
        pack: who holds public office.
        known: ids of claims that are surely about holders, beside those of which `told` shows it.
    """
    sure: Holding = lowered(held(told, pack), told, _NOBODY)
    left = {
        c.person
        for c in all_claims(told)
        if c.kind in JOURNEYS and c.person and c.id not in sure.claims and c.id not in known
    }
    return frozenset(
        c.id
        for c in all_claims(told)
        if c.id not in sure.claims and c.id not in known and (c.kind in _SOUGHT or c.person in left)
    )


def claims_of_holders(picture: Picture, pack: Pack) -> frozenset[str]:
    """Ids of the claims that are surely about holders of public office."""
    return held(picture, pack).claims


def says(claim: Claim) -> tuple[object, ...]:
    """What a claim tells, whatever its words and their places."""
    slots = (claim.when, claim.from_, claim.to, claim.post, claim.origins)
    return (claim.kind, claim.polarity, fold(claim.who), *slots)


def bare(report: Report, pack: Pack) -> Report:
    """A report by its outlet and day alone: title, name and address may name who was taken out."""
    return told_report(report, Marker(lexicon=Lexicon.of(pack)), bare=True)


def without_taken_out(turn: Turn, told: Picture, private: Collection[str], pack: Pack) -> Turn:
    """A turn of a page in which nothing tells what it no longer says of a private person.

    That the page changed is told, and what of it stands: whatever its present form says as well,
    and whatever is about holders of public office.

    Args:
        turn: what became of a page on a day, after the gate.
        told: what stands, after the gate.
        private: ids of claims and events of journeys of private persons, those of fallen forms
            among them (`journeys_of_private`).
        pack: how addresses are told.
    """
    form = None if turn.after is None else turn.after.id
    now = {
        says(c) for r in told.readings if r.report == form for c in (*r.claims, *r.claims_beyond)
    }
    stands = any(report.id == form for report in told.reports)
    borne = frozenset(turn.now) if stands else frozenset()

    def may_pass(event: str) -> bool:
        return event not in private or event in borne

    claims = tuple(c for c in turn.claims if c.id not in private or says(c) in now)
    gone = tuple(event for event in turn.gone if event.id not in private)
    events = tuple(filter(may_pass, turn.events))
    before = turn.before
    if before is not None and (claims, gone, events) != (turn.claims, turn.gone, turn.events):
        before = bare(before, pack)
    after = turn.after
    if after is not None and not stands and set(turn.now) & {*private}:
        after = bare(after, pack)
    return replace(
        turn,
        before=before,
        after=after,
        claims=claims,
        events=events,
        now=tuple(filter(may_pass, turn.now)),
        gone=gone,
    )
