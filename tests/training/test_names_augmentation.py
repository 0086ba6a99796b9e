from random import Random

import msgspec
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from training.parser.augment import (
    NamePlace,
    name_places,
    with_attributions,
    with_korean_names,
)
from training.parser.conllu import Sentence, Word, check_tree, parse_conllu
from training.parser.frames import load_frames
from training.parser.names import KoreanName, draw_name, load_names, name_words

NAMES = {"train": load_names("train"), "held_out": load_names("held_out")}
FRAMES = load_frames()
TOKENIZE = spacy.blank("en").make_doc
MINISTER = """\
1\tThe\t_\tDET\t_\t_\t2\tdet\t_\t_
2\tminister\t_\tNOUN\t_\t_\t3\tnsubj\t_\t_
3\tmet\t_\tVERB\t_\t_\t0\troot\t_\t_
4\tAnna\t_\tPROPN\t_\t_\t3\tobj\t_\t_
5\tMaria\t_\tPROPN\t_\t_\t4\tflat\t_\t_
6\tLindgren\t_\tPROPN\t_\t_\t4\tflat\t_\t_
7\tin\t_\tADP\t_\t_\t9\tcase\t_\t_
8\tNew\t_\tADJ\t_\t_\t9\tamod\t_\t_
9\tDelhi\t_\tPROPN\t_\t_\t3\tobl\t_\tSpaceAfter=No
10\t.\t_\tPUNCT\t_\t_\t3\tpunct\t_\t_
"""


def sentence(text: str) -> Sentence:
    return next(parse_conllu(text.splitlines(keepends=True)))


def text_of(words: tuple[Word, ...]) -> str:
    return "".join(w.form + " " * w.space_after for w in words).rstrip()


def spellings(part):
    names = NAMES[part]
    lists = (names.surnames, names.first_syllables, names.second_syllables)
    return [{one for line in lines for one in line} for lines in lists]


@pytest.mark.parametrize(
    ("name", "text", "relations"),
    [
        (KoreanName("Pak"), "Pak", [""]),
        (KoreanName("Pak", ("Chol", "su")), "Pak Chol-su", ["", "flat", "punct", "flat"]),
        (KoreanName("Pak", ("Chol", "Su"), "spaced"), "Pak Chol Su", ["", "flat", "flat"]),
        (KoreanName("Pak", ("Chol", "su"), "joined"), "Pak Cholsu", ["", "flat"]),
        (KoreanName("Pak", ("Chol",), "spaced"), "Pak Chol", ["", "flat"]),
    ],
)
def test_a_name_is_written_with_flat_syllables(name, text, relations):
    words = name_words(name)
    assert text_of(words) == text
    assert [w.deprel for w in words] == relations


def test_the_hyphen_hangs_on_the_syllable_after_it():
    words = name_words(KoreanName("Pak", ("Chol", "su")))
    assert [w.head for w in words] == [0, 1, 4, 1]
    assert words[2].upos == "PUNCT"


@given(st.integers(), st.booleans(), st.sampled_from(["train", "held_out"]))
def test_drawn_names_are_trees_cut_as_the_tokenizer_cuts_them(seed, full, part):
    words = name_words(draw_name(NAMES[part], Random(seed), full))
    check_tree(Sentence(words))
    doc = TOKENIZE(f"He met {text_of(words)} today")
    assert [token.text for token in doc][2:-1] == [w.form for w in words]


def test_no_held_out_spelling_is_trained_on():
    for trained, held_out in zip(spellings("train"), spellings("held_out"), strict=True):
        assert held_out
        assert not trained & held_out


def test_every_spelling_is_text():
    # YAML reads a bare No as false; a spelling must never arrive as something else.
    for part in ("train", "held_out"):
        assert all(one.isascii() and one for lists in spellings(part) for one in lists)


def test_a_names_file_without_a_held_out_part_is_refused(tmp_path):
    path = tmp_path / "names.yaml"
    path.write_text("surnames: {train: [[Kim]]}\n", encoding="utf-8")
    with pytest.raises(msgspec.ValidationError, match="held_out"):
        load_names("train", path)


def test_a_flat_run_is_a_place_and_a_place_name_with_an_adjective_is_none():
    assert name_places(sentence(MINISTER)) == (NamePlace(3, 6),)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("6\tLindgren\t_\tPROPN", "6\tlindgren\t_\tNOUN"), "a flat word that is no proper noun"),
        (("8\tNew\t_\tADJ\t_\t_\t9", "8\tNew\t_\tADJ\t_\t_\t5"), "a flat word with a dependent"),
    ],
)
def test_runs_that_are_not_plain_names_are_left_alone(change, reason):
    changed = sentence(MINISTER.replace(*change))
    assert NamePlace(3, 6) not in name_places(changed), reason


def test_a_lone_subject_is_a_place_and_a_lone_oblique_is_none():
    lone = MINISTER.replace("2\tminister\t_\tNOUN", "2\tLindgren\t_\tPROPN")
    without_article = lone.replace("2\tdet", "3\tadvmod")
    assert NamePlace(1, 2) in name_places(sentence(without_article))
    assert NamePlace(1, 2) not in name_places(sentence(lone))


@given(st.integers(), st.booleans())
def test_a_copy_is_a_tree_with_the_rest_of_the_sentence_as_it_was(seed, apposed):
    frames = FRAMES if apposed else None
    host = sentence(MINISTER)
    (copy,) = with_korean_names([host], NAMES["train"], Random(seed), frames)
    check_tree(copy)
    forms = [w.form for w in copy.words]
    assert forms[:3] == ["The", "minister", "met"]
    assert forms[-4:] == ["in", "New", "Delhi", "."]
    assert "Lindgren" not in forms
    assert [w.deprel for w in copy.words if w.head == 3].count("obj") == 1


@given(st.integers())
def test_the_same_seed_gives_the_same_copies(seed):
    hosts = [sentence(MINISTER)] * 3
    runs = [list(with_korean_names(hosts, NAMES["train"], Random(seed), FRAMES)) for _ in range(2)]
    assert runs[0] == runs[1]


def test_short_sentences_and_sentences_without_names_give_no_copy():
    short = "1\tAnna\t_\tPROPN\t_\t_\t2\tnsubj\t_\t_\n2\tleft\t_\tVERB\t_\t_\t0\troot\t_\t_\n"
    nameless = MINISTER.replace("PROPN", "NOUN")
    hosts = [sentence(short), sentence(nameless)]
    assert list(with_korean_names(hosts, NAMES["train"], Random(1))) == []


@given(st.integers())
def test_an_attributed_statement_is_a_tree_that_ends_in_one_full_stop(seed):
    host = sentence(MINISTER)
    (copy,) = with_attributions([host], NAMES["train"], Random(seed), FRAMES, 1.0)
    check_tree(copy)
    forms = [w.form for w in copy.words]
    assert forms.count(".") == 1
    assert forms[-1] == "."
    assert forms[0][0].isupper()
    assert not {"SENTENCE", "NAME", "AGENCY", "TITLE", "PLACE", "RANK", "DAY"} & set(forms)
    met = next(w for w in copy.words if w.form == "met")
    assert met.deprel in {"ccomp", "root"}


@pytest.mark.parametrize(
    "change",
    [
        ("10\t.", "10\t?"),
        ("1\tThe\t_\tDET", "1\tAnd\t_\tCCONJ"),
        ("3\tmet\t_\tVERB", "3\tmet\t_\tNOUN"),
        ("2\tminister\t_\tNOUN\t_\t_\t3\tnsubj", "2\tminister\t_\tNOUN\t_\t_\t3\tobl"),
        ("8\tNew", '8\t"'),
    ],
)
def test_questions_quotes_and_fragments_are_not_attributed(change):
    host = sentence(MINISTER.replace(*change))
    copies = with_attributions([host], NAMES["train"], Random(1), FRAMES, 1.0)
    assert list(copies) == []


def test_every_frame_has_its_slot_and_only_known_slots():
    known = set(FRAMES.fillers) | {"NAME", "SENTENCE"}
    for slot, group in (("NAME", FRAMES.appositions), ("SENTENCE", FRAMES.attributions)):
        for frame in group:
            forms = [w.form for w in frame.words]
            assert forms.count(slot) == 1
            assert {f for f in forms if f.isupper() and len(f) > 1} <= known
