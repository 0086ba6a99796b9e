"""To check: originals not read, holes in the chain, silences, machines, open dates and names."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from reportedly.model import Reading, Silence
from reportedly.packs.pack import fold
from reportedly.tell.attribution import carried
from reportedly.tell.evidence import Evidence, cite, say
from reportedly.tell.holes import holes
from reportedly.tell.items import cite_item, items
from reportedly.tell.naming import called, outlet_words
from reportedly.tell.nouns import Citation, Section, Sentence
from reportedly.tell.open_questions import open_questions
from reportedly.tell.scope import Scope
from reportedly.tell.wording import bound, phrase, silence_told, wording
from reportedly.tell.words import fact, filled, in_a_row, in_quotes
from reportedly.trace.sources import names


class Citing(NamedTuple):
    """A report's naming of a source, and the item and slot that name it."""

    name: str
    item: str
    slot: str
    citation: Citation


def check(scope: Scope, evidence: Evidence) -> tuple[Section, ...]:
    """What is missing before this can be run, most urgent first."""
    parts = (
        ("Originals that are not on file", originals(scope, evidence)),
        ("Holes in the chain", holes(scope, evidence)),
        ("No comment", _silences(scope, evidence)),
        ("Written by a machine", _machines(scope, evidence)),
        ("Open dates and names", open_questions(scope, evidence)),
    )
    return tuple(Section(title=title, sentences=told) for title, told in parts if told)


def originals(scope: Scope, evidence: Evidence, *, named: bool = False) -> tuple[Sentence, ...]:
    """Outlets that reports cite and of which no report is on file.

    Args:
        scope: what is told.
        evidence: the picture.
        named: only those that a name tells apart from all others, not "a news agency".
    """
    read = {evidence.source_key(r.outlet) for r in evidence.reports.values() if r.outlet}
    cited: dict[str, list[Citing]] = {}
    for each in _citings(scope, evidence):
        if is_outlet(each.name, evidence) and evidence.source_key(each.name) not in read:
            cited.setdefault(evidence.source_key(each.name), []).append(each)
    return tuple(
        s
        for found in cited.values()
        if not named or _is_one(found[0].name, evidence)
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


def _original(found: list[Citing], evidence: Evidence) -> tuple[Sentence, ...]:
    name = found[0].name
    source = evidence.pack.source(name)
    cites = [each.citation for each in found]
    reports = dict.fromkeys(evidence.reports[c.report] for c in cites)
    who = in_a_row(outlet_words(report) for report in reports)
    many = len({r.outlet or r.id for r in reports}) > 1
    if not (_is_one(name, evidence) or (source is None and names(name))):
        told = in_quotes(fact(name, found[0].item, found[0].slot))
        verb = "mean" if many else "means"
        return say(filled(phrase("ask_which"), who=who, verb=verb, name=told), cites)
    shown = fact(called(name, evidence), found[0].item, found[0].slot)
    verb = "cite" if many else "cites"
    return say(filled(phrase("read_itself"), name=shown, who=who, verb=verb), cites)


def _citings(scope: Scope, evidence: Evidence) -> list[Citing]:
    """Every naming of a source in scope: first as the readings list them, then by claims.

    What a headline or a remark on silence calls "newspaper" or "the state media" asks for nothing
    where the report names an outlet or tells of that silence.
    """
    found = []
    named: dict[str, list[str]] = {}
    for reading in (r for r in evidence.readings if r.report in evidence.reports):
        named[reading.report] = [c.name for c in reading.cited if _is_one(c.name, evidence)]
    for reading in (r for r in scope.readings if r.report in evidence.reports):
        silent = [s.quote for s in reading.silences]
        for n, cited in enumerate(reading.cited):
            own = fold(evidence.reports[reading.report].outlet or "")
            if fold(cited.name) in own or any(cited.quote.overlaps(quote) for quote in silent):
                continue
            title = cited.quote.field == "title"
            if _means_one_of(named[reading.report], cited.name, evidence, title=title):
                continue
            citation = evidence.cite_source(reading, cited)
            found.append(Citing(cited.name, reading.report, f"cited.{n}", citation))
    for event in scope.events:
        for claim in evidence.claims_of(event):
            for slot in ("chain", "origins"):
                for n, name in enumerate(getattr(claim, slot)):
                    found += [
                        Citing(name, claim.id, f"{slot}.{n}", cite)
                        for cite in evidence.cite_claims([claim])
                        if not _means_one_of(named.get(cite.report, []), name, evidence)
                    ]
    return found


def _means_one_of(named: list[str], name: str, evidence: Evidence, *, title: bool = False) -> bool:
    """Whether a naming that is no outlet's name means one that its report names elsewhere.

    A headline's "newspaper" does, and "the state news agency" beside the agency's own name.
    """
    if _is_one(name, evidence):
        return False
    known = [s for one in named if is_outlet(one, evidence) and (s := evidence.pack.source(one))]
    states = [s for s in known if s.type in wording()["of_the_state"]]
    return (bool(known) and title) or (bool(states) and "state" in name.split())


def _silences(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    """Who did not comment; the same silence in several reports is told once."""
    same: dict[tuple[str, str], list[tuple[Reading, Silence]]] = {}
    for reading, silence in items(scope, evidence, lambda r: r.silences):
        same.setdefault((fold(silence.who), silence.form), []).append((reading, silence))
    told: list[Sentence] = []
    for group in same.values():
        silence = group[0][1]
        who, day = carried(evidence.reports[r.report] for r, _ in group)
        words = filled(
            phrase("silent"),
            silent=fact(silence.who, silence.id, "who"),
            form=fact(silence_told(silence.form), silence.id, "form"),
            who=who + day,
        )
        told += say(words, [cite_item(evidence, r, s) for r, s in group])
    return tuple(told)


def _machines(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    told: list[Sentence] = []
    for reading in scope.readings:
        report = evidence.reports.get(reading.report)
        if report is not None and report.machine_written is not None:
            slot = (report.id, "machine_written")
            words = filled(
                phrase("machine"),
                report=outlet_words(report),
                machine=fact(bound("machine"), *slot),
                words=in_quotes(fact(report.machine_written.text, *slot)),
                origin=fact(bound("nobodys_origin"), *slot),
            )
            told += say(words, [cite(report, report.id, report.machine_written)])
    return tuple(told)
