"""What must hold of past claims in a pack: dates, outcomes, pages, whom they name."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from reportedly.errors import ImpossibleDate
from reportedly.packs.pack import fold
from reportedly.packs.past import PastCase
from reportedly.packs.tables import Tables
from reportedly.when import When

GONE = ("execution", "death", "killing", "disappearance", "detention", "dismissal")
"""Kinds whose claim is that somebody is gone: only of these can one be never seen since."""

_SETTLED = ("held", "failed")


def history_problems(tables: Tables) -> Iterator[str]:
    """Everything about past claims that does not fit, each line naming the row and what to do."""
    ids = tables.tables["sources"]
    named = {fold(name): source.id for source in tables.nouns("sources") for name in source.names}
    holders = tables.tables["holders"]
    for each in tables.located("history"):
        case: PastCase = each.noun
        here = f"{each.where} ({case.id})"
        yield from _dates(case, here)
        yield from _happened(case, here)
        yield from _outcome(case, here)
        yield from _pages(case, here)
        if case.person is not None and case.person not in holders:
            yield f"{here}: there is no holder '{case.person}'; add it or leave the person out"
        for name in dict.fromkeys((case.reporter, case.key)):
            if name not in ids and fold(name) in named:
                yield f"{here}: '{name}' is the source '{named[fold(name)]}'; write that id"
            elif not name.strip():
                yield f"{here}: names nobody; give the source's id, or its name"
        for decider in case.decided_by:
            if decider not in ids:
                yield f"{here}: there is no source '{decider}'; add it or leave it out"


def _dates(case: PastCase, here: str) -> Iterator[str]:
    try:
        claimed, checked = When.of(case.claimed), When.of(case.checked)
        settled = When.of(case.settled) if case.settled is not None else None
    except ImpossibleDate as error:
        yield f"{here}: {error}"
        return
    if checked.precision != "day":
        yield f"{here}: was checked on no day ('{case.checked}'); write YYYY-MM-DD"
    if claimed.earliest is None:
        yield f"{here}: nothing tells when it was claimed; give at least the year"
    elif settled is not None and settled.latest is not None and settled.latest < claimed.earliest:
        yield (
            f"{here}: was settled ({case.settled}) before it was claimed ({case.claimed}); "
            "correct one of the two"
        )


def _happened(case: PastCase, here: str) -> Iterator[str]:
    try:
        first = When.of(case.happened).earliest if case.happened is not None else None
        last = When.of(case.claimed).latest
    except ImpossibleDate as error:
        yield f"{here}: {error}"
        return
    if first is not None and last is not None and first > last:
        yield (
            f"{here}: happened ({case.happened}) after it was claimed ({case.claimed}); "
            "correct one of the two"
        )


def _outcome(case: PastCase, here: str) -> Iterator[str]:
    if case.outcome in _SETTLED:
        for slot in ("settled", "by", "basis"):
            if not getattr(case, slot):
                yield f"{here}: {case.outcome}, but '{slot}' is missing; add it, or say 'open'"
        return
    for slot in ("settled", "basis", "decided_by"):
        if getattr(case, slot):
            yield f"{here}: {case.outcome}, so nothing settled it; take '{slot}' away"
    if case.outcome == "never seen since" and case.kind not in GONE:
        yield f"{here}: nobody is gone by {case.kind}; say 'open'"
    if case.outcome == "never seen since" and case.polarity == "denied":
        yield f"{here}: that somebody is not seen bears out no denial; say 'open'"


def _pages(case: PastCase, here: str) -> Iterator[str]:
    if not case.pages:
        yield f"{here}: no page bears it out; give one, or leave the row out"
    for address in case.pages:
        try:
            parts = urlsplit(address)
        except ValueError:
            parts = urlsplit("")
        blank = any(c.isspace() for c in address)
        if parts.scheme not in {"http", "https"} or not parts.hostname or blank:
            yield f"{here}: '{address}' is no address of a page; it begins with https://"
