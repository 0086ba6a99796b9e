from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def when(reader: EnglishReader, text: str) -> list[str | None]:
    return [c.when for c in reader.read(report(text, published=None)).claims]


def test_a_report_without_a_day_is_dated_by_that_of_its_source(reader: EnglishReader) -> None:
    text = (
        "On August 31, 2016, the ministry in Seoul said that North Korea had executed"
        " Ryang Min-ho, a vice premier, last month."
    )
    assert when(reader, text) == ["2016-07"]


def test_the_day_of_something_else_dates_no_report(reader: EnglishReader) -> None:
    text = (
        "The bridge was opened on August 31, 2016.\n"
        "North Korea executed Ryang Min-ho, a vice premier, last month, the ministry said."
    )
    assert when(reader, text) == [None]
