"""Short invented reports in the manner of several newsrooms, read with the shipped parser."""

import pytest
from msgspec.structs import replace

from reportedly.model import Claim, Reading
from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

WIRE = (
    "SEOUL, May 18 (Peninsula Wire) -- Ryang Min-ho, a trade attaché at North Korea's embassy in "
    "Vienna, has defected to South Korea with his wife, the National Intelligence Service told "
    "lawmakers on Friday.\n"
    "Ryang left the embassy in early March and asked for asylum in Prague, lawmaker Seo Da-min "
    "quoted the service as saying.\n"
    "North Korea's state media have not mentioned the case."
)
TABLOID = (
    "A top North Korean general was executed with an anti-aircraft gun after he dozed off in a "
    "meeting, it was claimed last night.\n"
    "Hong Ryong-sik, 61, a former artillery commander, is believed to have been executed by "
    "firing squad on April 30, according to a source quoted by the Peninsula Herald.\n"
    "But the South's Unification Ministry said it could not confirm the report."
)
STATE_AGENCY = (
    "PYONGYANG, May 19 (KCNA) -- Respected Comrade Premier Hong Ryong-sik visited the Songrim "
    "Steel Complex on May 18. Seo Da-min took part in the ceremony."
)
TRANSLATED = (
    "According to the report of a source in Yanggang Province, the family of three escaped into "
    "China on May 2. The source said that the guard Hong Ryong-sik, who has been helping them, "
    "was shot by firing squad in public in Hyesan. The news that an actress Seo Da-min was died "
    "in the camp is not certain."
)
OPINION = (
    "If a diplomat defects, everybody hears of it. When generals vanish, rumours follow. We should "
    "not believe that anybody was executed only because a paper would like it. Would he defect? "
    "Nobody knows."
)
RETOLD = (
    "In 2016 South Korean media reported that Hong Ryong-sik, chief of the general staff in North "
    "Korea, had been executed for corruption. He turned up at a congress three months later.\n"
    "The report of his execution was wrong."
)


def read(reader: EnglishReader, text: str, title: str | None = None) -> Reading:
    return reader.read(report(text, title))


def only(reading: Reading, kind: str) -> Claim:
    (claim,) = [c for c in reading.claims if c.kind == kind]
    return claim


def test_a_wire_report_has_all_slots_and_its_chain(reader: EnglishReader) -> None:
    reading = read(reader, WIRE, "North Korean trade attaché defects from Vienna - spy agency")
    claim = only(reading, "defection")
    assert claim.who == "Ryang Min-ho"
    assert claim.post == "trade attaché at North Korea's embassy in Vienna"
    assert (claim.from_, claim.to, claim.when) == ("Vienna", "South Korea", "2024-03")
    assert claim.chain == ("Seo Da-min", "the National Intelligence Service")
    assert claim.origins == ("the National Intelligence Service",)
    assert (claim.certainty, claim.polarity, claim.core) == ("certain", "affirmed", True)
    assert (claim.party, claim.country) == (("his wife",), "KP")
    assert [(s.who, s.form) for s in reading.silences] == [
        ("North Korea's state media", "has not mentioned it")
    ]


def test_a_tabloid_is_hedged_and_its_source_found(reader: EnglishReader) -> None:
    claim = only(read(reader, TABLOID), "execution")
    assert (claim.who, claim.when) == ("Hong Ryong-sik", "2024-04-30")
    assert claim.origins == ("a source",)
    assert claim.core


def test_a_state_agency_dates_an_appearance_and_tells_its_country(reader: EnglishReader) -> None:
    claims = read(reader, STATE_AGENCY).claims
    assert {(c.kind, c.country) for c in claims} == {("appearance", "KP")}
    first = next(c for c in claims if c.who == "Hong Ryong-sik")
    assert (first.from_, first.when) == ("the Songrim Steel Complex", "2024-05-18")


def test_state_television_is_the_origin_of_whom_it_shows(reader: EnglishReader) -> None:
    claim = only(
        read(
            reader,
            "North Korean state television on Sunday showed Vice Marshal Hong Ryong-sik standing "
            "at a parade in Pyongyang.",
        ),
        "appearance",
    )
    assert (claim.who, claim.when) == ("Hong Ryong-sik", "2024-05-19")
    assert claim.origins == ("North Korean state television",)


def test_translated_prose_is_read_as_far_as_its_words_go(reader: EnglishReader) -> None:
    reading = read(reader, TRANSLATED)
    family, shot = only(reading, "defection"), only(reading, "execution")
    assert (family.who, family.to, family.when) == ("the family of three", "China", "2024-05-02")
    assert family.origins == shot.origins == ("a source in Yanggang Province",)
    assert shot.who == "Hong Ryong-sik"
    assert only(reading, "death").stance == "doubts"


def test_an_opinion_piece_about_such_stories_tells_none(reader: EnglishReader) -> None:
    assert read(reader, OPINION).claims == ()


def test_a_rumour_retold_and_refuted_has_that_stance(reader: EnglishReader) -> None:
    claims = {c.polarity: c for c in read(reader, RETOLD).claims if c.kind == "execution"}
    assert {c.stance for c in claims.values()} == {"refutes"}
    assert claims["affirmed"].origins == ("South Korean media",)
    assert claims["affirmed"].said is not None
    assert claims["affirmed"].said.edtf == "2016"
    assert claims["denied"].origins == ()


def test_a_denial_is_its_sources_claim(reader: EnglishReader) -> None:
    text = (
        "The Chosun Ilbo reported that Ryang Min-ho, an envoy in Rome, had fled to Italy.\n"
        "Italian officials denied that he had asked for asylum in Italy."
    )
    claims = {c.polarity: c for c in read(reader, text).claims}
    assert claims["affirmed"].origins == ("The Chosun Ilbo",)
    assert claims["denied"].origins == ("Italian officials",)
    assert claims["denied"].cue is not None


def test_a_hedge_with_two_sources_keeps_the_chain(reader: EnglishReader) -> None:
    text = (
        "WASHINGTON -- The United States believes Ryang Min-ho, Pyongyang's special envoy, may "
        "have been executed at Mirim airfield in March, two officials said."
    )
    claim = only(read(reader, text), "execution")
    assert (claim.certainty, claim.when, claim.from_) == ("possible", "2024-03", "Mirim airfield")
    assert claim.chain == ("two officials", "The United States")


def test_a_group_keeps_its_count(reader: EnglishReader) -> None:
    text = "Thirteen restaurant workers defected to South Korea from China in April 2016."
    claim = only(read(reader, text), "defection")
    assert claim.count is not None
    assert (claim.who, claim.count.low, claim.when) == (
        "Thirteen restaurant workers",
        13,
        "2016-04",
    )


def test_a_total_is_a_figure_and_a_group_of_this_year_is_both(reader: EnglishReader) -> None:
    reading = read(
        reader,
        "More than 34,000 North Koreans have defected since 1998, the Unification Ministry said. "
        "At least 15 officials were executed this year, the spy agency told parliament.",
    )
    assert [(c.kind, c.who) for c in reading.claims] == [("execution", "15 officials")]
    assert [(f.value, f.comparator) for f in reading.figures] == [(34000, ">"), (15, ">")]
    assert [f.origins for f in reading.figures] == [
        ("the Unification Ministry",),
        ("the spy agency",),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A child with a birth defect was born in Wonsan.",
        "The North Korean company executed its plan well.",
        "Ryang Min-ho executed the trade before the market closed.",
        "A film about a North Korean diplomat who defected opens on Friday.",
        "The striker Ryang Min-ho was shown a red card in Pyongyang.",
        "Engineers purged data from the defective server.",
        "A man sentenced to death in Pyongyang was not executed.",
        "Fans in Seoul were dying to see the band.",
        "The deadline passed and the death toll stood at three.",
        "The death penalty remains in North Korea.",
        "Ryang Min-ho plans to defect to South Korea.",
        "Officials wondered whether Ryang Min-ho would defect.",
        "Did Ryang Min-ho defect to South Korea?",
        "Ryang Min-ho has served as premier since 2014.",
    ],
)
def test_false_friends_are_no_claims(reader: EnglishReader, text: str) -> None:
    reading = read(reader, text)
    assert reading.claims == ()
    assert reading.claims_beyond == ()


def test_abroad_posts_and_destinations_are_told_apart(reader: EnglishReader) -> None:
    text = "Former ambassador Ryang Min-ho defected in 1998 while posted in Cairo."
    claim = only(read(reader, text), "defection")
    assert (claim.from_, claim.to) == ("Cairo", None)


def test_appearances_of_those_who_left_are_no_claims(reader: EnglishReader) -> None:
    text = (
        "North Korean envoy Ryang Min-ho defected to South Korea in March.\n"
        "Ryang attended a conference in Seoul on Friday."
    )
    assert [c.kind for c in read(reader, text).claims] == ["defection"]


def test_the_surname_im_is_read(reader: EnglishReader) -> None:
    text = "Im Da-min, a North Korean actress, defected in 2014. Im returned, she said."
    assert only(read(reader, text), "defection").who == "Im Da-min"


def test_nothing_is_dated_without_a_day_of_publication(reader: EnglishReader) -> None:
    undated = reader.read(replace(report(WIRE), published=None))
    assert only(undated, "defection").when is None


def test_a_machine_written_report_is_read_like_any_other(reader: EnglishReader) -> None:
    """It is marked on the report; that it is nobody's origin is for those who weigh it."""
    machine = "This story was generated by a machine."
    made = report(f"{WIRE}\n{machine}", machine=machine)
    plain = reader.read(replace(made, machine_written=None))
    assert reader.read(made) == plain
    assert only(plain, "defection").who == "Ryang Min-ho"
    assert all(machine not in c.quote.text for c in plain.claims)


def test_a_mention_has_spellings_posts_places_and_state(reader: EnglishReader) -> None:
    found = next(m for m in read(reader, WIRE).mentions if m.name == "Ryang Min-ho")
    assert found.spellings == ("Ryang Min-ho",)
    assert found.posts == ("trade attaché at North Korea's embassy in Vienna",)
    assert found.places == ("North Korea", "Vienna")
    assert found.state == "KP"


def test_an_empty_report_has_an_empty_reading(reader: EnglishReader) -> None:
    reading = read(reader, "\n \n")
    assert (reading.claims, reading.figures, reading.mentions) == ((), (), ())


def _claims(reader: EnglishReader, text: str) -> tuple[Claim, ...]:
    return reader.read(report(text)).claims


def test_an_absence_from_a_named_event_is_a_denied_appearance(reader):
    (claim,) = _claims(
        reader,
        "North Korean vice premier Ryang Min-ho was absent from the party's anniversary "
        "celebrations on Friday, state media showed.",
    )
    assert (claim.kind, claim.polarity) == ("appearance", "denied")
    assert claim.from_ is not None
    assert "celebrations" in claim.from_
    assert claim.cue is not None
    assert claim.cue.text == "absent from"


def test_who_said_something_after_visiting_is_who_visited(reader):
    found = _claims(
        reader,
        "SEOUL North Korean leader Kang Tok-su said after visiting a shoe factory in Wonsan that "
        "the country needs more shoes, official media reported on Thursday.",
    )
    seen = [c for c in found if c.kind == "appearance"]
    assert [c.who for c in seen] == ["Kang Tok-su"]
    assert all("Kang Tok-su" not in c.origins for c in seen)
    assert all("SEOUL" not in (c.post or "") for c in seen)


def test_a_companion_was_where_the_other_went(reader):
    found = _claims(
        reader,
        "Supreme leader Kang Tok-su, accompanied by Ryang Min-ho, director of the General "
        "Political Bureau, visited a military unit in Nampho, North Korea, the ministry said.",
    )
    assert {c.who for c in found if c.kind == "appearance"} == {"Kang Tok-su", "Ryang Min-ho"}
    assert {c.from_ for c in found if c.kind == "appearance"} == {"a military unit in Nampho"}


def test_all_who_are_listed_as_present_were_seen(reader):
    found = _claims(
        reader,
        "A band of North Korea played on Friday. Present at the performance were Kang Tok-su, "
        "Hong Ryong-sik, director of the General Political Bureau, and General Ryang Min-ho.",
    )
    seen = {c.who for c in found if c.kind == "appearance"}
    assert seen == {"Kang Tok-su", "Hong Ryong-sik", "Ryang Min-ho"}


def test_a_phrase_that_speaks_is_no_post_of_the_name_before_it(reader):
    (claim,) = _claims(
        reader,
        "Ryang Min-ho was executed after a meeting chaired by leader Kang Tok-su, an official at "
        "Seoul's Unification Ministry said.",
    )
    assert claim.who == "Ryang Min-ho"
    assert all("Kang" not in origin for origin in claim.origins)


def test_what_befalls_a_man_and_his_family_is_told_of_the_man(reader):
    (claim,) = _claims(
        reader,
        "North Korea's envoy in Vienna, Ryang Min-ho, and his family have sought asylum in the "
        "United States, a diplomatic source said.",
    )
    assert claim.who == "Ryang Min-ho"


def test_a_second_description_behind_a_name_is_of_the_name(reader):
    (claim,) = _claims(
        reader,
        "Hong Ryong-sik, Kang Tok-su's uncle and once the country's second most powerful man, was "
        "executed in December 2013.",
    )
    assert (claim.kind, claim.who) == ("execution", "Hong Ryong-sik")


def test_no_evidence_is_neither_a_claim_nor_a_denial(reader):
    assert not _claims(
        reader,
        "The South's unification ministry said it had no evidence that Hong Ryong-sik had been "
        "executed.",
    )


def test_a_background_clause_inside_what_police_say_has_no_source(reader):
    found = {
        c.kind: c
        for c in _claims(
            reader,
            "Hong Ryong-sik, who defected in 1998, died in a "
            "traffic accident near Seoul on Tuesday, police said.",
        )
    }
    assert found["death"].origins == ("police",)
    assert found["defection"].origins == ()


def test_the_fourth_to_defect_is_no_further_defection(reader):
    assert not _claims(reader, "He was the fourth soldier to defect this year, officials said.")
