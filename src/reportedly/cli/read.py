"""`reportedly read`: what reports claim; nothing is written."""

import sys

import click

from reportedly.account import alone
from reportedly.acquire import Refusal
from reportedly.cli import options, taking
from reportedly.cli.known import known
from reportedly.cli.lines import ReadLine
from reportedly.cli.output import console, print_json
from reportedly.model import Explanation, Reading, Report
from reportedly.packs import Pack
from reportedly.plain import visible
from reportedly.protect import HOLDER, Audience, told_for
from reportedly.read import reader


@click.command("read")
@taking.places
@taking.outlet
@taking.published
@options.audience("holder", but=("red",))
@click.option("--explain", is_flag=True, help="Print how each reading came about instead.")
@options.as_json
def command(
    places: tuple[str, ...],
    outlet: str | None,
    published: str | None,
    audience: Audience,
    explain: bool,
    as_json: bool,
) -> None:
    """Read reports and print their claims, figures and remarks with the words that carry them.

    Nothing is kept. What is printed is the holder's own working view and may hold what puts people
    at risk; `--audience public` shows what may be passed on.
    """
    if explain and audience != HOLDER:
        raise click.UsageError("--explain shows all of the text: it is for --audience holder only")
    pack = known()
    door, refused = reader(pack), False
    for item in taking.taken(places, outlet, published):
        if isinstance(item, Refusal):
            refused = refused or item.error.exit_status != 0
            click.echo(f"reportedly: {visible(str(item))}", err=True)
            continue
        if explain:
            _print_explanation(item, door.explain(item), as_json)
            continue
        if audience != HOLDER:
            from reportedly.ledger.naming import unplaced

            item = unplaced(item)
        _print(item, door.read(item), pack, audience, as_json)
    sys.exit(2 if refused else 0)


def _print_explanation(report: Report, told: Explanation, as_json: bool) -> None:
    if as_json:
        print_json(told)
        return
    from reportedly.tell import explanation_view

    console().print(explanation_view(report, told))


def _print(report: Report, reading: Reading, pack: Pack, audience: Audience, as_json: bool) -> None:
    told = told_for(alone(report, reading, pack), audience, pack)
    if as_json:
        print_json(ReadLine.of(told.reports[0], told.readings[0]))
        return
    from reportedly.tell import reading_view

    console().print(reading_view(told.reports[0], told.readings[0]))
