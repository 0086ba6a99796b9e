"""`reportedly watch`: people of whom somebody wants to be told."""

from collections.abc import Callable
from pathlib import Path

import click

from reportedly.account import Said, stop, watch, watched
from reportedly.cli import deciding, options
from reportedly.cli.known import known
from reportedly.cli.output import console, print_json
from reportedly.ledger import Ledger
from reportedly.model import Picture, Undo, Watch
from reportedly.packs import Pack

_WHY = deciding.Words()


@click.command("watch")
@click.argument("person", required=False, type=deciding.Words("name somebody"), metavar="PERSON")
@click.option("--because", type=_WHY, metavar="TEXT", help="Why; it is kept and shown.")
@click.option("--list", "listing", is_flag=True, help="List who is watched.")
@click.option("--stop", "stopping", is_flag=True, help="Watch PERSON no longer.")
@deciding.by
@options.ledger
@options.as_json
def command(
    person: str | None,
    because: str | None,
    listing: bool,
    stopping: bool,
    by: str,
    ledger_path: Path,
    as_json: bool,
) -> None:
    """Watch PERSON: `reportedly new` then tells when they were last seen, and for how long not.

    PERSON is a name in any spelling, the id of a person or of a holder of the pack, a claim's id
    (whom it is about), or a mention as REPORT:START. A watch points at the words that name the
    person, so that it survives re-reading; it is kept as a decision, and `reportedly undo` takes it
    back as `--stop` does. Everybody who has the ledger is told of everybody who is watched.
    """
    if listing == (person is not None):
        raise click.UsageError("name whom to watch, or ask who is watched with --list")
    if listing and stopping:
        raise click.UsageError("--stop takes a person, --list none")
    if person is None:
        _list(ledger_path, as_json=as_json)
        return
    pack = known()
    said = (by, because or "")
    with Ledger.open(ledger_path) as ledger:
        if stopping:
            ended, _, _ = deciding.keep(ledger, pack, _deciding(stop, person, said, pack))
            with deciding.kept(ended.id):
                _say_ended(ended, as_json=as_json)
            return
        made, before, _ = deciding.keep(ledger, pack, _deciding(watch, person, said, pack))
    with deciding.kept(made.id):
        _say(made, before, pack, as_json=as_json)


def _deciding(
    make: Callable[..., deciding.Made], person: str, said: tuple[str, str], pack: Pack
) -> Callable[[deciding.Standing], tuple[deciding.Made, Picture, Picture]]:
    """What makes the decision from what stands; nobody is other than before."""

    def decide(standing: deciding.Standing) -> tuple[deciding.Made, Picture, Picture]:
        by, because = said
        before = standing.picture()
        told = Said(by=by, because=because, made=deciding.now())
        return make(person, told, before, standing.decisions, pack), before, before

    return decide


def _say_ended(made: Undo, *, as_json: bool) -> None:
    """Print that somebody is watched no longer."""
    if as_json:
        print_json(made)
    else:
        click.echo(f"{made.of} is ended: its person is watched no longer")


def _say(made: Watch, picture: Picture, pack: Pack, *, as_json: bool) -> None:
    """Print who is watched from now on."""
    from reportedly.tell.watches_view import watch_rows, watches_view

    rows = watch_rows(watched(picture, [made]), pack)
    if as_json:
        print_json(rows[0])
    else:
        console().print(watches_view(rows))
        click.echo(f"end it with: reportedly watch --stop {made.id}")


def _list(ledger_path: Path, *, as_json: bool) -> None:
    """Print who is watched."""
    from reportedly.tell.watches_view import watch_rows, watches_view

    pack = known()
    with Ledger.open(ledger_path) as ledger:
        standing = deciding.Standing(ledger, pack)
    rows = watch_rows(watched(standing.picture(), standing.decisions), pack)
    if as_json:
        print_json(rows)
    else:
        console().print(watches_view(rows))
