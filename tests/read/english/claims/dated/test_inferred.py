"""What the report lets one infer where no telling of a happening gives its date."""

from reportedly.read.english.reader import EnglishReader
from tests.read.english.claims.dated.test_happened import claims, when


def test_what_a_source_said_earlier_has_the_month_of_its_words(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho sat in the front row on Friday, state media showed.\n"
        "Officials in Seoul told reporters in February that Ryang Min-ho had been executed."
    )
    assert when(reader, text, "execution") == "2024-02"


def test_what_a_source_said_this_week_is_news(reader: EnglishReader) -> None:
    text = "Officials in Seoul said on Friday that Ryang Min-ho had been executed."
    assert when(reader, text, "execution") == "2024-05"


def test_who_takes_a_place_does_so_when_the_other_loses_it(reader: EnglishReader) -> None:
    text = (
        "Pak Tong-su was dismissed as sports minister on May 13, the cabinet said.\n"
        ""
        "He was replaced by Ryang Min-ho, who had run the academy since 2011."
    )
    assert when(reader, text, "appointment") == "2024-05-13"


def test_a_past_long_ago_dates_nothing_further_on(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho is missing from his post in Vienna.\n"
        "Ryang Min-ho came to Vienna in 2011.\nThe embassy is small.\nIt has one car.\n"
        "He has defected to South Korea, according to Yonhap."
    )
    assert when(reader, text, "defection") == "2024-05"


def test_the_day_told_of_the_person_is_that_of_the_news(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho, a trade attaché in Vienna, has defected, officials said.\n"
        "Ryang drove away from the embassy on May 6 and did not come back."
    )
    assert when(reader, text, "defection") == "2024-05-06"


def test_the_day_told_of_somebody_else_is_not(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho, a trade attaché in Vienna, has defected, officials said.\n"
        "Pak Tong-su drove to the embassy on May 6 with flowers."
    )
    assert when(reader, text, "defection") == "2024-05"


def test_what_a_session_decides_has_its_day(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho has been named defence minister.\n"
        "The session was held on May 12 in Pyongyang."
    )
    assert when(reader, text, "appointment") == "2024-05-12"


def test_who_state_media_show_was_seen_that_day(reader: EnglishReader) -> None:
    text = "Premier Ryang Min-ho has appeared at a concert in Pyongyang, KCNA reported."
    (found,) = [c for c in claims(reader, text) if c.kind == "appearance"]
    assert found.when == "2024-05-20"


def test_what_came_after_a_day_came_some_time_later(reader: EnglishReader) -> None:
    text = "Ryang Min-ho was promoted to deputy director after a rocket was launched on Feb. 7."
    assert when(reader, text, "appointment") == "2024"
