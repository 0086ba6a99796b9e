"""Groups of claims made into events: their id, whom they are about, their values and origins."""

from collections.abc import Iterable, Sequence
from datetime import date

from reportedly.model import Claim, Event, Origin, Quote, digest
from reportedly.packs.pack import fold
from reportedly.trace.dates import happened, span
from reportedly.trace.lineage import lineage
from reportedly.trace.members import Member, asserts, denies
from reportedly.trace.slots import most_backed
from reportedly.trace.sources import Directory, Voice

Order = tuple[date, str, str]


def events_of(
    groups: Iterable[Sequence[Member]],
    directory: Directory,
    parted: Iterable[Sequence[Member]] = (),
) -> tuple[Event, ...]:
    """One event a group, in order of time; ids are unique and hang on no order of arrival.

    Args:
        groups: of claims, one an event.
        directory: who is meant by a source's name.
        parted: claims that were one event until somebody split it; under whatever id that was, it
            is an alias of all that became of it.
    """
    ordered = [sorted(group, key=lambda member: member.order) for group in groups]
    ids = _ids(member for group in ordered for member in group)
    shared: dict[Order, set[str]] = {}
    for once in parted:
        common = {id_ for member in once for id_ in ids[member.order]}
        for member in once:
            shared.setdefault(member.order, set()).update(common)
    events = []
    for members in ordered:
        own, *former = dict.fromkeys(id_ for member in members for id_ in ids[member.order])
        more = {id_ for member in members for id_ in shared.get(member.order, ())}
        events.append(_event(members, (own, *({*former, *more} - {own})), directory))
    return tuple(sorted(events, key=_place))


def anchor_id(text_digest: str, kind: str, who: str, quote: Quote, number: int = 1) -> str:
    """The id of an event whose earliest claim stands in some words.

    It is made of what stays the same when a text is read again: the words, the kind and whom the
    claim is about. Claims that have all this in common are numbered.
    """
    plain = (text_digest, kind, fold(who), quote.field, str(quote.start), str(quote.end))
    return "e-" + digest("\x1f".join(plain), str(number) if number > 1 else "")


def _ids(members: Iterable[Member]) -> dict[Order, tuple[str, ...]]:
    """The ids that each claim gives to an event: its own, then those of its copies."""
    seen: dict[str, int] = {}
    found: dict[Order, tuple[str, ...]] = {}
    for member in sorted(members, key=lambda member: member.order):
        told = [(member.report, member.claim), *((c.report, c.claim) for c in member.carried)]
        anchors = dict.fromkeys((r.text_digest, c.kind, c.who, c.quote) for r, c in told)
        own = []
        for anchor in anchors:
            first = anchor_id(*anchor)
            seen[first] = seen.get(first, 0) + 1
            own.append(anchor_id(*anchor, seen[first]))
        found[member.order] = tuple(dict.fromkeys(own))
    return found


def _place(event: Event) -> tuple[date, date, str, str, str]:
    first, last = span(event.happened) if event.happened else (date.max, date.max)
    return (first, last, event.kind, event.who, event.id)


def _event(members: Sequence[Member], ids: Sequence[str], directory: Directory) -> Event:
    first = next((m.claim for m in members if m.claim.person is not None), members[0].claim)
    when = happened(members, directory)
    return Event(
        id=ids[0],
        kind=first.kind,
        who=_who(first, directory),
        person=first.person,
        when=when.edtf if when else None,
        happened=when,
        claims=tuple(sorted(_claim_ids(members))),
        origins=_origins(members, directory),
        from_=most_backed(members, lambda claim: claim.from_, directory),
        to=most_backed(members, lambda claim: claim.to, directory),
        post=most_backed(members, lambda claim: claim.post, directory),
        aliases=tuple(sorted(ids[1:])),
        **lineage(members, directory),
    )


def _who(first: Claim, directory: Directory) -> str:
    person = directory.person(first.person)
    if person is not None:
        return person.name
    holder = directory.pack.holder(first.person)
    return holder.names[0] if holder else first.who


def _claim_ids(members: Iterable[Member]) -> set[str]:
    return {
        id_
        for member in members
        for id_ in (member.claim.id, *(c.claim.id for c in member.carried))
    }


def _origins(members: Sequence[Member], directory: Directory) -> tuple[Origin, ...]:
    """The origins in the order in which they are first heard of."""
    resting: dict[str, list[tuple[Member, Voice]]] = {}
    for member in members:
        for voice in member.voices:
            resting.setdefault(voice.key, []).append((member, voice))
    found = []
    for key, told in resting.items():
        shown = min((voice for _, voice in told), key=lambda v: (v.source != _own(key), v.name))
        earnest = [m for m, _ in told if asserts(m.claim) or denies(m.claim)]
        carrying = earnest or [m for m, _ in told]
        carriers = [m.report for m in carrying] + [c.report for m in carrying for c in m.carried]
        found.append(
            Origin(
                key=key,
                name=shown.name,
                named=shown.named,
                type=shown.type,
                claims=tuple(sorted(_claim_ids(m for m, _ in told))),
                outlets=tuple(sorted({directory.outlet_name(r) or "" for r in carriers} - {""})),
            )
        )
    return tuple(found)


def _own(key: str) -> str | None:
    """The id of the source that a family's key names, so that the family shows its head's name."""
    return key.removeprefix("source:") if key.startswith("source:") else None
