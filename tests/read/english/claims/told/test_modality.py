import pytest

from reportedly.read.english.claims.told.hedges import weaker
from reportedly.read.english.claims.told.modality import Modality, modality
from reportedly.read.english.parser import shipped
from reportedly.read.english.text.sentences import sentences
from tests.read.made import at, report, sentence


def told(text: str, word: str, title: bool = False) -> Modality:
    made = report("Nothing.", text) if title else report(text)
    one = shipped().parse(sentences(made)[:1])[0]
    return modality(one, at(one, word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He tried to defect to the South last year.", "defect"),
        ("He was planning to flee with them.", "flee"),
        ("If he had defected, they would have known.", "defected"),
        ("He would defect if they let him.", "defect"),
        ("Officials must defect first, he thought.", "defect"),
        ("When senior officials defect, nobody hears of it.", "defect"),
        ("Did he defect?", "defect"),
        ("The film is about a man who defected.", "defected"),
        ("He refused to be executed by them.", "executed"),
    ],
)
def test_plans_conditions_habits_questions_and_fiction_are_not_real(text: str, word: str) -> None:
    assert not told(text, word).real


@pytest.mark.parametrize(
    ("text", "word", "certainty", "cue"),
    [
        ("He has defected.", "defected", "certain", None),
        ("He is believed to have defected.", "defected", "probable", "believed to"),
        ("He apparently defected.", "defected", "probable", "apparently"),
        ("He may have defected.", "defected", "possible", "may"),
        ("He is rumoured to have been executed.", "executed", "possible", "rumoured"),
        ("He is believed to be ill and another man defected.", "defected", "probable", None),
    ],
)
def test_a_hedge_before_the_trigger_lowers_certainty(
    text: str, word: str, certainty: str, cue: str | None
) -> None:
    found = told(text, word)
    assert found.real
    if cue is not None or certainty == "certain":
        assert (found.certainty, found.cue.text if found.cue else None) == (certainty, cue)


@pytest.mark.parametrize(
    ("text", "word", "cue"),
    [
        ("He has not defected.", "defected", "not"),
        ("He never defected.", "defected", "never"),
        ("He had never before defected.", "defected", "never"),
    ],
)
def test_a_negation_keeps_its_words(text: str, word: str, cue: str) -> None:
    found = told(text, word)
    assert found.negated
    assert found.cue is not None
    assert found.cue.text == cue


@pytest.mark.parametrize(
    ("text", "word", "denied"),
    [
        ("She did not resign and may have fled.", "fled", False),
        ("He was not executed, but has died.", "died", False),
        ("He was not arrested or executed.", "executed", True),
        ("He has not fled or been arrested.", "arrested", True),
    ],
)
def test_a_negation_reaches_a_second_verb_without_an_auxiliary_of_its_own(
    text: str, word: str, denied: bool
) -> None:
    assert told(text, word).negated is denied


def test_refuting_and_doubting_words_are_kept() -> None:
    found = told("The report that he was executed was false.", "executed")
    assert found.refuted is not None
    assert found.refuted.text == "was false"
    found = told("It could not be confirmed that he was executed.", "executed")
    assert found.doubted is not None
    assert found.refuted is None


def test_a_title_with_a_question_mark_is_a_question_only_where_it_asks() -> None:
    assert not told("Did the envoy defect?", "defect", title=True).real
    assert told("Envoy defects?", "defects", title=True).real


def test_a_condition_stands_in_the_tree() -> None:
    one = sentence("1 if SCONJ 3 mark\n2 he PRON 3 nsubj\n3 fled VERB 0 root")
    assert not modality(one, 2).real


def test_the_weaker_of_two_certainties() -> None:
    assert weaker("certain", "possible") == "possible"
    assert weaker("possible", "probable") == "possible"
    assert weaker("certain", "certain") == "certain"


@pytest.mark.parametrize(
    "text",
    ["There is no evidence that he defected.", "Seoul could not confirm that he had defected."],
)
def test_doubt_alone_is_neither_claim_nor_denial(text: str) -> None:
    assert not told(text, "defected").real


@pytest.mark.parametrize(
    "text",
    [
        "He was executed for watching a South Korean movie.",
        "She has not been heard of since her last film; she vanished in 2011.",
        "He became the first officer to defect by sea.",
        "He was the most senior envoy to have defected in years.",
    ],
)
def test_films_that_were_watched_and_ranks_of_the_first_tell_of_what_happened(text: str) -> None:
    word = next(w for w in ("executed", "vanished", "defected", "defect") if w in text)
    assert told(text, word).real


def test_who_only_hopes_to_be_the_first_has_done_nothing() -> None:
    assert not told("He hoped to be the first diplomat to defect.", "defect").real


def test_what_is_called_untrue_is_denied() -> None:
    assert told("It was not true that the consul, Ro Il, had defected.", "defected").negated
    assert not told("It is true that he had defected.", "defected").negated
