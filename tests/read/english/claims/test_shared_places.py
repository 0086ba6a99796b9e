"""What one claim has from another of the same happening."""

from reportedly.read.english.reader import EnglishReader
from tests.read.english.claims.dated.test_happened import claims


def test_a_denied_flight_leads_where_the_one_that_is_denied_does(reader: EnglishReader) -> None:
    found = claims(
        reader,
        "North Korean envoy Ryang Min-ho has fled from Vienna to South Korea, a paper said.\n"
        "Pyongyang denied that Ryang had defected.",
    )
    told = {c.polarity: (c.from_, c.to) for c in found if c.kind == "defection"}
    assert told["denied"] == told["affirmed"] == ("Vienna", "South Korea")


def test_who_vanished_and_fled_left_one_place(reader: EnglishReader) -> None:
    found = claims(
        reader,
        "North Korean diplomat Ryang Min-ho vanished from Vienna in March.\n"
        "Ryang is believed to have defected to South Korea, officials said.",
    )
    assert {c.kind: c.from_ for c in found}["defection"] == "Vienna"


def test_an_appearance_denied_may_be_another(reader: EnglishReader) -> None:
    found = claims(
        reader,
        "North Korean premier Ryang Min-ho attended a concert on May 2.\n"
        "Ryang did not attend the parade on May 9.",
    )
    denied = [c.from_ for c in found if c.polarity == "denied"]
    assert all("concert" not in (place or "") for place in denied)


def test_others_share_nothing(reader: EnglishReader) -> None:
    found = claims(
        reader,
        "North Korean envoy Ryang Min-ho has fled from Vienna to South Korea, a paper said.\n"
        "Pyongyang denied that counsellor Pak Su-jin had defected.",
    )
    assert all(c.from_ != "Vienna" for c in found if c.who == "Pak Su-jin")
