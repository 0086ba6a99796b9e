import pytest
from msgspec.structs import replace

from reportedly.model import Explanation
from reportedly.packs import Pack
from reportedly.read import reader as door
from reportedly.read.english.reader import EnglishReader
from tests.read.english.test_properties import TEXTS, quotes
from tests.read.made import report

ENVOY = (
    "Ryang Min-ho, a North Korean envoy in Vienna, defected to South Korea in May 2019, Yonhap "
    "said. "
    "His brother plans to defect. It was a fine day.\n"
    "Read more\n"
    "Kil Chol-su has been executed"
)


@pytest.fixture(scope="module")
def told(reader: EnglishReader) -> Explanation:
    return reader.explain(report(ENVOY))


def test_lines_that_are_not_read_are_told_with_the_reason(told: Explanation) -> None:
    assert [(x.quote.text, x.why) for x in told.left_out] == [
        ("Read more", "behind the end"),
        ("Kil Chol-su has been executed", "behind the end"),
    ]


def test_sentences_are_told_apart_by_whether_they_were_parsed(told: Explanation) -> None:
    assert [(s.quote.text, s.parsed) for s in told.sentences][1:] == [
        ("His brother plans to defect.", True),
        ("It was a fine day.", False),
    ]


def test_a_happening_that_is_no_claim_says_why(told: Explanation) -> None:
    dropped = [c for c in told.considered if c.quote.text == "defect"]
    assert [(c.outcome, c.claims) for c in dropped] == [("not told as real", ())]


def test_each_slot_of_each_claim_has_its_words_and_its_rule(
    told: Explanation, reader: EnglishReader
) -> None:
    claims = reader.read(report(ENVOY)).claims
    given = {(s.claim, s.slot): s for s in told.slots}
    assert set(given) == {(c.id, name) for c in claims for name in c.words}
    kind = given[claims[0].id, "kind"]
    assert kind.rule.startswith("data/kinds/defection.yaml, row ")
    assert given[claims[0].id, "when"].rule == "dates, data/dates.yaml"


@pytest.mark.parametrize("text", TEXTS)
def test_every_reading_can_be_explained_in_the_words_of_its_page(
    reader: EnglishReader, text: str
) -> None:
    one = report(text.replace(" ", "  "))
    explained = reader.explain(one)
    for quote in quotes(explained):
        assert one.field(quote.field)[quote.start : quote.end] == quote.text
    ids = {c.id for r in [reader.closely(one)] for c in (*r.claims, *r.claims_beyond)}
    assert {s.claim for s in explained.slots} == ids
    assert all(slot.rule for slot in explained.slots)


def test_a_report_that_is_passed_over_says_why(reader: EnglishReader) -> None:
    text = "The bakers of the old quarter opened late. " * 30
    told = reader.explain(report(text))
    assert told.passed_over
    assert told.why == "passed over: no happening stands near an office and a state"


def test_a_film_review_shows_the_words_that_give_it_away(reader: EnglishReader) -> None:
    text = "North Korea is the subplot of this thriller. The screenplay and its protagonist bore. "
    told = reader.explain(report((text + "The cinematographer defects to the sequel. ") * 8))
    assert told.why.startswith("passed over: fiction (cinematographer, protagonist, ")


def test_a_language_without_a_reader_is_passed_over(pack: Pack) -> None:
    told = door(pack).explain(replace(report("그는 탈북했다."), language="ko"))
    assert (told.passed_over, told.why) == (True, "passed over: no reader for the language 'ko'")
