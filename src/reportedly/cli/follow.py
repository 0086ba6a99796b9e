"""`reportedly follow`: which feeds are followed."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.cli import deciding, options
from reportedly.cli.known import known
from reportedly.cli.output import console, print_json
from reportedly.errors import ReportedlyError
from reportedly.ledger import Ledger
from reportedly.plain import visible

if TYPE_CHECKING:
    from reportedly.account.following import Beginning
    from reportedly.packs import Pack


@click.command("follow")
@click.argument("feeds", nargs=-1, metavar="[URL]...")
@click.option("--list", "listed", is_flag=True, help="List what is followed; so without URL.")
@click.option("--stop", is_flag=True, help="Follow it no more; what came of it stays.")
@click.option("--yes", is_flag=True, help="Go on without asking after what a server learns.")
@deciding.by
@options.ledger
@options.as_json
def command(
    feeds: tuple[str, ...],
    listed: bool,
    stop: bool,
    yes: bool,
    by: str,
    ledger_path: Path,
    as_json: bool,
) -> None:
    """Follow the feed at URL (RSS, Atom, JSON Feed, news sitemap), or the one its page links to.

    Each is asked for once, to see that it is a feed; `reportedly fetch` gets what it brings.
    """
    if listed and (feeds or stop):
        raise click.UsageError("--list stands alone; give it neither URL nor --stop")
    if stop and not feeds:
        raise click.UsageError("name the feed to stop; `reportedly follow` lists those followed")
    pack = known()
    if not feeds:
        with Ledger.open(ledger_path) as ledger:
            _list(ledger, pack, as_json=as_json)
    elif stop:
        with Ledger.open(ledger_path) as ledger:
            for address in feeds:
                _stop(ledger, pack, address, by, as_json=as_json)
    else:
        sys.exit(_follow(feeds, by, ledger_path, pack, yes=yes, as_json=as_json))


def _list(ledger: Ledger, pack: "Pack", *, as_json: bool) -> None:
    from reportedly.account.following import followed
    from reportedly.cli.follow_told import followed_view

    rows = followed(ledger, pack.sites)
    if as_json:
        print_json(rows)
    elif rows:
        console().print(followed_view(rows))
    else:
        click.echo("no feed is followed; `reportedly follow URL` follows one")


def _stop(ledger: Ledger, pack: "Pack", address: str, by: str, *, as_json: bool) -> None:
    from reportedly.account.following import stop

    stopped = stop(ledger, pack.sites, address, by=by, at=datetime.now(UTC))
    _say({"outcome": "stopped", "feed": stopped}, as_json=as_json)


def _follow(
    feeds: tuple[str, ...], by: str, ledger_path: Path, pack: "Pack", *, yes: bool, as_json: bool
) -> int:
    from reportedly.account.following import Beginning, FeedReader
    from reportedly.cli.first_fetch import say_first
    from reportedly.cli.servers import allowed, client

    failed = False
    allowed()
    with Ledger.create(ledger_path) as ledger, client(pack, ledger) as asking:
        say_first(ledger, yes=yes)
        beginning = Beginning(ledger, FeedReader(asking), pack.sites)
        for address in feeds:
            failed = not _begin(beginning, address, by, as_json=as_json) or failed
    return 2 if failed else 0


def _begin(beginning: "Beginning", address: str, by: str, *, as_json: bool) -> bool:
    try:
        begun = beginning.follow(address, by=by, at=datetime.now(UTC))
    except ReportedlyError as error:
        row = {"outcome": "refused", "feed": address, "because": str(error)}
        if as_json:
            print_json(row)
        else:
            click.echo(f"refused  {visible(address)}: {visible(str(error))}", err=True)
        return False
    row = {"outcome": begun.outcome, "feed": begun.address, "told": begun.told}
    _say(row, as_json=as_json)
    return True


def _say(row: dict[str, str], *, as_json: bool) -> None:
    if as_json:
        print_json(row)
        return
    told = f"  {visible(row['told'])}" if "told" in row else ""
    click.echo(f"{row['outcome']:10}{visible(row['feed'])}{told}")
    sys.stdout.flush()
