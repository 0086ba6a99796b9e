"""`reportedly rule`: somebody decides what became of an event."""

from pathlib import Path
from typing import get_args

import click

from reportedly.account import Outcome, altered, ruling
from reportedly.account.ruling import Verdict
from reportedly.cli import deciding, options
from reportedly.cli.known import known
from reportedly.cli.output import console, print_json
from reportedly.ledger import Ledger
from reportedly.model import Picture, Ruling


@click.command("rule")
@click.argument("event", type=deciding.Words(), metavar="EVENT")
@click.argument("verdict", type=click.Choice(get_args(Verdict)))
@click.option(
    "--on",
    "public",
    type=deciding.Words("write the day as YYYY, YYYY-MM or YYYY-MM-DD"),
    required=True,
    metavar="DATE",
    help="When the outcome became public: YYYY, YYYY-MM or YYYY-MM-DD.",
)
@click.option(
    "--cite",
    "cites",
    type=deciding.Words("give a claim's id; `reportedly show EVENT` lists them"),
    multiple=True,
    metavar="CLAIM",
    help="A claim that shows it.",
)
@deciding.reasoned
@options.ledger
@options.as_json
def command(
    event: str,
    verdict: Verdict,
    public: str,
    cites: tuple[str, ...],
    reason: deciding.Reason,
    ledger_path: Path,
    as_json: bool,
) -> None:
    """Rule that EVENT happened (held), did not (failed), or that nothing is decided (open).

    EVENT: an id or former id, the id of one of its claims, a person told of in one event, or a kind
    and a person ("execution of Ri Yong-gil"). A ruling goes before all evidence, points at the
    event's words and so outlives rereading, and counts from the day that it was public. A later
    one replaces it; `undo` takes it back; `reportedly rulings` lists all.
    """
    from reportedly.tell.rulings_view import ruling_rows, ruling_view

    pack = known()

    def make(standing: deciding.Standing) -> tuple[Ruling, Picture, Picture]:
        before = standing.account()
        wanted = Outcome(verdict, public, cites)
        meant = standing.event(event, before)
        made = ruling(meant, wanted, reason.said(), before, standing.decisions, pack)
        return made, before, standing.account(made)

    with Ledger.open(ledger_path) as ledger:
        made, before, after = deciding.keep(ledger, pack, make)
        decisions = ledger.decisions()
    rows = [deciding.altered_row(each) for each in altered(before, after)]
    (row,) = (r for r in ruling_rows(after, decisions, pack) if r["id"] == made.id)
    with deciding.kept(made.id):
        if as_json:
            print_json(row | {"changed": rows})
            return
        console().print(ruling_view(row))
        deciding.say_altered(rows)
        click.echo(f'undo it with: reportedly undo {made.id} --because "…"')
