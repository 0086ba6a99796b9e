"""Kin and patronage: what is told of a person's ties, how sure it was, and how it is marked."""

from reportedly.model import Kin, Person, Picture, Report
from reportedly.packs import Pack
from reportedly.protect import open_ties, tie_marking
from reportedly.tell.view import Row


def ties(
    picture: Picture, person: Person, pack: Pack, told: frozenset[Kin] | None = None
) -> list[Row]:
    """The ties that reports tell of a person, by publication.

    Each row has `id`, `who`, `relation`, `other`, `certainty`, `marking` (a TLP 2.0 label),
    `origins`, `outlet`, `published` and `words`. What is marked RED is in the holder's view only:
    a picture for the public has lost it at the gate.

    Args:
        picture: what came out of the gate.
        person: one of its persons.
        pack: who holds public office.
        told: the ties that may be told to everybody, where they are known already.
    """
    reports = {r.id: r for r in picture.reports}
    found = [
        (reports[reading.report], tie)
        for reading in picture.readings
        if reading.report in reports
        for tie in reading.kin
        if tie.person == person.id
    ]
    found.sort(key=lambda f: (f[0].published or "9999", f[0].id, f[1].quote.start))
    if found and told is None:
        told = open_ties(picture, pack)
    return [_row(tie, report, tie_marking(tie, told or frozenset())) for report, tie in found]


def _row(tie: Kin, report: Report, marking: str) -> Row:
    return {
        "id": tie.id,
        "who": tie.who,
        "relation": tie.relation,
        "other": tie.other,
        "certainty": tie.certainty,
        "marking": marking,
        "origins": list(tie.origins),
        "outlet": report.outlet,
        "published": report.published,
        "words": tie.quote.text,
    }
