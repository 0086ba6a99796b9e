import pytest

from reportedly.packs import Pack
from reportedly.read.english import places
from reportedly.read.english.claims.happenings import clause_end, find
from reportedly.read.english.parser import shipped
from reportedly.read.english.text.sentences import sentences
from tests.read.made import report, sentence


def kinds(pack: Pack, text: str) -> list[str]:
    (one,) = shipped().parse(sentences(report(text)))
    return [h.kind for h in find(one, places.find(one, pack))]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The envoy has defected from his mission.", "defection"),
        ("His defection was news to them.", "defection"),
        ("The envoy fled to South Korea.", "defection"),
        ("The envoy sought asylum in the mission.", "defection"),
        ("The general was executed in public.", "execution"),
        ("The general was shot dead by firing squad.", "execution"),
        ("The singer died of cancer at home.", "death"),
        ("The premier attended a rally there.", "appearance"),
    ],
)
def test_listed_words_tell_of_a_happening(pack: Pack, text: str, kind: str) -> None:
    assert kind in kinds(pack, text)


@pytest.mark.parametrize(
    "text",
    [
        "The child has a birth defect.",
        "The part was defective.",
        "The firm executed its plan and the trade.",
        "They were dying to watch the film.",
        "The deadline passed in silence.",
        "The death penalty and the death toll were published.",
        "He fled the scene on foot.",
        "The referee showed a red card.",
        "They purged the data from the disk.",
    ],
)
def test_false_friends_tell_of_nothing(pack: Pack, text: str) -> None:
    assert kinds(pack, text) == []


def test_a_happening_knows_its_words() -> None:
    one = sentence("1 They PRON 2 nsubj\n2 defected VERB 0 root")
    (found,) = find(one, [])
    assert one.between(found.start, found.end).text == "defected"
    assert found.at == 1


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("he fled; she stayed", "he fled"),
        ("he fled, but she stayed", "he fled"),
        ("he fled and was shot", "he fled "),
        ("he fled to the south", "he fled to the south"),
    ],
)
def test_a_clause_ends_where_another_begins(text: str, clause: str) -> None:
    rows = "\n".join(f"{i} {w} X 0 root" for i, w in enumerate(text.split(), 1))
    one = sentence(rows)
    end = clause_end(one, one.start)
    assert one.text[: end - one.start] == clause
