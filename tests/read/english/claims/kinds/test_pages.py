"""How pages of many newsrooms put it: state idiom, tabloid phrases, captions, inversions."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

NORTH = "North Korea's vice premier Ryang Min-ho is in the news in Pyongyang. "


def _told(reader: EnglishReader, text: str) -> set[tuple[str, str]]:
    return {(c.kind, c.who) for c in reader.read(report(text)).claims if c.polarity == "affirmed"}


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Ryang Min-ho came into the care of the DPRK in August of 1997.", "defection", ""),
        ("It was on a boat that a family of six sailed over the sea border.", "defection", "a fam"),
        ("The whereabouts of Ryang Min-ho, last seen in March, are unknown.", "disappearance", ""),
        ("A group defection was made by Ryang Min-ho, a cook, in May.", "defection", ""),
        ("Ryang Min-ho has taken a step out of the limelight.", "disappearance", ""),
        ("Ryang Min-ho is being punished in a mine, a source said.", "detention", ""),
        ("Ryang Min-ho has paid for the failed talks with his life.", "execution", ""),
        ("An important post had been given back to Ryang Min-ho, Seoul said.", "appointment", ""),
        ("On the rostrum were Ryang Min-ho and other men on Sunday.", "appearance", ""),
        ("Circled in the photo above is Ryang Min-ho at a rally on Sunday.", "appearance", ""),
        ("Ryang Min-ho was back in North Korea's state media on Sunday.", "appearance", ""),
    ],
)
def test_pages_have_many_ways_to_say_it(
    reader: EnglishReader, text: str, kind: str, who: str
) -> None:
    found = _told(reader, NORTH + text)
    assert any(k == kind and w.startswith(who or "Ryang") for k, w in found)


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether he wanted Ryang Min-ho to remain in his job, the premier said nothing.",
        "The peace was restored to Ryang Min-ho's valley.",
        "Patrol boats crossed the maritime border, Ryang Min-ho said.",
        "Ryang Min-ho laughed, as seen in footage shown on Sunday.",
        "The ministry arrests those trying to flee, Ryang Min-ho said.",
        "No film of the escape to Seoul was made by Ryang Min-ho.",
        "Workers are being punished in a mine, Ryang Min-ho said.",
        "The whereabouts of the money are unknown, Ryang Min-ho said.",
    ],
)
def test_what_sounds_like_it_tells_of_nobody(reader: EnglishReader, text: str) -> None:
    assert not _told(reader, NORTH + text)


def test_who_is_shown_at_his_work_by_those_who_deny_that_he_fled_was_seen(
    reader: EnglishReader,
) -> None:
    text = (
        "Ryang Min-ho, a North Korean vice premier, has fled to Seoul, the Han Daily said.\n"
        'The report was "pure nonsense", KCNA said, and Ryang was at this moment in charge of '
        "building work at the Songrim Ski Resort."
    )
    assert ("appearance", "Ryang Min-ho") in _told(reader, text)


def test_who_has_fled_is_seen_no_more(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho, a North Korean vice premier, has fled to Seoul, the Han Daily said.\n"
        "Ryang attended a concert in Seoul on Friday."
    )
    assert ("appearance", "Ryang Min-ho") not in _told(reader, text)
