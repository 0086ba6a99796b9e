"""What a brief says of a picture built by hand (see pictures.py)."""

import re
from itertools import permutations

import msgspec
import pytest

from reportedly.errors import NotFound
from reportedly.protect import HOLDER, NOTICE, PUBLIC, told_for
from reportedly.tell import brief, citations_of, sentences_of

from .pictures import whole


def section(told, title):
    return next(s for s in told.sections if s.title == title)


def texts(part):
    own = [s.text for s in part.sentences]
    return own + [t for inner in part.sections for t in texts(inner)]


def of(part, about):
    return next(s for s in part.sections if s.about == about)


def test_every_sentence_cites_items_of_the_picture(everything, told):
    known = {r.id for r in told.reports}
    for reading in told.readings:
        for name in ("claims", "figures", "remarks", "context", "assertions", "silences"):
            known |= {item.id for item in getattr(reading, name)}
    said = sentences_of(everything)
    assert said
    for one in said:
        assert one.cites
        assert {c.item for c in one.cites} <= known


def test_citations_show_outlet_date_and_the_words_as_the_report_has_them(everything):
    reports = {r.id: r for r in whole().reports}
    for citation in citations_of(everything):
        of_report = reports[citation.report]
        assert (citation.outlet, citation.published) == (of_report.outlet, of_report.published)
        assert citation.words in {of_report.title} or citation.words in of_report.text


def test_sections_stand_in_the_order_of_an_editors_questions(everything):
    assert [s.title for s in everything.sections] == [
        "What happened",
        "Who says so",
        "What is disputed",
        "To check",
        "Why it matters",
        "Figures",
        "Said of the record",
        "How such reports have turned out",
        "Read next",
    ]


def test_core_events_stand_before_background_and_newest_first(everything):
    happened = section(everything, "What happened")
    assert [s.about for s in happened.sections] == ["e-3", "e-1", "e-4", "e-2"]


def test_an_appearance_that_an_event_is_held_against_is_told_there_and_once(told, pack):
    every = sentences_of(brief(told, pack))
    assert sum("had appeared on 10 May 2016" in one.text for one in every) == 1
    alone = brief(told, pack, "appearance")
    assert [s.about for s in section(alone, "What happened").sections] == ["e-5"]


def test_nothing_is_told_as_having_happened(everything):
    for part in section(everything, "What happened").sections:
        assert re.search(r" reported on .* that .* ha(?:d|ve) ", part.sentences[0].text)


def test_status_and_who_says_so_stand_first(everything):
    pang = of(section(everything, "What happened"), "e-3")
    assert pang.status == "confirmed"
    assert pang.sentences[0].text == (
        "Example Wire (machine-written) reported on 16 July 2024, citing The Wall Street Journal, "
        "in turn citing Seoul’s intelligence agency, that Pang Il-hyon, a political counselor, had "
        "defected from Cuba to South Korea in November 2023."
    )
    assert pang.sentences[1].text == (
        "Confirmed by a source that can know it; it goes back to one origin, Seoul’s intelligence "
        "agency."
    )


def test_a_hedge_stands_in_the_words_of_the_report(everything):
    yom = of(section(everything, "What happened"), "e-2").sentences[0].text
    assert "that Yom Chol-min, a deputy envoy, “is believed to” have defected" in yom


def test_a_flat_report_gets_no_hedge(everything):
    kang = of(section(everything, "What happened"), "e-1").sentences[0].text
    assert "“" not in kang


def test_no_number_of_a_belief_stands_in_a_brief(everything):
    data = msgspec.json.encode(everything).decode()
    assert "0.73" not in data
    assert not re.search(r"\d\s*%", data)
    assert not re.search(r"\b(?:almost certain|very likely|unlikely|probability)\b", data)


def test_no_sentence_has_both_likelihood_and_confidence(everything):
    for one in sentences_of(everything):
        assert "confidence" not in one.text


def test_a_copy_is_told_as_a_copy_and_never_as_another_origin(everything):
    says = texts(section(everything, "Who says so"))
    assert says == [
        "The defection of Pang Il-hyon was also reported by Copy Daily on 17 July 2024, in the "
        "same words."
    ]


def test_a_refuted_event_is_told_with_both_quotes(everything):
    mok = section(everything, "What is disputed").sentences[0]
    assert {c.item for c in mok.cites} == {"c-5", "c-6"}
    assert mok.text == (
        "Against the execution of Mok Yong-gwan: KCNA reported on 11 May 2016, on its own "
        "authority, that Mok Yong-gwan had appeared on 10 May 2016."
    )


def test_a_retelling_that_refutes_is_told_as_a_denial(everything):
    assert (
        "The Later Post said on 2 February 2020, on its own authority, that Mok Yong-gwan had not "
        "been executed in April 2015." in texts(section(everything, "What is disputed"))
    )


def test_the_last_sighting_is_told_once_a_person_on_the_word_of_who_saw(everything):
    told = [s for s in sentences_of(everything) if s.text.startswith("Last reported seen")]
    assert [(s.text, {c.item for c in s.cites}) for s in told] == [
        ("Last reported seen on 10 May 2016.", {"c-6"})
    ]


def test_an_account_cites_the_reports_that_it_names_and_no_others(everything):
    pang = of(section(everything, "What happened"), "e-3").sentences[0]
    assert {c.report for c in pang.cites} == {"r-2"}
    copied = section(everything, "Who says so").sentences[0]
    assert {c.report for c in copied.cites} == {"r-3"}


def test_every_account_of_an_event_is_told_once(everything):
    every = [one.text for one in sentences_of(everything)]
    for words in (
        "Copy Daily on 17 July 2024, in the same",
        "Later Post said on",
        "spy agency, that",
    ):
        assert sum(words in text for text in every) == 1


def test_originals_that_were_not_read_are_named(everything):
    check = " ".join(texts(section(everything, "To check")))
    assert "Read Yonhap itself: Asia Example cites it." in check
    assert "Read The Wall Street Journal itself: Example Wire and Copy Daily cite it." in check
    assert "Find out whom Example Wire means by “the Korean newspaper”." in check
    assert "“the spy agency” is" not in check


def test_an_original_that_is_on_file_is_not_asked_for(pack):
    picture = whole()
    first = msgspec.structs.replace(picture.reports[0], outlet="Yonhap")
    picture = msgspec.structs.replace(picture, reports=(first, *picture.reports[1:]))
    told = brief(told_for(picture, PUBLIC, pack), pack)
    assert not any(t.startswith("Read Yonhap") for t in texts(section(told, "To check")))


def test_silences_machines_and_sourceless_claims_are_to_be_checked(everything):
    check = " ".join(texts(section(everything, "To check")))
    assert (
        "Unification Ministry was unavailable for comment, according to Asia Example on 25 January "
        "2021." in check
    )
    assert "a machine wrote it (“generated using Example Neuro”)" in check
    assert "Asia Example names no source for the defection of Yom Chol-min." in check
    assert "whether Pang Il-hyon in Example Wire is Kang Tok-su in Asia Example." in check


def test_sentences_about_the_record_stand_beside_what_is_on_file(told, pack):
    without = msgspec.structs.replace(pack, history=())
    record = texts(section(brief(told, without), "Said of the record"))
    last = next(t for t in record if "last known" in t)
    assert "cannot be told from the cases made public: of 2019 there are only reports" in last
    assert last.endswith("nothing has shown: Kang Tok-su (2019) and Yom Chol-min (2019).")


def test_figures_keep_comparator_wording_and_source(everything):
    figures = texts(section(everything, "Figures"))
    assert (
        "Fewer than 60 “embassies are maintained abroad”, according to Asia Example on 25 January "
        "2021." in figures
    )
    assert (
        "196 “fled the country” in 2023, according to The Wall Street Journal, as Example Wire "
        "(machine-written) reported on 16 July 2024." in figures
    )
    assert any(t.startswith("For 2023 the wordings differ") for t in figures)


def test_no_rate_is_invented_where_few_cases_are_settled(everything):
    turned = texts(section(everything, "How such reports have turned out"))
    assert any(t.startswith("No settled case is on file for defections") for t in turned)
    assert any("one case on file is settled: it was" in t and "too few" in t for t in turned)
    assert not any("%" in t for t in turned)


def test_remarks_are_told_with_the_standing_of_who_makes_them(everything):
    assert (
        "Noh Ye-rin, a Seoul-based academic, in Asia Example: “It is not a sign of trouble”."
        in (texts(section(everything, "Why it matters")))
    )


def test_other_spellings_are_told_once(everything):
    every = [s.text for s in sentences_of(everything)]
    assert sum("염철민" in t for t in every) == 1


def test_reports_to_read_are_listed_newest_first(everything):
    days = [s.cites[0].published for s in section(everything, "Read next").sentences]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize(
    ("what", "events"),
    [
        ("defection", {"e-1", "e-2", "e-3"}),
        ("Executions", {"e-4"}),
        ("Mok Yong Gwan", {"e-4"}),
        ("mok yonggwan", {"e-4"}),
        ("염철민", {"e-2"}),
        ("p-pang", {"e-3"}),
        ("e-old", {"e-1"}),
        ("c-5", {"e-4"}),
        ("r-1", {"e-1", "e-2"}),
    ],
)
def test_a_brief_can_be_asked_about_one_thing(told, pack, what, events):
    one = brief(told, pack, what)
    assert {s.about for s in section(one, "What happened").sections} == events


@pytest.mark.parametrize("what", ["Quux Zzyzx", "", "   ", "e-999", "\x1b[31m"])
def test_what_nothing_answers_to_is_not_found(told, pack, what):
    with pytest.raises(NotFound):
        brief(told, pack, what)


def test_the_notice_stands_on_public_briefs_only(told, pack):
    assert brief(told, pack).notice == NOTICE
    assert brief(whole(), pack, audience=HOLDER).notice is None


def test_order_of_arrival_changes_nothing(told, pack, everything):
    for readings in list(permutations(told.readings))[::997]:
        turned = msgspec.structs.replace(
            told, reports=told.reports[::-1], readings=readings, events=told.events[::-1]
        )
        assert brief(turned, pack) == everything


def test_an_empty_picture_makes_a_brief_without_sections(told, pack):
    empty = msgspec.structs.replace(told, reports=(), readings=(), persons=(), events=())
    assert brief(empty, pack).sections == ()


def test_a_report_without_outlet_date_or_belief_is_told_all_the_same(pack):
    picture = whole()
    bare = msgspec.structs.replace(picture.reports[0], outlet=None, published=None, title=None)
    events = tuple(
        msgspec.structs.replace(e, belief=None, when=None, happened=None) for e in picture.events
    )
    told = brief(
        told_for(
            msgspec.structs.replace(picture, reports=(bare, *picture.reports[1:]), events=events),
            PUBLIC,
            pack,
        ),
        pack,
    )
    assert "Nothing tells the outlet of the report “r-1”." in " ".join(
        s.text for s in sentences_of(told)
    )
    assert "No report gives the date of the defection of" in " ".join(
        texts(section(told, "To check"))
    )


def test_exact_copies_that_share_ids_of_claims_are_all_cited(pack):
    picture = whole()
    copy = msgspec.structs.replace(picture.reports[2], id="r-9", outlet="Third Daily")
    reading = msgspec.structs.replace(picture.readings[2], report="r-9")
    more = msgspec.structs.replace(
        picture, reports=(*picture.reports, copy), readings=(*picture.readings, reading)
    )
    told = brief(told_for(more, PUBLIC, pack), pack)
    says = texts(section(told, "Who says so"))
    assert any(
        "by Copy Daily and Third Daily on 17 July 2024, in the same words" in t for t in says
    )
    assert {"r-3", "r-9"} <= {c.report for c in citations_of(told) if c.item == "c-4"}


def test_a_silence_that_several_reports_tell_is_told_once(pack):
    picture = whole()
    second = msgspec.structs.replace(picture.readings[1], silences=picture.readings[0].silences)
    more = msgspec.structs.replace(
        picture, readings=(picture.readings[0], second, *picture.readings[2:])
    )
    check = texts(section(brief(told_for(more, PUBLIC, pack), pack), "To check"))
    found = [t for t in check if t.startswith("Unification Ministry")]
    assert found == [
        "Unification Ministry was unavailable for comment, according to Asia Example on 25 January "
        "2021, and Example Wire (machine-written) on 16 July 2024."
    ]


def test_a_status_names_only_origins_that_affirm(everything):
    mok = of(section(everything, "What happened"), "e-4").sentences[1].text
    assert mok.endswith("it goes back to one origin, the spy agency.")


def test_an_outlet_that_is_not_known_is_told_of_without_being_made_one(told, pack):
    reports = tuple(
        msgspec.structs.replace(r, outlet=None) if r.outlet == "Copy Daily" else r
        for r in told.reports
    )
    made = brief(msgspec.structs.replace(told, reports=reports), pack)
    assert texts(section(made, "Who says so")) == [
        "The report “r-3” also told on 17 July 2024, in the same words, of the defection of Pang "
        "Il-hyon."
    ]


@pytest.mark.parametrize("what", ["execution of Mok Yong-gwan", "Executions of mok yong gwan"])
def test_a_kind_and_a_person_name_what_befell_them(told, pack, what):
    made = brief(told, pack, what)
    assert made.title == "Execution of Mok Yong-gwan, April 2015"
    assert [s.about for s in section(made, "What happened").sections] == ["e-4"]


@pytest.mark.parametrize(
    "what", ["defection of Mok Yong-gwan", "execution of Quux", "execution of "]
)
def test_a_kind_of_event_that_befell_nobody_of_that_name_is_not_found(told, pack, what):
    with pytest.raises(NotFound):
        brief(told, pack, what)
