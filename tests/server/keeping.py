"""A ledger that is filled from the server, and what must hold of it whatever the server does."""

from functools import cache
from pathlib import Path

from reportedly.account.getting import Getter
from reportedly.ledger import Ledger
from reportedly.ledger.evidence import Evidence
from reportedly.packs import load
from reportedly.read import Door, reader
from tests.server.asking import Clock, client
from tests.server.server import Server

HOUR, DAY = 3_600.0, 86_400.0


@cache
def door() -> Door:
    """The reader, loaded once."""
    return reader(load())


def getter(server: Server, ledger: Ledger, clock: Clock, later: float = DAY) -> Getter:
    """Whoever gets pages of the server into a ledger, some seconds later than the last time."""
    clock.sleep(later)
    return Getter(ledger, client(server, clock), door(), load(), clock=clock)


def check_whole(path: Path, *, ended: bool = True) -> None:
    """Nothing is half kept: reports, readings, visits and evidence agree, none is there twice.

    Args:
        path: of the ledger.
        ended: whether the last run ended by itself; one that was killed may leave an answer behind
            that nobody points at, until the next run.
    """
    with Ledger.open(path) as ledger:
        assert ledger.verify() == []
        assert not (ended and ledger.notices())
        visits = ledger.visits()
        kept = [report.id for report in ledger.reports()]
        assert [reading.report for reading in ledger.readings()] == kept
        assert len(set(kept)) == len(kept)
    records = [visit.record for visit in visits if visit.record is not None]
    places = list(Evidence.beside(path).places())
    assert len(set(records)) == len(records)
    assert set(records) <= set(places)
    assert len(places) == len(records) or not ended
    standing = {visit.asked: visit for visit in visits if visit.report}
    assert {v.report for v in standing.values() if v.outcome != "withdrawn"} == set(kept)
