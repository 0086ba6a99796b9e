import json

import pytest
import spacy
from training.parser.checksums import SUMS_NAME, sums_of
from training.parser.model_folder import NAME, SHIPPED, VERSION
from training.parser.names import load_names


@pytest.fixture(scope="module")
def parser():
    return spacy.load(SHIPPED)


def relations(doc):
    return {(token.text, token.dep_, token.head.text) for token in doc}


def test_the_shipped_files_match_their_checksums():
    assert (SHIPPED / SUMS_NAME).read_text(encoding="utf-8") == sums_of(SHIPPED)


def test_the_shipped_folder_has_no_needless_file():
    files = {p.relative_to(SHIPPED).as_posix() for p in SHIPPED.rglob("*") if p.is_file()}
    assert files == {
        "LICENSE", "NOTICE", "README.md", SUMS_NAME, "config.cfg", "meta.json", "tokenizer",
        "tok2vec/cfg", "tok2vec/model", "morphologizer/cfg", "morphologizer/model",
        "parser/cfg", "parser/model", "parser/moves",
    }  # fmt: skip


def test_licence_and_sources_are_stated():
    meta = json.loads((SHIPPED / "meta.json").read_text(encoding="utf-8"))
    assert (meta["name"], meta["version"], meta["license"]) == (NAME, VERSION, "CC BY-SA 4.0")
    licence = (SHIPPED / "LICENSE").read_text(encoding="utf-8")
    assert licence.startswith("Attribution-ShareAlike 4.0 International")
    notice = " ".join((SHIPPED / "NOTICE").read_text(encoding="utf-8").split())
    for source in ("English Web Treebank r2.16", "GUM r2.16", "Zeldes 2017", "Stanford"):
        assert source in notice


def test_the_configuration_holds_no_path_of_a_machine():
    config = spacy.util.load_config(SHIPPED / "config.cfg")
    assert set(config["paths"].values()) == {None}


def test_the_shipped_weights_reach_the_least_the_project_accepts():
    meta = json.loads((SHIPPED / "meta.json").read_text(encoding="utf-8"))
    news = meta["performance"]["trees"]["pud-news"]
    assert news["upos"] > 95
    assert news["las"] > 82


def test_a_passive_with_an_agent_is_understood(parser):
    doc = parser("The minister was dismissed by the committee.")
    assert {
        ("minister", "nsubj:pass", "dismissed"),
        ("committee", "obl:agent", "dismissed"),
    } <= relations(doc)


def test_a_source_and_its_statement_are_linked(parser):
    doc = parser("The ministry said that the general left Pyongyang.")
    assert {
        ("ministry", "nsubj", "said"),
        ("left", "ccomp", "said"),
        ("general", "nsubj", "left"),
    } <= relations(doc)


@pytest.mark.parametrize("part", ["train", "held_out"])
def test_a_hyphened_name_is_one_subject(parser, part):
    surnames = [line[0] for line in load_names(part).surnames]
    right = 0
    for surname in surnames:
        doc = parser(f"On Monday {surname} Chol-min left the embassy in Rome.")
        right += (surname, "nsubj", "left") in relations(doc)
    assert right >= 0.8 * len(surnames)


def test_sentence_starts_that_are_set_beforehand_are_kept(parser):
    doc = parser.make_doc("He met Mr. Pak. and then. They left for Rome today")
    starts = {0, 4, 9}
    for token in doc:
        token.is_sent_start = token.i in starts
    for _, component in parser.pipeline:
        doc = component(doc)
    assert {token.i for token in doc if token.is_sent_start} == starts
    assert all(token.head.sent.start == token.sent.start for token in doc)


def test_no_sentence_is_split_where_none_was_to_start(parser):
    doc = parser.make_doc("He left. She stayed. They spoke.")
    for token in doc:
        token.is_sent_start = token.i == 0
    for _, component in parser.pipeline:
        doc = component(doc)
    assert len(list(doc.sents)) == 1


def test_a_batch_gives_what_single_texts_give(parser):
    texts = ["Ri left.", "", "The envoy met Pak Chol-min in Rome, Yonhap reported on Monday."]
    batch = [relations(doc) for doc in parser.pipe(texts, batch_size=2)]
    assert batch == [relations(parser(text)) for text in texts]
