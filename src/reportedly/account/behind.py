"""Of which reports a document may tell something that is about some things of a picture."""

from collections.abc import Collection, Iterable, Iterator

from reportedly.account.leaving import Leaving
from reportedly.model import Event, Picture, Reading, Signature
from reportedly.tell.nouns import Brief, Section, sentences_of


def behind(picture: Picture, about: Iterable[str]) -> frozenset[str]:
    """The reports that stand behind some things.

    Behind an event stand all reports that bear on it or name its person; behind a person, all that
    name them; behind a claim, a figure or whatever else a report has, that report, and the event
    that the claim is about. Too many rather than too few: when one of them is erased, the document
    goes.

    Args:
        picture: all that stands, under the ids that `about` has.
        about: ids of reports, events, persons, claims, figures, remarks.
    """
    wanted = set(about)
    events = [event for event in picture.events if _is_meant(event, wanted)]
    items = wanted | {id_ for event in events for id_ in (*event.claims, *event.sightings)}
    found = {report.id for report in picture.reports if report.id in wanted}
    found |= {r.report for r in picture.readings if not items.isdisjoint(_items(r))}
    for event in events:
        found |= {id_ for copy in event.copies for id_ in (copy.report, copy.of)}
        found |= {id_ for echo in event.echoes for id_ in (echo.report, echo.of)}
        found |= {credit.report for credit in event.credits}
    persons = wanted | {event.person for event in events if event.person is not None}
    for person in picture.persons:
        if person.id in persons:
            found.update(person.reports)
    for turn in picture.turns:
        told = {report.id for report in turn.reports}
        gone = {event.id for event in turn.gone}
        if wanted & {*told, *gone, *turn.events, *turn.now, *(c.id for c in turn.claims)}:
            found |= told
    return frozenset(found)


def behind_leaving(left: Leaving, about: Iterable[str]) -> frozenset[str]:
    """The same of what leaves, under the ledger's ids.

    Args:
        left: what leaves.
        about: ids as they leave.
    """
    found = behind(left.picture, about)
    return found if left.keyed is None else frozenset(left.keyed.of.get(id_, id_) for id_ in found)


def behind_signature(pictures: Iterable[Picture], signature: Signature) -> frozenset[str]:
    """The reports behind a brief that was signed.

    Args:
        pictures: what stands, before the gate and behind it.
        signature: what was signed.
    """
    reports = {report for report, _ in signature.cites}
    reports |= {each.report for each in signature.held if each.report is not None}
    items = {item for _, item in signature.cites} | {each.item for each in signature.held}
    about = {*reports, *items, *signature.items}
    return frozenset(reports).union(*(behind(picture, about) for picture in pictures))


def told_in(brief: Brief) -> Iterator[str]:
    """Ids of all that a brief is about, cites or is bound to."""
    for sentence in sentences_of(brief):
        for citation in sentence.cites:
            yield from (citation.report, citation.item)
        yield from (fact.item for fact in sentence.facts)
    yield from _headed(brief.sections)


def _is_meant(event: Event, wanted: Collection[str]) -> bool:
    return not {event.id, *event.aliases, *event.claims}.isdisjoint(wanted)


def _items(reading: Reading) -> Iterator[str]:
    """Ids of all that a reading found and that has one."""
    for item in reading.found:
        id_ = getattr(item, "id", None)
        if isinstance(id_, str):
            yield id_


def _headed(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        if section.about is not None:
            yield section.about
        yield from _headed(section.sections)
