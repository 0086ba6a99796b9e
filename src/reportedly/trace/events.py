"""Groups of claims made into events: their id, whom they are about, their values and origins."""

from collections.abc import Iterable, Sequence
from datetime import date

from reportedly.model import Event, Origin, digest
from reportedly.packs.pack import fold
from reportedly.trace.dates import happened, span
from reportedly.trace.members import Member, asserts, denies
from reportedly.trace.slots import most_backed
from reportedly.trace.sources import Directory, Voice


def events_of(groups: Iterable[Sequence[Member]], directory: Directory) -> tuple[Event, ...]:
    """One event a group, in order of time; ids are unique and hang on no order of arrival."""
    seen: dict[str, int] = {}
    events = []
    for group in groups:
        members = sorted(group, key=lambda member: member.order)
        ids = []
        for member in members:
            anchor = _anchor(member)
            seen[anchor] = seen.get(anchor, 0) + 1
            ids.append("e-" + digest(anchor, str(seen[anchor]) if seen[anchor] > 1 else ""))
        events.append(_event(members, ids, directory))
    return tuple(sorted(events, key=_place))


def _place(event: Event) -> tuple[date, date, str, str, str]:
    first, last = span(event.happened) if event.happened else (date.max, date.max)
    return (first, last, event.kind, event.who, event.id)


def _anchor(member: Member) -> str:
    """What stays the same when the text is read again: the words, the kind and whom it is about."""
    quote = member.claim.quote
    return "\x1f".join(
        (
            member.report.text_digest,
            member.claim.kind,
            fold(member.claim.who),
            quote.field,
            str(quote.start),
            str(quote.end),
        )
    )


def _event(members: Sequence[Member], ids: Sequence[str], directory: Directory) -> Event:
    first = members[0].claim
    when = happened(members)
    pack = directory.pack
    return Event(
        id=ids[0],
        kind=first.kind,
        who=_who(members, directory),
        person=first.person,
        when=when.edtf if when else None,
        happened=when,
        claims=tuple(sorted(_claim_ids(members))),
        origins=_origins(members, directory),
        from_=most_backed(members, lambda claim: claim.from_, pack),
        to=most_backed(members, lambda claim: claim.to, pack),
        post=most_backed(members, lambda claim: claim.post, pack),
        aliases=tuple(sorted(set(ids[1:]) - {ids[0]})),
    )


def _who(members: Sequence[Member], directory: Directory) -> str:
    first = members[0].claim
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
