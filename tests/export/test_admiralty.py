"""Two fields, each on its own evidence."""

import pytest

from reportedly.export.admiralty import digit, grades, letter
from reportedly.weigh.record import Counts, Record


def row(held: int, failed: int) -> Record:
    return Record(
        who="Daily Example",
        what="all kinds",
        kinds=(),
        counts=Counts(held=held, failed=failed),
        unsettled=(),
        start=0.5,
        pool=0,
        mean=held / (held + failed),
        low=0,
        high=1,
        floor=0,
        ceiling=1,
    )


@pytest.mark.parametrize(
    ("held", "failed", "wanted"),
    [
        (40, 0, "A"),
        (39, 1, "B"),
        (32, 8, "B"),
        (31, 9, "C"),
        (24, 16, "C"),
        (16, 24, "D"),
        (0, 40, "E"),
    ],
)
def test_a_letter_follows_the_record_and_a_band_holds_its_lower_edge(held, failed, wanted):
    assert letter(row(held, failed)) == wanted


@pytest.mark.parametrize(
    ("status", "named", "every", "denies", "wanted"),
    [
        ("confirmed", 2, 2, False, 1),
        ("confirmed", 1, 5, False, 2),
        ("confirmed", 1, 1, True, 5),
        ("refuted", 3, 3, False, 5),
        ("refuted", 1, 1, True, 2),
        ("corroborated", 2, 2, False, 1),
        ("corroborated", 1, 1, True, 4),
        ("unconfirmed", 0, 2, False, 3),
        ("unconfirmed", 1, 1, False, 6),
        ("disputed", 1, 1, False, 4),
        ("disputed", 2, 3, True, 3),
    ],
)
def test_a_digit_follows_the_status_and_the_origins(status, named, every, denies, wanted):
    assert digit(status, named, every, denies=denies) == wanted


@pytest.mark.parametrize(
    "status", ["confirmed", "corroborated", "disputed", "unconfirmed", "refuted"]
)
@pytest.mark.parametrize("denies", [False, True])
def test_digit_one_needs_two_origins_with_a_name(status, denies):
    assert digit(status, 1, 9, denies=denies) != 1


def test_every_letter_and_digit_says_why():
    assert "".join(grades()["reliability"]) == "ABCDEF"
    assert list(grades()["credibility"]) == [1, 2, 3, 4, 5, 6]
    assert all(g["because"] for scale in grades().values() for g in scale.values())
