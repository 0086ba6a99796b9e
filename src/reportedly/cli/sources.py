"""`reportedly sources`: how the word of sources has turned out, and what may be concluded."""

from datetime import date
from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.logged import From
from reportedly.cli.output import console, print_json, write_files
from reportedly.protect import Audience


@click.command("sources")
@click.option(
    "--type",
    "type_",
    metavar="TYPE",
    help='A group or type of sources ("South Korean press", "state media", press).',
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    metavar="KIND",
    help="A kind of event, or a name for several (purge); twice with --type to compare two.",
)
@click.option("--svg", type=options.written, help="Write a picture there.")
@options.audience("public")
@options.asking
def command(
    type_: str | None,
    kinds: tuple[str, ...],
    svg: Path | None,
    audience: Audience,
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    as_json: bool,
) -> None:
    """Tell how the word of sources has turned out: shown true, shown false, never seen since, open.

    With --type, two kinds are compared: purges and defections where none is named. The cases are
    those of the pack's history and of the ledger; where there is no ledger, the history's alone.
    Under it stands how good our own beliefs of these cases were while they were undecided.
    """
    from reportedly.cli.past import past
    from reportedly.tell.records import sources_page, sources_rows, sources_view
    from reportedly.weigh.record.beliefs import fitting

    cases, pack, basis = past(ledger_path, as_of, recorded, audience)
    page = sources_page(cases, pack, fitting(pack), type_=type_, kinds=kinds, basis=basis)
    if svg is not None:
        from reportedly.tell.pictures.records import records_svg

        write_files({svg: records_svg(page)}, From(ledger_path, "sources", audience))
        click.echo(str(svg), err=as_json or not svg.is_file())
    if as_json:
        print_json(sources_rows(page, pack))
    elif svg is None:
        console().print(sources_view(page, pack))
