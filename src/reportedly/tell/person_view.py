"""A person: names, posts, what is reported by date, with the words, and when last seen."""

from rich.console import Group

from reportedly.model import Claim, Person, Picture
from reportedly.names import script_of
from reportedly.packs import Pack
from reportedly.tell.dates import date_words
from reportedly.tell.view import Row, table, words


def person_view(picture: Picture, person: Person, pack: Pack) -> Group:
    """One person as far as the picture tells, for the terminal.

    Args:
        picture: what came out of the gate.
        person: one of its persons.
        pack: the nouns of kinds.
    """
    row = person_rows(picture, person, pack)
    head = table("", "")
    head.show_header = False
    for label, value in (
        ("names", ", ".join(row["names"])),
        (script_of(person.native or ""), row["native"]),
        ("posts", "; ".join(row["posts"])),
        ("last seen", date_words(row["last_seen"])),
        ("may be", ", ".join(c["name"] for c in row["candidates"])),
        ("reports", "; ".join(_report_words(r) for r in row["reports"])),
    ):
        if value:
            head.add_row(words(label, "dim"), words(value))
    claims = table("when", "what", "outlet", "published", "words", "id", title="Reported")
    for claim in row["claims"]:
        claims.add_row(
            words(date_words(claim["when"]) or "date open"),
            words(f"{claim['kind']}{' denied' if claim['polarity'] == 'denied' else ''}"),
            words(claim["outlet"]),
            words(claim["published"]),
            words(f"“{claim['words']}”", "italic"),
            words(claim["id"], "dim"),
        )
    return Group(words(person.name, "bold"), head, words(""), claims)


def person_rows(picture: Picture, person: Person, pack: Pack) -> Row:
    """The same as plain data: names, posts, claims by date with their words, reports."""
    holder = pack.holder(person.id)
    known = [p.title for p in holder.posts] if holder else []
    published = {r.id: r for r in picture.reports}
    by_id = {p.id: p for p in picture.persons}
    found = [
        (c, r.report)
        for r in picture.readings
        for c in (*r.claims, *r.claims_beyond)
        if c.id in person.claims
    ]
    seen = [e.last_seen for e in picture.events if e.person == person.id and e.last_seen]
    claims = [_claim(c, published[r].outlet, published[r].published) for c, r in found]
    return {
        "id": person.id,
        "name": person.name,
        "names": list(dict.fromkeys((person.name, *person.names))),
        "native": person.native,
        "posts": list(
            dict.fromkeys((*person.posts, *(c.post for c, _ in found if c.post), *known))
        ),
        "last_seen": max(seen, default=None),
        "candidates": [{"id": c, "name": by_id[c].name} for c in person.candidates if c in by_id],
        "because": list(person.because),
        "reports": [
            {"id": r, "outlet": published[r].outlet, "published": published[r].published}
            for r in person.reports
            if r in published
        ],
        "claims": sorted(
            claims, key=lambda c: (c["when"] or "9999", c["published"] or "", c["id"])
        ),
    }


def _claim(claim: Claim, outlet: str | None, published: str | None) -> Row:
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
        "outlet": outlet,
        "published": published,
        "words": claim.quote.text,
    }


def _report_words(report: Row) -> str:
    return ", ".join(filter(None, (report["outlet"], date_words(report["published"]))))
