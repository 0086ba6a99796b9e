"""A person's posts over time, each with who says so: the pack's pages, or a report's words."""

from collections.abc import Iterable, Iterator

from reportedly.model import Claim, Report
from reportedly.packs import Holder, Pack
from reportedly.tell.dossier.mentions import Met
from reportedly.tell.view import Row


def posts(
    holder: Holder | None,
    met: Iterable[Met],
    claims: Iterable[tuple[Claim, Report]],
    pack: Pack,
) -> list[Row]:
    """Posts by when they began, as the pack knows them, then as reports call the person.

    Each row has `title`, `body`, `from` and `to` (None where not known), `pages` (addresses that
    bear it out) and `reports` (outlet and day of those that call the person so).
    """
    told: dict[str, list[Report]] = {}
    for title, report in _called(met, claims):
        told.setdefault(_key(title), []).append(report)
    titles = {_key(title): title for title, _ in _called(met, claims)}
    rows = []
    for row in () if holder is None else _held(holder, pack):
        rows.append(row | {"reports": _reports(told.pop(_key(row["title"]), []))})
    for key, reports in sorted(told.items(), key=lambda item: _first_day(item[1])):
        rows.append(_row(titles[key]) | {"reports": _reports(reports)})
    return rows


def _held(holder: Holder, pack: Pack) -> Iterator[Row]:
    bodies = {s.id: s.names[0] for s in pack.sources}
    known = [(p.from_ or p.to or "9999", at, p) for at, p in enumerate(holder.posts)]
    for _, _, post in sorted(known, key=lambda k: k[:2]):
        yield _row(post.title) | {
            "body": bodies.get(post.body or ""),
            "from": post.from_,
            "to": post.to,
            "pages": [post.source] if post.source else list(holder.sources),
        }


def _row(title: str) -> Row:
    return {"title": title, "body": None, "from": None, "to": None, "pages": [], "reports": []}


def _called(
    met: Iterable[Met], claims: Iterable[tuple[Claim, Report]]
) -> Iterator[tuple[str, Report]]:
    for each in met:
        for title in each.mention.posts:
            yield title, each.report
    for claim, report in claims:
        if claim.post:
            yield claim.post, report


def _key(title: str) -> str:
    return " ".join(title.casefold().replace("-", " ").split())


def _first_day(reports: list[Report]) -> str:
    return min(r.published or "9999" for r in reports)


def _reports(reports: list[Report]) -> list[Row]:
    found = {r.id: r for r in sorted(reports, key=lambda r: (r.published or "9999", r.id))}
    return [{"report": r.id, "outlet": r.outlet, "published": r.published} for r in found.values()]
