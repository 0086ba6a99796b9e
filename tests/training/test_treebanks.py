import msgspec
import pytest
from training.parser.conllu import Sentence, Word
from training.parser.treebanks import (
    MissingTreebankError,
    is_usable,
    load_treebanks,
    read_set,
)

WORDS = (Word("Yes", "INTJ", "", 0, "root"),)
ROW = "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n\n"
TREEBANKS = load_treebanks()


def usable(set_name: str, doc_id: str, sent_id: str = "x") -> bool:
    return is_usable(TREEBANKS, set_name, Sentence(WORDS, sent_id, doc_id))


@pytest.mark.parametrize("genre", ["whow", "fiction", "reddit", "conversation", "podcast", "essay"])
@pytest.mark.parametrize("split", ["gum-train", "gum-dev", "gum-test"])
def test_documents_of_other_genres_are_never_used(genre, split):
    assert not usable(split, f"GUM_{genre}_one")


def test_a_document_without_a_genre_is_not_taken_for_free():
    assert not usable("gum-train", "")
    assert not usable("gum-train", "nameless")


@pytest.mark.parametrize("document", ["GUM_court_loan", "GUM_court_mitigation"])
def test_documents_listed_twice_are_kept_out_of_training_only(document):
    assert not usable("gum-train", document)
    assert usable("gum-test", document)
    assert usable("gum-dev", document)


def test_no_document_restriction_falls_on_the_web_treebank():
    assert usable("ewt-train", "weblog-one")


def test_pud_news_and_wikipedia_are_told_apart():
    assert usable("pud-news", "n01", "n01001011")
    assert not usable("pud-news", "w01", "w01001011")
    assert usable("pud-wiki", "w01", "w01001011")


@pytest.mark.parametrize("name", ["pud-news.conllu", "en_pud-ud-test.conllu"])
def test_a_set_is_found_under_either_name(tmp_path, name):
    text = f"# sent_id = n1\n{ROW}# sent_id = w1\n{ROW}"
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert [s.sent_id for s in read_set(TREEBANKS, "pud-news", tmp_path)] == ["n1"]


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(MissingTreebankError, match=r"ewt-train\.conllu or en_ewt-ud-train"):
        read_set(TREEBANKS, "ewt-train", tmp_path)


def test_an_unknown_field_in_the_choice_of_treebanks_is_refused(tmp_path):
    path = tmp_path / "treebanks.yaml"
    path.write_text("files: {}\ngenres: []\n", encoding="utf-8")
    with pytest.raises(msgspec.ValidationError):
        load_treebanks(path)
