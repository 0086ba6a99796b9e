"""What a scan needs to go through a shard; made once a process."""

from functools import cached_property

from reportedly.model import Reader, Report
from reportedly.packs import Pack
from reportedly.read import reader
from reportedly.read.door import Door
from reportedly.scan.record import Record
from reportedly.scan.sieve import Sieve


class Tools:
    """A pack, the sieve that goes by its names, and the readers.

    Args:
        pack: the pack.
    """

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.door: Door = reader(pack)

    @cached_property
    def sieve(self) -> Sieve:
        """What decides by bytes and by words whether a record is read."""
        return Sieve(self.door.english.scan)

    def report(self, record: Record) -> Report:
        """The report in a record: its article, title, outlet, address and day.

        Raises:
            ReportedlyError: there is none in it.
        """
        return record.take(self.pack.sites)

    @property
    def reader(self) -> Reader:
        """Who reads, by whose version and pack what is found is called."""
        return self.door.english.reader
