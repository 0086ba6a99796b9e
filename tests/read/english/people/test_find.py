import pytest

from reportedly.packs import Pack
from reportedly.read.english.parser import shipped
from reportedly.read.english.people.find import find
from reportedly.read.english.people.known import People
from reportedly.read.english.people.setting import Setting
from reportedly.read.english.text.sentences import sentences
from tests.read.made import report


def named(pack: Pack, text: str) -> People:
    return find(shipped().parse(sentences(report(text))), pack)


def test_spellings_of_one_name_are_one_person(pack: Pack) -> None:
    found = named(pack, "Thae Min-ho left his post. Later T'ae Min Ho spoke of it to us.")
    (one,) = found.known
    assert [n.text for n in one.namings] == ["Thae Min-ho", "T'ae Min Ho"]


def test_a_bare_surname_goes_to_its_bearer(pack: Pack) -> None:
    found = named(pack, "Ryang Min-ho, an envoy, has left. Ryang asked for asylum, his wife said.")
    (one,) = found.known
    assert [(n.text, n.full) for n in one.namings] == [("Ryang Min-ho", True), ("Ryang", False)]


def test_a_bare_surname_of_two_goes_to_whoever_is_not_the_leader(pack: Pack) -> None:
    text = (
        "Envoy Kim Min-ho has fled the rule of North Korean leader Kim Jong Un in some haste. "
        "Kim asked for asylum on arrival."
    )
    alone = [(k.name, n.text) for k in named(pack, text).known for n in k.namings if not n.full]
    assert alone == [("Kim Min-ho", "Kim")]


def test_a_surname_that_opens_another_name_is_not_his(pack: Pack) -> None:
    text = "Kim Jong Un, the leader, spoke. Kim Song was in the hall with others."
    first = next(k for k in named(pack, text).known if k.name == "Kim Jong Un")
    assert [n.text for n in first.namings] == ["Kim Jong Un"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("An analyst, Daniel Harbourne, said that it was so.", "Daniel Harbourne"),
        ("Mr. Daniel Harbourne left the room.", "Daniel Harbourne"),
        ("It was so, Daniel Harbourne said.", "Daniel Harbourne"),
    ],
)
def test_other_names_need_a_cue_beside_them(pack: Pack, text: str, who: str) -> None:
    assert [k.name for k in named(pack, text).known] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "The Middle East has many missions of the North.",
        "Golden Harvest was the name of the farm.",
        "Unification Ministry officials said nothing.",
        "South Korea announced it.",
    ],
)
def test_capitalised_words_alone_name_nobody(pack: Pack, text: str) -> None:
    assert named(pack, text).known == ()


def test_a_person_is_found_by_offset_by_post_and_by_stretch(pack: Pack) -> None:
    found = named(pack, "The acting ambassador to Rome, Ryang Min-ho, has left.")
    (one,) = found.known
    first = found.sentences[0]
    post = next(t for t in first.tokens if t.text == "ambassador")
    assert found.at(0, one.first.start) == one
    assert found.at(0, post.start) is None
    assert found.holder_of(0, post.i) == one
    assert post.i in found.tokens(0)
    assert [k for _, k in found.within(0, 0, first.end)] == [one]
    assert "ambassador" in found.post_nouns(one)


def test_double_spaces_change_no_name_and_no_title(pack: Pack) -> None:
    text = "Envoy Kim Min-ho met Professor Anna Brandtner and leader Kim Jong Un. Kim then left."
    plain, wide = named(pack, text), named(pack, text.replace(" ", "  "))
    for one, other in zip(plain.known, wide.known, strict=True):
        assert one.name == other.name
        assert [n.text for n in one.namings] == [n.text for n in other.namings]
        posts = [
            [f.post_words(w, h).text for w, h in k.held] for f, k in ((plain, one), (wide, other))
        ]
        assert posts[0] == posts[1]


def test_a_thing_that_bears_a_persons_name_is_no_naming(pack: Pack) -> None:
    text = "The body of Kim Il Sung lies there. A parade was held in Kim Il Sung Square."
    (one,) = named(pack, text).known
    assert len(one.namings) == 1


def test_a_name_on_file_needs_no_cue(pack: Pack) -> None:
    setting = Setting((), pack)
    held = pack.holders[0].names[0]
    assert setting.on_file(held.upper().replace("-", " "))
    assert not setting.on_file("Nobody Whatever")
