"""Reports from places, with the options that say what the files do not."""

import re
from collections.abc import Iterable, Iterator

import click

from reportedly.acquire import Refusal, reports
from reportedly.cli.known import known
from reportedly.model import Report

ADDRESS = re.compile(r"https?://", re.IGNORECASE)
"""How a place begins that is asked for and not opened."""

places = click.argument("places", nargs=-1, required=True, metavar="FILE|FOLDER|-...")
places_or_addresses = click.argument("places", nargs=-1, metavar="FILE|FOLDER|-|URL...")
outlet = click.option("--outlet", help="Who published it, where the file does not say.")
published = click.option(
    "--published", metavar="DATE", help="When it was published: YYYY, YYYY-MM or YYYY-MM-DD."
)


def taken(
    from_places: tuple[str, ...], outlet: str | None, published: str | None
) -> Iterator[Report | Refusal]:
    """All reports of some places, and what was refused, in order."""
    for place in from_places:
        yield from reports(place, outlet=outlet, published=published, sites=known().sites)


def addresses_in(lines: Iterable[str]) -> Iterator[str]:
    """The addresses in a list, one a line; empty lines and those that begin with # are no item."""
    for line in lines:
        words = line.strip().removeprefix("\ufeff")
        if words and not words.startswith("#"):
            yield words
