"""What is reported of somebody in passing is said by nobody who speaks in the sentence."""

import pytest

from reportedly.model import Claim
from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

WHO = "North Korea's Ryang Min-ho"


def only(reader: EnglishReader, text: str, kind: str) -> Claim:
    (claim,) = (c for c in reader.read(report(text)).claims if c.kind == kind)
    return claim


@pytest.mark.parametrize(
    "told",
    [
        ", who was said in February to have been executed, was shown on state television on Monday",
        ", reported in February to have been executed, visited a farm, KCNA said on Monday",
        ", a general reported in February to have been executed, visited a farm, KCNA said",
        ", who had been rumoured to have been tried and executed, attended a parade, KCNA reported",
        ", thought to have been executed in February, visited a farm, KCNA said on Monday",
    ],
)
def test_hearsay_in_passing_is_not_the_words_of_who_speaks(
    reader: EnglishReader, told: str
) -> None:
    claim = only(reader, f"{WHO}{told}.", "execution")
    assert (claim.who, claim.origins, claim.basis) == ("Ryang Min-ho", (), "hearsay")


@pytest.mark.parametrize(
    "text",
    [
        f"KCNA said on Monday that {WHO}, who was rumoured to have been executed, had led a march.",
        f"KCNA said that the leader had met {WHO}, who was believed to have been executed.",
    ],
)
def test_nor_of_who_speaks_before_it(reader: EnglishReader, text: str) -> None:
    assert only(reader, text, "execution").origins == ()


def test_who_is_put_into_it_says_it_and_nothing_else(reader: EnglishReader) -> None:
    text = f"{WHO}, reported by Yonhap to have been executed, was shown on state television."
    assert only(reader, text, "execution").origins == ("Yonhap",)
    assert only(reader, text, "appearance").origins == ("state television",)


def test_its_day_is_not_that_of_the_sighting(reader: EnglishReader) -> None:
    text = (
        f"{WHO}, reported in February to have been executed, visited a farm, KCNA said on Monday."
    )
    assert only(reader, text, "execution").when == "2024-02"
    assert only(reader, text, "appearance").when == "2024-05-20"


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        (f"{WHO} was reported to have been executed in February, KCNA said.", "KCNA"),
        (f"{WHO} is believed to have been executed, the spy agency said.", "the spy agency"),
        (
            f"The spy agency said {WHO}, who is believed to have been executed, led the guards.",
            "The spy agency",
        ),
        (
            f"Absent was {WHO}, believed to have been executed, the spy agency said.",
            "the spy agency",
        ),
        (f"KCNA said that {WHO} had been executed.", "KCNA"),
    ],
)
def test_what_a_source_says_itself_stays_its_own(
    reader: EnglishReader, text: str, origin: str
) -> None:
    assert only(reader, text, "execution").origins == (origin,)


def test_a_day_before_a_description_is_that_of_the_news(reader: EnglishReader) -> None:
    text = (
        "In March, a man from Musan, said by neighbours to have crossed merely to beg, murdered a "
        "family of three in Toudao before he was sent back to North Korea."
    )
    assert only(reader, text, "killing").when == "2024-03"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("General said to be dead is shown on state television", "death"),
        ("General reported to be dead is shown alive", "death"),
        ("General said to have been executed is shown alive", "execution"),
    ],
)
def test_a_headline_that_goes_on_only_describes_him(
    reader: EnglishReader, title: str, kind: str
) -> None:
    read = reader.read(report(f"{WHO}, a general, was shown on state television on Monday.", title))
    (claim,) = (c for c in read.claims if c.kind == kind)
    assert (claim.origins, claim.basis) == ((), "hearsay")


def test_a_headline_that_ends_there_tells_its_news(reader: EnglishReader) -> None:
    title = "General said to have been executed, KCNA says"
    read = reader.read(report(f"{WHO} is a general.", title))
    (claim,) = (c for c in read.claims if c.kind == "execution")
    assert claim.origins == ("KCNA",)


def test_what_is_believed_of_somebody_now_is_told_as_known(reader: EnglishReader) -> None:
    text = f"The minister left without {WHO}, who is believed to have defected in 2019."
    told = only(reader, text, "defection")
    assert told.origins == ()
    assert told.basis != "hearsay"
