"""Sentences about the record beside what is on file, and how such reports have turned out."""

import re

from reportedly.model import Assertion, Event, Kind, Origin, Reading
from reportedly.tell.attribution import citing, outlet_of
from reportedly.tell.dates import date_words
from reportedly.tell.evidence import Evidence, say
from reportedly.tell.happened import affirming
from reportedly.tell.items import cite_item, items
from reportedly.tell.nouns import Sentence
from reportedly.tell.scope import Scope, shown_name
from reportedly.tell.wording import counted, plural_of, quoted, wording

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SPAN = re.compile(
    rf"\bin (?:the (?:last|past) )?(\d+|{'|'.join(wording()['numbers'])}) years\b", re.IGNORECASE
)


def record(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    """Each sentence about the record, and the events of that kind on file.

    Nothing is judged: disclosure lags by months, so that what is on file is always only what was
    made public.
    """
    return tuple(
        s
        for reading, found in items(scope, evidence, lambda r: r.assertions)
        for s in _beside(found, reading, evidence)
    )


def turned_out(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    """For each kind of event and type of source in scope, how many cases on file are settled.

    No rate is told below the number of settled cases that can bear one.
    """
    told: list[Sentence] = []
    seen: set[tuple[str, str]] = set()
    for event in scope.events:
        if event.kind in wording()["never_in_question"]:
            continue
        for origin in (o for o in affirming(event, evidence) if _asks(event.kind, o, seen)):
            seen.add((event.kind, origin.type))
            told += _settled(event.kind, origin, evidence)
    return tuple(told)


def _beside(found: Assertion, reading: Reading, evidence: Evidence) -> tuple[Sentence, ...]:
    report = evidence.reports[reading.report]
    source = citing(outlet_of(report), (), found.origins)
    about = f", said of {found.about}" if found.about else ""
    text = f"{quoted(found.measure)}{about} ({source})"
    cites = [cite_item(evidence, reading, found)]
    if found.kind is None:
        return say(text, cites)
    events = _on_file(found, report.published, evidence)
    listed = ", ".join(_short(e, evidence) for e in events) or "none"
    for event in events:
        cites += evidence.cite_claims(evidence.claims_of(event)[:1])
    return say(f"{text}; on file for this kind, among cases made public: {listed}", cites)


def _on_file(found: Assertion, published: str | None, evidence: Evidence) -> list[Event]:
    """Events of the assertion's kind that no evidence refutes, within the years that it names."""
    first, last = _years(f"{found.measure} {found.scope or ''}", published)
    events = [
        e
        for e in evidence.events
        if e.kind == found.kind
        and evidence.claims_of(e)
        and not (e.belief and e.belief.status == "refuted")
        and first <= (e.when or first)[:4] <= last
    ]
    return sorted(events, key=lambda e: (e.when or "9999", e.id))


def _years(measure: str, published: str | None) -> tuple[str, str]:
    """The first and last year that a sentence about the record speaks of.

    "In 2019" is that year, "in five years" the five before publication; otherwise every year up to
    publication: what came later it cannot have known.
    """
    last = published[:4] if published else "9999"
    named = _YEAR.findall(measure)
    if named:
        return min(named), max(named)
    span = _SPAN.search(measure)
    if span and published:
        number = wording()["numbers"].get(span[1].casefold()) or int(span[1])
        return f"{int(last) - number:04}", last
    return "0000", last


def _short(event: Event, evidence: Evidence) -> str:
    return f"{shown_name(event, evidence)} {date_words(event.when) or '(date open)'}"


def _asks(kind: Kind, origin: Origin, seen: set[tuple[str, str]]) -> bool:
    """Whether a kind of source is still to be asked about; a machine is nobody's origin."""
    return origin.type != "machine-written" and (kind, origin.type) not in seen


def _settled(kind: Kind, origin: Origin, evidence: Evidence) -> tuple[Sentence, ...]:
    events = [
        e
        for e in evidence.events
        if e.kind == kind and any(o.type == origin.type for o in affirming(e, evidence))
    ]
    settled = [e for e in events if _is_settled(e, origin.type)]
    claims = [c.id for e in (settled or events) for c in evidence.claims_of(e)]
    what = f"{plural_of(kind)} on the word of {_of_type(origin.type)}"
    if not settled:
        return say(
            f"No settled cases are on file for {what}; "
            "how such reports turn out cannot be told yet",
            evidence.cite_claims(claims),
        )
    held = sum(1 for e in settled if e.belief and e.belief.status == "confirmed")
    few = len(settled) < wording()["fewest_settled_cases"]
    text = (
        f"On file for {what}: {counted(len(settled), 'settled case')}, {held} confirmed and "
        f"{len(settled) - held} refuted" + ("; too few cases to say more" if few else "")
    )
    return say(text, evidence.cite_claims(claims))


def _is_settled(event: Event, type_: str) -> bool:
    """Whether an event shows how reports of a type turn out: nobody is borne out by himself."""
    if event.belief is None:
        return False
    if event.belief.status == "refuted":
        return True
    return event.belief.status == "confirmed" and any(o.type != type_ for o in event.origins)


def _of_type(type_: str) -> str:
    special: str | None = wording()["types"].get(type_)
    return special or f"{'an' if type_[0] in 'aeiou' else 'a'} {type_}"
