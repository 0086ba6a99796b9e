"""Options that verbs share."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from reportedly.errors import ImpossibleDate
from reportedly.when import When

F = TypeVar("F", bound=Callable[..., Any])

ledger = click.option(
    "--ledger",
    "ledger_path",
    type=click.Path(path_type=Path),
    default=Path("reportedly.db"),
    show_default=True,
    envvar="REPORTEDLY_LEDGER",
    help="The ledger: one SQLite file, its owner's alone to read.",
)


class _File(click.Path):
    """A file to be written: a name that is not empty, which would be the folder one is in."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The place of that name."""
        if value == "":
            self.fail("the name is empty; name a file", param, ctx)
        return super().convert(value, param, ctx)


written = _File(path_type=Path)
as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


class Day(click.ParamType[date]):
    """A day; a year or a month counts from its last day."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day that some words give."""
        return value if isinstance(value, date) else self._bounds(str(value))[1]

    def _bounds(self, value: str) -> tuple[date, date]:
        """The first and the last day of what some words give."""
        when = When.of(value)
        if when.precision not in {"day", "month", "year"} or _hedged(when):
            raise ImpossibleDate(value)
        if when.earliest is None or when.latest is None:
            raise ImpossibleDate(value)
        return when.earliest, when.latest


class FirstDay(Day):
    """A day; a year or a month counts from its first day."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day that some words give."""
        return value if isinstance(value, date) else self._bounds(str(value))[0]


def _hedged(when: When) -> bool:
    return when.approximate or when.uncertain


class Moment(Day):
    """A day as above, or a moment of one: 2026-11-22T08:30, in UTC where no zone is told."""

    name = "moment"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day that some words give, or the moment (a `datetime` in UTC)."""
        if isinstance(value, str) and "T" in value.upper():
            return moment_of(value)
        return super().convert(value, param, ctx)


def moment_of(text: str) -> datetime:
    """The moment that a text in ISO 8601 tells, in UTC.

    Raises:
        ImpossibleDate: it tells none.
    """
    try:
        found = datetime.fromisoformat(text.strip())
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise ImpossibleDate(text) from None


as_of = click.option(
    "--as-of",
    type=Day(),
    default=None,
    metavar="DATE",
    help="As it stood on that day: only reports public by then (YYYY, YYYY-MM or YYYY-MM-DD).",
)
recorded = click.option(
    "--recorded",
    type=Moment(),
    default=None,
    metavar="DATE",
    help="What this ledger had learned by the end of that day, or by a moment (UTC): reports, "
    "readings, decisions.",
)


class _Audiences(click.Choice[str]):
    """An audience by its name."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The audience that the gate knows."""
        from reportedly.protect import HOLDER, PUBLIC

        return HOLDER if super().convert(value, param, ctx) == "holder" else PUBLIC


def audience(default: str) -> Callable[[F], F]:
    """The option of verbs that can tell the holder more than the public."""
    return click.option(
        "--audience",
        type=_Audiences(["holder", "public"]),
        default=default,
        show_default=True,
        help="The holder has the texts already and sees all of them; the public what may be told.",
    )


def asking(verb: F) -> F:
    """The options of every verb that asks the ledger."""
    return ledger(as_of(recorded(as_json(verb))))
