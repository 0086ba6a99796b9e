"""`reportedly pack`: what is known beforehand, checked and as a page to review."""

from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.known import known, own_pack
from reportedly.cli.output import write_files
from reportedly.errors import PackError
from reportedly.packs import load
from reportedly.packs.check import check

_FOLDER = click.Path(path_type=Path)


@click.group("pack")
def command() -> None:
    """Check what is known beforehand, or print it as a page to review."""


@command.command("check")
@click.argument("folder", type=_FOLDER, required=False)
def check_command(folder: Path | None) -> None:
    """Say what is wrong in a pack: every problem with its file, its line and what to do.

    FOLDER is a pack of your own, laid over the shipped ones; without it, these and the folder that
    `--pack` names are checked.
    """
    problems = check(folder or own_pack())
    for problem in problems:
        click.echo(problem, err=True)
    if problems:
        raise PackError(f"{_counted(len(problems), 'problem')} in the pack, as listed")
    pack = known() if folder is None else load(extra=folder)
    click.echo(
        f"sound: {_counted(len(pack.holders), 'office holder')}, "
        f"{_counted(len(pack.sources), 'source')}, {_counted(len(pack.missions), 'mission')}, "
        f"{_counted(len(pack.places), 'place')}, {_counted(len(pack.history), 'past claim')}; "
        f"digest {pack.digest}"
    )


@command.command("page")
@click.option("--history", is_flag=True, help="Past claims and what became of them instead.")
@click.option("--out", type=options.written, help="Write the page to this file instead.")
def page_command(history: bool, out: Path | None) -> None:
    """Print office holders, bodies and missions as a page of Markdown, with their sources."""
    from reportedly.tell import history_page, pack_page

    page = history_page(known()) if history else pack_page(known())
    if out is None:
        click.echo(page, nl=False)
    else:
        write_files({out: page})


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
