"""Reports from places, with the options that say what the files do not."""

from collections.abc import Iterator

import click

from reportedly.acquire import Refusal, reports
from reportedly.model import Report

places = click.argument("places", nargs=-1, required=True, metavar="FILE|FOLDER|-...")
outlet = click.option("--outlet", help="Who published it, where the file does not say.")
published = click.option(
    "--published", metavar="DATE", help="When it was published: YYYY, YYYY-MM or YYYY-MM-DD."
)


def taken(
    from_places: tuple[str, ...], outlet: str | None, published: str | None
) -> Iterator[Report | Refusal]:
    """All reports of some places, and what was refused, in order."""
    for place in from_places:
        yield from reports(place, outlet=outlet, published=published)
