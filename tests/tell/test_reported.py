"""What is reported of an event in one clause: the prepositions that its own words ask for."""

import pytest

from tests.cli.invented import added
from tests.cli.running import run


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ri Yong-gil, chief of the General Staff, was seen at a meeting in Pyongyang on June "
            "1, 2016, KCNA reported.",
            "appeared at a meeting",
        ),
        (
            "Jo Song-gil, who was North Korea's acting ambassador to Italy, arrived in South Korea "
            "in July 2019, a lawmaker said.",
            "arrived in South Korea from Italy",
        ),
    ],
)
def test_places_are_told_as_the_words_of_the_report_ask(tmp_path, text, told):
    ledger = added(tmp_path, {"one": ("Weekly Ledger", "2019-08-05", text)})
    out = run("new", "--ledger", ledger).out
    assert told in " ".join(out.split()), out
