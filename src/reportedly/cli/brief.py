"""`reportedly brief`: what happened, who says so, what may be believed, what is missing."""

from datetime import date
from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.asked import asked
from reportedly.cli.logged import From
from reportedly.cli.output import console, print_json, write_files


@click.command("brief")
@click.argument("what", required=False)
@click.option("--html", type=options.written, help="Write one page there.")
@click.option("--markdown", type=options.written, help="Write Markdown there.")
@options.asking
def command(
    what: str | None,
    html: Path | None,
    markdown: Path | None,
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    as_json: bool,
) -> None:
    """Brief on everything, or on WHAT: a person, a kind of event, or an event's id.

    Each sentence cites the claims that it is built from.
    """
    from reportedly import tell

    if html is not None and html == markdown:
        raise click.UsageError("--html and --markdown name the same file; name two")
    told, pack = asked(ledger_path, as_of, recorded, wanted=what, turns=True)
    brief = tell.brief(told, pack, what)
    pages = {html: tell.html, markdown: tell.markdown}
    files = {path: page(brief) for path, page in pages.items() if path is not None}
    write_files(files, From(ledger_path, "brief"))
    for path in files:
        click.echo(str(path), err=as_json or not path.is_file())
    if as_json:
        print_json(brief)
    elif not files:
        tell.terminal(brief, console())
