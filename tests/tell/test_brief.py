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
        "Since then",
        "Read next",
    ]


def test_core_events_stand_before_background_and_newest_first(everything):
    happened = section(everything, "What happened")
    assert [s.about for s in happened.sections] == ["e-3", "e-1", "e-5", "e-4", "e-2"]


def test_nothing_is_told_as_having_happened(everything):
    for part in section(everything, "What happened").sections:
        assert re.search(r"\b(?:is|was) reported\b", part.sentences[0].text)


def test_status_and_who_says_so_stand_first(everything):
    pang = of(section(everything, "What happened"), "e-3")
    assert pang.status == "confirmed"
    assert pang.sentences[0].text == (
        "Pang Il-hyon, political counselor, is reported to have defected from Cuba to South Korea "
        "in November 2023."
    )
    assert "it goes back to Seoul’s intelligence agency" in pang.sentences[1].text


def test_a_hedge_stands_in_the_words_of_the_report(everything):
    yom = of(section(everything, "What happened"), "e-2").sentences[0].text
    assert "is reported (“is believed to”) to have defected" in yom


def test_a_flat_report_gets_no_hedge(everything):
    kang = of(section(everything, "What happened"), "e-1").sentences[0].text
    assert "(" not in kang


def test_no_number_of_a_belief_stands_in_a_brief(everything):
    data = msgspec.json.encode(everything).decode()
    assert "0.73" not in data
    assert not re.search(r"\d\s*%", data)
    assert not re.search(r"\b(?:almost certain|very likely|unlikely|probability)\b", data)


def test_no_sentence_has_both_likelihood_and_confidence(everything):
    for one in sentences_of(everything):
        assert "confidence" not in one.text


def test_who_says_so_follows_the_chain(everything):
    says = texts(of(section(everything, "Who says so"), "e-3"))
    assert says[0] == (
        "From 16 July 2024 on, Example Wire (machine-written) and Copy Daily, citing The Wall "
        "Street Journal, citing Seoul’s intelligence agency, reported it."
    )


def test_copies_are_one_origin(everything):
    says = texts(of(section(everything, "Who says so"), "e-3"))
    assert any("carried by 2 outlets" in t and "one origin" in t for t in says)


def test_a_refuted_event_is_told_with_both_quotes(everything):
    mok = of(section(everything, "What is disputed"), "e-4").sentences[0]
    assert {c.item for c in mok.cites} == {"c-5", "c-6"}
    assert "was reported to have been executed in April 2015; against it: KCNA" in mok.text


def test_a_retelling_that_refutes_is_told_as_a_denial(everything):
    mok = texts(of(section(everything, "What is disputed"), "e-4"))
    assert (
        "On 2 February 2020, Later Post, on its own authority, said that it did not happen." in mok
    )


def test_originals_that_were_not_read_are_named(everything):
    check = " ".join(texts(section(everything, "To check")))
    assert "Yonhap has the original: Asia Example cites it." in check
    assert "The Wall Street Journal has the original" in check
    assert "“the Korean newspaper” is no outlet's name" in check
    assert "“the spy agency” is no outlet's name" not in check


def test_an_original_that_is_on_file_is_not_asked_for(pack):
    picture = whole()
    first = msgspec.structs.replace(picture.reports[0], outlet="Yonhap")
    picture = msgspec.structs.replace(picture, reports=(first, *picture.reports[1:]))
    told = brief(told_for(picture, PUBLIC, pack), pack)
    assert not any(t.startswith("Yonhap has") for t in texts(section(told, "To check")))


def test_silences_machines_and_sourceless_claims_are_to_be_checked(everything):
    check = " ".join(texts(section(everything, "To check")))
    assert "Unification Ministry was unavailable for comment, according to Asia Example." in check
    assert "a machine wrote it (“generated using Example Neuro”)" in check
    assert "Defection of Yom Chol-min, 2019: Asia Example names no source." in check
    assert "Whether Pang Il-hyon is Kang Tok-su is open." in check


def test_sentences_about_the_record_stand_beside_what_is_on_file(told, pack):
    without = msgspec.structs.replace(pack, history=())
    record = texts(section(brief(told, without), "Said of the record"))
    last = next(t for t in record if "last known" in t)
    assert "cannot be told from the cases made public: of 2019 there are only reports" in last
    assert "held against: Kang Tok-su 2019 (left out: reported and not shown) and Yom" in last


def test_figures_keep_comparator_wording_and_source(everything):
    figures = texts(section(everything, "Figures"))
    assert "Fewer than 60: “embassies are maintained abroad” (Asia Example)." in figures
    assert any("citing The Wall Street Journal" in t for t in figures)
    assert any(t.startswith("For 2023 the wordings differ") for t in figures)


def test_no_rate_is_invented_where_few_cases_are_settled(everything):
    turned = texts(section(everything, "How such reports have turned out"))
    assert any("No settled cases are on file for defections" in t for t in turned)
    assert any("1 settled case" in t and "too few cases" in t for t in turned)
    assert not any("%" in t for t in turned)


def test_remarks_are_told_with_the_standing_of_who_makes_them(everything):
    assert (
        "Noh Ye-rin, a Seoul-based academic, in Asia Example: “It is not a sign of trouble”."
        in (texts(section(everything, "Why it matters")))
    )


def test_other_spellings_are_told_once(everything):
    every = [s.text for s in sentences_of(everything)]
    assert sum("염철민" in t for t in every) == 1


def test_a_mere_copy_is_no_later_report(everything):
    since = section(everything, "Since then")
    assert "e-3" not in {s.about for s in since.sections}
    assert "e-4" in {s.about for s in since.sections}


def test_reports_to_read_are_listed_newest_first(everything):
    days = [s.cites[0].published for s in section(everything, "Read next").sentences]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize(
    ("what", "events"),
    [
        ("defection", {"e-1", "e-2", "e-3"}),
        ("Executions", {"e-4"}),
        ("Mok Yong Gwan", {"e-4", "e-5"}),
        ("mok yonggwan", {"e-4", "e-5"}),
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
    assert "a report whose outlet is not known" in " ".join(s.text for s in sentences_of(told))
    assert "the date is open" in " ".join(texts(section(told, "To check")))


def test_exact_copies_that_share_ids_of_claims_are_all_cited(pack):
    picture = whole()
    copy = msgspec.structs.replace(picture.reports[2], id="r-9", outlet="Third Daily")
    reading = msgspec.structs.replace(picture.readings[2], report="r-9")
    more = msgspec.structs.replace(
        picture, reports=(*picture.reports, copy), readings=(*picture.readings, reading)
    )
    told = brief(told_for(more, PUBLIC, pack), pack)
    says = texts(of(section(told, "Who says so"), "e-3"))
    assert any("carried by 3 outlets (Copy Daily, Example Wire and Third Daily)" in t for t in says)
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
        "Unification Ministry was unavailable for comment, according to Asia Example "
        "and Example Wire."
    ]


def test_a_status_names_only_origins_that_affirm(everything):
    mok = of(section(everything, "What happened"), "e-4").sentences[1].text
    assert mok.endswith("it goes back to the spy agency.")
