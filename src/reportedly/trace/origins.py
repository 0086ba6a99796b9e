"""Where claims start from: the deepest source named, and deeper where the ledger knows more.

A report that cites another outlet goes back to that outlet; and where what the outlet itself goes
back to is known (from its own report, or from a chain that runs through it), to that.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from reportedly.model import Claim, Report
from reportedly.trace.members import Member, asserts, denies
from reportedly.trace.sources import NOBODY, Directory, Voice, unnamed

# What a citation is followed within: person, kind, whether affirmed or denied.
Story = tuple[str, str, str]
Links = dict[str, dict[str, Voice]]


def spoken(member: Member, directory: Directory) -> tuple[Voice, ...]:
    """Whom a claim goes back to by its own words and by credits in copies of its text."""
    return voices(member.claim, member.report, directory, member.speaker)


def voices(
    claim: Claim, report: Report, directory: Directory, speaker: Voice | None = None
) -> tuple[Voice, ...]:
    """Whom the claim goes back to by its own words, each once, in a stable order.

    The deepest origin that is named; else the unnamed source of the last named link, which is the
    outlet where no link is named; else the outlet, on its own authority; hearsay with nobody named
    is nobody's, and one for all who tell it. Where the report credits an agency with its text, the
    agency speaks in the outlet's place.

    Args:
        claim: the claim.
        report: the report that it stands in.
        directory: who is meant by a name.
        speaker: who speaks in the report, where a copy of it tells.
    """
    outlet = speaker or directory.speaker(report)
    told = claim.origins or claim.chain[-1:]
    if not told:
        spoken = NOBODY if claim.basis == "hearsay" and not outlet.machine else outlet
        return (spoken,)
    found: dict[str, Voice] = {}
    for index, name in enumerate(told):
        voice = directory.voice(name, who=claim.who, person=claim.person)
        if voice is None:
            chain = claim.chain[:-1] if index == 0 else ()
            voice = unnamed(last_named(chain, outlet, directory))
        found.setdefault(voice.key, voice)
    return tuple(found[key] for key in sorted(found))


def links(claim: Claim, directory: Directory) -> tuple[Voice | None, ...]:
    """The sources between outlet and first origin, outermost first, None for unnamed ones."""
    return tuple(
        directory.voice(name, who=claim.who, person=claim.person) for name in claim.chain[:-1]
    )


def deepened(members: Sequence[Member], directory: Directory) -> tuple[Member, ...]:
    """The members with their origins, citations followed as deep as the ledger knows.

    Only what is told in earnest shows on whom an outlet rests: a report that doubts or refutes
    changes nothing.
    """
    voiced = [msgspec.structs.replace(m, voices=spoken(m, directory)) for m in members]
    known: dict[Story, Links] = {}
    for member in voiced:
        if asserts(member.claim) or denies(member.claim):
            _learn(member, known.setdefault(_story(member), {}), directory)
    return tuple(_followed(member, known.get(_story(member), {}), directory) for member in voiced)


def _story(member: Member) -> Story:
    return (member.subject, member.claim.kind, member.claim.polarity)


def last_named(chain: Sequence[str], outlet: Voice, directory: Directory) -> Voice:
    """The last link of a chain that is named, the outlet where none is."""
    for name in reversed(chain):
        voice = directory.voice(name)
        if voice is not None:
            return voice
    return outlet


def _learn(member: Member, known: Links, directory: Directory) -> None:
    outlet = directory.outlet(member.report)
    if outlet.named:
        _link(known, outlet, member.voices)
    if member.claim.origins and member.claim.chain:
        first = directory.voice(
            member.claim.origins[0], who=member.claim.who, person=member.claim.person
        )
        passed = [
            link for link in links(member.claim, directory) if link is not None and link.named
        ]
        deepest = [v for v in member.voices if first is None or v.key == first.key]
        if first is None:
            deepest = [v for v in deepest if v.type == "unnamed"]
        for link in passed:
            _link(known, link, deepest)


def _link(known: Links, through: Voice, deeper: Iterable[Voice]) -> None:
    for voice in deeper:
        if voice.key != through.key and not voice.machine:
            held = known.setdefault(through.key, {}).get(voice.key)
            if held is None or voice.name < held.name:
                known[through.key][voice.key] = voice


def _followed(member: Member, known: Links, directory: Directory) -> Member:
    own = directory.outlet(member.report).key
    found: dict[str, Voice] = {}
    for voice in member.voices:
        for deeper in (voice,) if voice.key == own else _ends(voice, known):
            found.setdefault(deeper.key, deeper)
    return msgspec.structs.replace(member, voices=tuple(found[key] for key in sorted(found)))


def _ends(voice: Voice, known: Mapping[str, Mapping[str, Voice]]) -> list[Voice]:
    """Where a source's own sources end; outlets that only cite one another are one, the first."""
    if voice.key not in known:
        return [voice]
    reached: dict[str, Voice] = {}
    open_ = [voice.key]
    while open_:
        for key, deeper in known.get(open_.pop(), {}).items():
            if key not in reached:
                reached[key] = deeper
                open_.append(key)
    ends = [reached[key] for key in sorted(reached) if key not in known]
    return ends or [reached[min(reached)]]
