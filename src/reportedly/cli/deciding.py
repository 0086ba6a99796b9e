"""What verbs share that keep a decision: who decides and why, and the persons before and after."""

import getpass
from datetime import UTC, datetime
from typing import Any

import click

from reportedly.account import Changed, persons
from reportedly.ledger import Ledger
from reportedly.model import Decision, Picture
from reportedly.packs import Pack
from reportedly.protect import HOLDER, told_for


class Words(click.ParamType[str]):
    """Words that say something: not empty, and no blanks alone."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The words without blanks around them."""
        said = str(value).strip()
        if not said:
            self.fail("say it in words; it is kept with the decision", param, ctx)
        return said


because = click.option(
    "--because", type=Words(), required=True, metavar="TEXT", help="Why; it is kept and shown."
)


def _me() -> str:
    """The name under which the user is logged in."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"


by = click.option(
    "--by",
    type=Words(),
    default=_me,
    envvar="REPORTEDLY_BY",
    metavar="NAME",
    help="Who decides; the login name where it is not said.",
)


def now() -> datetime:
    """The moment of a decision."""
    return datetime.now(UTC)


class Standing:
    """The persons on file with some decisions or others: the holder's own view."""

    def __init__(self, ledger: Ledger, pack: Pack) -> None:
        self._reports, self._readings = ledger.standing()
        self._pack = pack
        self.decisions = ledger.decisions()

    def picture(self, *more: Decision) -> Picture:
        """The persons that follow from all decisions, and some more."""
        found = persons(self._reports, self._readings, (*self.decisions, *more), self._pack)
        return told_for(found, HOLDER, self._pack)


def changed_row(changed: Changed) -> dict[str, Any]:
    """A person that a decision changed, as plain data."""
    person = changed.person
    return {
        "id": person.id,
        "name": person.name,
        "mentions": len(person.mentions),
        "was": list(changed.was),
        "candidates": list(person.candidates),
    }


def say_changed(rows: list[dict[str, Any]]) -> None:
    """Print which persons are not as before."""
    for row in rows:
        was = f", was {', '.join(row['was'])}" if row["was"] != [row["id"]] and row["was"] else ""
        may_be = f"; may be {', '.join(row['candidates'])}" if row["candidates"] else ""
        count = "1 mention" if row["mentions"] == 1 else f"{row['mentions']} mentions"
        click.echo(f"  {row['id']}  {row['name']}: {count}{was}{may_be}")
    if not rows:
        click.echo("  no person is other than before")
