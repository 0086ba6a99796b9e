"""`reportedly mark`: somebody decides who may be told of something."""

from pathlib import Path

import click

from reportedly.account import ToMark, marked, marking
from reportedly.cli import deciding, options
from reportedly.cli.known import known
from reportedly.cli.output import print_json
from reportedly.ledger import Ledger
from reportedly.model import LABELS, Label, Marking, Picture


@click.command("mark")
@click.argument("target", type=deciding.Words("say what is marked"), metavar="TARGET")
@click.option("--as", "label", type=click.Choice(LABELS), required=True, help="Who may be told.")
@click.option(
    "--words",
    type=deciding.Words("copy the words from the report"),
    metavar="TEXT",
    help="Only these words of the report that TARGET is.",
)
@click.option(
    "--lower",
    "lowers",
    type=deciding.Words("name a ground"),
    metavar="GROUND",
    help="The rules for private persons yield for this person: consent, in public, public office, "
    "court.",
)
@deciding.reasoned
@options.ledger
@options.as_json
def command(
    target: str,
    label: Label,
    words: str | None,
    lowers: str | None,
    reason: deciding.Reason,
    ledger_path: Path,
    as_json: bool,
) -> None:
    """Mark TARGET with a label of the Traffic Light Protocol 2.0: who may be told of it.

    TARGET: the id of a report, claim or event, an outlet, or a person by any spelling. RED goes to
    named recipients, AMBER+STRICT to the organisation, AMBER to its clients too, GREEN to the
    community, CLEAR to everybody. A marking holds for all that is made of the thing, whatever day
    is asked for; the highest of several counts. What the rules withhold stays withheld, but for a
    person whom --lower names with its ground. `undo` takes it back; `reportedly marks` lists all.
    """
    from reportedly.tell.markings_view import marking_rows

    pack = known()

    def make(standing: deciding.Standing) -> tuple[Marking, Picture, Picture]:
        before = standing.account()
        wanted = ToMark(target, label, words, lowers)
        made = marking(
            wanted,
            reason.said(),
            before,
            standing.decisions,
            lambda id_: standing.event(id_, before),
            pack,
        )
        return made, before, before

    with Ledger.open(ledger_path) as ledger:
        made, before, _ = deciding.keep(ledger, pack, make)
    (row,) = marking_rows({made.id: marked([made], before, pack)}, [made], before)
    with deciding.kept(made.id):
        if as_json:
            print_json(row)
            return
        click.echo(f"{row['id']}  {row['what']} {row['of']}: TLP:{row['label']}")
        click.echo(f'undo it with: reportedly undo {made.id} --because "…"')
