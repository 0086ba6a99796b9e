"""From reports and readings to persons."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reportedly.identify.binding import bound
from reportedly.identify.by_hand import Hands
from reportedly.identify.candidates import MayBe, candidates
from reportedly.identify.fill import filled
from reportedly.identify.groups import Group
from reportedly.identify.growing import grown
from reportedly.identify.holders import Offices
from reportedly.identify.identified import Identified
from reportedly.identify.judged import Judged
from reportedly.identify.keys import Sighting, sightings
from reportedly.identify.likeness import Likeness
from reportedly.identify.links import Grounds
from reportedly.identify.persons import ids, person, unseen
from reportedly.identify.relations import Relations
from reportedly.identify.units import units
from reportedly.model import Judgement, Person, Reading, Report
from reportedly.packs import Pack


def identify(
    reports: Iterable[Report],
    readings: Iterable[Reading],
    pack: Pack,
    judgements: Sequence[Judgement] = (),
) -> Identified:
    """Who is meant by the names in some reports.

    The order of reports, readings and judgements changes nothing, nor does a report given twice.
    Readings whose report is not given are left out.

    Args:
        reports: the reports.
        readings: one reading of each; of several, the last in the order of their content counts.
        pack: what is known beforehand.
        judgements: decisions by people that two mentions are, or are not, one person.
    """
    known = {r.id: r for r in reports}
    kept = {r.report: r for r in sorted(readings, key=str) if r.report in known}
    ordered = sorted(kept.values(), key=lambda r: (known[r.report].published or "9999", r.report))
    seen = [s for r in ordered for s in sightings(known[r.report], r)]
    found = _groups(seen, pack, judgements)
    names = ids(found.groups)
    of_mention = {
        (m.report, m.start, m.mention.name): names[g]
        for g in found.groups
        for u in g.units
        for m in u.members
    }
    told = tuple(filled(r, of_mention) for r in ordered)
    return Identified(persons=_persons(found, names, _claims(told), pack), readings=told)


class _Found(NamedTuple):
    """The groups, whom each may be as well, and what it all rests on."""

    groups: list[Group]
    may_be: Mapping[Group, MayBe]
    grounds: Grounds


def _groups(seen: list[Sighting], pack: Pack, judgements: Sequence[Judgement]) -> _Found:
    judged = Judged(judgements, seen, (h.id for h in pack.holders))
    offices = Offices(pack)
    apart = units(seen, judged, pack)
    likeness = Likeness({n for u in apart for n in u.keys.names}, offices.names)
    known = {u: offices.choose(u.keys, likeness, u.members[0].published) for u in apart}
    hands = Hands(known, judged)

    def relations(groups: Iterable[Group]) -> Relations:
        return Relations(groups, likeness, judged, hands, pack)

    single = (Group((u,), None, c.may_be) for u, c in hands.choices.items() if c.holder is None)
    groups = bound(grown(single, relations), hands)
    rest = relations(g for g in groups if g.holder is None)
    may_be = candidates(groups, rest, likeness, offices, pack)
    return _Found(groups, may_be, Grounds(hands.choices, judged, rest, likeness, offices, pack))


def _claims(readings: Iterable[Reading]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for reading in readings:
        for claim in (*reading.claims, *reading.claims_beyond):
            if claim.person is not None:
                found.setdefault(claim.person, []).append(claim.id)
    return {who: tuple(dict.fromkeys(each)) for who, each in found.items()}


def _persons(
    found: _Found, names: Mapping[Group, str], claims: Mapping[str, tuple[str, ...]], pack: Pack
) -> tuple[Person, ...]:
    made = []
    wanted: set[str] = set()
    for group, id_ in names.items():
        others, holders = found.may_be.get(group, (frozenset(), frozenset()))
        wanted |= holders
        may_be = {**{names[g]: g for g in others}, **dict.fromkeys(holders)}
        because = found.grounds.links(group, names, may_be)
        made.append(person(group, id_, may_be, claims, pack, because))
    missing = wanted - set(names.values())
    made += [unseen(h) for h in pack.holders if h.id in missing]
    return tuple(sorted(made, key=lambda p: p.id))
