"""A dossier for the terminal."""

from collections.abc import Iterator
from typing import Any

from rich.console import Group
from rich.table import Table

from reportedly.identify import key
from reportedly.model import Person, Picture
from reportedly.packs import Pack
from reportedly.tell.dates import date_words
from reportedly.tell.dossier.rows import person_rows
from reportedly.tell.terminal import STATUS_STYLES
from reportedly.tell.view import Row, table, words


def person_view(picture: Picture, person: Person, pack: Pack) -> Group:
    """One person as far as the picture tells, for the terminal."""
    return dossier_view(person_rows(picture, person, pack), pack)


def dossier_view(row: Row, pack: Pack) -> Group:
    """A dossier that is there as plain data, for the terminal."""
    parts: list[Any] = [words(row["name"], "bold"), _head(row)]
    for made in (
        _names(row),
        _posts(row),
        _events(row, pack),
        _claims(row, pack),
        _ties(row),
        _others(row),
        _joined(row),
    ):
        if made.row_count:
            parts += [words(""), made]
    return Group(*parts)


def _head(row: Row) -> Table:
    head = table("", "")
    head.show_header = False
    lived = f"{row['born'] or '?'} – {row['died'] or ''}".rstrip()
    known = "holder of public office, in the pack" if row["public_office"] else None
    for label, value in (
        ("id", row["id"]),
        ("known as", known),
        ("lived", lived if row["born"] or row["died"] else None),
        ("last seen", date_words(row["last_seen"])),
        ("may be", ", ".join(f"{c['name']} ({c['id']})" for c in row["candidates"])),
        ("perhaps also", ", ".join(f"{c['name']} ({c['id']})" for c in row["perhaps"])),
        ("reports", "; ".join(_report(r) for r in row["reports"])),
    ):
        if value:
            head.add_row(words(label, "dim"), words(value))
    return head


def _names(row: Row) -> Table:
    made = table("form", "script", "reports", "first", title="Names")
    for name in row["names"]:
        first = _report(name["first"]) if name["first"] else "in the pack only"
        count = name["reports"] or ""
        made.add_row(words(name["form"]), words(name["script"]), words(count), words(first, "dim"))
    return made


def _posts(row: Row) -> Table:
    made = table("from", "to", "post", "who says so", title="Posts")
    for post in row["posts"]:
        says = [*post["pages"], *(_report(r) for r in post["reports"])]
        made.add_row(
            words(post["from"]), words(post["to"]), words(post["title"]), words("; ".join(says))
        )
    return made


def _events(row: Row, pack: Pack) -> Table:
    made = table("status", "what", "when", "who says so", "id", title="Events")
    for event in row["events"]:
        status = event["status"]
        made.add_row(
            words(status or "not weighed", STATUS_STYLES[status] if status else "dim"),
            words(pack.kinds[event["kind"]].noun),
            words(date_words(event["when"]) or "date open"),
            words("; ".join(event["origins"])),
            words(event["id"], "dim"),
        )
    return made


def _claims(row: Row, pack: Pack) -> Table:
    made = table("when", "what", "outlet", "published", "words", "id", title="Reported")
    for claim in row["claims"]:
        noun = pack.kinds[claim["kind"]].noun
        made.add_row(
            words(date_words(claim["when"]) or "date open"),
            words(f"{noun} denied" if claim["polarity"] == "denied" else noun),
            words(claim["outlet"]),
            words(claim["published"]),
            words(f"“{claim['words']}”", "italic"),
            words(claim["id"], "dim"),
        )
    return made


def _ties(row: Row) -> Table:
    made = table("tie", "certainty", "marking", "outlet", "words", title="Kin and patronage")
    for tie in row["ties"]:
        made.add_row(
            words(f"{tie['who']} {tie['relation']} {tie['other']}"),
            words(tie["certainty"]),
            words(tie["marking"], "red" if tie["marking"].endswith("RED") else "dim"),
            words(_report(tie)),
            words(f"“{tie['words']}”", "italic"),
        )
    return made


def _others(row: Row) -> Table:
    made = table("name", "posts", "kept apart by", "id", title="Namesakes: not this person")
    for other in row["namesakes"]:
        name = " ".join(filter(None, (other["name"], other["native"])))
        made.add_row(
            words(name),
            words("; ".join(other["posts"][:2])),
            words("; ".join(_keys(other["keys"]))),
            words(other["id"], "dim"),
        )
    return made


def _joined(row: Row) -> Table:
    made = table("mention", "joined to", "because", "score", title="What made this person one")
    for link in row["joined"]:
        because = "; ".join(_keys(link["keys"]))
        if link["decision"]:
            because += f" ({link['decision']})"
        made.add_row(
            words(f"{link['place']}, {_report(link)}"),
            words(link["to"], "dim"),
            words(because),
            words(link["score"]),
        )
    return made


def _keys(names: list[str]) -> Iterator[str]:
    return (key(name).words for name in names)


def _report(report: Row) -> str:
    return ", ".join(filter(None, (report["outlet"], date_words(report["published"]))))
