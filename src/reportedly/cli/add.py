"""`reportedly add`: read reports and keep them."""

import sys
from pathlib import Path

import click

from reportedly.acquire import Refusal
from reportedly.cli import options, taking
from reportedly.cli.known import known
from reportedly.cli.output import print_json
from reportedly.ledger import Ledger
from reportedly.ledger.erasing import Erased
from reportedly.model import Report
from reportedly.read import reader


@click.command("add")
@taking.places
@taking.outlet
@taking.published
@options.ledger
@options.as_json
def command(
    places: tuple[str, ...],
    outlet: str | None,
    published: str | None,
    ledger_path: Path,
    as_json: bool,
) -> None:
    """Read reports and keep them, each in one transaction; says new, known or refused for each.

    The ledger is made where there is none. What is said to be kept is on disk.
    """
    keeper = _Keeper(ledger_path, as_json)
    try:
        for item in taking.taken(places, outlet, published):
            keeper.take(item)
    finally:
        keeper.close()
    sys.exit(2 if keeper.refused else 0)


class _Keeper:
    """Opens the ledger when the first report comes: where all is refused, none is made."""

    def __init__(self, path: Path, as_json: bool) -> None:
        self.path, self.as_json, self.refused = path, as_json, False
        self._ledger: Ledger | None = None
        self._door = reader(known())

    def take(self, item: Report | Refusal) -> None:
        if isinstance(item, Refusal):
            self.refused = True
            self._say({"outcome": "refused", "place": item.place, "because": str(item.error)})
            return
        try:
            item = self._admitted(item)
        except Erased as error:
            self.refused = True
            self._say({"outcome": "refused", "place": item.name, "because": str(error)})
            return
        reading = self._door.read(item)
        if self._ledger is None:
            self._ledger = Ledger.create(self.path)
        outcome = self._ledger.add(item, reading)
        self._say({"outcome": outcome, "id": item.id, "name": item.name})

    def _admitted(self, report: Report) -> Report:
        """The report as the ledger takes it; as it is where there is no ledger yet."""
        if self._ledger is None and self.path.exists():
            self._ledger = Ledger.create(self.path)
        return report if self._ledger is None else self._ledger.admitted(report)

    def close(self) -> None:
        if self._ledger is not None:
            self._ledger.close()

    def _say(self, row: dict[str, str]) -> None:
        if self.as_json:
            print_json(row)
        elif row["outcome"] == "refused":
            click.echo(f"refused  {row['place']}: {row['because']}", err=True)
        else:
            click.echo(f"{row['outcome']:9}{row['id']}  {row['name']}")
            sys.stdout.flush()
