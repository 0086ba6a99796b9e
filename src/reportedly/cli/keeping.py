"""Keeping what `add` is given, one thing after the other, and saying what became of each."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.acquire import Refusal, canonical
from reportedly.acquire.metadata import Metadata, day_of, value_of
from reportedly.cli.known import known
from reportedly.cli.output import print_json
from reportedly.cli.streams import complain
from reportedly.cli.taking import ADDRESS
from reportedly.ledger import Ledger
from reportedly.ledger.erasing import Erased
from reportedly.ledger.pages import same_form
from reportedly.model import Report, Visit
from reportedly.plain import visible
from reportedly.read import reader

if TYPE_CHECKING:  # files are added without what asks servers
    from reportedly.account.getting import Getter

_WIDTH = 11


class Keeper:
    """Opens the ledger when the first report comes: where all is refused, none is made.

    Args:
        path: where the ledger lies or shall lie.
        as_json: whether to say it in JSON.
        offline: whether no server is to be asked.
        yes: whether to go on without asking before the first request to a server.
    """

    def __init__(self, path: Path, as_json: bool, *, offline: bool, yes: bool) -> None:
        self.path, self.as_json, self.refused = path, as_json, False
        self._offline, self._yes = offline, yes
        self._ledger: Ledger | None = None
        self._pack = known()
        self._door = reader(self._pack)
        self._getter: Getter | None = None

    def take(self, item: Report | Refusal) -> None:
        """Keep what was found in a file."""
        if isinstance(item, Refusal):
            costless = item.error.exit_status == 0  # something attached, named and left alone
            self._refuse(item.place, str(item.error), costless=costless)
            return
        ledger = self._opened()
        try:
            item = ledger.admitted(ledger.named(item))
        except Erased as error:
            self._refuse(item.name, str(error))
            return
        reading = self._door.read(item)
        changed = item.url is not None and self._changes(ledger, item)
        outcome = ledger.add(item, reading)
        told = "changed" if changed and outcome == "new" else outcome
        self._say({"outcome": told, "id": item.id, "name": item.name})

    def get(self, url: str, outlet: str | None, published: str | None) -> None:
        """Ask for an address and keep what comes.

        Args:
            url: as it was given.
            outlet: who published it, whatever the page says.
            published: when, likewise.

        Raises:
            ImpossibleDate: `published` is no date.
            NotAsked: the user was told what a server learns, and did not want it.
        """
        from reportedly.account.getting.offline import UNKNOWN

        given = Metadata(
            outlet=value_of({"outlet": outlet}, "outlet"),
            published=day_of(value_of({"published": published}, "published")),
        )
        if ADDRESS.match(url) is None:
            self._refuse(url, "this is no address; it must begin with http:// or https://")
            return
        if self._is_offline() and not self.path.exists():
            self._refuse(url, UNKNOWN)
            return
        if self._getter is None:
            self._getter = self._getting()
        self._tell(url, self._getter.get(url, stronger=given))

    def close(self) -> None:
        """Let go of servers and ledger."""
        if self._ledger is not None:
            self._ledger.close()

    def _getting(self) -> "Getter":
        from reportedly.account.getting import Getter
        from reportedly.cli.first_fetch import say_first
        from reportedly.cli.servers import client

        ledger = self._opened()
        if self._is_offline():
            return Getter(ledger, None, self._door, self._pack)
        say_first(ledger, yes=self._yes)
        return Getter(ledger, client(self._pack, ledger), self._door, self._pack)

    def _is_offline(self) -> bool:
        from reportedly.acquire.web import Settings

        return self._offline or Settings.of(os.environ).offline

    def _opened(self) -> Ledger:
        if self._ledger is None:
            self._ledger = Ledger.create(self.path)
        return self._ledger

    def _changes(self, ledger: Ledger, report: Report) -> bool:
        """Whether a report is another form of a page that was got before."""
        from reportedly.account.getting import Before

        before = Before.of(ledger, canonical(report.url or "", self._pack.sites))
        former = before.state_of(report)
        return former is not None and not same_form(former, report)

    def _tell(self, url: str, visit: Visit) -> None:
        if visit.report is None:
            self._refuse(url, visit.because)
            return
        name = next((r.name for r in self._opened().got_as(visit.report)), url)
        told = {"outcome": visit.outcome, "id": visit.report, "name": name}
        self._say(told | ({"because": visit.because} if visit.because else {}))

    def _refuse(self, place: str, because: str, *, costless: bool = False) -> None:
        self.refused = self.refused or not costless
        self._say({"outcome": "refused", "place": place, "because": because})

    def _say(self, row: dict[str, str]) -> None:
        if self.as_json:
            print_json(row)
        elif row["outcome"] == "refused":
            told = visible(f"{row['place']}: {row['because']}")
            click.echo(f"refused  {told}", err=True)
        else:
            wide = 9 if row["outcome"] in {"new", "known"} else _WIDTH
            click.echo(f"{row['outcome']:{wide}}{row['id']}  {visible(row['name'])}")
            sys.stdout.flush()
            if row.get("because"):
                complain(f"{row['id']}: {row['because']}")
