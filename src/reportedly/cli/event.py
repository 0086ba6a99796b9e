"""`reportedly event`: two events joined, one split."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from reportedly.account import Said, altered, check_grouping, join, meant_claim, split, states
from reportedly.cli import deciding, options
from reportedly.cli.asked import flag_undated
from reportedly.cli.known import known
from reportedly.cli.output import console, print_json
from reportedly.ledger import Ledger
from reportedly.model import Grouping, Picture
from reportedly.packs import Pack

Make = Callable[[deciding.Standing, Picture, Pack], Grouping]


@click.group("event")
def command() -> None:
    """Events by hand: `event join`, `event split`, `event list`."""


@command.command("join")
@click.argument("pair", nargs=2, type=deciding.Words(), metavar="EVENT EVENT")
@deciding.because
@deciding.by
@options.ledger
@options.as_json
def join_(pair: tuple[str, str], because: str, by: str, ledger_path: Path, as_json: bool) -> None:
    """Decide that two events are one: of one kind, and of one person or of somebody unnamed.

    Events are named as for `reportedly rule`. Persons are judged first (`reportedly judge`).
    """

    def make(standing: deciding.Standing, before: Picture, pack: Pack) -> Grouping:
        said = Said(by=by, because=because, made=deciding.now())
        one, other = (standing.event(words, before) for words in pair)
        return join((one, other), said, before, standing.decisions, pack)

    _keep(ledger_path, make, as_json=as_json)


@command.command("split")
@click.argument("event", type=deciding.Words(), metavar="EVENT")
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM...")
@deciding.because
@deciding.by
@options.ledger
@options.as_json
def split_(
    event: str, claims: tuple[str, ...], because: str, by: str, ledger_path: Path, as_json: bool
) -> None:
    """Decide that some claims of an event tell of another; `reportedly show EVENT` lists them."""

    def make(standing: deciding.Standing, before: Picture, pack: Pack) -> Grouping:
        said = Said(by=by, because=because, made=deciding.now())
        meant = standing.event(event, before)
        ids = [meant_claim(claim, before).claim.id for claim in claims]
        return split(meant, ids, said, before, standing.decisions, pack)

    _keep(ledger_path, make, as_json=as_json)


@command.command("list")
@click.option("--all", "everything", is_flag=True, help="Undone ones too, with who undid them.")
@options.ledger
@options.as_of
@options.recorded
@options.as_json
def list_(
    everything: bool,
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    as_json: bool,
) -> None:
    """List joins and splits in force: what each did, by whom, why, and what is found no longer.

    As of a day, only with those claims that were public by then.
    """
    from reportedly.tell.groupings_view import grouping_rows, groupings_view

    with Ledger.open(ledger_path) as ledger:
        standing = deciding.Standing(ledger, known(), recorded, as_of)
    account = standing.account()
    told = states(account, standing.public)
    rows = grouping_rows(_plain(told), standing.public, everything=everything)
    if as_of is not None:
        flag_undated(account)
    if as_json:
        print_json(rows)
    else:
        console().print(groupings_view(rows))


def _keep(ledger_path: Path, make: Make, *, as_json: bool) -> None:
    """Keep a grouping and print it with the events that it changed."""
    from reportedly.tell.groupings_view import grouping_rows, groupings_view

    pack = known()

    def decide(standing: deciding.Standing) -> tuple[Grouping, Picture, Picture]:
        before = standing.account()
        made = make(standing, before, pack)
        after = standing.account(made)
        check_grouping(made, (before, after), standing.decisions)
        return made, before, after

    with Ledger.open(ledger_path) as ledger:
        made, before, after = deciding.keep(ledger, pack, decide)
    (row,) = grouping_rows(_plain(states(after, [made])), [made])
    rows = [deciding.altered_row(each) for each in altered(before, after)]
    with deciding.kept(made.id):
        if as_json:
            print_json(row | {"changed": rows})
            return
        console().print(groupings_view([row]))
        deciding.say_altered(rows)
        click.echo(f'undo it with: reportedly undo {made.id} --because "…"')


def _plain(told: tuple[Any, ...]) -> dict[str, dict[str, Any]]:
    """What each grouping does today, by its id, as plain data."""
    return {
        state.grouping.id: {
            "left": list(state.left),
            "right": list(state.right),
            "lost": [pointer.at.quote.text for pointer in state.lost],
            "has_effect": state.has_effect,
        }
        for state in told
    }
