"""From reports and readings to persons."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.identify.by_hand import settled
from reportedly.identify.candidates import candidates
from reportedly.identify.fill import filled
from reportedly.identify.groups import Group
from reportedly.identify.growing import grown
from reportedly.identify.holders import Offices
from reportedly.identify.identified import Identified
from reportedly.identify.judged import Judged
from reportedly.identify.keys import Sighting, sightings
from reportedly.identify.likeness import Likeness
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
    groups, may_be = _groups(seen, pack, judgements)
    names = ids(groups)
    of_mention = {
        (m.report, m.start, m.mention.name): names[g]
        for g in groups
        for u in g.units
        for m in u.members
    }
    told = tuple(filled(r, of_mention) for r in ordered)
    return Identified(persons=_persons(names, may_be, _claims(told), pack), readings=told)


_MayBe = Mapping[Group, tuple[frozenset[Group], frozenset[str]]]


def _groups(
    seen: list[Sighting], pack: Pack, judgements: Sequence[Judgement]
) -> tuple[list[Group], _MayBe]:
    judged = Judged(judgements, seen)
    offices = Offices(pack)
    apart = units(seen, judged, pack)
    likeness = Likeness({n for u in apart for n in u.keys.names} | offices.names)
    first = settled(
        apart, judged, lambda u: offices.choose(u.keys, likeness, u.members[0].published)
    )

    def relations(groups: Iterable[Group]) -> Relations:
        return Relations(groups, likeness, judged, pack)

    groups = [g for g in first if g.holder is not None]
    groups += grown((g for g in first if g.holder is None), relations)
    rest = [g for g in groups if g.holder is None]
    return groups, candidates(groups, relations(rest), likeness, offices, pack)


def _claims(readings: Iterable[Reading]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for reading in readings:
        for claim in (*reading.claims, *reading.claims_beyond):
            if claim.person is not None:
                found.setdefault(claim.person, []).append(claim.id)
    return {who: tuple(dict.fromkeys(each)) for who, each in found.items()}


def _persons(
    names: Mapping[Group, str], may_be: _MayBe, claims: Mapping[str, tuple[str, ...]], pack: Pack
) -> tuple[Person, ...]:
    made = []
    wanted: set[str] = set()
    for group, id_ in names.items():
        others, holders = may_be.get(group, (frozenset(), frozenset()))
        wanted |= holders
        made.append(person(group, id_, [*(names[g] for g in others), *holders], claims, pack))
    missing = wanted - set(names.values())
    made += [unseen(h) for h in pack.holders if h.id in missing]
    return tuple(sorted(made, key=lambda p: p.id))
