"""Reports that nobody would write: 1,000 of them in each run, 100,000 in `make soak`."""

import json
import os
import random
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from reportedly.acquire import Refusal, reports
from reportedly.model import Report
from reportedly.read.english.reader import EnglishReader
from tests.read.english.test_properties import ODD, TEXTS, check
from tests.read.made import report

COUNT = 100_000 if os.environ.get("REPORTEDLY_SOAK") else 1_000
LONGEST = 5.0
"""Seconds of processor time that no report may take."""
SHARES = 10
WRITTEN = Path(__file__).parents[3] / "training" / "written" / "reports"
OTHER_SCRIPTS = (
    "김정은 국무위원장이 지난 3일 처형됐다고 밝혔다.",
    "金正恩与外交官叛逃。",
    "Дипломат бежал в Сеул.",
    "وزير الخارجية أُقيل",
    "ก ข ค ง จ",
    "𐍈𐍈𐍈",
)
CONTROL = "\x00\x07\x08\x0b\x0c\x1b\x7f\x85\u200b\u200e\u202e\u2066\ufeff\ufffd"


@cache
def texts() -> tuple[str, ...]:
    """What is mutated: made reports, and those written for tuning with their titles."""
    told = []
    for path in sorted(WRITTEN.glob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        told.append(f"{row['title']}\n\n{row['text']}")
    return (*TEXTS, *told)


def cut(chance: random.Random, text: str) -> str:
    first = chance.randrange(len(text) + 1)
    return text[first : first + chance.randrange(900)]


def spliced(chance: random.Random, text: str) -> str:
    other = cut(chance, chance.choice(texts()))
    at = chance.randrange(len(text) + 1)
    return text[:at] + other + text[at:]


def in_other_scripts(chance: random.Random, text: str) -> str:
    return sown(chance, text, OTHER_SCRIPTS)


def with_odd_things(chance: random.Random, text: str) -> str:
    return sown(chance, text, ODD)


def with_control_characters(chance: random.Random, text: str) -> str:
    return sown(chance, text, CONTROL)


def sown(chance: random.Random, text: str, things: tuple[str, ...] | str) -> str:
    words = text.split(" ")
    for _ in range(chance.randrange(1, 8)):
        words.insert(chance.randrange(len(words) + 1), chance.choice(things))
    return " ".join(words)


def without_ends(chance: random.Random, text: str) -> str:
    return text.replace(".", "").replace("\n", " ")


def gigantic(chance: random.Random, text: str) -> str:
    if chance.random() > 0.05:
        return text
    joint = chance.choice([", who ", " and ", " said that ", ", ", "(", " of the "])
    return joint.join([text[:200].replace(".", "").replace("\n", " ")] * chance.randrange(2, 60))


def nested(chance: random.Random, text: str) -> str:
    depth = chance.randrange(1, 30)
    opening, closing = chance.choice([("“", "”"), ('"', '"'), ("(", ")"), ("‘", "’"), ("“‘", "’”")])
    said = "".join(f"{opening}He said, " for _ in range(depth))
    return f"{said}{text[:300]}{closing * depth}"


def glued(chance: random.Random, text: str) -> str:
    return text.replace(chance.choice([". ", "\n", ", ", " "]), chance.choice([".", "", " "]))


def shouted(chance: random.Random, text: str) -> str:
    return chance.choice([str.upper, str.lower, str.title, str.swapcase])(text)


def shuffled(chance: random.Random, text: str) -> str:
    pieces = text.split(chance.choice([" ", ". ", "\n"]))
    chance.shuffle(pieces)
    return " ".join(pieces)


MUTATIONS: tuple[Callable[[random.Random, str], str], ...] = (
    cut,
    spliced,
    in_other_scripts,
    with_odd_things,
    with_control_characters,
    without_ends,
    gigantic,
    nested,
    glued,
    shouted,
    shuffled,
)


def mutated(number: int) -> Report:
    """The report of that number: the same on every machine."""
    chance = random.Random(number)
    text = cut(chance, chance.choice(texts()))
    for mutation in chance.sample(MUTATIONS, chance.randrange(1, 4)):
        text = mutation(chance, text)
    title = cut(chance, chance.choice(texts()))[:120] if chance.random() < 0.5 else None
    return report(text, title, published=chance.choice([None, "2024-05-20", "2016-08", "2009"]))


@pytest.mark.parametrize("share", range(SHARES))
def test_no_mutated_report_breaks_the_reader_or_a_rule(reader: EnglishReader, share: int) -> None:
    for number in range(share, COUNT, SHARES):
        made = mutated(number)
        start = time.process_time()
        try:
            reading = reader.closely(made)
            check(reading, made)
        except Exception as error:
            error.add_note(f"mutated report {number}: {made.title!r} {made.text!r}")
            raise
        assert time.process_time() - start < LONGEST, f"mutated report {number} takes too long"


def test_every_slot_of_every_written_report_has_its_words(reader: EnglishReader) -> None:
    claims = 0
    for path in sorted(WRITTEN.glob("*.json")):
        for made in reports(str(path)):
            assert not isinstance(made, Refusal)
            reading = reader.closely(made)
            check(reading, made)
            claims += len(reading.claims)
    assert claims > 100
