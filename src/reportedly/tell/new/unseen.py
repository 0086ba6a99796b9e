"""Days unseen: when watched people were last seen in public, beside their own rhythm."""

from collections.abc import Iterator
from datetime import date

from reportedly.identify import unseen as known_only
from reportedly.model import Claim, Event, Person
from reportedly.tell.dates import date_words
from reportedly.tell.disputed import seen
from reportedly.tell.evidence import Evidence
from reportedly.tell.new.nouns import Line
from reportedly.tell.wording import counted, sentence
from reportedly.trace import asserts
from reportedly.trace.appearances import NAME_ON_LIST, RERUN
from reportedly.weigh.parameters import Parameters
from reportedly.weigh.silence import usual

Sighting = tuple[date, Event, Claim]


def unseen(evidence: Evidence, persons: tuple[str, ...]) -> Iterator[Line]:
    """A line a watched person: the last day seen, by which report, for how long unseen.

    Days are counted up to the last on which any report on file shows anybody: nobody is missing
    from pages that nobody has filed. What is compared is the median of days between two sightings,
    of those who have been seen often enough for it (`silence_least` of the pack's weights). Reruns,
    and names on lists, show nobody.
    """
    shown = list(_shown(evidence))
    reach = max((day for day, _, _ in shown), default=None)
    for id_ in persons:
        holder = evidence.pack.holder(id_)
        person = evidence.persons.get(id_)
        if person is None and holder is not None:
            person = known_only(holder)
        if person is not None:
            own = [s for s in shown if s[1].person == id_]
            yield _line(person, own, reach, evidence)


def _shown(evidence: Evidence) -> Iterator[Sighting]:
    for event in evidence.events:
        when = event.happened
        if event.kind != "appearance" or when is None or when.earliest is None:
            continue
        for claim in evidence.claims_of(event):
            told = asserts(claim) and claim.mode not in {RERUN, NAME_ON_LIST}
            if told and when.earliest == when.latest:
                yield when.earliest, event, claim


def _line(person: Person, own: list[Sighting], reach: date | None, evidence: Evidence) -> Line:
    if not own or reach is None:
        text, event = f"no report on file shows {person.name} on a known day", None
        cites = evidence.cite_claims(person.claims[:1])
    else:
        last, at, _ = max(own, key=lambda s: s[0])
        claims = [claim for day, _, claim in own if day == last]
        days = (reach - last).days
        gone = (
            f"unseen for {counted(days, 'day')} up to {date_words(reach.isoformat())}"
            if days
            else "nobody on file was shown later"
        )
        rhythm = _rhythm(sorted({day for day, _, _ in own}), evidence)
        text = f"last seen {date_words(last.isoformat())}: {seen(claims[0], evidence).text}; "
        text += f"{gone}; {rhythm}"
        cites, event = evidence.cite_claims(claims), at.id
    return Line(
        what="unseen",
        text=sentence(text),
        cites=cites,
        heading=person.name,
        event=event,
        person=person.id,
    )


def _rhythm(days: list[date], evidence: Evidence) -> str:
    least = max(2, Parameters.of(evidence.pack).silence_least)
    if len(days) < least:
        return f"seen on {counted(len(days), 'day')} on file, too few to know a rhythm"
    return f"before, every {counted_days(usual(days))}"


def counted_days(days: float) -> str:
    """A span in days: "7 days", "3.5 days", "day"."""
    return "day" if days == 1 else f"{days:g} days"
