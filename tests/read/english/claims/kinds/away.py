"""Reading what is told of flight, disappearance, illness and return."""

from reportedly.model import Claim
from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

AWAY = {"defection", "disappearance", "illness"}


def read(reader: EnglishReader, text: str) -> list[Claim]:
    found = reader.read(report(text))
    return [c for c in (*found.claims, *found.claims_beyond) if c.kind in AWAY | {"repatriation"}]


def told(reader: EnglishReader, text: str) -> set[tuple[str, str, str]]:
    """Kind, polarity and person of each claim."""
    return {(c.kind, c.polarity, c.who) for c in read(reader, text)}
