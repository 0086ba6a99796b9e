"""Who says so, in the manners of newsrooms: whole reports through the reader."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

FLED = "Ryang Min-ho defected to South Korea in May"


def told(reader: EnglishReader, text: str, **more: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Origins and chain of the one affirmed defection of a report."""
    claims = reader.read(report(text, **more)).claims
    (claim,) = [c for c in claims if c.kind == "defection" and c.polarity == "affirmed"]
    return claim.origins, claim.chain


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            f"{FLED}, two people with direct knowledge of the matter said on Tuesday.",
            ("two people with direct knowledge of the matter",),
        ),
        (
            f"{FLED}, Rep. Seo Da-min of the ruling party, a committee member, told reporters.",
            ("Seo Da-min",),
        ),
        (f"{FLED}, said a resident of Vienna.", ("a resident of Vienna",)),
        (
            f"Yonhap, quoting a trader in Dandong, reported on Friday that {FLED}.",
            ("Yonhap", "a trader in Dandong"),
        ),
        (
            f"{FLED}, according to a source quoted by Yonhap.",
            ("Yonhap", "a source"),
        ),
        (
            f"Another diplomat, who works in Vienna, said {FLED}.",
            ("Another diplomat",),
        ),
        (f"{FLED}, Tuesday's Chosun Ilbo reported.", ("Chosun Ilbo",)),
        (
            f"The Ministry of Unification let it be known in June that {FLED}.",
            ("The Ministry of Unification",),
        ),
        (f"Seoul's announcement on Wednesday that {FLED} was no surprise.", ("Seoul",)),
    ],
)
def test_the_chain_is_read_from_the_words_around_a_saying(
    reader: EnglishReader, text: str, chain: tuple[str, ...]
) -> None:
    assert told(reader, text) == (chain[-1:], chain)


def test_an_official_of_a_ministry_speaks_for_it(reader: EnglishReader) -> None:
    text = f"{FLED}, an official at the foreign ministry said, asking not to be named."
    assert told(reader, text)[0] == ("foreign ministry",)


def test_an_official_of_a_government_speaks_for_himself(reader: EnglishReader) -> None:
    text = f"{FLED}, a South Korean government official said."
    assert told(reader, text)[0] == ("a South Korean government official",)


def test_the_outlet_itself_is_no_link(reader: EnglishReader) -> None:
    text = f"{FLED}, a diplomat told the Harbour Dispatch."
    assert told(reader, text) == (("a diplomat",), ("a diplomat",))


def test_what_the_outlet_has_learned_comes_from_whom_it_names_next(reader: EnglishReader) -> None:
    text = (
        f"{FLED}, the Harbour Dispatch has learned.\n"
        "A trader in Dandong said the family left at night."
    )
    assert told(reader, text)[0] == ("A trader in Dandong",)


def test_a_quotation_goes_on_over_its_sentences(reader: EnglishReader) -> None:
    text = f'"There is no doubt. {FLED}," a resident of Vienna said.'
    assert told(reader, text)[0] == ("a resident of Vienna",)


def test_he_added_keeps_speaker_and_outlet(reader: EnglishReader) -> None:
    text = f"A trader told Yonhap that the embassy was closed in May.\n{FLED}, he added."
    assert told(reader, text) == (("A trader",), ("Yonhap", "A trader"))


def test_lawmakers_briefed_by_the_service_have_it_from_there(reader: EnglishReader) -> None:
    text = (
        "The National Intelligence Service held a closed-door briefing on Tuesday.\n"
        f"{FLED}, Rep. Seo Da-min said."
    )
    assert told(reader, text)[1] == ("Seo Da-min", "The National Intelligence Service")


def test_an_aside_about_the_past_is_nobodys_word(reader: EnglishReader) -> None:
    text = "Ryang Min-ho, who defected to South Korea in 2016, has opened a shop, officials said."
    assert told(reader, text) == ((), ())


def test_two_who_each_close_their_own_clause_stay_apart(reader: EnglishReader) -> None:
    text = f"{FLED}, Yonhap reported, and Hong Ryong-sik was executed, according to KBS."
    claims = {c.kind: c.origins for c in reader.read(report(text)).claims}
    assert claims == {"defection": ("Yonhap",), "execution": ("KBS",)}


def test_who_denies_is_no_source_of_what_he_denies(reader: EnglishReader) -> None:
    text = f"Yonhap said {FLED}, but the foreign ministry said nobody had left."
    assert told(reader, text)[0] == ("Yonhap",)


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (f"{FLED}, per Yonhap.", ("Yonhap",)),
        (f"{FLED}, as the Chosun Ilbo first reported.", ("Chosun Ilbo",)),
        (f"A Chosun Ilbo report that {FLED} has stirred Seoul.", ("A Chosun Ilbo",)),
        (f"The Chosun Ilbo has it that {FLED}.", ("Chosun Ilbo",)),
        (f"It was Yonhap that broke the news that {FLED}.", ("Yonhap",)),
        (f"The Chosun Ilbo ran a story claiming {FLED}.", ("Chosun Ilbo",)),
        (f"{FLED}, in the assessment of a resident of Vienna.", ("a resident of Vienna",)),
        (
            f"In an interview with CNN, a resident of Vienna said that {FLED}.",
            ("CNN", "a resident of Vienna"),
        ),
        (f"A trader quoted by Kyodo said {FLED}.", ("Kyodo", "A trader")),
        (
            f"Kyodo reported, quoting a Seoul newspaper that cited a trader, that {FLED}.",
            ("Kyodo", "a Seoul newspaper", "a trader"),
        ),
    ],
)
def test_outlets_are_led_in_in_many_ways(
    reader: EnglishReader, text: str, chain: tuple[str, ...]
) -> None:
    bare = (link.removeprefix("the ").removeprefix("The ") for link in told(reader, text)[1])
    assert tuple(bare) == chain


@pytest.mark.parametrize(
    "text",
    [
        f"{FLED}, at 30 per cent of the cost.",
        f"{FLED}. He had Kim Song-guk with him.",
        f"Rumours in Vienna that {FLED} were many.",
    ],
)
def test_the_same_words_name_nobody_elsewhere(reader: EnglishReader, text: str) -> None:
    assert told(reader, text) == ((), ())


def test_who_says_that_it_is_not_true_denies(reader: EnglishReader) -> None:
    text = f"The embassy said it was not true that {FLED}."
    (claim,) = reader.read(report(text)).claims
    assert (claim.polarity, claim.origins) == ("denied", ("The embassy",))


def test_who_explains_the_news_is_no_source_of_it(reader: EnglishReader) -> None:
    text = (
        f"{FLED}, Yonhap reported. Laura Pellworm, an expert on the north at Harbour University, "
        "suggested that Ryang Min-ho's defection was a blow."
    )
    assert told(reader, text) == (("Yonhap",), ("Yonhap",))


def test_a_press_at_large_stands_beside_the_agency(reader: EnglishReader) -> None:
    text = (
        f"{FLED}, the South's media reported. He had run a shop there for two years. Little else "
        "was known of the man. The shop was small. It sold stamps. Few came. "
        "Yonhap said Ryang defected in May to be with his sister."
    )
    assert told(reader, text)[0] == ("the South's media", "Yonhap")


def test_a_news_agency_with_its_initials_is_no_dateline(reader: EnglishReader) -> None:
    text = f"{FLED}, the Korean Central News Agency (KCNA) reported."
    assert told(reader, text)[0][0].endswith("Korean Central News Agency")


def test_the_agency_of_a_dateline_is_part_of_the_outlet(reader: EnglishReader) -> None:
    text = f"SEOUL, May 19 (Yonhap) -- {FLED}, Yonhap has learned."
    assert told(reader, text) == ((), ())


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        (f"{FLED}, according to the country's state broadcaster, KCTV.", "KCTV"),
        (f"The North's official news agency, KCNA, said that {FLED}.", "KCNA"),
        (f"A trader who asked not to be named told AFP by telephone that {FLED}.", "A trader who"),
        (f"{FLED}, according to a report on a concert by wives of officers.", ""),
    ],
)
def test_a_source_is_the_one_named_and_no_word_beside_it(
    reader: EnglishReader, text: str, origin: str
) -> None:
    origins = told(reader, text)[0]
    assert (origins[0] if origins else "").startswith(origin)
    assert "wives" not in "".join(origins)


def test_the_main_clause_is_not_said_by_whom_it_contradicts(reader: EnglishReader) -> None:
    text = f"While the foreign ministry said that nobody had left, {FLED} with his family."
    assert told(reader, text) == ((), ())


def test_a_described_appearance_has_no_speaker(reader: EnglishReader) -> None:
    text = f"March 2 was the date of his last reported visit, and {FLED}."
    assert told(reader, text) == ((), ())


def test_officials_of_the_lead_are_those_of_the_ministry_below(reader: EnglishReader) -> None:
    text = f"{FLED}, South Korean officials said.\n{FLED}, the Ministry of Unification said."
    assert told(reader, text)[0] == ("the Ministry of Unification",)


def test_who_only_explains_is_no_source(reader: EnglishReader) -> None:
    text = f"{FLED}, Yonhap reported.\n{FLED}, an analyst said."
    assert told(reader, text)[0] == ("Yonhap",)


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (f"South Korean media, including Yonhap, reported that {FLED}.", ("South Korean media",)),
        (
            f"A person with knowledge of it told Reuters {FLED}.",
            ("Reuters", "A person with knowledge of it"),
        ),
        (f"The BBC's Seoul correspondent says {FLED}.", ("BBC",)),
        (f"A resident told RFA's Korean Service that {FLED}.", ("RFA", "A resident")),
        (f"{FLED}, a resident told RFA on condition of anonymity to be safe.", ("RFA", "resident")),
        (
            f"{FLED}, the foreign ministry said in a statement carried by KCNA.",
            ("KCNA", "foreign ministry"),
        ),
        (f"{FLED}, Yonhap said, without citing a source.", ("Yonhap",)),
        (f"{FLED}, KBS said, and it cited a trader in Dandong.", ("KBS", "trader in Dandong")),
        (
            f"The foreign ministry said it had been told by the embassy that {FLED}.",
            ("foreign ministry", "embassy"),
        ),
        (f"Seo Da-min told reporters after a meeting on Monday that {FLED}.", ("Seo Da-min",)),
        (f"{FLED}, KBS said in a report that did not say why.", ("KBS",)),
        (
            "A newspaper in Seoul told of a defection.\nThe Chosun Ilbo quoted a source as saying "
            f"that it was a blow. {FLED}, according to the source of the newspaper.",
            ("Chosun Ilbo", "a source"),
        ),
    ],
)
def test_links_are_read_in_their_order_and_once(
    reader: EnglishReader, text: str, chain: tuple[str, ...]
) -> None:
    found = told(reader, text)[1]
    assert len(found) == len(chain)
    assert all(wanted.lower() in link.lower() for wanted, link in zip(chain, found, strict=True))


def test_whom_the_paper_cites_is_the_source_of_the_lead_as_well(reader: EnglishReader) -> None:
    text = (
        f"{FLED}, a newspaper reported.\n"
        "The Chosun Ilbo, citing an unidentified source, said the embassy was closed."
    )
    chain = told(reader, text)[1]
    assert chain[-1] == "an unidentified source"


def test_who_says_nothing_tells_nothing(reader: EnglishReader) -> None:
    assert told(reader, f"When {FLED}, state media said nothing.") == ((), ())


def test_hearsay_that_only_describes_somebody_is_not_what_is_said(reader: EnglishReader) -> None:
    text = "A man said to have defected to South Korea, Ryang Min-ho, was arrested, Yonhap said."
    assert told(reader, text) == ((), ())


def test_who_gives_an_interview_tells_his_own_story_through_the_outlet(
    reader: EnglishReader,
) -> None:
    text = (
        "A diplomat has defected to South Korea.\n"
        "It is known only now from the interview that Ryang Min-ho, the diplomat, gave to CNN.\n"
        "Ryang Min-ho, the counsellor, defected to South Korea in May."
    )
    assert told(reader, text) == (("Ryang Min-ho",), ("CNN", "Ryang Min-ho"))


def test_who_tells_an_outlet_of_others_is_no_source_of_a_flight(reader: EnglishReader) -> None:
    text = f"{FLED}.\nPak Su-jin, a doctor, told CNN that food was short."
    assert told(reader, text) == ((), ())


def test_a_saying_put_into_a_clause_covers_that_clause(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho, who in the view of the intelligence service defected to South Korea, "
        "has run a shop since May."
    )
    assert told(reader, text)[0] == ("the intelligence service",)
    other = (
        "General Pak Su-jin, who in the view of the intelligence service was dismissed in March, "
        "has been arrested."
    )
    origins = {c.kind: c.origins for c in reader.read(report(other)).claims}
    assert origins.get("detention", ()) == ()
    assert origins["dismissal"] == ("the intelligence service",)


def test_what_leads_takes_in_what_is_told_in_passing(reader: EnglishReader) -> None:
    text = "Yonhap said Ryang Min-ho, who defected to South Korea this month, will open a shop."
    assert told(reader, text)[0] == ("Yonhap",)


def test_a_source_heard_itself_needs_no_other_outlet(reader: EnglishReader) -> None:
    text = (
        f"{FLED}, the unification ministry said.\n"
        f"{FLED} by ship, the unification ministry told Yonhap."
    )
    assert told(reader, text) == (("the unification ministry",), ("the unification ministry",))


def test_lawmakers_end_where_their_briefing_begins(reader: EnglishReader) -> None:
    text = f"{FLED}, according to lawmakers to whom the spy agency gave a briefing."
    assert told(reader, text)[1][0] == "lawmakers"


def test_one_of_the_sources_is_no_second_origin(reader: EnglishReader) -> None:
    text = f"{FLED}, sources in the region said.\n{FLED} by ship, a source in the town said."
    assert told(reader, text)[0] == ("sources in the region",)


def test_whose_story_it_is_does_not_tell_it(reader: EnglishReader) -> None:
    text = f"{FLED}, said her client's."
    assert told(reader, text)[0] == ()


def test_who_takes_an_absence_for_a_fall_is_the_source_of_both(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho was absent from the list of the politburo, which the unification ministry "
        "interpreted as a demotion."
    )
    claims = reader.read(report(text)).claims
    assert {c.origins for c in claims if c.kind == "dismissal"} <= {("the unification ministry",)}


def test_a_day_before_is_another_occasion(reader: EnglishReader) -> None:
    text = (
        "Premier Ryang Min-ho has been dismissed, Yonhap reported.\n"
        "Earlier in the day Pak Su-jin was dismissed as minister of trade."
    )
    origins = {c.who: c.origins for c in reader.read(report(text)).claims}
    assert origins.get("Pak Su-jin", ()) == ()


@pytest.mark.parametrize(
    ("speaker", "body"),
    [
        ("interior ministry spokeswoman Seo Da-min", "interior ministry"),
        ("police spokesman Seo Da-min", "police"),
        ("government spokesperson Seo Da-min", "government"),
        ("the embassy's spokesman Seo Da-min", "embassy"),
    ],
)
def test_a_spokesman_named_behind_his_body_speaks_for_it(
    reader: EnglishReader, speaker: str, body: str
) -> None:
    assert body in told(reader, f"{FLED}, {speaker} said.")[0][0]


def test_who_leads_a_body_speaks_for_himself(reader: EnglishReader) -> None:
    origins = told(reader, f"{FLED}, police chief Seo Da-min said.")[0]
    assert origins != ("police",)
