from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def test_every_source_named_is_cited_once_with_its_naming(reader: EnglishReader) -> None:
    text = "Yonhap reported that he left. He left, Yonhap said. A source said that it was so."
    found = reader.read(report(text)).cited
    assert [c.name for c in found] == ["Yonhap", "A source"]
    assert found[0].quote.text == "Yonhap reported"


def test_a_person_is_no_cited_source(reader: EnglishReader) -> None:
    assert reader.read(report("Daniel Harbourne, an analyst, said that it was so.")).cited == ()
