import pytest

from reportedly.packs import Pack
from reportedly.read.english.sayings.bodies import body_in
from reportedly.read.english.sayings.source import Past, Said
from tests.read.made import scenes, sentence

SAID = "{} said VERB 0 root\n{} that SCONJ {} mark\n{} he PRON {} nsubj\n{} fled VERB {} ccomp"


def sources(pack: Pack, *phrases: str) -> list[str]:
    """The source of each phrase before "said that he fled", the last word its head."""
    made = []
    for phrase in phrases:
        words = phrase.split()
        n = len(words)
        rows = [f"{i} {w} PROPN {n} compound" for i, w in enumerate(words[:-1], 1)]
        rows.append(f"{n} {words[-1]} NOUN {n + 1} nsubj")
        rows.append(SAID.format(n + 1, n + 2, n + 4, n + 3, n + 4, n + 4, n + 1))
        made.append(sentence("\n".join(rows), start=made[-1].end + 1 if made else 0))
    return [s.text for scene in scenes(pack, *made) for f in scene.frames for s in f.sources]


@pytest.mark.parametrize(
    ("before", "short", "meant"),
    [
        ("The Chosun Ilbo", "the paper", "The Chosun Ilbo"),
        ("The Unification Ministry", "the ministry", "The Unification Ministry"),
        ("The National Intelligence Service", "the service", "The National Intelligence Service"),
        (
            "The National Intelligence Service",
            "the spy agency",
            "The National Intelligence Service",
        ),
        ("An unnamed source", "the source", "An unnamed source"),
    ],
)
def test_a_short_form_means_the_source_named_before(
    pack: Pack, before: str, short: str, meant: str
) -> None:
    assert sources(pack, before, short) == [meant, meant]


def test_the_spy_agency_is_no_ministry(pack: Pack) -> None:
    assert sources(pack, "The Unification Ministry", "the spy agency")[1] == "the spy agency"


def test_a_short_form_with_nothing_before_stands_for_itself(pack: Pack) -> None:
    assert sources(pack, "The paper") == ["The paper"]


@pytest.mark.parametrize("phrase", ["The house", "Monday", "This"])
def test_what_cannot_speak_is_no_source(pack: Pack, phrase: str) -> None:
    assert sources(pack, phrase) == []


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Unification Ministry spokesman", "Unification Ministry"),
        ("the Unification Ministry's spokesman", "the Unification Ministry"),
        ("head of the Harbour Institute for Sea Trade", "Harbour Institute for Sea Trade"),
        ("spokesman of the firm", None),
    ],
)
def test_a_body_is_found_in_a_post(pack: Pack, text: str, body: str | None) -> None:
    assert body_in(text, pack) == body


def test_the_past_keeps_outlets_bodies_and_unnamed_people_apart() -> None:
    (one,) = [sentence("1 word NOUN 0 root").whole]
    past = Past()
    past.remember(Said("Dispatch", one, outlet=True))
    past.remember(Said("Ministry", one))
    past.remember(Said("a source", one, named=False))
    past.remember(Said("some media", one, outlet=True, named=False))
    told = (past.outlet, past.body, past.unnamed)
    assert [s.text if s else None for s in told] == ["Dispatch", "Ministry", "a source"]
