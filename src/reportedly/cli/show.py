"""`reportedly show`: one thing with its evidence."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import click
from rich.console import RenderableType

from reportedly.account.opening import opened
from reportedly.cli import options
from reportedly.cli.asked import asked
from reportedly.cli.kept import kept
from reportedly.cli.known import known
from reportedly.cli.output import print_json, print_view
from reportedly.ledger import Ledger
from reportedly.model import Picture, Visit
from reportedly.protect import Audience
from reportedly.tell.view import Row


@click.command("show")
@click.argument("id", metavar="ID")
@options.audience("public")
@options.asking
def command(
    id: str,  # noqa: A002
    audience: Audience,
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    as_json: bool,
) -> None:
    """Show the report, claim, event, person or figure with that ID.

    An event answers to every id that it ever had. Where the words that it was told in are read
    otherwise now, or were struck, and tell of no event any more, the report and they are shown.
    """
    from reportedly.tell import show_rows, show_view
    from reportedly.tell.untold import Untold, untold_row, untold_view

    if as_of is None and recorded is None:
        there = _there(ledger_path, audience, id)
        if there is not None:
            row, view = there
            if as_json:
                print_json(row)
            else:
                print_view(view())
            return
    try:
        told, pack = asked(ledger_path, as_of, recorded, audience, wanted=id, turns=True)
    except Untold as gone:
        if as_json:
            print_json(untold_row(gone))
        else:
            print_view(untold_view(gone))
        return
    visits = _visits(ledger_path, told, id, as_of, recorded)
    if as_json:
        print_json(show_rows(told, id, pack, visits))
    else:
        print_view(show_view(told, id, pack, visits))


def _there(
    ledger_path: Path, audience: Audience, id_: str
) -> tuple[Row, Callable[[], RenderableType]] | None:
    """An event or person that need not be worked out, as plain data and for the terminal."""
    from reportedly.tell.dossier import dossier_view
    from reportedly.tell.event_sheet import EventSheet, event_view

    found = kept(ledger_path, audience, partial(opened, id_=id_))
    if found is None:
        return None
    if isinstance(found, EventSheet):
        return found.row, lambda: event_view(found)
    return found, lambda: dossier_view(found, known())


def _visits(
    ledger_path: Path, told: Picture, id_: str, as_of: date | None, recorded: date | None
) -> tuple[Visit, ...]:
    """When servers were asked for a report's page, by the days that were asked for."""
    reports = (*told.reports, *(r for turn in told.turns for r in turn.reports))
    report = next((r.id for r in reports if id_ in {r.id, r.name}), None)
    if report is None:
        return ()
    with Ledger.open(ledger_path) as ledger:
        visits = ledger.visits(report=report, recorded=recorded)
    return tuple(v for v in visits if as_of is None or v.at.date() <= as_of)
