"""What passes the gate, on pictures that are built by hand; every name in them is invented."""

from datetime import date

import msgspec
import pytest

from reportedly.model import Assertion, Cited, Context, Figure, Kin, Mention, Remark, Silence, Term
from reportedly.protect import HOLDER, NOTICE, PUBLIC, notice, red, told_for
from reportedly.when import Leaning, When

from .scenes import claim, event, joined, mention, person, picture, quote, reading, report

TEXT = (
    "Kang Tok-su, a counsellor for North Korea in Havana, made the move to South Korea on "
    "14 November 2023, according to the intelligence service, the Sample Post reported.\n"
    "He boarded a night ferry with his wife, Mun Sol-bi, and two children.\n"
    "Kang said that the deaths of his parents and in-laws in Hamhung influenced his decision.\n"
    "The ministry was unavailable for comment. Some 196 people fled the country in 2023.\n"
    "“Diplomats will keep leaving,” said Noh Ye-rin, a researcher. It is the first such case in "
    "five years. The South suspended an accord of 2018."
)
MOVE = TEXT.split("\n")[0]
DEATHS = "the deaths of his parents and in-laws in Hamhung"


def kang(**more):
    slots = {
        "who": "Kang Tok-su",
        "person": "p-kang",
        "post": "counsellor",
        "from_": "Havana",
        "to": "South Korea",
        "when": "2023-11-14",
        "happened": When.day(date(2023, 11, 14), words="on 14 November 2023"),
        "origins": ("the intelligence service",),
        "chain": ("the Sample Post", "the intelligence service"),
        "method": "night ferry",
        "party": ("his wife, Mun Sol-bi", "two children"),
        "trigger": "made the move",
    }
    made = claim(TEXT, MOVE, **{**slots, **more})
    return msgspec.structs.replace(
        made, words={**made.words, "when": quote(TEXT, "on 14 November 2023")}
    )


def scene():
    item = report(TEXT, title="Counsellor and his wife leave Havana for South Korea, paper says")
    move = kang()
    deaths = claim(
        TEXT,
        DEATHS,
        id="c-2",
        kind="death",
        who="his parents and in-laws",
        from_="Hamhung",
        core=False,
    )
    told = reading(
        item,
        move,
        deaths,
        kin=(
            Kin(
                id="k-1",
                who="Kang Tok-su",
                relation="wife",
                other="Mun Sol-bi",
                certainty="certain",
                quote=quote(TEXT, "his wife, Mun Sol-bi"),
            ),
        ),
        mentions=(
            Mention(
                name="Kang Tok-su",
                spellings=("Kang Tok-su", "Kang"),
                posts=("counsellor",),
                places=("Havana",),
                quote=quote(TEXT, "Kang Tok-su"),
            ),
            Mention(name="Mun Sol-bi", spellings=("Mun Sol-bi",), quote=quote(TEXT, "Mun Sol-bi")),
        ),
        figures=(
            Figure(
                id="f-1",
                measure="fled the country",
                value=196,
                comparator="=",
                period="2023",
                origins=(),
                quote=quote(TEXT, "Some 196 people fled the country in 2023"),
            ),
        ),
        remarks=(
            Remark(
                id="m-1",
                who="Noh Ye-rin",
                standing="a researcher",
                about="defection",
                text="Diplomats will keep leaving",
                quote=quote(TEXT, "“Diplomats will keep leaving,” said Noh Ye-rin"),
            ),
            Remark(
                id="m-2",
                who="Kang Tok-su",
                standing=None,
                about="motive",
                text=DEATHS + " influenced his decision",
                quote=quote(TEXT, DEATHS + " influenced his decision"),
            ),
        ),
        context=(
            Context(
                id="x-1",
                who="the South",
                what="suspended an accord",
                when="2018",
                quote=quote(TEXT, "The South suspended an accord of 2018"),
            ),
        ),
        assertions=(
            Assertion(
                id="a-1",
                measure="first such case in five years",
                about=None,
                scope=None,
                kind="defection",
                quote=quote(TEXT, "the first such case in five years"),
            ),
        ),
        silences=(
            Silence(
                id="s-1",
                who="The ministry",
                form="unavailable for comment",
                quote=quote(TEXT, "The ministry was unavailable for comment"),
            ),
        ),
        cited=(Cited(name="the Sample Post", quote=quote(TEXT, "the Sample Post reported")),),
    )
    return picture(
        (item,),
        (told,),
        (
            person("p-kang", "Kang Tok-su", move, because=("joined by post", "named by his wife")),
            person("p-mun", "Mun Sol-bi"),
        ),
        (event(move), event(deaths, id_="e-2")),
    )


@pytest.fixture
def told(pack):
    return told_for(scene(), PUBLIC, pack)


def test_the_public_sees_who_what_post_countries_and_month(told):
    (move,) = told.readings[0].claims
    assert (move.who, move.post, move.from_, move.to, move.when) == (
        "Kang Tok-su",
        "counsellor",
        "Cuba",
        "South Korea",
        "2023-11",
    )
    assert move.happened is not None
    assert move.happened.precision == "month"
    assert move.origins == ("the intelligence service",)
    assert (move.method, move.party) == (None, ())


def test_the_quote_is_narrowed_to_the_run_with_the_trigger(told):
    (move,) = told.readings[0].claims
    assert move.quote.text.startswith("made the move to South Korea")
    assert "14" not in move.quote.text
    assert TEXT[move.quote.start : move.quote.end] == move.quote.text


def test_words_of_withheld_slots_are_gone(told):
    (move,) = told.readings[0].claims
    assert {"who", "post", "to", "origins"} <= set(move.words)
    assert not {"from", "when", "method", "party", "party.1"} & set(move.words)


def test_claims_of_kin_go_with_their_events_mentions_and_persons(told):
    assert [e.id for e in told.events] == ["e-1"]
    assert [p.id for p in told.persons] == ["p-kang"]
    assert [m.name for m in told.readings[0].mentions] == ["Kang Tok-su"]
    assert told.readings[0].mentions[0].places == ("Cuba",)
    assert told.readings[0].kin == ()


def test_events_follow_their_claims(told):
    (move,) = told.events
    assert (move.from_, move.to, move.when) == ("Cuba", "South Korea", "2023-11")
    assert move.claims == ("c-1",)


def test_what_endangers_nobody_stays(told):
    (item,) = told.readings
    assert [f.id for f in item.figures] == ["f-1"]
    assert [m.id for m in item.remarks] == ["m-1"]
    assert [x.id for x in item.context] == ["x-1"]
    assert [a.id for a in item.assertions] == ["a-1"]
    assert [s.id for s in item.silences] == ["s-1"]
    assert [c.name for c in item.cited] == ["the Sample Post"]


def test_the_report_has_no_text_and_no_digest_of_it(told):
    (item,) = told.reports
    assert (item.text, item.text_digest) == ("", "")


def test_a_title_is_narrowed_or_goes(told, pack):
    assert told.reports[0].title is None
    item = report(TEXT, title="Counsellor leaves post for South Korea with his wife, paper says")
    (told_item,) = told_for(picture((item,), ()), PUBLIC, pack).reports
    assert told_item.title == "Counsellor leaves post for South Korea"


def test_reasons_for_an_identity_with_protected_words_are_dropped(told):
    assert told.persons[0].because == ("joined by post",)


def test_an_address_or_name_that_tells_is_shortened(pack):
    item = report(TEXT, name="wife-of-kang", url="https://example.org/2024/kang-flees-havana")
    (told,) = told_for(picture((item,), ()), PUBLIC, pack).reports
    assert told.name == item.id
    assert told.url == "https://example.org/"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://example.org/2024/mun-sol-bi", "https://example.org/"),
        ("https://example.org/MUN_SOL_BI.html", "https://example.org/"),
        ("https://example.org/munsolbi-speaks", "https://example.org/"),
        ("https://example.org/mun%20sol%2Dbi", "https://example.org/"),
        ("https://example.org/mun%2520sol%252Dbi", "https://example.org/"),
        ("https://example.org/a?who=Mun+Sol-bi", "https://example.org/"),
        ("https://example.org/his%20wife%20fled", "https://example.org/"),
        ("https://mun-sol-bi.example.org/a", None),
        ("https://munsolbi.example.org/a", None),
        (
            "https://example.org/2024/counsellor-leaves",
            "https://example.org/2024/counsellor-leaves",
        ),
    ],
)
def test_no_address_holds_the_name_of_a_relative_however_it_parts_it(pack, address, shown):
    whole = scene()
    (item,) = whole.reports
    planted = msgspec.structs.replace(item, url=address)
    (told,) = told_for(msgspec.structs.replace(whole, reports=(planted,)), PUBLIC, pack).reports
    assert told.url == shown


def test_the_holder_and_a_named_recipient_have_everything(pack):
    whole = scene()
    assert told_for(whole, HOLDER, pack) is whole
    assert told_for(whole, red(for_whom="K. Case", because="an appeal"), pack) is whole


def test_telling_twice_changes_nothing(told, pack):
    assert told_for(told, PUBLIC, pack) == told


def departure(holder, keys):
    """A move of somebody with a holder's name, joined to the holder by some keys."""
    text = f"{holder.names[0]} left Rome for Seoul on 3 May 2020, officials said."
    item = report(text)
    move = claim(
        text,
        text,
        who=holder.names[0],
        person=holder.id,
        from_="Rome",
        to="Seoul",
        when="2020-05-03",
        happened=When.day(date(2020, 5, 3), words="on 3 May 2020"),
        trigger="left",
    )
    named = mention(text, holder.names[0])
    people = (joined(holder.id, item, named, move, keys=keys),)
    return picture((item,), (reading(item, move, mentions=(named,)),), people, (event(move),))


def test_a_holder_of_office_keeps_day_and_city(pack):
    whole = departure(pack.holders[0], ("holder's post", "name"))
    told = told_for(whole, PUBLIC, pack)
    assert told.readings[0].claims == whole.readings[0].claims
    assert (told.events[0].from_, told.events[0].when) == ("Rome", "2020-05-03")


def test_a_name_alone_opens_no_day_and_no_city(pack):
    told = told_for(departure(pack.holders[0], ("name", "only holder")), PUBLIC, pack)
    (move,), (flight,) = told.readings[0].claims, told.events
    for shown in (move, flight):
        assert (shown.from_, shown.to, shown.when) == ("Italy", "South Korea", "2020-05")
    assert "3 May" not in msgspec.json.encode(told).decode()
    assert "Rome" not in msgspec.json.encode(told).decode()
    assert told_for(told, PUBLIC, pack) == told


def test_kin_of_a_holder_of_office_is_withheld_all_the_same(pack):
    holder = pack.holders[0]
    text = f"{holder.names[0]} left with his wife for South Korea in 2020, officials said."
    item = report(text)
    move = claim(
        text, text, who=holder.names[0], person=holder.id, to="South Korea", party=("his wife",)
    )
    told = told_for(picture((item,), (reading(item, move),)), PUBLIC, pack)
    assert b"wife" not in msgspec.json.encode(told)


def test_a_term_that_rests_on_withheld_claims_goes_and_the_sum_still_holds(pack):
    from reportedly.model import Belief

    whole = scene()
    belief = Belief(
        status="corroborated",
        probability=0.8,
        low=0.6,
        high=0.9,
        word="very likely",
        base=0.0,
        terms=(
            Term(words="the service", log_odds=0.5, claims=("c-1",)),
            Term(words="another", log_odds=0.886, claims=("c-2",)),
        ),
    )
    first = msgspec.structs.replace(whole.events[0], claims=("c-1", "c-2"), belief=belief)
    told = told_for(msgspec.structs.replace(whole, events=(first,)), PUBLIC, pack).events[0]
    assert told.belief is not None
    assert [t.words for t in told.belief.terms] == ["the service"]
    assert told.belief.probability == pytest.approx(1 / (1 + 2.71828**-0.5), abs=0.001)
    assert told.belief.low < told.belief.probability < told.belief.high
    assert told.belief.word == "likely"
    assert told.belief.status == "unconfirmed"


def test_the_notice_is_the_same_whatever_was_withheld(pack):
    text = "The minister was dismissed in 2020, state media said."
    item = report(text)
    harmless = picture(
        (item,), (reading(item, claim(text, text, kind="dismissal", who="The minister")),)
    )
    for whole in (harmless, scene()):
        assert notice(whole, told_for(whole, PUBLIC, pack)) == NOTICE
        assert notice(whole, told_for(whole, HOLDER, pack)) is None


def test_an_empty_picture_passes(pack):
    empty = picture((), ())
    assert told_for(empty, PUBLIC, pack) == empty


def test_words_of_dates_and_what_they_lean_on_are_checked(pack):
    text = "The minister was dismissed after his wife left in 2019, state media said."
    item = report(text)
    when = When.between(None, None, words="after his wife left in 2019")
    when = msgspec.structs.replace(
        when, leaning=Leaning(relation="after", happening="his wife’s departure")
    )
    told = claim(text, text, kind="dismissal", who="The minister", happened=when, said=when)
    picture_ = picture((item,), (reading(item, told),))
    assert b"wife" not in msgspec.json.encode(told_for(picture_, PUBLIC, pack))


def test_an_unnamed_source_is_told_as_unnamed_everywhere(pack):
    source = "a trader in Hyesan"
    text = f"Prices rose, {source} said, identified only as Mun, and the envoy was dismissed."
    item = report(text)
    told = claim(text, text, kind="dismissal", who="the envoy", origins=(source,), chain=(source,))
    whole = picture(
        (item,),
        (reading(item, told, cited=(Cited(name=source, quote=quote(text, f"{source} said")),)),),
        (),
        (event(told),),
    )
    shown = told_for(whole, PUBLIC, pack)
    assert b"Hyesan" not in msgspec.json.encode(shown)
    assert b"Mun" not in msgspec.json.encode(shown)
    assert shown.readings[0].claims[0].origins == ("an unnamed source",)


def test_an_exempt_tie_lets_people_be_told_but_is_not_told_itself(pack):
    holder = pack.holders[0]
    text = f"{holder.names[0]} met Yom Chol-min, his brother, who was dismissed in 2001."
    item = report(text)
    tie = Kin(
        id="k-1",
        who=holder.names[0],
        person=holder.id,
        relation="brother",
        other="Yom Chol-min",
        certainty="certain",
        quote=quote(text, text),
    )
    fall = claim(text, "Yom Chol-min", kind="dismissal", who="Yom Chol-min", person="p-1")
    fall = msgspec.structs.replace(fall, quote=quote(text, f"{holder.names[0]} met Yom Chol-min"))
    whole = picture(
        (item,), (reading(item, fall, kin=(tie,)),), (person("p-1", "Yom Chol-min", fall),)
    )
    told = told_for(whole, PUBLIC, pack)
    assert told.readings[0].kin == ()
    assert [c.who for c in told.readings[0].claims] == ["Yom Chol-min"]
    left = msgspec.structs.replace(fall, kind="defection", person=holder.id, who=holder.names[0])
    closed = picture((item,), (reading(item, fall, left, kin=(tie,)),))
    assert "Yom Chol-min" not in [c.who for c in told_for(closed, PUBLIC, pack).readings[0].claims]


def test_an_event_without_a_claim_that_may_be_told_goes(pack):
    text = "He fled Havana. State media said that the minister was dismissed."
    item = report(text)
    too_short = claim(text, "He fled Havana.", who="He", from_="Havana")
    told = told_for(
        picture((item,), (reading(item, too_short),), (), (event(too_short),)), PUBLIC, pack
    )
    assert (told.readings[0].claims, told.events) == ((), ())
