"""Which claims are a report's news."""

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

FILL = "\n".join(
    f"The weather in the capital stayed dry on day {n} of the month." for n in range(4)
)


def core(reader: EnglishReader, title: str, text: str) -> dict[tuple[str, str], bool]:
    found = reader.read(report(text, title)).claims
    return {(c.kind, c.who): c.core for c in found}


def test_what_the_title_announces_of_nobody_is_news(reader: EnglishReader) -> None:
    text = (
        "North Korea called it all nonsense on Monday.\n"
        f"{FILL}\n"
        "Lieutenant General Ryang Min-ho defected to Seoul by way of Moscow, the channel said."
    )
    found = core(reader, "North Korea calls reports of high-level defections lies", text)
    assert found["defection", "Ryang Min-ho"]


def test_another_kind_far_below_is_background(reader: EnglishReader) -> None:
    text = (
        "North Korea called it all nonsense on Monday.\n"
        f"{FILL}\n"
        "Lieutenant General Ryang Min-ho fell ill in April, the channel said."
    )
    found = core(reader, "North Korea calls reports of high-level defections lies", text)
    assert not found["illness", "Ryang Min-ho"]


def test_the_names_of_a_reshuffle_are_news_where_the_front_names_nobody(
    reader: EnglishReader,
) -> None:
    text = (
        "North Korea's parliament met on Monday.\n"
        f"{FILL}\n"
        "Ryang Min-ho was named foreign minister.\n"
    )
    assert core(reader, "Changes in Pyongyang", text)["appointment", "Ryang Min-ho"]


def test_others_of_the_kind_of_the_news_are_background(reader: EnglishReader) -> None:
    text = (
        "North Korean envoy Pak Su-jin has defected to South Korea, Yonhap reported.\n"
        f"{FILL}\n"
        "Counsellor Ryang Min-ho defected to Britain in 2016."
    )
    found = core(reader, "Envoy defects", text)
    assert found["defection", "Pak Su-jin"]
    assert not found["defection", "Ryang Min-ho"]
