import pytest

from reportedly.model import Claim
from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def claims(reader: EnglishReader, text: str, published: str | None = "2024-05-20") -> list[Claim]:
    return list(reader.read(report(text, published=published)).claims)


def when(reader: EnglishReader, text: str, kind: str) -> str | None:
    (found,) = [c for c in claims(reader, text) if c.kind == kind]
    return found.when


def test_a_narrower_date_within_a_broader_one_is_the_date(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho, a trade attaché in Vienna, defected last month, officials said.\n"
        "Ryang defected to South Korea on April 12, Yonhap reported."
    )
    assert when(reader, text, "defection") == "2024-04-12"


def test_what_is_told_without_a_date_has_that_of_the_story(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho left the embassy in Vienna on March 3, 2016.\n"
        "Two days later he defected to South Korea."
    )
    assert when(reader, text, "defection") == "2016-03-05"
    text = "The embassy in Vienna was shut in March 2016.\nRyang Min-ho defected to South Korea."
    assert when(reader, text, "defection") == "2016-03"


def test_what_is_told_in_the_perfect_is_news(reader: EnglishReader) -> None:
    text = (
        "The embassy in Vienna was shut in March 2016.\n"
        "Ryang Min-ho has defected to South Korea, officials said."
    )
    assert when(reader, text, "defection") == "2024-05"


def test_what_is_denied_has_the_date_of_what_is_affirmed(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho was executed in March, Yonhap reported.\n"
        "On Friday the ministry denied that Ryang Min-ho was executed."
    )
    found = claims(reader, text)
    assert {(c.polarity, c.when) for c in found} == {("affirmed", "2024-03"), ("denied", "2024-03")}


def test_a_line_that_says_when_the_page_appeared_dates_nothing(reader: EnglishReader) -> None:
    text = "20 May 2024, by our own staff.\nRyang Min-ho defected to South Korea, officials said."
    assert when(reader, text, "defection") == "2024-05"


def test_the_day_of_an_announcement_is_not_that_of_the_happening(reader: EnglishReader) -> None:
    text = "With Friday's announcement that Ryang Min-ho was executed, the list has grown."
    assert when(reader, text, "execution") == "2024-05"


@pytest.mark.parametrize("published", [None])
def test_without_a_day_of_publication_news_has_no_date(
    reader: EnglishReader, published: str | None
) -> None:
    (one,) = claims(reader, "Ryang Min-ho has defected to South Korea.", published)
    assert one.when is None


def test_a_day_that_would_lie_ahead_is_a_year_back_for_what_has_happened(
    reader: EnglishReader,
) -> None:
    text = "Ryang Min-ho, a trade attaché in Vienna, defected on May 28, officials said."
    assert when(reader, text, "defection") == "2023-05-28"


def test_a_date_behind_the_day_of_publication_is_none_whatever_leans_on_it(
    reader: EnglishReader,
) -> None:
    text = (
        "Ryang Min-ho took over in April 2012, six months before he was swept aside.\n"
        "He has not been seen since September 2013, three months before his uncle was shot."
    )
    found = reader.read(report(text, published="2009")).claims
    assert found
    assert {c.happened.latest for c in found if c.happened} <= {None}


def test_what_a_source_says_had_happened_is_not_of_the_month_of_publication(
    reader: EnglishReader,
) -> None:
    text = (
        "Officials in Vienna would not comment.\n"
        "The Chosun Ilbo claimed that Ryang Min-ho had been executed."
    )
    assert when(reader, text, "execution") is None


def test_an_event_that_the_report_dates_dates_the_news(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho, a trade attaché, defected from Vienna to South Korea.\n"
        "The flight took place in November last year, but only became known now."
    )
    assert when(reader, text, "defection") == "2023-11"
    text = (
        "Ryang Min-ho, a trade attaché, defected from Vienna to South Korea.\n"
        "The conference took place in November last year."
    )
    assert when(reader, text, "defection") == "2024-05"


def test_a_sighting_has_the_day_of_its_event(reader: EnglishReader) -> None:
    text = (
        "Kim Jong-un watched Saturday's military parade in Pyongyang.\n"
        "The presence of Ryang Min-ho, a vice minister of North Korea, at the parade"
        " was noted in Seoul."
    )
    found = [c for c in claims(reader, text) if c.who == "Ryang Min-ho"]
    assert [c.when for c in found] == ["2024-05-18"]


def test_beside_old_news_only_the_year_is_certain(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho, an envoy of North Korea, was executed in March, the Chosun Ilbo said.\n\n"
        "His interpreter, Pak Yon-ok, is being held in a prison camp, the paper said."
    )
    found = {c.who: c.when for c in claims(reader, text) if c.kind != "appearance"}
    assert found == {"Ryang Min-ho": "2024-03", "Pak Yon-ok": "2024"}


def test_state_media_date_their_own_sightings(reader: EnglishReader) -> None:
    text = "Pyongyang, May 20 (KCNA) -- Kim Jong Un gave field guidance to a machine plant."
    assert when(reader, text, "appearance") == "2024-05-20"


def test_what_is_only_named_is_no_news(reader: EnglishReader) -> None:
    text = (
        "A ministry in Vienna spoke on Thursday of its budget.\n"
        "The spokeswoman said reports on Ryang Min-ho being replaced were not true."
    )
    assert {c.when for c in claims(reader, text)} == {None}


def test_a_date_that_names_one_happening_dates_no_other(reader: EnglishReader) -> None:
    text = (
        "A paper in Vienna looks back.\n"
        "Ryang Min-ho was among the officials executed once the December 2011 death of Kim Jong Il"
        " had brought his son to power."
    )
    assert when(reader, text, "execution") != "2011-12"


def test_what_came_at_some_time_since_a_day_is_not_of_the_month(reader: EnglishReader) -> None:
    text = (
        "A vote was held in Vienna.\n"
        "On February 3 a plot was found out, and in the time that has passed since,"
        " Ryang Min-ho has been arrested."
    )
    assert when(reader, text, "detention") != "2024-05"
