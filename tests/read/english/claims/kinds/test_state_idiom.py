"""The idiom of state media and of pages from other closed states, with invented persons."""

import pytest

from reportedly.model import Claim
from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def told(reader: EnglishReader, text: str, day: str = "2023-05-26") -> list[tuple[str, str]]:
    """Kind and person of each claim."""
    return sorted((c.kind, c.who) for c in claims(reader, text, day))


def claims(reader: EnglishReader, text: str, day: str = "2023-05-26") -> tuple[Claim, ...]:
    return reader.read(report(f"This is about North Korea.\n{text}", published=day)).claims


@pytest.mark.parametrize(
    ("text", "kind", "people"),
    [
        (
            "Vice Premier for Industry Kerim Durdygulov was dismissed on Friday.",
            "dismissal",
            ["Kerim Durdygulov"],
        ),
        (
            "The judge Ileana Marquez presented on Friday her resignation to the court.",
            "dismissal",
            ["Ileana Marquez"],
        ),
        (
            "The president stripped former envoys to France and Peru, Pavel Latenko and "
            "Igor Leshchuk, of their diplomatic ranks.",
            "dismissal",
            ["Igor Leshchuk", "Pavel Latenko"],
        ),
        (
            "The committee decided to relieve Vice Chairman of the Economic Commission "
            "Nguyen Thanh Lam from his position.",
            "dismissal",
            ["Nguyen Thanh Lam"],
        ),
        (
            "Four vice ministers were arrested, including Ryang Min Ho and Pak Thae Gun.",
            "detention",
            ["Four vice ministers", "Pak Thae Gun", "Ryang Min Ho"],
        ),
        (
            "The ministry decided to detain former governor Ryang Min Ho.",
            "detention",
            ["Ryang Min Ho"],
        ),
        (
            "was previously arrested the spokesman of the court, Roberto Larez.",
            "detention",
            ["Roberto Larez"],
        ),
        (
            "The politburo also elected Ryang Min Ho as a new member.",
            "appointment",
            ["Ryang Min Ho"],
        ),
        (
            "Ryang Min Ho and Pak Thae Gun were also given memberships to the bureau.",
            "appointment",
            ["Pak Thae Gun", "Ryang Min Ho"],
        ),
    ],
)
def test_what_befell_whom_is_read(
    reader: EnglishReader, text: str, kind: str, people: list[str]
) -> None:
    assert [who for k, who in told(reader, text) if k == kind] == people


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min Ho, member of the bureau and secretary for organisation, presided over the "
        "party meeting on Monday.",
        "The session on Monday was attended by ranking officials, including Ryang Min Ho, "
        "president of the assembly.",
        "Accompanying the visitor on Monday were Ryang Min Ho, vice president of the committee, "
        "and other officials.",
        "Ryang Min Ho guided the testing of a new missile on Monday.",
    ],
)
def test_who_was_there_is_read(reader: EnglishReader, text: str) -> None:
    assert ("appearance", "Ryang Min Ho") in told(reader, text)


def test_a_day_in_the_name_of_a_factory_dates_nothing(reader: EnglishReader) -> None:
    (one,) = claims(reader, "Kim Jong Un gave field guidance to the November 2 Factory, KCNA said.")
    assert one.when == "2023-05-26"


def test_the_last_time_is_not_the_day_of_the_first_since(reader: EnglishReader) -> None:
    text = (
        "Ryang Min Ho was shown at a parade. It was his first appearance on television since May 2."
    )
    assert [c.when for c in claims(reader, text)] != ["2023-05-02"]


@pytest.mark.parametrize(
    "text",
    [
        "They fled the government led by President Ryang Min Ho in 2012.",
        "Ryang Min Ho, who headed the provincial administration, is here.",
        "Soldiers of Captain Ryang Min Ho fired on protesters in May.",
        "Ryang Min Ho became the third envoy in Europe to leave his post.",
        "Among the newly elected alternate members there are five women.",
    ],
)
def test_what_only_sounds_like_it_is_left_alone(reader: EnglishReader, text: str) -> None:
    kinds = {"appearance", "dismissal", "appointment"}
    assert not [row for row in told(reader, text) if row[0] in kinds]


def test_hosts_of_another_closed_state_are_not_those_seen(reader: EnglishReader) -> None:
    text = (
        "In Havana on Monday, Cuban Foreign Minister Bruno Marquez met North Korean Premier "
        "Ryang Min Ho."
    )
    assert told(reader, text) == [("appearance", "Ryang Min Ho")]


def test_a_heading_above_the_article_ends_nothing(reader: EnglishReader) -> None:
    page = report(
        "Tag Archives: Inspections\n\nRyang Min Ho of North Korea visited a tyre factory on "
        "Monday with other officials of the ministry.",
        published="2023-05-26",
    )
    assert [(c.kind, c.who) for c in reader.read(page).claims] == [("appearance", "Ryang Min Ho")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The puppets are to blame for the luring and abducting in April of 12 citizens of the "
            "DPRK in China.",
            "12 citizens of the DPRK",
        ),
        (
            "A North Korean diplomat, Ryang Min Ho, defected to South Korea in May. The North "
            "called it a hideous abduction.",
            "Ryang Min Ho",
        ),
    ],
)
def test_what_the_state_calls_abduction_is_a_denied_flight(
    reader: EnglishReader, text: str, who: str
) -> None:
    found = reader.read(report(text, published="2023-05-26")).claims
    assert [c.who for c in found if c.kind == "defection" and c.polarity == "denied"] == [who]


def test_a_flight_in_quotation_marks_is_one_that_is_told(reader: EnglishReader) -> None:
    text = 'They assert in a statement that a "defection" was made by three employees of a shop.'
    assert [kind for kind, _ in told(reader, text)] == ["defection"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Another person to apply for asylum in Norway was Ryang Min Ho.", "Ryang Min Ho"),
        ("Ryang Min Ho, an envoy, said he would apply for asylum in Norway.", "Ryang Min Ho"),
        ("Ryang Min Ho stepped down as consul in Vienna and fled to Norway.", "Ryang Min Ho"),
    ],
)
def test_who_reaches_for_asylum_has_left(reader: EnglishReader, text: str, who: str) -> None:
    assert told(reader, text) == [("defection", who)]


@pytest.mark.parametrize(
    "text",
    [
        "Since 2011 at least 70 officials have been executed.",
        "The authorities executed at least one person a day on average.",
        "Mass executions go on, with up to a dozen people executed at a time.",
        "People watch a TV screen showing Kim Jong Un at a parade on Monday at a station in Seoul.",
        "If he went to Norway, Ryang Min Ho would seek asylum there.",
        "A statement was made by three employees of a restaurant.",
    ],
)
def test_rates_totals_and_screens_tell_of_nobody(reader: EnglishReader, text: str) -> None:
    assert told(reader, text) == []


def test_so_many_of_this_year_are_told(reader: EnglishReader) -> None:
    text = "So far this year 15 officials have been executed, the agency said."
    assert told(reader, text) == [("execution", "15 officials")]
