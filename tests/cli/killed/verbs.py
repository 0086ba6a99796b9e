"""The verbs that are killed, and the place that they are run in."""

import os
from typing import Any, Literal, NamedTuple

import msgspec

from reportedly.ledger import Ledger
from reportedly.model import Reader
from tests.cli.killed.place import Place
from tests.cli.killed.rows import Row
from tests.cli.killing_pages import serving
from tests.cli.running import EXAMPLES, run
from tests.scan.making import mixed

FIRST = "peninsula-wire-2013-08-29-singer.txt"
NEXT = ("daily-lantern-2013-08-30-singer.md", "eastern-courier-2013-08-30-singer.json",
        "northwatch-2020-10-08-rome.md")  # fmt: skip
LAST = "harbour-dispatch-2014-05-17-singer-seen.json"
MORE = ("northwatch-2013-09-23-denial.json", "harbour-dispatch-2016-08-18-london.txt",
        "weekly-ledger-2020-04-27-rumours.json", "later.jsonl")  # fmt: skip
PAGE = "http://feed-forty.test/2019/05/14/01"
WHO = ("--because", "a test", "--by", "Ed")
EXECUTED = "execution of Hyon Song-wol"
OLD = Reader(name="older", version="0", language="en", pack="p", model=None)


class Verb(NamedTuple):
    """A verb with its words.

    Attributes:
        name: what it is called.
        words: what is typed after `reportedly`.
        ledger: the name of the ledger that it is run on.
        says: what its first line of output means: that everything is done, that one report is
            kept, or nothing.
    """

    name: str
    words: tuple[str, ...]
    ledger: str = "ledger"
    says: Literal["all", "each", "nothing"] = "all"

    def part_of(self, row: Row) -> str:
        """The transaction that a row is written in, by a name."""
        if row.kind == "key":
            return f"the secret {row.of}"
        if row.kind == "sheet":
            return SHEETS
        if self.name in {"add", "load", "reread"}:
            return row.of
        apart = {"migrate": "derived", "watch run": "sent"}
        return row.kind if apart.get(self.name) == row.kind else "whole"


SHEETS = "sheets"
"""The part that `rebuild` writes last, and in pieces: all of it is there or counts for nothing."""


def prepare(place: Place) -> None:
    """Make the ledgers, with something to do for each verb."""
    to = ("--ledger", place.address("ledger"))
    files = place.files
    _done("add", EXAMPLES / FIRST, *to)
    _done("watch", "add", "--kind", "execution", *WHO, *to)
    _done("add", *(EXAMPLES / name for name in NEXT), *to)
    with serving():
        _done("add", PAGE, "--yes", *to)
    _done("mark", "Eastern Courier", "--as", "GREEN", *WHO, *to)
    _done("rebuild", *to)
    _done("brief", "--markdown", files / "brief.md", *to)
    _done("export", "--to", "csv", files / "csv", *to)
    _done("backup", files / "backup.tar", *to)
    (files / "crawl").mkdir()
    mixed(files / "crawl" / "s0.warc.gz", tells=3)
    _done("scan", files / "crawl", "--out", files / "found", "--jobs", 1)
    with place.opened("ledger") as ledger:
        _read_before(ledger)
    _done("add", EXAMPLES / LAST, *to)
    _done("brief", "execution", "--draft", files / "draft.md", *to)
    del os.environ["REPORTEDLY_TEST_SERVER"]
    place.make_older(EXAMPLES / name for name in NEXT)


def _read_before(ledger: Ledger) -> None:
    """Let the last reading of each report be one by a reader that is no more."""
    for report, reading in zip(*ledger.standing(), strict=True):
        ledger.add(report, msgspec.structs.replace(reading, reader=OLD))


def _done(*words: object) -> None:
    told = run(*words)
    assert told.status == 0, (words, told.err)


def verbs(place: Place) -> list[Verb]:
    """Every verb with the words that do something to the prepared ledger."""
    files = place.files
    from_to = place.address("ledger"), place.address("moved")
    (claim, *_) = next(e["claims"] for e in _asked(place, "events") if e["kind"] == "defection")
    marking = next(row["id"] for row in _asked(place, "marks"))
    return [
        _verb(place, "add", *(EXAMPLES / name for name in MORE), says="each"),
        _verb(place, "load", files / "found", says="each"),
        _verb(place, "reread"),
        _verb(place, "rebuild"),
        _verb(place, "new", "--by", "Ed", says="nothing"),
        _verb(place, "correct", claim, "strike", *WHO),
        _verb(place, "rule", EXECUTED, "failed", "--on", "2014-05-17", *WHO),
        _verb(place, "judge", "different", "Hyon Song-wol", "Jo Song-gil", *WHO),
        _verb(place, "undo", marking, *WHO),
        _verb(place, "mark", "Daily Lantern", "--as", "AMBER", *WHO),
        _verb(place, "watch add", "--person", "Jo Song-gil", *WHO),
        _verb(place, "watch run", "--to", f"atom={files / 'alerts.xml'}"),
        _verb(place, "sign", files / "draft.md", "--as", "Ann", "--to", files / "signed.md"),
        _verb(place, "redact", "--everywhere", "--words", "Cho Tok-su", *WHO, "--yes"),
        _verb(place, "erase", "eastern-courier-2013-08-30-singer", "01", *WHO, "--yes"),
        _verb(place, "backup", files / "second.tar"),
        Verb("restore", ("restore", str(files / "backup.tar"), "--to", place.address("restored"))),
        Verb("move-ledger", ("move-ledger", *from_to, "--json")),
        _verb(place, "share", place.address("share")),
        _verb(place, "export", "--to", "csv", files / "csv"),
        _verb(place, "brief", "--markdown", files / "brief.md"),
        Verb("migrate", ("rebuild", "--ledger", place.address("older")), "older"),
    ]


def _verb(
    place: Place, name: str, *words: object, says: Literal["all", "each", "nothing"] = "all"
) -> Verb:
    to = ("--json", "--ledger", place.address("ledger"))
    return Verb(name, (*name.split(), *map(str, words), *to), says=says)


def _asked(place: Place, verb: str) -> list[dict[str, Any]]:
    told = run(verb, "--json", "--ledger", place.address("ledger"))
    rows: list[dict[str, Any]] = told.json
    return rows
