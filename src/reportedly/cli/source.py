"""`reportedly source`: who a source is, and how its word has turned out."""

from datetime import date
from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.output import console, print_json
from reportedly.protect import Audience


@click.command("source")
@click.argument("name")
@click.option(
    "--kind", "kinds", multiple=True, metavar="KIND", help="A kind of event, or purge; repeatable."
)
@options.audience("public")
@options.asking
def command(
    name: str,
    kinds: tuple[str, ...],
    audience: Audience,
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    as_json: bool,
) -> None:
    """Tell of the source NAME who it is, and how its word has turned out, case by case.

    The cases are those of the pack's history and of the ledger; where there is no ledger, the
    history's alone. An unnamed source's word is part of the record of the outlet that printed it.
    """
    from reportedly.cli.past import past
    from reportedly.tell.records import source_page, source_row, source_view
    from reportedly.weigh.record.beliefs import fitting

    cases, pack, basis = past(ledger_path, as_of, recorded, audience)
    page = source_page(cases, pack, fitting(pack), name, kinds=kinds, basis=basis)
    if as_json:
        print_json(source_row(page))
    else:
        console().print(source_view(page, pack))
