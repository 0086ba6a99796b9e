"""`reportedly reread`: every kept report again, with today's reader and pack."""

from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.counting import counting
from reportedly.cli.known import known
from reportedly.cli.output import print_json
from reportedly.ledger import Ledger
from reportedly.plain import visible
from reportedly.read import reader


@click.command("reread")
@options.ledger
@options.as_json
def command(ledger_path: Path, as_json: bool) -> None:
    """Read every kept report again. Earlier readings stay; people's decisions are kept over it."""
    door = reader(known())
    with Ledger.open(ledger_path) as ledger:
        ledger.refuse_share("no text to read again")
        with counting("reading again") as progress:
            changed = ledger.reread(door.read, progress=progress)
        adrift = ledger.notices()
    if as_json:
        print_json({"reread": changed, "notices": adrift})
        return
    click.echo(f"{len(changed)} reports have a new reading")
    for line in adrift:
        click.echo(visible(line))
