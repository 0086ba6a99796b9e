"""The gate: what it takes to tell a report to the public, beside reading it."""

from collections.abc import Iterator

from benchmarks.speed import texts
from benchmarks.speed.timing import Row, beside, of_job
from reportedly.account import standing
from reportedly.model import Report
from reportedly.packs import load
from reportedly.protect import PUBLIC, told_for
from reportedly.protect.keyed import export_key, keyed
from reportedly.read import reader
from reportedly.read.door import Door

JOURNEY = (
    "{who}, a North Korean trade official in {city}, defected to South Korea on {day} May 2021, "
    "the National Intelligence Service said.",
    "He travelled with his wife, Mun Sol-bi, on a night train, a trader called Bo-ra said.",
    "His mother and his 9-year-old son are still in Hyesan.",
)
"""A private journey: the gate looks closest at these."""
WHO = ("Kang Tok-su", "Yom Chol-min", "Pak Ryong-ho", "Ham Ung-chil")
CITIES = ("Dandong", "Harbin", "Khabarovsk", "Nakhodka", "Vladivostok")
COUNT = 60
_KEY = export_key(b"the secret of a ledger in a benchmark", "a benchmark")


def rows(count: int = COUNT, rounds: int = 5) -> Iterator[Row]:
    """The examples, and reports of private journeys: reading, telling, and giving told ids."""
    door = reader(load())
    yield from _rows("the examples", texts.examples(), door, rounds)
    yield from _rows("private journeys", journeys(count), door, rounds)


def _rows(name: str, given: list[Report], door: Door, rounds: int) -> Iterator[Row]:
    read = of_job(lambda: [door.read(r) for r in given], rounds) / len(given)
    picture = standing(given, [door.read(r) for r in given], [], door.pack)
    told = told_for(picture, PUBLIC, door.pack)
    gate = of_job(lambda: told_for(picture, PUBLIC, door.pack), rounds) / len(given)
    named = of_job(lambda: keyed(told, _KEY), rounds) / len(given)
    yield beside(f"tell the public of a report, {name}", gate, "reading it", read)
    yield beside(f"give it told ids, {name}", named, "reading it", read)


def journeys(count: int) -> list[Report]:
    """Reports of invented journeys, each by an outlet of its own."""
    like = texts.examples()[0]
    found = []
    for number in range(count):
        values = {
            "who": WHO[number % len(WHO)],
            "city": CITIES[number % len(CITIES)],
            "day": 10 + number % 19,
        }
        text = "\n\n".join(JOURNEY).format(**values)
        found.append(texts.report(f"journey-{number}", text, like))
    return found
