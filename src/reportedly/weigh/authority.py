"""The word of those who can confirm: the receiving state, the state of its own act, the person."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from reportedly.model import Event, Noun, Term
from reportedly.packs import Source
from reportedly.packs.pack import Authority
from reportedly.trace import Member, asserts
from reportedly.trace.origins import links
from reportedly.trace.slots import place_in
from reportedly.trace.sources import Voice
from reportedly.weigh.gainsaid import gainsaid, recanted
from reportedly.weigh.scene import Scene

_OWN: Final = frozenset({"own state", "any"})
"""Standings of those who tell of their own act: what they announce is no report of another's."""


class Word(Noun, frozen=True):
    """A flat statement as it reached us: who made it, through whom, by which right it counts."""

    name: str
    key: str
    own_act: bool
    because: str
    through: tuple[str, ...]
    member: Member


class Confirmation(Noun, frozen=True):
    """An event confirmed by those who can.

    Attributes:
        term: what it weighs.
        day: the first day on which one of them said so, None where nothing tells.
        by: keys of the origins that confirm it.
        own_act: whether one of them speaks of what its own state did.
    """

    term: Term
    day: date | None
    by: tuple[str, ...]
    own_act: bool


def authority(event: Event, members: Sequence[Member], scene: Scene) -> Confirmation | None:
    """Who can confirm the event, where such a source says so flatly.

    It must reach us through sources that are all named. Of several the one that came through the
    fewest hands is told; together they count once. Nobody confirms what the same report denies on
    the same word, and no person what that person denies.
    """
    found = [
        word
        for member in members
        for word in _words(event, member, scene)
        if not gainsaid(event, member, members)
        and not (word.key == f"self:{event.person}" and recanted(event, member, members))
    ]
    if not found:
        return None
    word = min(found, key=lambda w: (len(w.through), w.member.order, w.name, w.because))
    return Confirmation(
        term=Term(
            words=f"{word.name}: {word.because}; {_route(word.through)}",
            log_odds=scene.parameters.authority,
            claims=(word.member.claim.id,),
        ),
        day=min((w.member.said for w in found if w.member.said is not None), default=None),
        by=tuple(sorted({w.key for w in found})),
        own_act=any(w.own_act for w in found),
    )


def _words(event: Event, member: Member, scene: Scene) -> Iterator[Word]:
    claim = member.claim
    rules = [rule for rule in scene.pack.authority if rule.kind == event.kind]
    if not rules or not asserts(claim) or claim.certainty != "certain":
        return
    between = _named(links(claim, scene.directory))
    if between is None:
        return
    outlet = scene.directory.outlet_name(member.report) or "an outlet that is not known"
    through = (*(voice.name for voice in between), outlet)
    himself = next((o for o in event.origins if o.key == f"self:{event.person}"), None)
    if himself is not None and claim.id in himself.claims:
        for rule in (rule for rule in rules if rule.standing == "self"):
            yield Word(
                name=himself.name,
                key=himself.key,
                own_act=False,
                because=rule.because,
                through=through,
                member=member,
            )
    for index, source in _speaking(member, scene):
        hands = through if index == 0 else (outlet,)
        if source.names[0] == outlet and not claim.origins:
            hands = ()
        for rule in rules:
            if rule.type == source.type and _stands(rule, source, event, member, scene):
                yield Word(
                    name=source.names[0],
                    key=f"source:{scene.directory.family(source)}",
                    own_act=rule.standing in _OWN,
                    because=rule.because,
                    through=hands,
                    member=member,
                )


def _named(between: Sequence[Voice | None]) -> tuple[Voice, ...] | None:
    """The links nearest to the origin first, or None where one of them is nobody in particular.

    Members of parliament may relay as a body: that is how a service's briefings become known.
    """
    found = []
    for voice in reversed(between):
        if voice is None or not (voice.named or voice.type == "parliament"):
            return None
        found.append(voice)
    return tuple(found)


def _speaking(member: Member, scene: Scene) -> Iterator[tuple[int, Source]]:
    claim = member.claim
    names = claim.origins
    if not names and claim.basis != "hearsay" and member.report.machine_written is None:
        names = (member.report.outlet,) if member.report.outlet else ()
    for index, name in enumerate(names):
        source = scene.pack.source(name)
        if source is not None and not source.collective:
            yield index, source


def _stands(rule: Authority, source: Source, event: Event, member: Member, scene: Scene) -> bool:
    claim = member.claim
    if rule.standing == "any":
        return True
    if rule.standing == "own state":
        state = scene.home(event, (member,))
    elif rule.standing == "receiving state":
        place = place_in(claim.to, scene.pack) or place_in(event.to, scene.pack)
        state = place.state if place else None
    elif rule.standing == "custodian":
        place = place_in(claim.from_, scene.pack) or place_in(event.from_, scene.pack)
        state = place.state if place else None
    else:
        return False
    return state is not None and source.state == state


def _route(through: Sequence[str]) -> str:
    if not through:
        return "in its own words"
    route = f"as told by {through[0]}"
    if len(through) > 1:
        route += f", itself read only through {' in '.join(through[1:])}"
    return route
