import pytest

from reportedly.protect.finds import relatives_named
from reportedly.protect.marking import Marker, Secrets


def marked(marker: Marker, text: str) -> set[str]:
    return {text[s.start : s.end] for s in marker.spans(text)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("An envoy and his wife left the post.", "his wife"),
        ("He left with two children in spring.", "two children"),
        ("The envoy's younger brother was questioned.", "younger brother"),
        ("His wife, Mun Sol-bi, spoke of it.", "Mun Sol-bi"),
        ("The deaths of her parents and in-laws in Hamhung weighed on her.", "in-laws in Hamhung"),
        ("He is related to a senior official.", "related to a senior official"),
        ("A 15-year-old girl was among them.", "15-year-old"),
    ],
)
def test_ties_of_kin_are_red(marker, text, words):
    assert any(words in m for m in marked(marker, text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He boarded a night train to the coast.", "boarded"),
        ("They travelled via Vientiane that week.", "via Vientiane"),
        ("She now lives in South Korea under a new name.", "lives in South Korea"),
        ("He was staying at Hotel Aurora when police came.", "Hotel Aurora"),
        ("The family was met in Hannam-dong.", "Hannam-dong"),
        ("A counsellor posted in Havana spoke.", "Havana"),
        ("The leader visited Paekhak-dong, Sonbong District, on Monday.", "Paekhak-dong"),
        ("The leader visited Paekhak-dong, Sonbong District, on Monday.", "Sonbong District"),
        ("They met in the village of Kamnamu that night.", "village of Kamnamu"),
    ],
)
def test_routes_and_places_below_a_country_are_red(marker, text, words):
    assert any(words in m for m in marked(marker, text))


@pytest.mark.parametrize(
    "text",
    [
        "The Wall Street Journal reported on Monday that he defected to South Korea.",
        "Officials at the ministry in Seoul were unavailable for comment.",
        "His whereabouts are unknown.",
        "The ruling party purged several generals.",
        "Kim Ki-dong and General Pak Mi-ri were named ministers.",
        "Son Myong-jun was appointed minister.",
        "He spoke of the lure of living in a nation that offers more.",
        "Diplomats seldom speak to reporters in Pyongyang.",
    ],
)
def test_what_endangers_nobody_is_not_red(marker, text):
    assert marked(marker, text) == set()


def test_a_known_source_may_hold_the_name_of_a_city(marker, pack):
    source = next(n for s in pack.sources for n in s.names if n == "Pyongyang Times")
    assert marked(marker, f"The {source} carried it.") == set()


def test_names_of_relatives_are_found_beside_the_word_of_kin(pack, marker):
    text = "Mun Sol-bi, his wife, stayed. Her brother Mun Kwang left. Pak, his chief, knew."
    assert relatives_named(text, marker.lexicon) == {"Mun Sol-bi", "Mun Kwang"}


def test_a_secret_of_one_slot_is_red_wherever_its_words_stand(marker):
    secrets = Secrets(words=(("the green ferry", "route"),), relatives=frozenset({"Mun Sol-bi"}))
    with_secrets = Marker(lexicon=marker.lexicon, secrets=secrets)
    text = "The Green  Ferry sailed at dawn; Mun Sol-bi was aboard."
    assert {"The Green  Ferry", "Mun Sol-bi"} <= marked(with_secrets, text)


def test_a_holder_of_office_keeps_the_name_beside_the_word_of_kin(marker):
    secrets = Secrets(subjects=frozenset({"Kim Jong Il"}))
    text = "Unlike his late father Kim Jong Il, he purged many."
    assert marked(Marker(lexicon=marker.lexicon, secrets=secrets), text) == {"his late father"}


@pytest.mark.parametrize("text", ["", "   ", "…", "\x00\x07"])
def test_text_without_words_has_nothing_red(marker, text):
    assert marker.spans(text) == ()
