"""The page of one event: what the reports say in their words, where it starts from, its history."""

from collections.abc import Iterator

from markupsafe import Markup

from reportedly.model import Claim, Event, Noun, Picture, Report
from reportedly.tell.accounts import Account as Told
from reportedly.tell.accounts import account_words
from reportedly.tell.dates import date_words
from reportedly.tell.evidence import Evidence
from reportedly.tell.history import Course
from reportedly.tell.outcomes import ruled
from reportedly.tell.pictures import history_picture, origins_picture, status_picture
from reportedly.tell.site import addresses
from reportedly.tell.site.event_lines import EventLine, event_line
from reportedly.tell.site.leaves import pieces_of
from reportedly.tell.site.library import Library
from reportedly.tell.site.nouns import Leaf, Page, Ref, Run
from reportedly.tell.site.report_lines import ReportLine, report_line
from reportedly.tell.site.told_words import runs_of
from reportedly.tell.site.words import cut
from reportedly.tell.turned import turned
from reportedly.tell.wording import sentence
from reportedly.tell.words import finished
from reportedly.trace import Value, values
from reportedly.trace.tree import Node, tree

_SAYS = {"affirms": "says so", "denies": "denies it", "retells": "retells it, in doubt"}


class Account(Noun, frozen=True):
    """What one report says of an event, in its own words.

    Attributes:
        claim: id of the claim.
        report: the report that it stands in.
        says: "says so", "denies it", "retells it, in doubt", or "shows the person".
        told: who says so and whom they cite, in a sentence.
        runs: the words, with those marked that fill a slot.
        same: further reports with the same words.
    """

    claim: str
    report: ReportLine
    says: str
    told: str
    runs: tuple[Run, ...]
    same: tuple[ReportLine, ...] = ()


class Differing(Noun, frozen=True):
    """What accounts tell of one slot, where they do not tell the same.

    Attributes:
        slot: which ("when").
        told: a value, and who says so.
    """

    slot: str
    told: tuple[tuple[str, str], ...]


class EventView(Noun, frozen=True):
    """One event.

    Attributes:
        line: status, who says so, last seen, and the terms behind.
        standing: what was ruled, and what became of the pages that told of it, in sentences.
        accounts: what each report says, the oldest first.
        leaf: which part of the accounts this page holds.
        differing: slots of which not all accounts tell the same.
        origins: the tree, from each origin outwards.
        course: how belief moved, day by day; None where that was not asked for.
        brief: the page of the drafted brief.
    """

    line: EventLine
    standing: tuple[str, ...]
    accounts: tuple[Account, ...]
    leaf: Leaf
    differing: tuple[Differing, ...]
    origins: tuple[Node, ...]
    course: Course | None
    brief: Ref


def event_pages(library: Library) -> Iterator[Page]:
    """A page for each event; further ones where its accounts are many."""
    for event in library.picture.events:
        yield from _pages(event, library, library.material.courses.get(event.id))


def _pages(event: Event, library: Library, course: Course | None) -> Iterator[Page]:
    line = event_line(event, library)
    parts = pieces_of(tuple(accounts(event, library)), 60_000)
    stem = line.to.removesuffix(".html")
    ways = [line.to, *(f"{stem}-{number}.html" for number in range(2, len(parts) + 1))]
    leaves = tuple(
        Ref(words=f"accounts, {number} of {len(parts)}", to=way)
        for number, way in enumerate(ways, 1)
    )
    near = library.near(event)
    for at, (way, part) in enumerate(zip(ways, parts, strict=True)):
        yield Page(
            address=way,
            kind="event",
            title=line.title,
            trail=(Ref(words="Events", to="events.html"),),
            view=EventView(
                line=line,
                standing=_standing(event, library) if at == 0 else (),
                accounts=part,
                leaf=Leaf(here=leaves[at].words, leaves=leaves) if len(parts) > 1 else Leaf(),
                differing=_differing(event, library) if at == 0 else (),
                origins=tree(event, near, library.material.pack).roots if at == 0 else (),
                course=course if at == 0 else None,
                brief=Ref(words="The drafted brief", to=addresses.brief(event.id)),
            ),
            pictures=_pictures(event, near, library, course) if at == 0 else {},
        )


def _pictures(
    event: Event, near: Picture, library: Library, course: Course | None
) -> dict[str, Markup]:
    """The tree of its origins, and how its status and the belief in it moved."""
    evidence = Evidence(picture=near, pack=library.material.pack)
    made = {"origins": origins_picture(event, evidence)}
    if course is not None and course.steps:
        made |= {"status": status_picture(course), "belief": history_picture(course)}
    return made


def accounts(event: Event, library: Library) -> Iterator[Account]:
    """What each report says of an event; reports that carry the same words stand together."""
    evidence = library.evidence
    same: dict[tuple[object, ...], list[Claim]] = {}
    for claim in _in_order(event, library):
        key = (claim.id in event.sightings, claim.polarity, claim.stance, claim.quote.text)
        same.setdefault((*key, claim.chain, claim.origins), []).append(claim)
    for claims in same.values():
        found = {r.id: r for c in claims for r in evidence.reports_of[c.id]}
        reports = tuple(found.values())
        yield _account(claims[0], reports, event, library)


def _in_order(event: Event, library: Library) -> list[Claim]:
    """The claims of an event and the sightings against it, by the day on which they were public."""
    evidence = library.evidence
    ids = dict.fromkeys((*event.claims, *event.sightings))
    claims = [evidence.claims[i] for i in ids if i in evidence.report_of and i in evidence.claims]

    def place(claim: Claim) -> tuple[str, str, int]:
        report = evidence.report_of[claim.id]
        return report.published or "9999", report.id, claim.quote.start

    return sorted(claims, key=place)


def _account(claim: Claim, reports: tuple[Report, ...], event: Event, library: Library) -> Account:
    first, *rest = (report_line(report, library) for report in reports)
    return Account(
        claim=claim.id,
        report=first,
        says=_says(claim, event),
        told=finished(account_words(Told((claim,), reports[:1]), library.evidence)).text,
        runs=runs_of(claim),
        same=tuple(rest),
    )


def _says(claim: Claim, event: Event) -> str:
    if claim.id not in event.claims:
        return "shows the person"
    if claim.polarity == "denied":
        return _SAYS["denies"]
    if claim.stance == "refutes":
        return "retells it to refute it"
    return _SAYS["retells" if claim.stance == "doubts" else "affirms"]


def _standing(event: Event, library: Library) -> tuple[str, ...]:
    outcome = event.outcome
    told = [s.text for s in turned(event, library.evidence)]
    if outcome is not None and outcome.ruling is not None:
        told.insert(0, sentence(f"Ruled: {ruled(outcome)}"))
    return tuple(told)


def _differing(event: Event, library: Library) -> tuple[Differing, ...]:
    by_slot: dict[str, list[Value]] = {}
    for value in values(event, library.near(event), library.material.pack):
        by_slot.setdefault(value.slot, []).append(value)
    return tuple(
        Differing(slot=_slot(slot), told=tuple(_told(slot, value) for value in found))
        for slot, found in by_slot.items()
        if len(found) > 1
    )


def _slot(slot: str) -> str:
    return {"from": "where", "to": "where to"}.get(slot, slot)


def _told(slot: str, value: Value) -> tuple[str, str]:
    words = (date_words(value.value) if slot == "when" else None) or value.value
    told = [backer.name for backer in value.backed]
    told += [f"{backer.name}, in denying it" for backer in value.denied]
    return cut(words), "; ".join(told) or "only retold"
