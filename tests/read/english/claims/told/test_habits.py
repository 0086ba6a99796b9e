"""What happens in general, and what is only supposed, befalls nobody."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


@pytest.mark.parametrize(
    "text",
    [
        "Ryang Min-ho spoke. The regime frequently punishes their families by sending them to "
        "prison camps.",
        "Ryang Min-ho knew it. When officials flee, the state sends their families to camps.",
        "Ryang Min-ho knows the rules. An official who falls from favour loses his house.",
        "If Ryang Min-ho was connected with a general who was purged, he had much to fear.",
        "Ryang Min-ho wrote about the habit of purging generals.",
        "A minister who defects is never mentioned again, Ryang Min-ho said.",
    ],
)
def test_habits_and_suppositions_are_no_claims(reader: EnglishReader, text: str) -> None:
    assert reader.read(report(text)).claims == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The trade minister who was purged in May has died, KCNA said.", "dismissal"),
        ("When Ryang Min-ho defected in 2016, he brought papers with him.", "defection"),
        ("Ryang Min-ho was often demoted and reinstated; in May he was executed.", "execution"),
        ("The envoy who defected in May is Ryang Min-ho, a trade official.", "defection"),
    ],
)
def test_what_befell_somebody_stays(reader: EnglishReader, text: str, kind: str) -> None:
    assert kind in {c.kind for c in reader.read(report(text)).claims}
