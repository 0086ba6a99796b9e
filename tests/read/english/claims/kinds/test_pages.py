"""Words of many newsrooms' pages that single kinds lacked, and what must be left alone."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

MAN = "Ryang Kwang Hyok"


def told(reader: EnglishReader, text: str) -> set[tuple[str, str]]:
    found = reader.closely(report(text)).claims
    return {(c.kind, c.who) for c in found}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{MAN} had something wrong with his health, a Seoul website reported.", "illness"),
        (f"{MAN}, the premier, might be gravely ill or dead, experts say.", "death"),
        (f"{MAN} underwent re-education while he was away, the spy agency believes.", "detention"),
        (f"{MAN} was subjected to an interrogation in Pyongyang.", "detention"),
        (f"Agents of the ministry in Pyongyang took {MAN} away at night.", "detention"),
        (f"Guards locked him up, and {MAN} was picked up on Thursday.", "detention"),
        (f"{MAN} was sentenced to death and shot the same day in Pyongyang.", "execution"),
        (f"{MAN} was torn to pieces by dogs, a Hong Kong paper claimed.", "execution"),
        (f"{MAN} and Pak Jong Chon were given memberships to the politburo.", "appointment"),
        (f"The leader stripped {MAN}, once consul in Riga, of his diplomatic rank.", "dismissal"),
        (f"{MAN}, the envoy of Pyongyang, made a bolt for freedom in Rome.", "defection"),
        (f"{MAN}, a soldier, swam across the river to South Korea on Friday.", "defection"),
        (
            f"{MAN} guided the testing of a missile near Pyongyang on Tuesday, KCNA said.",
            "appearance",
        ),
    ],
)
def test_it_is_read(reader: EnglishReader, text: str, kind: str) -> None:
    assert (kind, MAN) in told(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        f"{MAN} had nothing wrong with his health, and the economy of Pyongyang grew.",
        f"The engineers subjected the missile of Pyongyang to a test, {MAN} said.",
        f"The court in Pyongyang took away the licence of a shop, {MAN} said.",
        f"{MAN} is alive or dead, nobody in Pyongyang can say.",
        f"A wind from the north tore the flag of Pyongyang apart, {MAN} wrote.",
        f"{MAN} was given membership of a chess club in Pyongyang.",
    ],
)
def test_it_is_left_alone(reader: EnglishReader, text: str) -> None:
    left = {"detention", "execution", "appointment", "defection", "death"}
    assert not {kind for kind, who in told(reader, text) if who == MAN} & left


def test_the_last_sighting_is_another_than_the_one_in_the_news(reader: EnglishReader) -> None:
    text = (
        f"{MAN}, the premier, was seen in public again at a factory in Pyongyang, KCNA said. "
        f"April 12 was the date of {MAN}'s last reported public appearance."
    )
    found = reader.closely(report(text)).claims
    assert len([c for c in found if c.kind == "appearance" and c.who == MAN]) == 2
