"""`reportedly watch add`: begin to watch."""

from pathlib import Path
from typing import cast

import click

from reportedly.account import Said, Wanted, watch, watched
from reportedly.cli import deciding, options
from reportedly.cli.known import known
from reportedly.cli.output import console, print_json
from reportedly.cli.watching.triggers import Triggers
from reportedly.ledger import Ledger
from reportedly.model import Kind, Picture, Trigger, Watch

_NAMED = deciding.Words("name somebody")


@click.command("add")
@click.option(
    "--person",
    type=_NAMED,
    metavar="PERSON",
    help="A name in any spelling, an id of a person or holder, a claim's id, or REPORT:START.",
)
@click.option("--kind", metavar="KIND", help="A kind of happening (defection, execution …).")
@click.option(
    "--place", type=_NAMED, metavar="PLACE", help="A state or place that a claim tells of."
)
@click.option(
    "--source", type=_NAMED, metavar="SOURCE", help="An origin or outlet that says or brings it."
)
@click.option(
    "--event", type=_NAMED, metavar="EVENT", help="One event, as `reportedly show` takes it."
)
@click.option(
    "--when",
    "on",
    type=Triggers(),
    multiple=True,
    metavar="TRIGGER",
    help="new claim, second origin, denial, refutation, sighting or correction; several with | "
    "between, or given several times. All where none is given.",
)
@click.option("--because", type=deciding.Words(), metavar="TEXT", help="Why; it is kept and shown.")
@deciding.by
@options.ledger
@options.as_json
def add(
    person: str | None,
    kind: str | None,
    place: str | None,
    source: str | None,
    event: str | None,
    on: tuple[tuple[Trigger, ...], ...],
    because: str | None,
    by: str,
    ledger_path: Path,
    as_json: bool,
) -> None:
    """Watch whatever meets all that is given, from this moment on: the past raises no alert.

    A watch points at the words that name the person or tell of the event, so that it survives
    re-reading. It is a decision: `watch stop` and `undo` take it back.
    """
    pack = known()
    triggers = tuple(dict.fromkeys(trigger for each in on for trigger in each))
    if kind is not None and kind not in pack.kinds:
        raise click.UsageError(f"'{kind}' is no kind; name one of {', '.join(sorted(pack.kinds))}")
    wanted = Wanted(
        person=person, kind=cast("Kind | None", kind), place=place, source=source, on=triggers
    )

    def make(standing: deciding.Standing) -> tuple[Watch, Picture, Picture]:
        said = Said(by=by, because=because or "", made=deciding.now())
        before = standing.picture() if event is None else standing.account()
        meant = None if event is None else standing.event(event, before)
        return (
            watch(wanted._replace(event=meant), said, before, standing.decisions, pack),
            before,
            before,
        )

    with Ledger.open(ledger_path) as ledger:
        made, before, _ = deciding.keep(ledger, pack, make)
    with deciding.kept(made.id):
        _say(made, before, as_json=as_json)


def _say(made: Watch, picture: Picture, *, as_json: bool) -> None:
    """Print what is watched from now on."""
    from reportedly.tell.watches_view import watch_rows, watches_view

    rows = watch_rows(watched(picture, [made]), known())
    if as_json:
        print_json(rows[0])
    else:
        console().print(watches_view(rows))
        click.echo(f"end it with: reportedly watch stop {made.id}")
