"""Copies by their text, taken all the way to the origins of an event."""

import pytest

from tests.trace.newsroom import claimed, event_of, story, traced
from tests.trace.reuse.prose import CHINESE, KOREAN, OTHER, REPORTER, SPEECH, WIRE


def fled(**slots):
    return claimed("defection", **slots)


def origins(*stories):
    return {o.key: o for o in event_of(traced(*stories), "defection").origins}


def copies(*stories):
    found = event_of(traced(*stories), "defection").copies
    return {(c.report, c.of): round(c.share, 2) for c in found}


def edited(text):
    """The text as a paper prints it: another first sentence, the last paragraph left out."""
    first, *rest = text.split("\n\n")
    head = (
        "A consul of the north has gone over, the agency reports. " + first.split(" last week ")[1]
    )
    return "\n\n".join([head, *rest[:-1]])


def test_wire_copy_in_three_outlets_is_one_origin_with_three_outlets():
    wire = story("Wire", "2020-01-01", fled(), text=WIRE, id_="r-wire")
    found = origins(
        wire,
        story("Herald", "2020-01-01", fled(), text=edited(WIRE), id_="r-herald"),
        story("Morning Post", "2020-01-03", fled(), text=WIRE[: len(WIRE) * 2 // 3], id_="r-post"),
    )
    assert set(found) == {"source:wire"}
    assert found["source:wire"].outlets == ("Herald", "Morning Post", "Wire")


def test_a_wire_story_inside_a_long_piece_is_the_wires():
    wire = story("Wire", "2020-01-01", fled(), text=WIRE, id_="r-wire")
    piece = story("Herald", "2020-01-05", fled(), text=f"{REPORTER}\n\n{WIRE}", id_="r-herald")
    assert set(origins(wire, piece)) == {"source:wire"}
    assert copies(wire, piece) == {("r-herald", "r-wire"): 1.0}


def test_who_was_first_by_day_is_copied_whoever_is_better_known():
    wire = story("Wire", "2020-01-04", fled(), text=WIRE)
    gazette = story("Village Gazette", "2020-01-02", fled(), text=f"{REPORTER}\n\n{WIRE}")
    assert set(origins(wire, gazette)) == {"name:village gazette"}


@pytest.mark.parametrize("ids", [("r-1", "r-2"), ("r-2", "r-1")])
def test_of_two_that_share_as_much_the_first_is_copied_whatever_the_ids(ids):
    wire = story("Wire", "2020-01-01", fled(), text=f"{REPORTER}\n\n{WIRE}", id_=ids[0])
    herald = story("Herald", "2020-01-02", fled(), text=f"{WIRE}\n\n{REPORTER}", id_=ids[1])
    post = story("Morning Post", "2020-01-03", fled(), text=WIRE, id_="r-post")
    assert copies(wire, herald, post)["r-post", ids[0]] == 1.0


def test_on_one_day_who_credits_the_other_copies_it():
    credit = fled(origins=("Herald",))
    herald = story("Herald", "2020-01-01", fled(), text=WIRE)
    aardvark = story("Aardvark", "2020-01-01", credit, text=f"{REPORTER}\n\n{WIRE}")
    assert set(origins(herald, aardvark)) == {"source:herald"}


def test_two_who_quote_the_same_speech_are_two_and_the_speech_a_hint():
    one = story("Herald", "2020-01-01", fled(), text=f"{SPEECH}\n\n{OTHER}", id_="r-one")
    two = story("The Journal", "2020-01-01", fled(), text=f"{REPORTER}\n\n{SPEECH}", id_="r-two")
    assert set(origins(one, two)) == {"source:herald", "source:journal"}
    event = event_of(traced(one, two), "defection")
    assert event.copies == ()
    (echo,) = event.echoes
    assert (echo.report, echo.of) == ("r-two", "r-one")
    assert echo.words == 28


def test_a_speech_that_is_all_of_two_reports_makes_no_copy():
    one = story("Herald", "2020-01-01", fled(), text=SPEECH)
    two = story("The Journal", "2020-01-01", fled(), text=f"A word from the north.\n{SPEECH}")
    assert len(origins(one, two)) == 2


def test_two_who_tell_the_same_in_their_own_words_are_two():
    one = story("Herald", "2020-01-01", fled(), text=OTHER)
    two = story("The Journal", "2020-01-01", fled(), text=WIRE)
    assert len(origins(one, two)) == 2


def test_a_translation_is_caught_by_its_citation_alone():
    wire = story("Wire", "2020-01-01", fled(), text=WIRE)
    for text in (KOREAN, CHINESE):
        bare = story("The Journal", "2020-01-02", fled(), text=text)
        cites = story("The Journal", "2020-01-02", fled(origins=("Wire",)), text=text)
        assert len(origins(wire, bare)) == 2
        assert set(origins(wire, cites)) == {"source:wire"}


@pytest.mark.parametrize("text", [KOREAN, CHINESE])
def test_copies_without_blanks_are_found(text):
    one = story("Wire", "2020-01-01", fled(), text=text)
    two = story("Herald", "2020-01-02", fled(), text=f"{text[:-6].replace(' ', '')}…")
    assert set(origins(one, two)) == {"source:wire"}


def test_what_a_copy_adds_stays_its_own():
    wire = story("Wire", "2020-01-01", fled(), text=WIRE, id_="r-wire")
    adds = story("Herald", "2020-01-02", fled(), claimed("dismissal"), text=f"{WIRE}\n\n{REPORTER}")
    events = traced(wire, adds)
    assert {o.key for o in event_of(events, "dismissal").origins} == {"source:herald"}
    assert {o.key for o in event_of(events, "defection").origins} == {"source:wire"}


@pytest.mark.parametrize(
    "slots",
    [
        {"origins": ("National Service",)},
        {"to": "Cuba"},
        {"when": "2012-03"},
        {"polarity": "denied"},
    ],
)
def test_a_claim_with_an_origin_or_a_value_of_its_own_stays_its_own(slots):
    wire = story("Wire", "2020-01-01", fled(to="South Korea", when="2019-12"), text=WIRE)
    copy = story("Herald", "2020-01-02", fled(**slots), text=f"{WIRE}\n\n{REPORTER}", id_="r-copy")
    keys = {o.key for e in traced(wire, copy) for o in e.origins if "c-r-copy-0" in o.claims}
    assert keys == {"source:service" if "origins" in slots else "source:herald"}


def test_an_unnamed_source_in_copied_words_is_the_copied_papers():
    told = {"origins": ("a person briefed on the case",)}
    at = WIRE.index("a person briefed")
    words = {"origins": quote(WIRE, at, at + 28)}
    wire = story("Wire", "2020-01-01", fled(**told, words=words), text=WIRE)
    longer = f"{WIRE}\n\n{REPORTER}"
    copy = story("Herald", "2020-01-02", fled(**told, words=words), text=longer)
    assert set(origins(wire, copy)) == {"unnamed:source:wire"}
    own = f"A trader told the Herald of a bag and a taxi before dawn on Friday.\n\n{longer}"
    source = {"origins": ("A trader",), "words": {"origins": quote(own, 0, 8)}}
    adds = story("Herald", "2020-01-02", fled(**source), text=own)
    assert set(origins(wire, adds)) == {"unnamed:source:wire", "unnamed:source:herald"}


def quote(text, start, end):
    from reportedly.model import Quote

    return Quote(field="text", start=start, end=end, text=text[start:end])


def test_after_the_window_it_is_no_copy_any_more():
    wire = story("Wire", "2020-01-01", fled(), text=WIRE)
    for day, number in (("2020-01-08", 1), ("2020-01-09", 2)):
        late = story("Herald", day, fled(), text=f"{WIRE}\n\n{REPORTER}")
        assert len(origins(wire, late)) == number


def test_a_report_without_a_date_is_held_against_all_and_is_never_the_first():
    wire = story("Wire", "2020-01-01", fled(), text=WIRE)
    for day in (None, "2020-01-01"):
        undated = story("Herald", None, fled(), text=f"{WIRE}\n\n{REPORTER}")
        other = story("The Journal", day, fled(), text=f"{OTHER} {WIRE}")
        assert set(origins(undated, wire, other)) == {"source:wire"}


def test_reports_of_other_people_are_not_compared():
    wire = story("Wire", "2020-01-01", fled(), text=WIRE)
    other = story("Herald", "2020-01-01", claimed("defection", "Han Chol"), text=WIRE + "!x")
    assert all(not e.copies for e in traced(wire, other))


def test_a_machine_is_never_copied_from():
    bot = story("Bot", "2019-12-31", fled(), text=f"{REPORTER}\n\n{WIRE}", machine=True)
    wire = story("Wire", "2020-01-01", fled(), text=WIRE)
    assert set(origins(bot, wire)) == {"source:wire"}


def test_an_outlet_that_brings_its_story_up_to_date_copies_nobody():
    one = story("Wire", "2020-01-01", fled(certainty="possible"), text=WIRE)
    two = story("Wire", "2020-01-02", fled(), text=f"{WIRE}\n\n{REPORTER}")
    assert copies(one, two) == {}


def test_a_copy_of_a_copy_goes_back_to_the_first():
    first = story("Wire", "2020-01-01", fled(), text=WIRE, id_="a")
    middle = story("Herald", "2020-01-02", fled(), text=f"{WIRE[250:]}\n\n{REPORTER}", id_="b")
    last = story("The Journal", "2020-01-03", fled(), text=REPORTER, id_="c")
    assert copies(first, middle, last) == {("b", "a"): 0.59, ("c", "b"): 1.0}
    assert set(origins(first, middle, last)) == {"source:wire"}


def test_sixty_outlets_with_one_wire_story_are_one_origin():
    wire = story("Wire", "2020-01-01", fled(), text=WIRE)
    others = [
        story(f"Gazette {n}", "2020-01-02", fled(), text=f"From the desk of paper {n}.\n\n{WIRE}")
        for n in range(60)
    ]
    assert set(origins(wire, *others)) == {"source:wire"}


def test_a_short_brief_is_a_copy_only_where_all_of_it_stands_in_the_other():
    wire = story("Wire", "2020-01-01", fled(), text=WIRE)
    start = WIRE[: WIRE.index(" last week")]
    whole = story("Herald", "2020-01-01", fled(), text=start)
    part = story("Herald", "2020-01-01", fled(), text=f"{start}, a neighbour told us")
    assert set(origins(wire, whole)) == {"source:wire"}
    assert len(origins(wire, part)) == 2


def half(text):
    """Two fifths of the words of a text, and as many others."""
    return f"{text[: len(text) * 2 // 5]}\n\n{OTHER}"


def test_a_rare_slip_in_common_makes_a_copy_of_a_lesser_share():
    def told(outlet, who, text):
        return story(outlet, "2020-01-01", fled(who=who, person="p-ryo"), text=text)

    others = [told(f"Gazette {n}", "Ryo Il Sam", f"{n} {REPORTER[n * 9 :]}") for n in range(2)]
    one = told("Wire", "Ryo Il Samm", WIRE)
    for who, more in (("Ryo Il Samm", 0), ("Ryo Il Sam", 1)):
        two = told("The Journal", who, half(WIRE))
        keys = set(origins(one, two, *others)) & {"source:wire", "source:journal"}
        assert len(keys) == 1 + more
