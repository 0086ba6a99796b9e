import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

NEWS = "General Ryang Min-ho was executed in April, Yonhap reported."


@pytest.mark.parametrize(
    ("denial", "source", "cue"),
    [
        (
            "The National Intelligence Service denied the report.",
            "The National Intelligence Service",
            "denied",
        ),
        (
            "The story was false, the National Intelligence Service said.",
            "the National Intelligence Service",
            "was false",
        ),
        (
            "The foreign ministry in Beijing rejected the claim as groundless.",
            "The foreign ministry in Beijing",
            "groundless",
        ),
    ],
)
def test_a_denial_of_a_report_is_its_sources(
    reader: EnglishReader, denial: str, source: str, cue: str
) -> None:
    affirmed, denied = reader.read(report(f"{NEWS}\n{denial}")).claims
    assert (affirmed.polarity, affirmed.stance, affirmed.origins) == (
        "affirmed",
        "relays",
        ("Yonhap",),
    )
    assert (denied.polarity, denied.stance, denied.origins) == ("denied", "relays", (source,))
    assert denied.cue is not None
    assert denied.cue.text == cue


def test_a_report_that_turned_out_false_is_refuted_by_the_outlet(reader: EnglishReader) -> None:
    affirmed, denied = reader.read(report(f"{NEWS}\nThe report turned out to be false.")).claims
    assert (affirmed.polarity, affirmed.stance) == ("affirmed", "refutes")
    assert (denied.polarity, denied.stance, denied.origins) == ("denied", "refutes", ())


def test_a_denial_in_the_same_sentence_is_a_claim_of_its_own(reader: EnglishReader) -> None:
    text = "General Ryang Min-ho was reportedly executed, but the Unification Ministry denied it."
    claims = {c.polarity: c for c in reader.read(report(text)).claims}
    assert claims["affirmed"].origins == ()
    assert claims["affirmed"].basis == "hearsay"
    assert claims["denied"].origins == ("the Unification Ministry",)


def test_a_denial_of_something_else_touches_nothing(reader: EnglishReader) -> None:
    text = f"{NEWS}\nThe club denied entry to three fans of the team."
    (claim,) = reader.read(report(text)).claims
    assert claim.polarity == "affirmed"


@pytest.mark.parametrize(
    ("denial", "source"),
    [
        ("The embassy in Vienna branded the report a foul lie.", "embassy in Vienna"),
        ("The embassy in Vienna shot the story down within hours.", "embassy in Vienna"),
        ("The foreign ministry in Beijing laughed it off.", "foreign ministry in Beijing"),
        ("A resident of Vienna scoffed at the claim.", "A resident of Vienna"),
        ("“Nonsense,” said a resident of Vienna.", "a resident of Vienna"),
        ("He is still alive, a resident of Vienna said.", "a resident of Vienna"),
        ("A resident of Vienna said no such thing had happened.", "A resident of Vienna"),
        ("The report was dismissed as a hoax by a resident of Vienna.", "a resident of Vienna"),
    ],
)
def test_newsrooms_have_many_words_for_a_denial(
    reader: EnglishReader, denial: str, source: str
) -> None:
    affirmed, denied = reader.read(report(f"{NEWS}\n{denial}")).claims
    assert (affirmed.polarity, affirmed.origins) == ("affirmed", ("Yonhap",))
    assert (denied.polarity, denied.kind, denied.who) == ("denied", "execution", "Ryang Min-ho")
    assert [o.removeprefix("The ") for o in denied.origins] == [source]


def test_doubt_cast_on_a_report_is_an_unsure_denial(reader: EnglishReader) -> None:
    text = f"{NEWS}\nThe Unification Ministry cast doubt on the report."
    denied = reader.read(report(text)).claims[1]
    assert (denied.polarity, denied.certainty) == ("denied", "probable")


def test_a_report_called_false_in_one_breath_has_both(reader: EnglishReader) -> None:
    text = "Reports that General Ryang Min-ho was executed are lies, the Unification Ministry said."
    claims = {c.polarity: c for c in reader.read(report(text)).claims}
    assert claims["affirmed"].origins == ()
    assert claims["denied"].origins == ("the Unification Ministry",)


def test_who_denies_stands_at_the_end_of_the_chain(reader: EnglishReader) -> None:
    text = (
        "A diplomat scoffed at talk, put about by exiles, that Ryang Min-ho had defected to Japan."
    )
    (denial,) = [c for c in reader.read(report(text)).claims if c.polarity == "denied"]
    assert denial.origins == ("A diplomat",)


@pytest.mark.parametrize(
    "plain",
    [
        "The minister called a meeting about the wrong map.",
        "The army shot down a balloon over the border.",
        "The harvest was a false hope, and the map was wrong.",
    ],
)
def test_other_uses_of_such_words_deny_nothing(reader: EnglishReader, plain: str) -> None:
    claims = reader.read(report(f"{NEWS}\n{plain}")).claims
    assert [c.polarity for c in claims] == ["affirmed"]


def test_an_old_execution_in_passing_is_not_what_is_denied(reader: EnglishReader) -> None:
    text = (
        f"{NEWS}\nHis patron Cha Dok-su was purged in 2009.\n"
        "The foreign ministry in Beijing rejected the report."
    )
    denied = [c for c in reader.read(report(text)).claims if c.polarity == "denied"]
    assert [(c.kind, c.who) for c in denied] == [("execution", "Ryang Min-ho")]


def test_not_right_before_the_words_denies_them(reader: EnglishReader) -> None:
    text = "The ambassador told reporters that Ryang Min-ho was not in bad health."
    (claim,) = [c for c in reader.read(report(text)).claims if c.kind == "illness"]
    assert claim.polarity == "denied"


def test_who_laughs_at_a_rumour_of_illness_does_not_affirm_it(reader: EnglishReader) -> None:
    text = (
        "President Ryang Min-ho opened a factory.\n"
        "Asked about rumours that he had fallen ill, Ryang laughed them off:"
        ' "As you can see, I am alive and kicking."'
    )
    told = [c for c in reader.read(report(text)).claims if c.kind == "illness"]
    assert {(c.polarity, c.certainty) for c in told} == {
        ("affirmed", "possible"),
        ("denied", "certain"),
    }


def told(reader: EnglishReader, text: str, kind: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    claims = [c for c in reader.read(report(text)).claims if c.kind == kind]
    return {c.polarity: (c.certainty, c.origins) for c in claims}


def test_a_denied_rumour_is_told_and_denied(reader: EnglishReader) -> None:
    text = "The embassy in Vienna denied rumours that Ryang Min-ho had defected."
    assert told(reader, text, "defection") == {
        "affirmed": ("possible", ()),
        "denied": ("certain", ("The embassy in Vienna",)),
    }


def test_a_happening_denied_without_a_report_is_only_denied(reader: EnglishReader) -> None:
    text = "The embassy in Vienna denied that Ryang Min-ho had defected."
    assert list(told(reader, text, "defection")) == ["denied"]


def test_a_flight_called_an_abduction_is_denied(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho, a North Korean cook, defected to the South in May, Yonhap reported.\n"
        'Pyongyang calls it a "hideous" abduction.'
    )
    assert list(told(reader, text, "defection")) == ["affirmed", "denied"]


def test_who_complains_of_a_report_denies_it(reader: EnglishReader) -> None:
    text = (
        "General Ryang Min-ho defected in May, Channel Nine reported.\n"
        "The report was pure nonsense, according to KCNA.\n"
        "Another report of which it complained was that Ho Tae-jun, a singer, was executed."
    )
    assert told(reader, text, "execution")["denied"] == ("certain", ("KCNA",))


def test_that_somebody_is_gone_is_not_what_a_denial_of_graver_news_means(
    reader: EnglishReader,
) -> None:
    text = (
        "Ryang Min-ho, a North Korean cook, defected in May, a diplomat said.\n"
        "His whereabouts are unknown, the diplomat said.\n"
        "The foreign ministry denied the report."
    )
    assert "denied" in told(reader, text, "defection")
    assert "denied" not in told(reader, text, "disappearance")


def test_nothing_to_it_means_the_sentence_right_before(reader: EnglishReader) -> None:
    text = (
        "Ho Tae-jun was dismissed in May, Yonhap reported.\n"
        "Ryang Min-ho was sent to a labour camp, bloggers claim.\n"
        "There is nothing to it."
    )
    assert "denied" in told(reader, text, "detention")
    assert "denied" not in told(reader, text, "dismissal")


def test_a_denial_of_two_steps_of_one_custody_is_one_claim(reader: EnglishReader) -> None:
    text = (
        "Another North Korean was detained at the station on Monday and is being questioned, "
        'Yonhap said.\n"This is a fabrication," the embassy said.'
    )
    told = [c for c in reader.read(report(text)).claims if c.polarity == "denied"]
    assert [c.kind for c in told] == ["detention"]
