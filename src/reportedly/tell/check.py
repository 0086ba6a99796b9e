"""To check: originals that were not read, holes in chains, silences, machines, open questions."""

import re
from collections.abc import Iterable

from reportedly.model import Claim, Reading, Silence
from reportedly.packs import Source
from reportedly.packs.pack import fold
from reportedly.tell.attribution import outlet_of
from reportedly.tell.dates import date_words
from reportedly.tell.evidence import Evidence, cite, say
from reportedly.tell.happened import shown_origin
from reportedly.tell.items import cite_item, items
from reportedly.tell.nouns import Citation, Section, Sentence
from reportedly.tell.scope import Scope, heading
from reportedly.tell.wording import listed, quoted, silence_told, wording


def check(scope: Scope, evidence: Evidence) -> tuple[Section, ...]:
    """What is missing before this can be run, most urgent first."""
    parts = (
        ("Originals that are not on file", originals(scope, evidence)),
        ("Holes in the chain", _holes(scope, evidence)),
        ("No comment", _silences(scope, evidence)),
        ("Written by a machine", _machines(scope, evidence)),
        ("Open dates and names", (*_dates(scope, evidence), *_namesakes(scope, evidence))),
    )
    return tuple(Section(title=title, sentences=told) for title, told in parts if told)


def originals(scope: Scope, evidence: Evidence, *, named: bool = False) -> tuple[Sentence, ...]:
    """Outlets that reports cite and of which no report is on file.

    Args:
        scope: what is told.
        evidence: the picture.
        named: only those that a name tells apart from all others, not "a news agency".
    """
    read = {_key(r.outlet, evidence) for r in evidence.reports.values() if r.outlet}
    cited: dict[str, list[tuple[str, Citation]]] = {}
    for name, citation in _citings(scope, evidence):
        if is_outlet(name, evidence) and _key(name, evidence) not in read:
            cited.setdefault(_key(name, evidence), []).append((name, citation))
    return tuple(
        s
        for found in cited.values()
        if not named or _is_one(found[0][0], evidence)
        for s in _original(found, evidence)
    )


def is_outlet(name: str, evidence: Evidence) -> bool:
    """Whether a name is an outlet's: by its entry in the pack, else by its last noun."""
    source = evidence.pack.source(name)
    if source is not None:
        return source.type in wording()["outlets"]
    markings = evidence.pack.markings
    bodies = [n for nouns in markings.get("body_nouns", {}).values() for n in nouns]
    return _ends_in(name, markings.get("outlet_nouns", ())) and not _ends_in(name, bodies)


def _is_one(name: str, evidence: Evidence) -> bool:
    """Whether a name is that of one outlet that is known."""
    source = evidence.pack.source(name)
    return source is not None and not source.collective


def _ends_in(name: str, nouns: Iterable[str]) -> bool:
    return any(re.search(rf"\b{re.escape(str(n))}$", name, re.IGNORECASE) for n in nouns)


def _original(found: list[tuple[str, Citation]], evidence: Evidence) -> tuple[Sentence, ...]:
    name = found[0][0]
    source = evidence.pack.source(name)
    cites = [c for _, c in found]
    citers = listed(c.outlet or "an outlet not known" for c in cites)
    if source is None or not _is_one(name, evidence):
        verb = "means" if len({c.outlet for c in cites}) == 1 else "mean"
        return say(f"{quoted(name)} is no outlet's name; find out which one {citers} {verb}", cites)
    verb = "cites" if len({c.outlet for c in cites}) == 1 else "cite"
    return say(f"{_shown(name, source)} has the original: {citers} {verb} it", cites)


def _shown(name: str, source: Source) -> str:
    return name if name.startswith(("The ", source.names[0])) else source.names[0]


def _citings(scope: Scope, evidence: Evidence) -> list[tuple[str, Citation]]:
    """Every naming of a source in scope: first as the readings list them, then by claims."""
    whole = [r for r in scope.readings if r.report in evidence.reports]
    found = [(c.name, evidence.cite_source(r, c)) for r in whole for c in r.cited]
    for event in scope.events:
        for claim in evidence.claims_of(event):
            for name in (*claim.chain, *claim.origins):
                found += [(name, c) for c in evidence.cite_claims([claim])]
    return found


def _key(name: str | None, evidence: Evidence) -> str:
    source = evidence.pack.source(name)
    return source.id if source else fold(name or "")


def _holes(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    told: list[Sentence] = []
    for event in scope.events:
        about = heading(event, evidence)
        bare = [c for c in evidence.claims_of(event) if _names_nobody(c)]
        outlets = list(dict.fromkeys(outlet_of(evidence.report_of[c.id]) for c in bare))
        verb = "names" if len(outlets) == 1 else "name"
        told += say(f"{about}: {listed(outlets)} {verb} no source", evidence.cite_claims(bare))
        for origin in event.origins:
            if not origin.named and origin.type == "unnamed":
                cites = evidence.cite_claims(origin.claims)
                told += say(f"{about}: who {shown_origin(origin)} is cannot be told", cites)
    return tuple(told)


def _names_nobody(claim: Claim) -> bool:
    return not claim.origins and not claim.chain and claim.basis in {"background", "hearsay"}


def _silences(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    """Who did not comment; the same silence in several reports is told once."""
    same: dict[tuple[str, str], list[tuple[Reading, Silence]]] = {}
    for reading, silence in items(scope, evidence, lambda r: r.silences):
        same.setdefault((fold(silence.who), silence.form), []).append((reading, silence))
    told: list[Sentence] = []
    for group in same.values():
        silence = group[0][1]
        outlets = listed(outlet_of(evidence.reports[r.report]) for r, _ in group)
        told += say(
            f"{silence.who} {silence_told(silence.form)}, according to {outlets}",
            [cite_item(evidence, r, s) for r, s in group],
        )
    return tuple(told)


def _machines(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    told: list[Sentence] = []
    for reading in scope.readings:
        report = evidence.reports.get(reading.report)
        if report is not None and report.machine_written is not None:
            words = quoted(report.machine_written.text)
            told += say(
                f"{outlet_of(report)}'s report says that a machine wrote it ({words}); it is "
                "nobody's origin, and what it adds to its sources counts nothing",
                [cite(report, report.id, report.machine_written)],
            )
    return tuple(told)


def _dates(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    return tuple(
        s
        for event in scope.events
        if date_words(event.when) is None
        for s in say(
            f"{heading(event, evidence)}: the date is open",
            evidence.cite_claims(evidence.claims_of(event)),
        )
    )


def _namesakes(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    told: list[Sentence] = []
    for person in (p for p in evidence.persons.values() if p.id in scope.persons):
        names = [evidence.persons[c].name for c in person.candidates if c in evidence.persons]
        if names:
            told += say(
                f"Whether {person.name} is {listed(names)} is open",
                evidence.cite_claims(person.claims),
            )
    return tuple(told)
