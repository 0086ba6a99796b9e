"""The judgements that made a person: what joined each mention, by rule or by hand."""

from reportedly.model import Link, Person, Picture
from reportedly.tell.view import Row


def joined(picture: Picture, person: Person) -> list[Row]:
    """The links by which mentions became this person, in the order of their reports.

    Each row has `place` (as `judge` takes it), `outlet`, `published`, `to`, `score`, `keys` and
    `decision` (id of the judgement by hand that decided it, None where rules did).
    """
    reports = {r.id: r for r in picture.reports}
    same = (link for link in person.links if link.verdict == "same" and link.report in reports)

    def place(link: Link) -> tuple[str, str, str, int]:
        published = reports[link.report].published or "9999"
        return published, link.report, link.field, link.start

    return [
        {
            "place": link.place,
            "outlet": reports[link.report].outlet,
            "published": reports[link.report].published,
            "to": link.to,
            "score": link.score,
            "keys": list(link.keys),
            "decision": link.decision,
        }
        for link in sorted(same, key=place)
    ]
