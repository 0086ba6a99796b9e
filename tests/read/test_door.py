import pytest
from msgspec.structs import replace

from reportedly.packs import Pack
from reportedly.read import reader as door
from tests.read.made import report

TEXT = "Ryang Min-ho, a trade attaché in Vienna, has defected to South Korea."


@pytest.mark.parametrize("language", ["en", None])
def test_english_and_a_language_that_cannot_be_told_go_to_the_english_reader(
    pack: Pack, language: str | None
) -> None:
    reading = door(pack).read(replace(report(TEXT), language=language))
    assert [c.who for c in reading.claims] == ["Ryang Min-ho"]
    assert reading.reader.name == "english"


def test_a_language_without_a_reader_gets_an_empty_reading_that_says_so(pack: Pack) -> None:
    reading = door(pack).read(replace(report("그는 탈북했다."), language="ko"))
    assert (reading.reader.name, reading.reader.language) == ("none", "ko")
    assert not reading.claims
    assert not reading.mentions


def test_a_reading_names_its_text_its_pack_and_its_model(pack: Pack) -> None:
    one = report(TEXT)
    reading = door(pack).read(one)
    assert (reading.report, reading.text_digest) == (one.id, one.text_digest)
    assert reading.reader.pack == pack.digest
    assert reading.reader.model


def test_a_short_report_of_something_else_is_none_to_keep_where_nobody_asked(pack: Pack) -> None:
    bridges = report("The town council voted on Tuesday to repaint its three bridges.")
    for text, kept in ((bridges, False), (report(TEXT), True)):
        why = door(pack).why_not(text, door(pack).read(text))
        assert (why is None) is kept, why
    korean = replace(report("그는 탈북했다."), language="ko")
    assert door(pack).why_not(korean, door(pack).read(korean)) is None
