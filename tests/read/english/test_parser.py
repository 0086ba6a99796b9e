import shutil
from pathlib import Path

import pytest

from reportedly.packs import Pack
from reportedly.read.english.parser import FOLDER, Parser, PlainWords, UdParser, intact, shipped
from reportedly.read.english.reader import EnglishReader
from reportedly.read.english.text.sentences import sentences
from tests.read.made import report


@pytest.fixture(scope="module")
def parser() -> Parser:
    return shipped()


def test_the_shipped_model_is_whole() -> None:
    assert intact(FOLDER)


def test_a_damaged_or_missing_model_is_seen(tmp_path: Path) -> None:
    copy = shutil.copytree(FOLDER, tmp_path / "parser")
    assert intact(copy)
    (copy / "meta.json").write_text("{}")
    assert not intact(copy)
    assert not intact(tmp_path / "nothing")


def test_tokens_cover_the_words_of_the_text(parser: Parser) -> None:
    made = report("“Ryang’s  wife – a singer – left,” he said.\u00a0They\twaited a while here.")
    for one in parser.parse(sentences(made)):
        assert one.parsed
        assert all(made.text[t.start : t.end] == t.text for t in one.tokens)
        assert all(not t.text.isspace() for t in one.tokens)
        assert all(0 <= t.head < len(one.tokens) for t in one.tokens)
        assert "".join(t.text for t in one.tokens) == "".join(one.text.split())


@pytest.mark.parametrize("text", ["Im left the mission in 2014.", "They met Im's wife there."])
def test_the_surname_im_is_one_word(parser: Parser, text: str) -> None:
    (one,) = parser.parse(sentences(report(text)))
    assert "Im" in [t.text for t in one.tokens]


def test_half_a_surrogate_pair_is_no_obstacle(parser: Parser) -> None:
    (one,) = parser.parse(sentences(report("The envoy \ud800 has left his post.")))
    assert "\ud800" in [t.text for t in one.tokens]


def test_results_do_not_depend_on_what_is_parsed_beside(parser: Parser) -> None:
    made = sentences(report("The envoy has left his post. " * 70 + "He asked for asylum there."))
    alone = parser.parse(made[-1:])
    assert parser.parse(made)[-1] == alone[0]


@pytest.mark.parametrize(
    ("text", "who", "to", "denied"),
    [
        (
            "Ryang Min-ho, a trade attaché, has defected to South Korea.",
            "Ryang Min-ho",
            "South Korea",
            False,
        ),
        (
            "The defection of Ryang Min-ho to South Korea was news.",
            "Ryang Min-ho",
            "South Korea",
            False,
        ),
        ("A diplomat fled to South Korea on Friday.", "A diplomat", "South Korea", False),
        ("Ryang Min-ho has not defected to South Korea.", "Ryang Min-ho", "South Korea", True),
    ],
)
def test_without_a_model_claims_rest_on_the_nearest_phrase(
    pack: Pack, text: str, who: str, to: str, denied: bool
) -> None:
    reading = EnglishReader(pack, PlainWords()).read(report(text))
    assert reading.reader.model is None
    (claim,) = reading.claims
    assert claim.who.split()[-1] in who
    assert (claim.kind, claim.to, claim.polarity == "denied") == ("defection", to, denied)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Pyongyang executed Ryang Min-ho in public.", "Ryang Min-ho"),
        ("Ryang Min-ho was executed in public.", "Ryang Min-ho"),
    ],
)
def test_without_a_model_a_passive_has_its_person_before_it(
    pack: Pack, text: str, who: str
) -> None:
    (claim,) = EnglishReader(pack, PlainWords()).read(report(text)).claims
    assert (claim.kind, claim.who) == ("execution", who)


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min-ho would defect to South Korea.",
        "Ryang Min-ho tried to defect to South Korea.",
        "Did Ryang Min-ho defect to South Korea?",
    ],
)
def test_without_a_model_plans_and_questions_are_no_claims(pack: Pack, text: str) -> None:
    assert not EnglishReader(pack, PlainWords()).read(report(text)).claims


def test_another_parser_can_be_loaded_from_its_folder(tmp_path: Path) -> None:
    assert UdParser(shutil.copytree(FOLDER, tmp_path / "other")).model == shipped().model
