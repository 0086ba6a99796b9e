"""`reportedly person`: one person, by any spelling and script."""

from datetime import date
from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.asked import asked
from reportedly.cli.output import console, print_json
from reportedly.errors import NotFound
from reportedly.identify import find


@click.command("person")
@click.argument("name")
@options.asking
def command(name: str, ledger_path: Path, as_of: date | None, as_json: bool) -> None:
    """Show what is on file about the person of that NAME, whatever the spelling or script."""
    from reportedly.tell import person_rows, person_view

    told, pack = asked(ledger_path, as_of)
    found = find(told.persons, name)
    if not found:
        raise NotFound(f"nobody on file is written '{name}'; `reportedly events` lists who is")
    if as_json:
        print_json([person_rows(told, person, pack) for person in found])
    else:
        for person in found:
            console().print(person_view(told, person, pack))
