"""The whole recipe on a treebank of two sentences: that it runs, not that it learns."""

import json

import pytest
import spacy
from training.parser.__main__ import main
from training.parser.checksums import SUMS_NAME, sums_of
from training.parser.treebanks import MissingTreebankError, load_treebanks

ROWS = """\
1\tThe\t_\tDET\t_\tDefinite=Def|PronType=Art\t2\tdet\t_\t_
2\tminister\t_\tNOUN\t_\tNumber=Sing\t3\tnsubj\t_\t_
3\tmet\t_\tVERB\t_\tTense=Past\t0\troot\t_\t_
4\tAnna\t_\tPROPN\t_\tNumber=Sing\t3\tobj\t_\t_
5\tLindgren\t_\tPROPN\t_\tNumber=Sing\t4\tflat\t_\t_
6\tyesterday\t_\tADV\t_\t_\t3\tadvmod\t_\tSpaceAfter=No
7\t.\t_\tPUNCT\t_\t_\t3\tpunct\t_\t_

"""


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    data = tmp_path_factory.mktemp("data")
    for name, (file, *_) in load_treebanks().files.items():
        document = "# newdoc id = GUM_news_madeup\n" if name.startswith("gum") else ""
        sentences = [f"# sent_id = {name[4]}{n}\n{ROWS}" for n in range(15)]
        (data / file).write_text(document + "".join(sentences), encoding="utf-8")
    return data


@pytest.fixture(scope="module")
def out(data, tmp_path_factory):
    out = tmp_path_factory.mktemp("out")
    main([str(data), str(out), "--steps", "2"])
    return out


def model_sums(out):
    return (out / "model" / SUMS_NAME).read_text(encoding="utf-8")


def test_training_again_gives_the_same_files(data, out, tmp_path):
    main([str(data), str(tmp_path), "--steps", "2"])
    assert model_sums(tmp_path) == model_sums(out)


def test_packing_a_trained_checkpoint_again_gives_the_same_files(data, out):
    before = model_sums(out)
    main([str(data), str(out), "--trained"])
    assert model_sums(out) == before


def test_the_model_folder_loads_and_parses(out):
    doc = spacy.load(out / "model")("The minister met Anna Lindgren yesterday.")
    assert all(token.pos_ and token.dep_ for token in doc)


def test_the_model_folder_has_papers_and_matching_sums(out):
    model = out / "model"
    assert {p.name for p in model.iterdir()} >= {"LICENSE", "NOTICE", "README.md", SUMS_NAME}
    assert (model / SUMS_NAME).read_text(encoding="utf-8") == sums_of(model)


def test_the_model_folder_holds_no_path_and_no_training_text(out):
    model = out / "model"
    everything = b"".join(p.read_bytes() for p in model.rglob("*") if p.is_file())
    assert str(out).encode() not in everything
    assert b"Lindgren" not in everything


def test_the_card_gives_the_figures_of_the_meta_file(out):
    meta = json.loads((out / "model" / "meta.json").read_text(encoding="utf-8"))
    las = meta["performance"]["trees"]["pud-news"]["las"]
    card = (out / "model" / "README.md").read_text(encoding="utf-8")
    row = next(line for line in card.splitlines() if line.startswith("| pud-news"))
    assert row.endswith(f"| {las:.1f} |")
    assert "$" not in card


def test_the_corpora_hold_the_changed_copies_too(out):
    written = {path.stem for path in (out / "corpora" / "train").iterdir()}
    assert written == {"ewt", "gum", "names", "attributions"}


def test_an_empty_data_folder_is_named(tmp_path):
    with pytest.raises(MissingTreebankError, match=str(tmp_path)):
        main([str(tmp_path), str(tmp_path / "out")])
