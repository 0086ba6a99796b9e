"""Joining two events and splitting one: what is refused, and what became of earlier decisions."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from reportedly.account.judging import Said
from reportedly.errors import ReportedlyError
from reportedly.model import (
    Anchor,
    Claim,
    Decision,
    Event,
    Grouping,
    Picture,
    Pointer,
    Reading,
    after,
    digest,
    in_force,
    pointed,
)
from reportedly.packs import Pack
from reportedly.trace import Member
from reportedly.weigh import Scene


class RefusedGrouping(ReportedlyError):
    """A join of what cannot be one event, a split that parts nothing, or a contradiction."""


class State(NamedTuple):
    """A grouping in force, and what it does today.

    Attributes:
        grouping: the decision.
        left: ids of the events in which its left claims are; those found no longer are left out.
        right: the same of the right ones.
        lost: the claims that are found no longer.
        has_effect: whether it does what was decided; None where one of its sides is found no more.
    """

    grouping: Grouping
    left: tuple[str, ...]
    right: tuple[str, ...]
    lost: tuple[Pointer, ...]
    has_effect: bool | None


def join(
    pair: tuple[Event, Event],
    said: Said,
    picture: Picture,
    decisions: Sequence[Decision],
    pack: Pack,
) -> Grouping:
    """The decision that two events are one; nothing is kept by this.

    Args:
        pair: the two.
        said: by whom, when, why.
        picture: all events on file, before the gate.
        decisions: all that were made so far.
        pack: what is known beforehand.

    Raises:
        RefusedGrouping: they are one already, of two kinds, or of two persons.
    """
    one, other = pair
    if one.id == other.id:
        raise RefusedGrouping(f"both are {one.id}; name two events")
    if one.kind != other.kind:
        raise RefusedGrouping(
            f"one is a case of {one.kind} and the other of {other.kind}; only events of one kind "
            "are joined (`reportedly correct CLAIM set kind=...` where a kind was misread)"
        )
    if one.person and other.person and one.person != other.person:
        raise RefusedGrouping(
            f"they are about {one.who} ({one.person}) and {other.who} ({other.person}); if those "
            f"are one person, judge that first: `reportedly judge same {one.person} "
            f"{other.person} --because TEXT`"
        )
    scene = Scene.of(picture.reports, picture.readings, pack)
    left, right = (_pointers(scene.members(event.claims)) for event in pair)
    return _made("join", left, right, said, decisions)


def split(
    event: Event,
    claims: Iterable[str],
    said: Said,
    picture: Picture,
    decisions: Sequence[Decision],
    pack: Pack,
) -> Grouping:
    """The decision that some claims of an event tell of another; nothing is kept by this.

    Args:
        event: that is split.
        claims: ids of claims that are taken out; the same claim in copies goes with each.
        said: by whom, when, why.
        picture: all events on file, before the gate.
        decisions: all that were made so far.
        pack: what is known beforehand.

    Raises:
        RefusedGrouping: a claim is of another event, or none or all of the event's are named.
    """
    scene = Scene.of(picture.reports, picture.readings, pack)
    wanted = set(claims)
    elsewhere = sorted(wanted - set(event.claims))
    if elsewhere:
        raise RefusedGrouping(
            f"{', '.join(elsewhere)} is no claim of {event.id}; its claims: "
            f"{', '.join(event.claims)}"
        )
    out = {member.order for member in scene.members(wanted)}
    members = scene.members(event.claims)
    left = _pointers(m for m in members if m.order in out)
    right = _pointers(m for m in members if m.order not in out)
    if not left or not right:
        named = "none" if not left else "all"
        raise RefusedGrouping(f"{named} of the event's claims are named; name some, not all")
    return _made("split", left, right, said, decisions)


def check_grouping(
    made: Grouping, pictures: tuple[Picture, Picture], decisions: Sequence[Decision]
) -> None:
    """Refuse a grouping without effect, and one that would take another's effect away.

    Args:
        made: the one to be kept.
        pictures: the events on file before it is in force, and after.
        decisions: all that were made so far.

    Raises:
        RefusedGrouping: it contradicts one in force, which the message names.
    """
    before, after_ = pictures
    had = {s.grouping.id for s in states(before, decisions) if s.has_effect}
    for state in states(after_, (*decisions, made)):
        if state.grouping.id in had and not state.has_effect:
            raise RefusedGrouping(f"it contradicts another decision: {_words(state.grouping)}")
        if state.grouping.id == made.id and not state.has_effect:
            raise RefusedGrouping("the events would stay as they are; see `reportedly event list`")


def states(picture: Picture, decisions: Iterable[Decision]) -> tuple[State, ...]:
    """The groupings in force, as they were made, each with what it does in a picture."""
    by_text: dict[str, list[Reading]] = {}
    for reading in picture.readings:
        by_text.setdefault(reading.text_digest, []).append(reading)
    home = {claim: event.id for event in picture.events for claim in event.claims}

    def place(pointer: Pointer) -> str | None:
        for reading in by_text.get(pointer.at.text_digest, []):
            claim = pointed(pointer, _claims(reading))
            if claim is not None and claim.id in home:
                return home[claim.id]
        return None

    held = (d for d in in_force(decisions) if isinstance(d, Grouping))
    return tuple(_state(each, {p: place(p) for p in each.pointers}) for each in held)


def _state(grouping: Grouping, at: dict[Pointer, str | None]) -> State:
    left, right = (
        tuple(dict.fromkeys(e for p in side if (e := at[p]) is not None))
        for side in (grouping.left, grouping.right)
    )
    effect: bool | None = None
    if left and right:
        joined, parted = left[0] == right[0], len(left) == 1 and left[0] not in right
        effect = joined if grouping.act == "join" else parted
    return State(grouping, left, right, tuple(p for p, e in at.items() if e is None), effect)


def _pointers(members: Iterable[Member]) -> tuple[Pointer, ...]:
    """The claims, and those of their copies, each once, the earliest first."""
    told = [
        (report, claim)
        for m in members
        for report, claim in [(m.report, m.claim), *((c.report, c.claim) for c in m.carried)]
    ]
    found = (
        Pointer(
            at=Anchor(text_digest=report.text_digest, quote=claim.quote),
            kind=claim.kind,
            who=claim.who,
        )
        for report, claim in told
    )
    return tuple(dict.fromkeys(found))


def _claims(reading: Reading) -> tuple[Claim, ...]:
    return (*reading.claims, *reading.claims_beyond)


def _made(
    act: Literal["join", "split"],
    left: tuple[Pointer, ...],
    right: tuple[Pointer, ...],
    said: Said,
    decisions: Sequence[Decision],
) -> Grouping:
    made = after(said.made, decisions)
    return Grouping(
        id="g-" + digest(made.isoformat(), said.by, act, str(left), str(right)),
        made=made,
        by=said.by,
        act=act,
        left=left,
        right=right,
        because=said.because,
    )


def _words(grouping: Grouping) -> str:
    did = "joined" if grouping.act == "join" else "split"
    return (
        f"{grouping.id}, {did} by {grouping.by} on {grouping.made:%Y-%m-%d} "
        f"({grouping.because}); if that one is wrong, "
        f"`reportedly undo {grouping.id} --because TEXT` first"
    )
