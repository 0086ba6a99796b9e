"""Options that verbs share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from reportedly.errors import ImpossibleDate, LedgerError
from reportedly.when import When

if TYPE_CHECKING:
    # Help must come at once: the gate is loaded where an audience is asked for.
    from reportedly.protect import Audience
    from reportedly.protect.audience import Level

F = TypeVar("F", bound=Callable[..., Any])


class Address(click.Path):
    """Where a ledger lies: a file, or the address of one on a server."""

    name = "ledger"

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The ledger's file; for an address the file that stands for it here."""
        if isinstance(value, str) and value.startswith(_SERVERS):
            from reportedly.ledger.file import place_of

            try:
                return place_of(value)
            except LedgerError as error:
                self.fail(str(error), param, ctx)
        return super().convert(value, param, ctx)


_SERVERS = ("postgresql://", "postgres://")

ledger = click.option(
    "--ledger",
    "ledger_path",
    type=Address(),
    default=Path("reportedly.db"),
    show_default=True,
    envvar="REPORTEDLY_LEDGER",
    help="The ledger: one SQLite file, its owner's alone to read, or postgresql://USER@HOST/DATABASE.",
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


LEVELS = ("public", "community", "clients", "organisation", "red", "holder")
"""The audiences, from those who are told least to those who are told all."""


def audience(default: str, *, but: tuple[str, ...] = ()) -> Callable[[F], F]:
    """The options of every verb that tells something: to whom; of a named recipient who and why.

    The verb gets one `Audience` under the name `audience`.

    Args:
        default: the level where nothing is said.
        but: levels that the verb cannot tell.
    """
    levels = [level for level in LEVELS if level not in but]
    whom = click.option(
        "--audience",
        "level",
        type=click.Choice(levels),
        default=default,
        show_default=True,
        help="Who is told: the public, a community, clients, your organisation (TLP 2.0: CLEAR, "
        "GREEN, AMBER, AMBER+STRICT), one named recipient (RED), or you, who hold the ledger.",
    )
    name = click.option("--for-whom", metavar="NAME", help="Who gets it, for red; it is logged.")
    why = click.option("--because", metavar="TEXT", help="Why, for red; it is logged.")

    def told(verb: F) -> F:
        @wraps(verb)
        def run(*args: Any, **given: Any) -> Any:
            said = (given.pop("level"), given.pop("for_whom"), given.pop("because"))
            return verb(*args, audience=_audience(*said), **given)

        return whom(name(why(cast(F, run))))

    return told


def _audience(level: str, for_whom: str | None, because: str | None) -> Audience:
    """The audience that three options give.

    Raises:
        ProtectError: it is a named recipient, and not said who, or why.
    """
    from reportedly.protect import Audience

    if level != "red" and (for_whom is not None or because is not None):
        raise click.UsageError(
            f"{level} is nobody in particular; name a recipient and a reason with red only"
        )
    return Audience(level=cast("Level", level), for_whom=for_whom, because=because)


def asking(verb: F) -> F:
    """The options of every verb that asks the ledger."""
    return ledger(as_of(recorded(as_json(verb))))
