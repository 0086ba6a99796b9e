"""`reportedly add`: read reports and keep them, from files or from the web."""

import sys
from pathlib import Path
from typing import TextIO

import click

from reportedly.cli import options, taking
from reportedly.cli.keeping import Keeper


@click.command("add")
@taking.places_or_addresses
@click.option(
    "--links",
    type=click.File(encoding="utf-8", errors="replace"),
    metavar="FILE",
    help="Add the addresses in FILE (- for standard input), one a line; lines after # are notes.",
)
@taking.outlet
@taking.published
@click.option("--offline", is_flag=True, help="Ask no server; tell what the ledger has already.")
@click.option("--yes", is_flag=True, help="Do not ask before the first request to a server.")
@options.ledger
@options.as_json
def command(
    places: tuple[str, ...],
    links: TextIO | None,
    outlet: str | None,
    published: str | None,
    offline: bool,
    yes: bool,
    ledger_path: Path,
    as_json: bool,
) -> None:
    """Read reports and keep them, each in one transaction; says for each what became of it.

    A place that begins with http:// or https:// is asked for; the answer is kept as evidence in a
    folder beside the ledger. `new` was not known, `known` was; of a page that was got before it
    says `unchanged`, `changed` (a new version, which stands from now on) or `withdrawn` (the page
    is gone, and stands no more); `refused` says why.

    The ledger is made where there is none. What is said to be kept is on disk.
    """
    if not places and links is None:
        raise click.UsageError("name a file, a folder, - or an address, or a list with --links")
    keeper = Keeper(ledger_path, as_json, offline=offline, yes=yes)
    listed = () if links is None else taking.addresses_in(links)
    try:
        for place in places:
            if taking.ADDRESS.match(place):
                keeper.get(place, outlet, published)
                continue
            for item in taking.taken((place,), outlet, published):
                keeper.take(item)
        for address in listed:
            keeper.get(address, outlet, published)
    finally:
        keeper.close()
    sys.exit(2 if keeper.refused else 0)
