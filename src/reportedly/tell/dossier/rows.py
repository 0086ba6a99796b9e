"""A dossier as plain data."""

from reportedly.model import Claim, Event, Kin, Person, Picture, Report
from reportedly.packs import Pack
from reportedly.tell.dossier.joined import joined
from reportedly.tell.dossier.mentions import mentions_of
from reportedly.tell.dossier.namesakes import candidates, namesakes, perhaps_meant
from reportedly.tell.dossier.posts import posts
from reportedly.tell.dossier.spellings import spellings
from reportedly.tell.dossier.ties import ties
from reportedly.tell.event_rows import newest_first
from reportedly.tell.view import Row


def person_rows(
    picture: Picture, person: Person, pack: Pack, told: frozenset[Kin] | None = None
) -> Row:
    """All that a picture holds of one person.

    Args:
        picture: what came out of the gate.
        person: one of its persons.
        pack: posts and forms of the name that are known beforehand.
        told: the ties that may be told to everybody, where they are known already.
    """
    holder = pack.holder(person.id)
    met = mentions_of(picture, person)
    claims = _claims(picture, person)
    events = [e for e in newest_first(picture.events) if e.person == person.id]
    return {
        "id": person.id,
        "name": person.name,
        "state": person.state,
        "public_office": person.public_office,
        "born": holder.born if holder else None,
        "died": holder.died if holder else None,
        "names": spellings(person, met, holder),
        "posts": posts(holder, met, claims, pack),
        "last_seen": max((e.last_seen for e in events if e.last_seen), default=None),
        "events": [_event(e) for e in events],
        "claims": [_claim(c, r) for c, r in claims],
        "ties": ties(picture, person, pack, told),
        "candidates": candidates(picture, person),
        "perhaps": perhaps_meant(picture, person),
        "namesakes": namesakes(picture, person, pack),
        "joined": joined(picture, person),
        "because": list(person.because),
        "reports": _reports(picture, person),
    }


def _claims(picture: Picture, person: Person) -> list[tuple[Claim, Report]]:
    """The claims about a person with their reports, by when it happened, then by publication."""
    reports = {r.id: r for r in picture.reports}
    wanted = set(person.claims)
    found = [
        (claim, reports[reading.report])
        for reading in picture.readings
        if reading.report in reports
        for claim in (*reading.claims, *reading.claims_beyond)
        if claim.id in wanted
    ]
    return sorted(found, key=lambda f: (f[0].when or "9999", f[1].published or "", f[0].id))


def _event(event: Event) -> Row:
    return {
        "id": event.id,
        "kind": event.kind,
        "when": event.when,
        "from": event.from_,
        "to": event.to,
        "status": event.belief.status if event.belief else None,
        "origins": [o.name for o in event.origins],
        "last_seen": event.last_seen,
    }


def _claim(claim: Claim, report: Report) -> Row:
    return {
        "id": claim.id,
        "kind": claim.kind,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "when": claim.when,
        "from": claim.from_,
        "to": claim.to,
        "post": claim.post,
        "origins": list(claim.origins),
        "outlet": report.outlet,
        "published": report.published,
        "words": claim.quote.text,
    }


def _reports(picture: Picture, person: Person) -> list[Row]:
    reports = {r.id: r for r in picture.reports}
    return [
        {"id": r, "outlet": reports[r].outlet, "published": reports[r].published}
        for r in person.reports
        if r in reports
    ]
