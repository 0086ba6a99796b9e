"""Unnamed people whom several rows narrow down together, or whom a name elsewhere completes."""

from collections.abc import Mapping, Sequence

from reportedly.protect.descriptions import narrowing
from reportedly.protect.mosaic.rows import Row, Rows, is_named


def narrowed_people(rows: Rows) -> frozenset[str]:
    """Ids of the claims about unnamed people that are told of "somebody" and of a year only.

    Those are journeys that several reports describe in different ways, and journeys of somebody
    whose trade, in that month or country, is told of a named private person elsewhere.
    """
    found: set[str] = set()
    named = _named(rows)
    for story in rows.stories:
        told = [r for r in story if r.claim.id in rows.leaving and not is_named(r.claim)]
        each = {n for r in told if (n := _description(r))}
        if len(each) > 1 or any(_completes(r, named) for r in told):
            found |= {r.claim.id for r in told}
    return frozenset(found)


def _description(row: Row) -> frozenset[str]:
    return narrowing(f"{row.claim.who} {row.claim.post or ''}")


def _named(rows: Rows) -> dict[str, list[Row]]:
    """Rows about private persons by name, by each word of their trades in the same report."""
    found: dict[str, list[Row]] = {}
    for row in rows.private:
        if is_named(row.claim):
            posts = [row.claim.post or ""]
            for mention in row.reading.mentions:
                if row.claim.who in {mention.name, *mention.spellings}:
                    posts += mention.posts
            for word in sorted({w for post in posts for w in narrowing(post)}):
                found.setdefault(word, []).append(row)
    return found


def _completes(row: Row, named: Mapping[str, Sequence[Row]]) -> bool:
    """Whether some named person's trade is this one's, in the same month or country."""
    others = (other for word in _description(row) for other in named.get(word, ()))
    return any(_near(row, other) or _same_country(row, other) for other in others)


def _same_country(one: Row, two: Row) -> bool:
    return one.claim.from_ is not None and one.claim.from_ == two.claim.from_


def _near(one: Row, two: Row) -> bool:
    """Whether two happenings are at most a month apart, or one of them has no month."""
    first, second = _months(one.month), _months(two.month)
    return first is None or second is None or abs(first - second) <= 1


def _months(month: str) -> int | None:
    year, _, number = month.partition("-")
    return int(year) * 12 + int(number) if year.isdecimal() and number.isdecimal() else None
