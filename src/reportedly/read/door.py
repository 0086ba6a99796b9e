"""The door to the readers: a report goes to the reader of its language."""

from functools import cached_property

from reportedly.model import Explanation, Reader, Reading, Report
from reportedly.packs import Pack
from reportedly.read.english.reader import EnglishReader


class Door:
    """Gives each report to the reader of its language; the others are kept and say so."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    @cached_property
    def english(self) -> EnglishReader:
        """The English reader, made when the first English report comes."""
        return EnglishReader(self.pack)

    def read(self, report: Report) -> Reading:
        """The reading of one report.

        A report whose language cannot be told is read as English: the rules find nothing in what is
        not. A report in a language without a reader gets an empty reading that says so.
        """
        if _english(report):
            return self.english.read(report)
        none = Reader(
            name="none", version="1", language=report.language, pack=self.pack.digest, model=None
        )
        return Reading(report=report.id, text_digest=report.text_digest, reader=none)

    def why_not(self, report: Report, reading: Reading) -> str | None:
        """Why a report that nobody asked for is none to keep; None where it is one.

        What is short is read closely whatever it is about, since a headline may hold the news;
        where nothing was found in it, it is held to the signs by which longer reports are chosen.
        What is in a language without a reader is kept: nobody can tell.

        Args:
            report: as it was got.
            reading: what `read` found in it.
        """
        if not _english(report) or reading.claims:
            return None
        scan = self.english.scan
        return None if scan.concerns(report) else scan.why_not(report).removeprefix("passed over: ")

    def explain(self, report: Report) -> Explanation:
        """How the reading of one report comes about."""
        if _english(report):
            return self.english.explain(report)
        why = f"passed over: no reader for the language '{report.language}'"
        return Explanation(report=report.id, passed_over=True, why=why)


def _english(report: Report) -> bool:
    return report.language in {None, "en"}


def reader(pack: Pack) -> Door:
    """The readers that the project ships, with one pack."""
    return Door(pack)
