"""`reportedly search`: reports by their words, and by whom they name."""

from datetime import date
from pathlib import Path
from typing import get_args

import click

from reportedly.cli import options
from reportedly.cli.asked import flag_undated
from reportedly.cli.counting import counting
from reportedly.cli.known import known
from reportedly.cli.logged import log_told
from reportedly.cli.output import console, print_json
from reportedly.ledger import Ledger
from reportedly.ledger.search import Query
from reportedly.model import Kind
from reportedly.protect import Audience


@click.command(
    "search",
    context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]},
)
@click.argument("words", nargs=-1, type=click.UNPROCESSED)
@click.option("--person", "persons", multiple=True, metavar="NAME", help="Who must be named.")
@click.option("--kind", type=click.Choice(get_args(Kind)), help="What a claim must be of.")
@click.option("--outlet", metavar="NAME", help="Who published it, by any name in the pack.")
@click.option(
    "--from", "earliest", type=options.FirstDay(), metavar="DATE", help="Published then or later."
)
@click.option(
    "--to", "latest", type=options.Day(), metavar="DATE", help="Published then or earlier."
)
@click.option(
    "--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="How many."
)
@options.audience("holder")
@options.ledger
@options.as_of
@options.as_json
def command(
    words: tuple[str, ...],
    persons: tuple[str, ...],
    kind: Kind | None,
    outlet: str | None,
    earliest: date | None,
    latest: date | None,
    limit: int,
    audience: Audience,
    ledger_path: Path,
    as_of: date | None,
    as_json: bool,
) -> None:
    """Find the reports that have all WORDS, the best first.

    "Several words" in quotes stand side by side; -WORD leaves out. English words are found by
    their stem, Korean ones whatever particle follows them. A person's name is found in every
    spelling and script: `--person NAME` asks for nothing else. What the public may be told of is
    found with `--audience public`, newest first.
    """
    from reportedly.account.searching import Filters, searched
    from reportedly.tell.search_view import search_rows, search_view

    query = Query.of(words, persons)
    filters = Filters(kind, outlet, earliest, latest, as_of)
    with Ledger.open(ledger_path) as ledger:
        with counting("making the index") as progress:
            ledger.search.ready(progress)
        log_told(ledger, audience)
        found = searched(ledger, known(), query, filters, audience, limit=limit)
    if as_of is not None:
        flag_undated(found.told)
    if as_json:
        print_json(search_rows(found.told, query, more=found.more))
    else:
        console().print(search_view(found.told, query, more=found.more))
