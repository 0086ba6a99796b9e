"""`reportedly brief`: what happened, who says so, what may be believed, what is missing."""

from datetime import date
from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.asked import asked
from reportedly.cli.output import console, print_json


@click.command("brief")
@click.argument("what", required=False)
@click.option("--html", type=click.Path(path_type=Path), help="Write one page there.")
@click.option("--markdown", type=click.Path(path_type=Path), help="Write Markdown there.")
@options.asking
def command(
    what: str | None,
    html: Path | None,
    markdown: Path | None,
    ledger_path: Path,
    as_of: date | None,
    as_json: bool,
) -> None:
    """Brief on everything, or on WHAT: a person, a kind of event, or an event's id.

    Each sentence cites the claims that it is built from.
    """
    from reportedly import tell

    told, pack = asked(ledger_path, as_of)
    brief = tell.brief(told, pack, what)
    for path, page in ((html, tell.html), (markdown, tell.markdown)):
        if path is not None:
            _write(path, page(brief))
    if as_json:
        print_json(brief)
    elif html is None and markdown is None:
        tell.terminal(brief, console())


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    part = path.with_name(path.name + ".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
    click.echo(str(path))
