"""What markings in force come to in a picture: the reports, claims, persons and words they mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from reportedly.model import (
    Claim,
    Decision,
    Marked,
    MarkedWords,
    Marking,
    Picture,
    Reading,
    in_force,
    meant,
    place_of,
    pointed,
)
from reportedly.packs import Pack

if TYPE_CHECKING:
    from datetime import date

    # `read` tells from a picture without a ledger and need not load one.
    from reportedly.ledger import Learned

Forms = dict[str, frozenset[str]]
"""By the digest of a text, those of all versions of its page."""


def markings(decisions: Iterable[Decision]) -> tuple[Marking, ...]:
    """The markings in force, by the moment they were made."""
    return tuple(d for d in in_force(decisions) if isinstance(d, Marking))


def with_markings(
    picture: Picture, kept: Learned, pack: Pack, as_of: date | None = None
) -> Picture:
    """A picture with the markings that hold today, whatever day it is of.

    What is marked today was not known to be dangerous before: it is withheld from every day.

    Args:
        picture: of any day, before the gate.
        kept: what the ledger had learned, with the markings that hold.
        pack: by which names an outlet is known.
        as_of: the day whose versions of pages stand.
    """
    held = kept.markings or markings(kept.decisions)
    if not held and not kept.withheld:
        return picture
    from reportedly.account.carried import carried

    moved = carried(kept._replace(decisions=held), as_of)
    every = dict.fromkeys(m for m in (*held, *moved) if isinstance(m, Marking))
    found = marked(every, picture, pack, versions(kept))
    return msgspec.structs.replace(picture, markings=(*found, *_left_out(picture, kept)))


def _left_out(picture: Picture, kept: Learned) -> Iterator[Marked]:
    """The words of claims that are left out: they are told by nothing else in their reports."""
    places = tuple(
        MarkedWords(report=report.id, quote=at.quote)
        for at in kept.withheld
        for report in picture.reports
        if report.text_digest == at.text_digest
    )
    if places:
        yield Marked(label="RED", places=places)


def marked(
    made: Iterable[Marking], picture: Picture, pack: Pack, forms: Forms | None = None
) -> tuple[Marked, ...]:
    """What markings mean in a picture, those that mean nothing there left out.

    Args:
        made: markings in force.
        picture: before the gate.
        pack: by which names an outlet is known.
        forms: versions of pages: what is marked in one is marked in all.
    """
    found = (_Meant(picture, pack, forms or {}).of(marking) for marking in made)
    return tuple(m for m in found if m.reports or m.claims or m.persons or m.words)


def is_of(name: str | None, outlet: str, pack: Pack) -> bool:
    """Whether a report of an outlet of some name is that outlet's, by any of its names."""
    if not name or not outlet:
        return False
    one, two = pack.source(name), pack.source(outlet)
    known = one is not None and two is not None and one.id == two.id
    return known or name.casefold() == outlet.casefold()


class _Meant:
    """Finds what markings mean in one picture."""

    def __init__(self, picture: Picture, pack: Pack, forms: Forms) -> None:
        self._picture = picture
        self._pack = pack
        self._forms = forms
        self._owner = {place: p.id for p in picture.persons for place in p.mentions}

    def of(self, marking: Marking) -> Marked:
        claims = frozenset(self._claims(marking))
        events: tuple[str, ...] = ()
        if marking.what == "event":
            told = [e for e in self._picture.events if claims & {*e.claims}]
            events = tuple(e.id for e in told)
            claims |= {c for e in told for c in e.claims} | self._alike(claims)
        return Marked(
            label=marking.label,
            reports=tuple(self._reports(marking)),
            claims=tuple(sorted(claims)),
            events=events,
            persons=tuple(dict.fromkeys(self._persons(marking))),
            words=tuple(self._words(marking)),
            lowers=marking.lowers is not None,
        )

    def _alike(self, claims: frozenset[str]) -> frozenset[str]:
        """Where no events were made: what is told of the same persons and kinds."""
        if self._picture.events:
            return frozenset()
        every = [c for r in self._picture.readings for c in _claims(r)]
        wanted = {(c.person, c.kind) for c in every if c.id in claims and c.person}
        return frozenset(c.id for c in every if (c.person, c.kind) in wanted)

    def _reports(self, marking: Marking) -> Iterator[str]:
        if marking.what == "outlet":
            of = marking.ref or ""
            yield from (r.id for r in self._picture.reports if is_of(r.outlet, of, self._pack))
        if marking.what == "report":
            texts = {t for at in marking.at for t in self._texts(at.text_digest)}
            yield from (r.id for r in self._picture.reports if r.text_digest in texts)

    def _texts(self, digest: str) -> frozenset[str]:
        return self._forms.get(digest, frozenset({digest}))

    def _readings(self, digest: str) -> Iterator[Reading]:
        return (r for r in self._picture.readings if r.text_digest == digest)

    def _claims(self, marking: Marking) -> Iterator[str]:
        for pointer in marking.claims:
            for reading in self._readings(pointer.at.text_digest):
                claim = pointed(pointer, _claims(reading))
                if claim is not None:
                    yield claim.id

    def _persons(self, marking: Marking) -> Iterator[str]:
        if marking.what != "person":
            return
        if marking.ref is not None:
            yield marking.ref
        for anchor in marking.at:
            found = list(self._readings(anchor.text_digest))
            for reading in found:
                mention = meant(anchor, reading.mentions)
                owner = mention and self._owner.get(place_of(reading.report, mention.quote))
                if owner:
                    yield owner
            if not found and marking.lowers is None:
                yield from self._namesakes(anchor.quote.text)

    def _namesakes(self, name: str) -> Iterator[str]:
        """Who bears a name, where the marked mention itself is not among what is told."""
        wanted = name.casefold()
        for person in self._picture.persons:
            if wanted in {n.casefold() for n in (person.name, *person.names)}:
                yield person.id

    def _words(self, marking: Marking) -> Iterator[MarkedWords]:
        if marking.what != "words":
            return
        for anchor in marking.at:
            texts = (r for r in self._picture.reports if r.text_digest == anchor.text_digest)
            # They are withheld wherever they stand, also where their own report is not there.
            for report in [r.id for r in texts] or [""]:
                yield MarkedWords(report=report, quote=anchor.quote)


def _claims(reading: Reading) -> tuple[Claim, ...]:
    return (*reading.claims, *reading.claims_beyond)


def versions(kept: Learned) -> Forms:
    """By the digest of each text of a page that changed, those of all its versions."""
    found: Forms = {}
    for page in kept.pages():
        digests = frozenset(form.text_digest for form in page.forms)
        for digest in digests:
            found[digest] = found.get(digest, frozenset()) | digests
    return found
