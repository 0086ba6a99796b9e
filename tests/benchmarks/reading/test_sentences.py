import pytest
from benchmarks.reading.samples import KINDS
from benchmarks.reading.sentences import FOLDER, Passage, lines, main, outcome, passages, read

DEATH = {"kind": "death", "who": "Ro Chang Il", "polarity": "affirmed", "certainty": "certain"}
TOLD = Passage("death", "Ro Chang Il has died.", "Ro Chang Il", "affirmed", "certain")


def test_a_claim_of_the_right_person_is_found_and_others_are_false():
    got = outcome(TOLD, [DEATH | {"who": "Han Sol Mi"}, DEATH])
    assert got.hit
    assert got.certainty == "certain"
    assert got.false == ("Han Sol Mi (affirmed)",)


def test_where_nothing_should_be_read_everything_is_false():
    assert outcome(Passage("death", "He laughed.", "", "", ""), [DEATH]).false


def test_what_a_denial_denies_is_not_false_beside_it():
    denied = Passage("death", "Ro Chang Il is not dead.", "Ro Chang Il", "denied", "certain")
    got = outcome(denied, [DEATH, DEATH | {"polarity": "denied"}])
    assert got.hit
    assert not got.false


def test_a_slot_that_differs_is_told():
    passage = Passage("death", "text", "Ro Chang Il", "affirmed", "certain", {"post": "envoy"})
    assert outcome(passage, [DEATH | {"post": None}]).wrong == ("post envoy, read None",)


def test_passages_without_a_full_stop_are_read_as_titles():
    title = Passage("death", "Envoy Ro Chang Il dies", "Ro Chang Il", "affirmed", "certain")
    assert [o.hit for o in read([TOLD, title])] == [True, True]


def test_every_file_has_its_columns_and_wrong_ones_are_refused(tmp_path):
    kinds = {p.kind for p in passages(FOLDER)}
    assert kinds == {p.stem for p in FOLDER.glob("*.tsv")} & set(KINDS)
    (tmp_path / "death.tsv").write_text("text\tperson\nRo died.\tRo\n")
    with pytest.raises(ValueError, match="must begin with the columns"):
        list(passages(tmp_path))


def test_every_claim_of_the_passages_has_polarity_and_certainty():
    for each in passages():
        told = (each.polarity in {"affirmed", "denied"}, each.certainty != "")
        assert told == ((True, True) if each.who else (False, False)), each.text


def test_counts_and_errors_are_printed(capsys, monkeypatch, tmp_path):
    (tmp_path / "death.tsv").write_text(
        "text\twho\tpolarity\tcertainty\n"
        "Ro Chang Il has died.\tRo Chang Il\taffirmed\tcertain\n"
        "It rained.\tHan Sol Mi\taffirmed\tcertain\n"
    )
    monkeypatch.setattr("benchmarks.reading.sentences.FOLDER", tmp_path)
    assert main(["death"]) == 0
    told = capsys.readouterr().out
    assert "MISSED death affirmed Han Sol Mi << It rained." in told
    assert "death: 2 passages, 1 of 2 claims found, 0 false" in told
    assert list(lines([])) == []
