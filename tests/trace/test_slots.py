import pytest

from reportedly.trace.slots import place_in
from tests.trace.newsroom import claimed, event_of, small_pack, story, traced


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Havana", "CU"),
        ("the embassy in Havana", "CU"),
        ("envoy to South Korea", "KR"),
        ("Havana, Cuba", "CU"),
        ("Cuban", "CU"),
    ],
)
def test_a_place_is_found_in_the_words(words, state):
    assert place_in(words, small_pack()).state == state


@pytest.mark.parametrize("words", [None, "", "the front", "in ", "head of the office of nothing"])
def test_no_place_is_made_up(words):
    assert place_in(words, small_pack()) is None


def slot(name, *values):
    stories = [
        story(outlet, "2020-01-01", claimed("defection", **{name: value}))
        for outlet, value in values
    ]
    event = event_of(traced(*stories), "defection")
    return event.from_ if name == "from_" else getattr(event, name)


def test_the_value_with_most_origins_stands():
    assert slot(
        "to", ("Wire", "Cuba"), ("Herald", "South Korea"), ("The Journal", "South Korea")
    ) == ("South Korea")


def test_a_city_backs_its_state():
    values = (("Wire", "United States"), ("Herald", "South Korea"), ("The Journal", "Seoul"))
    assert slot("to", *values) == "Seoul"


def test_alike_backed_the_finer_place_stands():
    assert slot("from_", ("Wire", "Cuba"), ("Herald", "Havana")) == "Havana"


def test_twenty_retellings_do_not_outvote_two_origins():
    retold = [
        story(f"Gazette {n}", "2020-01-02", claimed("defection", to="Cuba", origins=("Wire",)))
        for n in range(20)
    ]
    own = [
        story(o, "2020-01-01", claimed("defection", to="South Korea"))
        for o in ("Herald", "The Journal")
    ]
    assert event_of(traced(*retold, *own), "defection").to == "South Korea"


def test_a_machines_value_serves_only_where_nobody_else_has_one():
    machine = story("Bot", "2020-01-01", claimed("defection", to="Cuba"), machine=True)
    silent = story("Wire", "2020-01-01", claimed("defection"))
    says = story("Herald", "2020-01-01", claimed("defection", to="Seoul"))
    assert event_of(traced(machine, silent), "defection").to == "Cuba"
    assert event_of(traced(machine, silent, says), "defection").to == "Seoul"


def test_posts_told_on_one_day_tie_by_the_alphabet():
    assert slot("post", ("Wire", "envoy"), ("Herald", "attaché")) == "attaché"


def test_of_posts_backed_alike_the_one_told_first_stands():
    first = story("Wire", "2020-01-01", claimed("defection", post="envoy"))
    later = story("Herald", "2020-01-02", claimed("defection", post="attaché"))
    assert event_of(traced(later, first), "defection").post == "envoy"


def test_a_retelling_adds_no_value_for_its_origin():
    source = {"origins": ("a source",), "chain": ("Wire", "a source")}
    first = story("Herald", "2020-02-01", claimed("defection", post="envoy", **source))
    retold = [
        story("Herald", "2020-05-01", claimed("defection", post="attaché", origins=("Wire",))),
        story("The Journal", "2020-06-01", claimed("defection", post="attaché", origins=("Wire",))),
    ]
    event = event_of(traced(first, *retold), "defection")
    assert len(event.origins) == 1
    assert event.post == "envoy"
    assert event_of(traced(*retold), "defection").post == "attaché"
