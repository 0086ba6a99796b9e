"""`reportedly fetch`: what the feeds that are followed bring."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.cli import INTERRUPTED, options
from reportedly.cli.durations import Seconds
from reportedly.cli.ending import Ending
from reportedly.cli.known import known
from reportedly.cli.output import print_json
from reportedly.cli.progress import Progress
from reportedly.errors import NotFound
from reportedly.ledger import Ledger

if TYPE_CHECKING:
    from reportedly.account.following import FeedFetched
    from reportedly.acquire.web import Client
    from reportedly.packs import Pack

MOST_PAGES = 100
"""Pages asked for of one feed in one go, where nobody says otherwise."""


@click.command("fetch")
@click.argument("feeds", nargs=-1, metavar="[URL]...")
@click.option(
    "--every",
    type=Seconds(least=60, most=7 * 86_400),
    metavar="TIME",
    help="Fetch again after each such time (15m, 2h, 1d) until it is ended; at least 1m.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=MOST_PAGES,
    show_default=True,
    help="The most pages to ask for of each feed; the others come the next time.",
)
@click.option("--yes", is_flag=True, help="Go on without asking after what a server learns.")
@options.ledger
@options.as_json
def command(
    feeds: tuple[str, ...],
    every: float | None,
    limit: int,
    yes: bool,
    ledger_path: Path,
    as_json: bool,
) -> None:
    """Fetch the feeds that are followed, or those at URL: every page that is new in them.

    Nothing is asked for twice. What does not concern the country of the pack is passed over; what
    failed is tried again after a pause; what came is asked again, ever more seldom, so that changed
    and withdrawn pages are noticed.
    """
    from reportedly.account.following import only_fetch
    from reportedly.cli.first_fetch import say_first
    from reportedly.cli.servers import allowed, client

    pack = known()
    allowed()
    opened = Ledger.create if feeds else Ledger.open
    with (
        opened(ledger_path) as ledger,
        client(pack, ledger) as asking,
        only_fetch(ledger_path),
        Ending() as ending,
    ):
        say_first(ledger, yes=yes)
        rounds = _Rounds(ledger, pack, asking, ending, limit, as_json=as_json)
        failed = rounds.run(feeds)
        while every is not None and not ending.wait(every):
            failed = rounds.run(feeds)
    if every is None and ending.asked():
        sys.exit(INTERRUPTED)
    sys.exit(2 if failed and every is None else 0)


class _Rounds:
    """Fetches all feeds, one after another, as often as it is asked to."""

    def __init__(
        self,
        ledger: Ledger,
        pack: "Pack",
        asking: "Client",
        ending: Ending,
        limit: int,
        *,
        as_json: bool,
    ) -> None:
        from reportedly.account.following import FeedReader, Fetching
        from reportedly.account.getting import Getter
        from reportedly.read import reader

        self._ledger, self._pack, self._ending = ledger, pack, ending
        self._limit, self._as_json = limit, as_json
        self._progress = Progress()
        self._fetching = Fetching(
            ledger,
            FeedReader(asking),
            Getter(ledger, asking, reader(pack), pack),
            pack,
            stopping=ending.asked,
            progress=self._progress,
        )

    def run(self, feeds: tuple[str, ...]) -> bool:
        """Fetch them once, or where none is named those that are followed.

        Returns:
            Whether a feed or a page was refused.

        Raises:
            NotFound: none is named, and none is followed.
        """
        failed = False
        for address in feeds or self._followed():
            if self._ending.asked():
                break
            with self._progress:
                done = self._fetching.fetch(address, self._limit)
            failed = failed or done.failed
            self._say(done)
        return failed

    def _followed(self) -> tuple[str, ...]:
        from reportedly.account.following import following

        found = following(self._ledger, self._pack.sites)
        if not found:
            raise NotFound("no feed is followed; `reportedly follow URL` follows one")
        return tuple(act.address for act in found.values())

    def _say(self, done: "FeedFetched") -> None:
        from reportedly.cli.fetch_told import line_of, lines_of

        if self._as_json:
            print_json(line_of(done))
            return
        for line in lines_of(done):
            click.echo(line)
        sys.stdout.flush()
